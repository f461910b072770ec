"""A cheap question before all others, generated from a condition of the pack: could it be YES, or open, for this record?

NO is certain; everything else is "perhaps". What a record says is looked at where it stands, before any fact is worked out.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sanctions_check.logic.condition import All, Any, Condition, Named, Operator, Quantified, Quantifier, Test
from sanctions_check.logic.evaluate import PARTY_CLAIM
from sanctions_check.records.model import Movement, Part, Place, Record
from sanctions_check.records.normalise.places import place_country
from sanctions_check.records.stated import Stated

__all__ = ["Screen"]

_Answer = Callable[[Record, object], bool]
"""Takes the record and the thing in view (None for the act)."""
_PLACES = ("origin", "destination", "declared_destination")
_LISTS: dict[str, tuple[str, ...]] = {
    "party": ("parties",),
    "item": ("items", "compensation"),
    "group": ("personnel",),
}
_WORKED_OUT = frozenset({"direction", "stage", "time", "leg"})
"""Cells of items and groups that another part of the record may fill."""


class Screen:
    """Says of a record whether a condition may hold. What it cannot judge it lets pass."""

    def __init__(self, condition: Condition) -> None:
        self._may = _compile(condition)

    def may_hold(self, record: Record) -> bool:
        """False only when the condition is surely not YES, and open only where the record states unknown."""
        return self._may(record, None)


def _passes(record: Record, thing: object) -> bool:
    return True


def _compile(condition: Condition) -> _Answer:
    match condition:
        case Named(meaning=meaning):
            return _compile(meaning)
        case All(parts):
            return _all([_compile(part) for part in parts])
        case Any(parts):
            return _any([_compile(part) for part in parts])
        case Quantified(Quantifier.SOME, thing, part) if thing in _LISTS:
            return _some(_LISTS[thing], _compile(part))
        case Test(operator=Operator.IN) as test:
            return _mentions(test)
        case _:
            return _passes


def _all(parts: Sequence[_Answer]) -> _Answer:
    asked = [part for part in parts if part is not _passes]
    if not asked:
        return _passes
    if len(asked) == 1:
        return asked[0]
    return lambda record, thing: all(part(record, thing) for part in asked)


def _any(parts: Sequence[_Answer]) -> _Answer:
    if _passes in parts:
        return _passes
    return lambda record, thing: any(part(record, thing) for part in parts)


def _some(lists: Sequence[str], part: _Answer) -> _Answer:
    def answer(record: Record, thing: object) -> bool:
        return any(part(record, each) for name in lists for each in getattr(record, name) or ())

    return answer


def _mentions(test: Test) -> _Answer:
    """Is one of the expected values among those that the field names, for certain or as an alternative?"""
    expected = frozenset(test.expected)
    name = test.field
    if test.thing == "act":
        if name.startswith("movement_"):
            return _of_movement(name.removeprefix("movement_"), expected)
        if name not in Record.model_fields or name == "stage":
            return _passes
        return lambda record, thing: _names(getattr(record, name), expected)
    if test.thing not in _LISTS or name in _WORKED_OUT:
        return _passes
    return lambda record, thing: not isinstance(thing, Part) or _names(getattr(thing, name, None), expected)


def _of_movement(name: str, expected: frozenset[object]) -> _Answer:
    def stated(record: Record, thing: object) -> bool:
        return record.movement is not None and _names(getattr(record.movement, name), expected)

    def place(record: Record, thing: object) -> bool:
        return record.movement is not None and _is_in(getattr(record.movement, name), expected)

    def via(record: Record, thing: object) -> bool:
        return record.movement is not None and any(_is_in(each, expected) for each in record.movement.via or ())

    if name == "via":
        return via
    if name in _PLACES:
        return place
    return stated if name in Movement.model_fields else _passes


def _names(stated: object, expected: frozenset[object]) -> bool:
    """What rests on a party's word alone is open whatever it says."""
    if not isinstance(stated, Stated):
        return False
    return stated.qualifier == PARTY_CLAIM or not expected.isdisjoint(stated.values)


def _is_in(place: Place | None, expected: frozenset[object]) -> bool:
    if place is None:
        return False
    if place.country is not None:
        return _names(place.country, expected)
    return bool(place.place) and not expected.isdisjoint(place_country(place.place or ""))
