"""Who is listed more than once: a party that has an entry for each of its roles acted in all of them."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from sanctions_check.logic.case import Thing, ThingList
from sanctions_check.logic.cell import Cell, Presence

from ..model import Party

__all__ = ["with_roles_of_namesakes"]

_TELL_APART = ("type", "country", "nationality", "acts_for")


def with_roles_of_namesakes(parties: ThingList, stated: Sequence[Party]) -> ThingList:
    """The parties, each with the roles of every entry of its name; `stated` are the entries, in the same order.

    Entries that tell apart who bears the name, and roles that are hedged or left open, stay as they are.
    """
    named: dict[str, list[Thing]] = {}
    for party, entry in zip(parties.things, stated, strict=True):
        if entry.name is not None:
            named.setdefault(entry.name.casefold(), []).append(party)
    joined = {party.pointer: party for same in named.values() if len(same) > 1 for party in _with_all_roles(same)}
    if not joined:
        return parties
    return replace(parties, things=tuple(joined.get(party.pointer, party) for party in parties.things))


def _with_all_roles(same: Sequence[Thing]) -> list[Thing]:
    told = [party.cell("roles") for party in same]
    if not all(map(_surely_tells, told)) or not all(_agree(same, fact) for fact in _TELL_APART):
        return []
    roles = tuple(dict.fromkeys(role for cell in told for role in cell.values))
    return [party.with_cell("roles", replace(party.cell("roles"), values=roles)) for party in same]


def _surely_tells(roles: Cell) -> bool:
    return roles.presence is Presence.KNOWN and roles.hedge is None and roles.all_hold


def _agree(same: Sequence[Thing], fact: str) -> bool:
    """Do all of whom it is stated have the same of this fact?"""
    stated = {
        (cell.presence, cell.values) for party in same if (cell := party.cell(fact)).presence is not Presence.ABSENT
    }
    return len(stated) <= 1
