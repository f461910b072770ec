"""Things that an act has though the record does not list them: goods that were moved, persons that were sent or taught."""

from __future__ import annotations

from collections.abc import Iterable

from sanctions_check.logic.case import Thing
from sanctions_check.logic.cell import Cell, Presence

from ..model import Group, Record
from ..stated import sole

__all__ = ["KINDS_WITH_PERSONS", "implied_things"]

_KINDS_WITH_ITEMS = frozenset(
    {
        "transfer_arms",
        "transfer_wmd",
        "transfer_dual_use",
        "transfer_commodity",
        "transfer_luxury",
        "transfer_petroleum",
        "transfer_vessel",
        "transfer_humanitarian",
        "brokering",
        "procurement_attempt",
        "joint_production",
    }
)
KINDS_WITH_PERSONS = frozenset(
    {
        "military_training",
        "police_training",
        "specialized_education",
        "deployment_military",
        "deployment_engineers",
        "deployment_security",
        "labour",
        "travel_listed_person",
    }
)
"""Acts that persons do, or that are done with them; goods may stand beside."""
_KINDS_OF_TRAINING = frozenset({"military_training", "police_training"})
_LEARN_OR_TEACH = frozenset({"trainee", "student", "instructor"})


def implied_things(record: Record, act: Thing) -> tuple[list[Thing], list[Thing]]:
    """The item and the group of persons that are implied: at most one of each, and none where the record gives the list.

    But where two parties train each other, a list of others who were there is no list of those who learn.
    """
    kinds = set(record.kind.values) if record.kind else set()
    items, groups = [], []
    if record.items is None and kinds & _KINDS_WITH_ITEMS:
        items.append(_implied("item", "/items", _goods_of(record), act))
    if record.personnel is None and (kinds & KINDS_WITH_PERSONS or _trains(record)):
        groups.append(_implied("group", "/personnel", "unspecified persons", act))
    elif kinds & _KINDS_OF_TRAINING and _one_trains_another(record) and _all_do_something_else(record.personnel or ()):
        next_entry = f"/personnel/{len(record.personnel or ())}"
        groups.append(_implied("group", next_entry, "unspecified trainees", act))
    return items, groups


def _goods_of(record: Record) -> str:
    """The vessel itself where a vessel that is named changed hands."""
    if sole(record.kind) == "transfer_vessel" and record.movement is not None and record.movement.vessel:
        return f"the vessel {record.movement.vessel}"
    return "unspecified goods"


def _trains(record: Record) -> bool:
    """A party that trains or is trained reports persons, whatever the kind of act."""
    return bool({"trainer", "trainee"} & _roles(record))


def _one_trains_another(record: Record) -> bool:
    """Both sides are told, as trainer and trainee, or as supplier and recipient of the training."""
    roles = _roles(record)
    return {"trainer", "trainee"} <= roles or {"supplier", "recipient"} <= roles


def _roles(record: Record) -> set[str]:
    return {role for party in record.parties or () if party.roles for role in party.roles.values}


def _all_do_something_else(groups: Iterable[Group]) -> bool:
    """None of them learns or teaches; those of whom that is not told may be the ones."""
    done = [set(group.function.values) if group.function else set[str]() for group in groups]
    return all(each and _LEARN_OR_TEACH.isdisjoint(each) for each in done)


def _implied(kind: str, pointer: str, label: str, act: Thing) -> Thing:
    cells = {name: act.cell(name) for name in ("direction", "stage", "time")}
    cells["leg"] = Cell(Presence.KNOWN, ("main",), pointer=pointer)
    return Thing(kind, pointer, label, cells)
