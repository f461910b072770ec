"""A test that is written once and run for each of several words. Each word is put in one place of the record.

- name: a chapter of the ban
  expect: breach
  record: {items: [{category: other_goods}]}
  for each:
    items[0].hs: ["07", "08", "12"]
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import cast

from msgspec.structs import replace

from sanctions_check.sources.document import Entry

from .records import Given

__all__ = ["once_for_each"]

FOR_EACH = "for each"
_PLACE = re.compile(r"([a-z_]+)(?:\[([0-9]+)\])?(?:\.([a-z_]+))?")
_EXPECTED = 'one place of the record and a list of words for it are expected: {"items[0].hs": ["07", "08"]}'


def once_for_each(test: Entry, given: Given) -> Iterator[Entry]:
    """The test once for each word, with the word in its name and record; the test itself if it has no `for each`.

    The place may be in a field that is `given` and not stated by the test.
    """
    if not test.has(FOR_EACH):
        yield test
        return
    fields = cast("dict[str, object]", test.value)
    plain = {key: value for key, value in fields.items() if key != FOR_EACH}
    asked = test.at(FOR_EACH)
    place = next(iter(asked.value)) if isinstance(asked.value, dict) and len(asked.value) == 1 else ""
    steps, words = _steps(place), asked.at(place) if place else asked
    if steps is None or not isinstance(words.value, list) or not words.value:
        asked.fault("value", _EXPECTED)
        return
    stated = plain.get("record")
    held = {steps[0]: given.fields.get(str(steps[0])), **stated} if isinstance(stated, dict) else stated
    for word in words.value:
        record = _with_word(held, steps, word)
        if record is None:
            words.fault("value", f'the record of this test has nothing at "{place}" that could hold a word')
            return
        name = plain.get("name")
        named = {"name": f"{name}: {word}"} if isinstance(name, str) else {}
        yield replace(test, value={**plain, **named, "record": record})


def _steps(place: object) -> tuple[str | int, ...] | None:
    """The keys and numbers of a place such as `items[0].hs`, `movement.ais` or `kind`; None for any other text."""
    named = _PLACE.fullmatch(place) if isinstance(place, str) else None
    if named is None:
        return None
    field, number, inner = named.groups()
    return (field, *([int(number)] if number else []), *([inner] if inner else []))


def _with_word(held: object, steps: Sequence[str | int], word: object) -> object | None:
    """A copy of `held` with the word at the place; None if `held` has no such place."""
    step, *rest = steps
    inner: object | None = word
    if isinstance(held, dict) and isinstance(step, str):
        if rest:
            inner = _with_word(held.get(step), rest, word)
        return None if inner is None else {**held, step: inner}
    if isinstance(held, list) and isinstance(step, int) and step < len(held):
        inner = _with_word(held[step], rest, word) if rest else word
        return None if inner is None else [*held[:step], inner, *held[step + 1 :]]
    return None
