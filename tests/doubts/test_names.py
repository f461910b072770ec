"""A record that names the DPRK, though nothing in it links the act to it, is cleared by nobody without a word."""

from __future__ import annotations

from typing import Any

import pytest

from sanctions_check import Checker, Record, RulePack
from sanctions_check.doubts.names import mentions_without_a_link

CHECKER = Checker(RulePack.load(), engine="compiled")


def told(**facts: Any) -> list[str]:
    record = Record.model_validate({"id": "r", "kind": "transfer_commodity", "date": "2024", **facts})
    return [doubt.pointer for doubt in mentions_without_a_link(record, CHECKER.check(record))]


@pytest.mark.parametrize(
    ("facts", "pointer"),
    [
        ({"parties": [{"name": "Trading House of the DPRK", "country": "CN"}]}, "/parties/0/name"),
        ({"parties": [{"name": "A"}, {"name": "Pyongyang Trading Corp"}]}, "/parties/1/name"),
        ({"items": [{"description": "coal of North Korean origin", "hs": "2701"}]}, "/items/0/description"),
        ({"movement": {"via": [{"place": "Dalian"}, {"place": "anchorage off north korea"}]}}, "/movement/via/1/place"),
        ({"movement": {"vessel": "Pyongyang 8"}}, "/movement/vessel"),
        ({"context": {"remarks": "Made in DPRK label found"}}, "/context/remarks"),
        ({"context": {"seen/by": "the DPRK embassy"}}, "/context/seen~1by"),
    ],
)
def test_where_it_is_named_is_told(facts: dict[str, Any], pointer: str) -> None:
    assert told(**facts) == [pointer]


@pytest.mark.parametrize(
    "facts",
    [
        {"parties": [{"name": "Trading House of the DPRK", "country": "DPRK"}]},
        {"parties": [{"name": "South Korean Shipping", "country": "KR"}]},
        {"evidence": [{"source": "Panel on the DPRK", "kind": "un_panel"}]},
        {"context": {"row": 7, "desk": "Hamburg"}},
        {},
    ],
)
def test_a_record_that_is_linked_or_names_it_nowhere_is_left(facts: dict[str, Any]) -> None:
    assert told(**facts) == []
