"""Things that an act has though the record does not list them: goods that were moved, persons that were sent or taught."""

from __future__ import annotations

from collections.abc import Iterable, Set

from sanctions_check.logic.case import Thing
from sanctions_check.logic.cell import Cell, Presence, unknown

from ...base import UnknownList, is_given
from ...model import Group, Record
from ...stated import sole
from ...vocabulary.acts import (
    KINDS_OF_CARRIAGE,
    KINDS_OF_TRAINING,
    KINDS_WITH_GOODS,
    are_of_persons_alone,
    may_be_of_persons,
)
from ...vocabulary.parties import LEARNING_FUNCTIONS
from ..labels import UNSPECIFIED

__all__ = ["implied_things"]

_TRAINING = frozenset({"trainer", "trainee"})
_LEARN_OR_TEACH = LEARNING_FUNCTIONS | {"instructor"}


def implied_things(record: Record, act: Thing) -> tuple[list[Thing], list[Thing]]:
    """The item and the group of persons that are implied: at most one of each, and none where the record gives the list.

    A carriage of which it is stated unknown what was carried has an item of unknown category, if it carried goods at all.
    If one party trains another, a list of persons who all do something else does not list the trainees, who are implied
    beside it. What only one alternative of the record implies may not exist: its stage is unknown.
    """
    kinds = set(record.kind.values) if record.kind else set()
    items, groups = [], []
    if not is_given(record.items) and kinds & KINDS_WITH_GOODS:
        vessel = _vessel_that_changed_hands(record)
        goods = f"the vessel {vessel}" if vessel else UNSPECIFIED["item"]
        items.append(_implied("item", "/items", goods, act, named=bool(vessel), surely=kinds <= KINDS_WITH_GOODS))
    elif isinstance(record.items, UnknownList) and kinds & KINDS_OF_CARRIAGE:
        items.append(_implied("item", "/items", UNSPECIFIED["item"], act, surely=False, category=unknown("/items")))
    trains, trained = _roles(record, surely=True), _roles(record, surely=False)
    if not is_given(record.personnel) and (may_be_of_persons(kinds) or trained & _TRAINING):
        surely = are_of_persons_alone(kinds) or bool(trains & _TRAINING)
        groups.append(_implied("group", "/personnel", UNSPECIFIED["group"], act, surely=surely))
    elif kinds & KINDS_OF_TRAINING and _one_trains_another(trained) and _all_do_something_else(record.personnel or ()):
        next_entry = f"/personnel/{len(record.personnel or ())}"
        surely = kinds <= KINDS_OF_TRAINING and _one_trains_another(trains)
        groups.append(_implied("group", next_entry, "unspecified trainees", act, surely=surely))
    return items, groups


def _vessel_that_changed_hands(record: Record) -> str | None:
    """Its name, if the record tells of such a vessel and names it."""
    return record.movement.vessel if sole(record.kind) == "transfer_vessel" and record.movement is not None else None


def _one_trains_another(roles: Set[str]) -> bool:
    """Both sides are told, as trainer and trainee, or as supplier and recipient of the training."""
    return {"trainer", "trainee"} <= roles or {"supplier", "recipient"} <= roles


def _roles(record: Record, *, surely: bool) -> set[str]:
    """The roles that some party has; or those that some party may have beside others too."""
    told = [party.roles for party in record.parties or () if party.roles]
    return {role for roles in told if roles.unambiguous or not surely for role in roles.values}


def _all_do_something_else(groups: Iterable[Group]) -> bool:
    """None of them learns or teaches; those of whom that is not told may be the ones."""
    done = [set(group.function.values) if group.function else set[str]() for group in groups]
    return all(each and _LEARN_OR_TEACH.isdisjoint(each) for each in done)


def _implied(
    kind: str, pointer: str, label: str, act: Thing, *, surely: bool, named: bool = False, **known: Cell
) -> Thing:
    cells = {**known, **{name: act.cell(name) for name in ("direction", "stage", "time")}}
    if not surely:
        cells["stage"] = unknown(f"{pointer}/stage", "there may have been none")
    cells["leg"] = Cell(Presence.KNOWN, ("main",), pointer=pointer)
    return Thing(kind, pointer, label, cells, named, implied=True)
