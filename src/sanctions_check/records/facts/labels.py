"""The labels of the parts of a record, as reports name them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sanctions_check.logic.interval import Interval
from sanctions_check.logic.timespan import Timespan
from sanctions_check.plain_text import in_words

from ..model import Exemption, Group, Item, Party, Record
from ..normalise.countries import country_names
from ..normalise.units import NUMBER_OF_THINGS
from ..parts import place_at
from ..stated import Stated, sole
from ..vocabulary.nouns import UNNAMED_PARTIES, one_of_them, plural_of
from .permission.competence import COMMITTEE, authority_cell, authority_names

__all__ = ["UNSPECIFIED", "is_at_least_one", "is_named", "is_one", "label_of", "labels_of", "vessel_of"]

UNSPECIFIED = {"item": "unspecified goods", "group": "unspecified persons"}
"""The label of a thing that the record does not describe."""
_ONE, _ONE_OR_MORE = Interval.exactly(1), Interval(1, None)


def label_of(part: object) -> str:
    """The label of a part: its own words, else what it is ("goods of HS 2701", "an unnamed supplier").

    "" if the record says neither.
    """
    match part:
        case Item():
            return part.description or _noun(part, part.category) or _by_code(part)
        case Group():
            return part.description or _noun(part, part.function)
        case Party():
            country = country_names(part.country.values if part.country else ())
            told = country if part.country and len(part.country.values) == 1 else ""
            name = _name_of(part)
            named = f"{name} ({country})" if name and country else part.name or told
            return named or f"an unnamed {_in_words(part.roles) or 'party'}"
        case Exemption():
            return f"{_in_words(part.type) or 'exemption'} ({_in_words(part.status) or 'status not stated'})"
        case _:
            return str(getattr(part, "judgement", None) or "")


def labels_of(parts: Sequence[object], list_pointer: str) -> list[str]:
    """The label of each part of a list.

    Exemptions of one kind and status are told apart by their authority, by a day or by their place: "humanitarian
    (granted), given 2020-12-10".
    """
    labels = [label_of(part) for part in parts]
    alike: dict[str, list[tuple[int, Exemption]]] = {}
    for number, part in enumerate(parts):
        if isinstance(part, Exemption):
            alike.setdefault(labels[number], []).append((number, part))
    for label, entries in alike.items():
        if len(entries) > 1:
            numbers, exemptions = zip(*entries, strict=True)
            places = [place_at(f"{list_pointer}/{number}") for number in numbers]
            for number, apart in zip(numbers, _set_apart(exemptions) or places, strict=True):
                labels[number] = f"{label}, {apart}" if apart else label
    return labels


def _set_apart(exemptions: Sequence[Exemption]) -> list[str] | None:
    """The value of the first field that differs for all exemptions. At most one is empty. None if no field differs for all."""
    for told in (_authority, _grant, _end, _begin):
        found = [told(each) for each in exemptions]
        if len(set(found)) == len(found):
            return found
    return None


def _authority(exemption: Exemption) -> str:
    names = authority_names(exemption.authority)
    if names == (COMMITTEE,):
        return "by the Committee"
    codes = authority_cell(exemption.authority, "").values
    return f"by {country_names(codes) or (exemption.authority or '').strip()}" if names else ""


def _grant(exemption: Exemption) -> str:
    return _day("given", exemption.granted)


def _end(exemption: Exemption) -> str:
    return _day("until", exemption.valid_until)


def _begin(exemption: Exemption) -> str:
    return _day("from", exemption.valid_from)


def _day(word: str, stated: Stated[Timespan] | None) -> str:
    day = sole(stated)
    return f"{word} {day}" if day is not None else ""


def is_named(part: object) -> bool:
    """False for a party that is called only by its State or its role; True for every other part."""
    return not isinstance(part, Party) or _name_of(part) != ""


def _name_of(party: Party) -> str:
    return party.name or UNNAMED_PARTIES.get(sole(party.type) or "", "")


def is_one(part: Item | Group) -> bool:
    """True if the record has exactly one of it, and not one tonne or one container."""
    return _number_of(part) == (_ONE,)


def is_at_least_one(part: Item | Group) -> bool:
    """True if the stated number is "one or more"."""
    return _number_of(part) == (_ONE_OR_MORE,)


def _number_of(part: Item | Group) -> tuple[Interval, ...]:
    """The number of things or persons; () if none is stated, or if the unit does not count things."""
    amount, unit = (part.quantity, part.unit) if isinstance(part, Item) else (part.number, None)
    counts = unit is None or set(unit.values) <= NUMBER_OF_THINGS
    return amount.values if amount is not None and counts else ()


def _noun(part: Item | Group, stated: Stated[str] | None) -> str:
    noun = one_of_them if is_one(part) else plural_of
    return _joined(noun(str(word)) for word in stated.values) if stated else ""


def _joined(words: Iterable[str]) -> str:
    """The alternatives in words: "coal or food"."""
    *head, last = dict.fromkeys(words) or [""]
    return f"{', '.join(head)} or {last}" if head else last


def vessel_of(record: Record) -> str:
    """The name and IMO number of the vessel; "not named" if there is none.

    Vessels among the parties are named as alternatives.
    """
    movement = record.movement
    numbers = " or ".join(movement.imo.values) if movement and movement.imo else ""
    sailing = ", ".join(part for part in (movement and movement.vessel, numbers and f"IMO {numbers}") if part)
    parties = (party.name for party in record.parties or () if sole(party.type) == "vessel")
    return " or ".join(dict.fromkeys(name for name in (sailing, *parties) if name)) or "not named"


def _by_code(item: Item) -> str:
    codes = " and ".join(map(str, item.hs.values)) if item.hs else ""
    return codes and f"goods of HS {codes}"


def _in_words(stated: Stated[str] | None) -> str:
    """The stated words, joined as alternatives. Of several that all hold, only the first."""
    if not stated:
        return ""
    return _joined(map(in_words, stated.values[:1] if stated.all_hold else stated.values))
