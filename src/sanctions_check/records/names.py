"""Checks the names inside a record: its parts have ids, and `about` names some of them.

Plain data is checked, so that wrong names are reported even if the record has other faults.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, islice

from msgspec import Struct

from sanctions_check.plain_text import shortened
from sanctions_check.sources.suggest import did_you_mean

from .lists import GRANT_LISTS, NAMED_LISTS, NAMING_LISTS
from .stated import NONE_WORD, UNKNOWN_WORD
from .vocabulary.sources import SPEAKS_TO

__all__ = ["NAME_FAULTS", "WrongName", "wrong_names"]

NAME_FAULTS = frozenset({"duplicate-id", "unknown-id"})
MOST_WRONG, MOST_IDS, MOST_COMPARED = 50, 24, 1_000
"""Limits: wrong names that are reported, ids that a fault lists, and ids with which a wrong one is compared."""

Path = tuple[str | int, ...]


class WrongName(Struct, frozen=True):
    """A repeated id, or a name that no part has, with its place."""

    path: Path
    code: str
    message: str
    hint: str


def wrong_names(record: Mapping[str, object]) -> Iterator[WrongName]:
    """The wrong names in a record, up to a limit."""
    return islice(_all_wrong(record), MOST_WRONG)


def _all_wrong(record: Mapping[str, object]) -> Iterator[WrongName]:
    holders: dict[str, str] = {}
    places: set[str] = set()
    for name, number, part in _parts(record, NAMED_LISTS):
        places.add(f"{name}[{number}]")
        identifier = part.get("id")
        if not isinstance(identifier, str):
            continue
        if identifier in holders:
            message = f'{holders[identifier]} has the id "{shortened(identifier)}" already'
            yield WrongName((name, number, "id"), "duplicate-id", message, "give each part an id of its own")
        holders.setdefault(identifier, f"{name}[{number}]")
    grants = set(_grants(record))
    for name, number, part in _parts(record, NAMING_LISTS):
        for steps, wanted in _named(part.get("about")):
            if wanted not in holders and wanted not in places and not (name == "evidence" and wanted in grants):
                suggestion = _advice_on_speaks_to(name, wanted) or did_you_mean(
                    wanted, islice(chain(holders, places), MOST_COMPARED)
                )
                message = f'"about" names "{shortened(wanted)}", which is not an id in this record{suggestion}'
                yield WrongName((name, number, "about", *steps), "unknown-id", message, _ids_in_words(tuple(holders)))


def _grants(record: Mapping[str, object]) -> Iterator[str]:
    """The names of exemptions and determinations, which only a source may use."""
    for name, number, part in _parts(record, GRANT_LISTS):
        yield f"{name}[{number}]"
        if isinstance(identifier := part.get("id"), str):
            yield identifier


def _advice_on_speaks_to(name: str, wanted: str) -> str:
    """The advice for a source whose `about` says "facts" or "law", which belongs into `speaks_to`; else ""."""
    return f"; write speaks_to: {wanted}" if name == "evidence" and wanted in SPEAKS_TO else ""


def _ids_in_words(ids: Sequence[str]) -> str:
    if not ids:
        return "no part of this record has an id: give one, or write the place of the part, such as items[0]"
    more = f" and {len(ids) - MOST_IDS} more" if len(ids) > MOST_IDS else ""
    return f"ids: {', '.join(map(shortened, ids[:MOST_IDS]))}{more}"


def _parts(record: Mapping[str, object], lists: Sequence[str]) -> Iterator[tuple[str, int, Mapping[str, object]]]:
    for name in lists:
        entries = record.get(name)
        for number, part in enumerate(entries if isinstance(entries, list) else ()):
            if isinstance(part, Mapping):
                yield name, number, part


def _named(about: object) -> Iterator[tuple[Path, str]]:
    """Every name in an `about`, in any form, with the steps to it."""
    match about:
        case str() if about not in (UNKNOWN_WORD, NONE_WORD):
            yield (), about
        case list():
            for number, each in enumerate(about):
                if isinstance(each, str):
                    yield (number,), each
        case {"value": stated}:
            yield from ((("value", *steps), name) for steps, name in _named(stated))
        case {"any_of": list(stated)}:
            yield from ((("any_of", *steps), name) for steps, name in _named(stated))
