"""`frozen`: data that mypy holds to be frozen, and that is cheap to make."""

from __future__ import annotations

from dataclasses import field, replace

import pytest

from sanctions_check.frozen import frozen


@frozen
class Place:
    name: str
    line: int = 1
    said: str = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "said", f"{self.name}:{self.line}")


@frozen
class Other:
    name: str
    line: int = 1


def test_it_is_equal_and_hashed_by_what_is_compared() -> None:
    assert Place("a", 2) == Place("a", line=2)
    assert hash(Place("a", 2)) == hash(Place("a", 2))
    assert Place("a", 2) != Place("a", 3)
    assert Place("a") != Other("a")
    assert {Place("a"), Place("a"), Place("b")} == {Place("a"), Place("b")}


def test_it_can_be_matched_replaced_and_read() -> None:
    match Place("a", 2):
        case Place(name, line):
            assert (name, line) == ("a", 2)
    assert replace(Place("a", 2), line=3).said == "a:3"
    assert repr(Place("a", 2)) == "Place(name='a', line=2)"


def test_it_has_no_room_for_other_names() -> None:
    with pytest.raises(AttributeError):
        Place("a").column = 3  # type: ignore[attr-defined]
