"""A record that is there as plain data is settled as its line of JSON would be."""

from __future__ import annotations

import pytest

from sanctions_check.records.readers import PlainRecord
from sanctions_check.records.readers.settling import settled
from sanctions_check.sources.limits import Limits


def settle(line: bytes) -> PlainRecord | None:
    return PlainRecord("a", None, line)


def test_it_is_settled_as_a_line_of_json() -> None:
    assert settled({"id": "a", "context": {"n": [1, 2.5, None]}}, Limits(), settle) == PlainRecord(
        "a", None, b'{"id":"a","context":{"n":[1,2.5,null]}}'
    )


@pytest.mark.parametrize(
    ("data", "limits"),
    [({"id": "\ud800"}, Limits()), ({"\udfff": 1}, Limits()), ({"id": "a" * 100}, Limits(string_length=50))],
)
def test_what_may_be_beyond_the_limits_or_is_no_text_is_read_the_whole_way(data: object, limits: Limits) -> None:
    assert settled(data, limits, settle) is None


def test_a_reader_that_settles_nothing_settles_nothing() -> None:
    assert settled({"id": "a"}, Limits(), None) is None
