"""Things that an act has though the record lists none: goods that were moved, persons that were sent or taught."""

from __future__ import annotations

from sanctions_check.logic.case import Thing
from sanctions_check.logic.cell import Cell, Presence

from ..model import Record

__all__ = ["implied_things"]

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
_KINDS_WITH_PERSONS = frozenset(
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


def implied_things(record: Record, act: Thing) -> tuple[list[Thing], list[Thing]]:
    """The item and the group of persons that are implied: at most one of each, and none where the record gives the list."""
    kinds = set(record.kind.values) if record.kind else set()
    items, groups = [], []
    if record.items is None and kinds & _KINDS_WITH_ITEMS:
        items.append(_implied("item", "/items", "the items, which are not stated", act))
    if record.personnel is None and (kinds & _KINDS_WITH_PERSONS or _trains(record)):
        groups.append(_implied("group", "/personnel", "the persons, who are not stated", act))
    return items, groups


def _trains(record: Record) -> bool:
    """A party that trains or is trained reports persons, whatever the kind of act."""
    return any(party.roles and {"trainer", "trainee"} & set(party.roles.values) for party in record.parties or ())


def _implied(kind: str, pointer: str, label: str, act: Thing) -> Thing:
    cells = {name: act.cell(name) for name in ("direction", "stage", "time")}
    cells["leg"] = Cell(Presence.KNOWN, ("main",), pointer=pointer)
    return Thing(kind, pointer, label, cells)
