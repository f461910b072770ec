"""Parties that are listed more than once, with an entry for each of their roles."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from sanctions_check.logic.case import Thing, ThingList
from sanctions_check.logic.cell import Cell, Presence

from ...model import TIES, Party
from ...vocabulary.parties import GIVING_ROLES, TAKING_ROLES

__all__ = ["as_one_party"]

_WHO_IT_IS = ("type", *TIES)
_NO_NAMES = frozenset(
    {"a", "an", "the", "some", "another", "unknown", "unnamed", "unidentified", "anonymous", "not", "n/a", "none"}
)
"""First words of what is written in place of a name: "an unnamed trader"."""


def as_one_party(parties: ThingList, stated: Sequence[Party]) -> ThingList:
    """The parties, each with the roles and the identity that all entries of its name give.

    `stated`: the entries, in the same order. Entries stay as they are if

    - they have no name of their own,
    - they differ in type or in State,
    - together they have roles of giving and of taking, or
    - their roles are hedged or open.
    """
    named: dict[str, list[Thing]] = {}
    for party, entry in zip(parties.things, stated, strict=True):
        if entry.name is not None and _is_a_name(entry.name):
            named.setdefault(entry.name.casefold(), []).append(party)
    joined = {party.pointer: party for same in named.values() if len(same) > 1 for party in _joined(same)}
    if not joined:
        return parties
    return replace(parties, things=tuple(joined.get(party.pointer, party) for party in parties.things))


def _is_a_name(name: str) -> bool:
    first = name.split(maxsplit=1)[0] if name.split() else ""
    return first.casefold() not in _NO_NAMES and first[:1].isalnum() and not first[0].islower()


def _joined(same: Sequence[Thing]) -> list[Thing]:
    told = [party.cell("roles") for party in same]
    if not all(map(_surely_tells, told)) or not all(_agree(same, fact) for fact in _WHO_IT_IS):
        return []
    roles = tuple(dict.fromkeys(role for cell in told for role in cell.values))
    if not GIVING_ROLES.isdisjoint(map(str, roles)) and not TAKING_ROLES.isdisjoint(map(str, roles)):
        return []
    label = max((party.label for party in same), key=len)
    known = {
        fact: cell
        for fact in _WHO_IT_IS
        for party in same
        if (cell := party.cell(fact)).presence is not Presence.ABSENT
    }
    return [
        Thing(
            party.kind,
            party.pointer,
            label,
            {**known, **party.cells, "roles": replace(party.cell("roles"), values=roles)},
        )
        for party in same
    ]


def _surely_tells(roles: Cell) -> bool:
    return roles.presence is Presence.KNOWN and roles.hedge is None and roles.all_hold


def _agree(same: Sequence[Thing], fact: str) -> bool:
    """True if all entries that state this fact state the same."""
    cells = [cell for party in same if (cell := party.cell(fact)).presence is not Presence.ABSENT]
    return len({(cell.presence, cell.values, cell.hedge) for cell in cells}) <= 1
