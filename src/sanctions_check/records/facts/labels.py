"""What a part of a record is called."""

from __future__ import annotations

from ..model import Exemption, Group, Item, Party, Record
from ..normalise.countries import country_names
from ..stated import Stated, sole

__all__ = ["label_of", "vessel_of"]


def label_of(part: object, pointer: str) -> str:
    """Its own words, else what it is, a party by its part; the pointer where the record says neither."""
    match part:
        case Item():
            return part.description or _first_word(part.category) or _by_code(part) or pointer
        case Group():
            return part.description or _first_word(part.function) or pointer
        case Party():
            country = country_names(part.country.values if part.country else ())
            named = f"{part.name} ({country})" if part.name and country else part.name or country
            return named or f"an unnamed {_first_word(part.roles) or 'party'}"
        case Exemption():
            return f"{_first_word(part.type) or 'exemption'} ({_first_word(part.status) or 'status not stated'})"
        case _:
            return str(getattr(part, "judgement", None) or pointer)


def vessel_of(record: Record) -> str:
    """The vessel by its name and IMO number; several that it may be, where vessels are parties too."""
    movement = record.movement
    numbers = " or ".join(movement.imo.values) if movement and movement.imo else ""
    sailing = ", ".join(part for part in (movement and movement.vessel, numbers and f"IMO {numbers}") if part)
    parties = (party.name for party in record.parties or () if sole(party.type) == "vessel")
    return " or ".join(dict.fromkeys(name for name in (sailing, *parties) if name)) or "not named"


def _by_code(item: Item) -> str:
    codes = " and ".join(map(str, item.hs.values)) if item.hs else ""
    return codes and f"goods of HS {codes}"


def _first_word(stated: Stated[str] | None) -> str:
    return str(stated.values[0]).replace("_", " ") if stated and stated.values else ""
