"""Values of a document: what stands there, or a fault with its place, and a stand-in."""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import Any

import pytest

from sanctions_check.sources.document import Entry
from sanctions_check.sources.positions import LinesOnly


class Colour(Enum):
    RED = "red"
    GREEN = "green"


def entry(value: object) -> Entry:
    return Entry("", value, LinesOnly("a.yaml", 1), [])


def told(document: Entry) -> list[tuple[str, str]]:
    return [(fault.pointer, fault.code) for fault in document.faults]


def test_what_stands_there_is_read() -> None:
    document = entry({"text": " a  b ", "day": "2016-03-02", "colour": "green", "words": ["a", "b"], "yes": True})
    assert document.text("text") == "a b"
    assert document.day("day") == date(2016, 3, 2)
    assert document.member("colour", Colour) is Colour.GREEN
    assert document.words("words") == ("a", "b")
    assert document.flag("yes")
    assert document.has_only("text", "day", "colour", "words", "yes")
    assert told(document) == []


def test_a_missing_key_has_its_default_or_is_a_fault() -> None:
    document = entry({})
    assert document.text("text", "-") == "-"
    assert document.day("day", None) is None
    assert document.words("words") == ()
    assert not document.flag("yes")
    assert told(document) == []
    assert document.text("text") == ""
    assert document.day("day") == date.min
    assert told(document) == [("", "missing-key"), ("", "missing-key")]


@pytest.mark.parametrize(
    ("value", "method", "stand_in"),
    [
        (5, "text", ""),
        (" ", "text", ""),
        ("2016-02-30", "day", date.min),
        (date(2016, 3, 2), "day", date.min),
        ("yes", "flag", False),
    ],
)
def test_a_value_of_the_wrong_shape_is_a_fault_at_its_place(value: object, method: str, stand_in: Any) -> None:
    document = entry({"a/b": value})
    assert getattr(document, method)("a/b") == stand_in
    assert told(document) == [("/a~1b", "value")]


def test_a_word_that_is_not_known_is_offered_another() -> None:
    document = entry({"colour": "gren"})
    assert document.member("colour", Colour) is Colour.RED
    (fault,) = document.faults
    assert fault.message == 'expected one of red, green; did you mean "green"?'


@pytest.mark.parametrize(
    ("last", "read", "faults"),
    [
        (None, None, []),
        ("2016-03-02", date(2016, 3, 2), []),
        ("2016-03-01", date(2016, 3, 1), [("/last", "value")]),
        ("soon", date.min, [("/last", "value"), ("/last", "value")]),
    ],
)
def test_a_period_ends_on_its_first_day_or_later(last: str | None, read: date | None, faults: list[Any]) -> None:
    document = entry({"first": "2016-03-02"} | ({} if last is None else {"last": last}))
    assert document.period("first", "last") == (date(2016, 3, 2), read)
    assert told(document) == faults


def test_other_keys_and_other_shapes_are_faults() -> None:
    document = entry({"titel": "a", "list": 5, "pairs": [1]})
    assert document.has_only("title", "list", "pairs")
    assert 'did you mean "title"?' in document.faults[0].message
    assert [each.value for each in document.entries("list")] == [5]
    assert list(document.pairs("pairs")) == []
    assert document.words("list") == ()
    assert told(document) == [("/titel", "unknown-key"), ("/pairs", "shape"), ("/list", "shape")]
    assert not entry([]).has_only("title")


def test_the_digest_does_not_see_the_order_of_keys() -> None:
    assert entry({"a": 1, "b": 2}).digest == entry({"b": 2, "a": 1}).digest
    assert entry({"a": 1}).digest != entry({"a": 2}).digest
