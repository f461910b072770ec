"""The parties of a record after their roles."""

from __future__ import annotations

from sanctions_check.english import joined, with_details
from sanctions_check.logic.case import Case, Thing
from sanctions_check.plain_text import in_words
from sanctions_check.records.model import Party, Record
from sanctions_check.records.parts import part_at
from sanctions_check.records.stated import sole

from ..sentences.lists import list_in_words
from ..sentences.parties import party_in_words
from ..sentences.stated import hedge_on, stated_in_words
from .way import bare_country

__all__ = ["parties_with_roles"]


def parties_with_roles(record: Record, case: Case) -> list[str]:
    """The parties, each after its roles: `recipient and operator: Ocean Maritime Management (DPRK)`."""
    if not record.parties:
        return [list_in_words("parties", record.parties, str)]
    found: dict[str, list[str]] = {}
    for party in case.list_of("party").things:
        cell = party.cell("roles")
        roles = [joined(map(in_words, cell.values), "or")] if not cell.all_hold else map(in_words, cell.values)
        found.setdefault(_party(record, party), []).extend(f"{role}{hedge_on(cell)}" for role in roles if role)
    return [f"{joined(dict.fromkeys(roles)) or 'party'}: {who}" for who, roles in found.items()]


def _party(record: Record, thing: Thing) -> str:
    part = part_at(record, thing.pointer)
    assert isinstance(part, Party)
    named = party_in_words(record, thing) if part.name or (part.country and part.country.values) else "not named"
    return with_details(named, _nationality(part), _acts_for(part))


def _nationality(part: Party) -> str:
    """The flag of a vessel or the nationality of another party; "" if it is the State of the party."""
    if part.nationality is None or (part.country and part.country.values == part.nationality.values):
        return ""
    nationality = stated_in_words(part.nationality, bare_country, hedged=part.qualified)
    return f"{'flag' if sole(part.type) == 'vessel' else 'nationality'}: {nationality}"


def _acts_for(part: Party) -> str:
    return f"for {stated_in_words(part.acts_for, bare_country, hedged=part.qualified)}" if part.acts_for else ""
