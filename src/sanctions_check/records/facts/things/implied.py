"""Things that an act implies and the record does not list: goods that were moved, persons that were sent or taught."""

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
    """The implied item and the implied group of persons: at most one of each.

    1. None is implied if the record gives the list, except by rule 3.
    2. A carriage whose items are stated unknown has an item of unknown category, if it carried goods at all.
    3. If one party trains another, but all listed persons do something else, trainees are implied beside them.
    4. What only one alternative of the record implies may not exist: its stage is unknown.
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
    """The name of the vessel in a transfer of a vessel; None for any other act, or if it is not recorded."""
    return record.movement.vessel if sole(record.kind) == "transfer_vessel" and record.movement is not None else None


def _one_trains_another(roles: Set[str]) -> bool:
    """True if both sides are recorded: trainer and trainee, or supplier and recipient of the training."""
    return {"trainer", "trainee"} <= roles or {"supplier", "recipient"} <= roles


def _roles(record: Record, *, surely: bool) -> set[str]:
    """The roles that some party has; if not `surely`, also those that it has as one alternative."""
    told = [party.roles for party in record.parties or () if party.roles]
    return {role for roles in told if roles.unambiguous or not surely for role in roles.values}


def _all_do_something_else(groups: Iterable[Group]) -> bool:
    """True if no group learns or teaches. False if the function of a group is not recorded, since it may be the one."""
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
