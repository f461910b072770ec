"""Whether the quantity of an exemption holds what it covers."""

from __future__ import annotations

from typing import Any

import pytest
from tests.records.facts.permission.exempted import exemption

from sanctions_check.logic.cell import Presence


@pytest.mark.parametrize(
    ("quantities", "fields", "held"),
    [
        ([(10, "tonnes"), (5, "tonnes")], {"quantity": 15, "unit": "tonnes"}, True),
        ([(10, "tonnes"), (5.5, "tonnes")], {"quantity": 15, "unit": "tonnes"}, False),
        ([("about 15", "tonnes")], {"quantity": 15, "unit": "tonnes"}, None),
        ([(15_000, "kg")], {"quantity": 15, "unit": "tonnes"}, True),
        ([(0.1, "tonnes"), (0.1, "tonnes"), (0.1, "tonnes")], {"quantity": 0.3, "unit": "tonnes"}, True),
        ([(9, "kg")], {"quantity": 0.009, "unit": "tonnes"}, True),
        ([(10, "boxes")], {"quantity": 15, "unit": "tonnes"}, None),
        ([("unknown", "tonnes")], {"quantity": 15, "unit": "tonnes"}, None),
        ([(3, None)], {"quantity": "up to 3"}, True),
        ([(4, None)], {"quantity": "up to 3"}, False),
        ([(11, "tonnes")], {"quantity": "about 10", "unit": "tonnes"}, None),
        ([(15, "tonnes")], {"quantity": {"at_least": 5, "at_most": 20}, "unit": "tonnes"}, None),
        ([(4, "tonnes")], {"quantity": {"at_least": 5, "at_most": 20}, "unit": "tonnes"}, True),
        ([(21, "tonnes")], {"quantity": {"at_least": 5, "at_most": 20}, "unit": "tonnes"}, False),
        ([(5, "tonnes")], {"quantity": "at least 5", "unit": "tonnes"}, True),
        ([(6, "tonnes")], {"quantity": "at least 5", "unit": "tonnes"}, None),
        ([({"value": 5, "qualified": "party_claim"}, "tonnes")], {"quantity": 15, "unit": "tonnes"}, None),
        ([(5, "tonnes")], {"quantity": {"any_of": [4, 6]}, "unit": "tonnes"}, None),
        ([(99, "tonnes"), (1, "tonnes")], {"quantity": 15, "unit": "tonnes", "about": ["items[1]"]}, True),
    ],
)
def test_the_quantity_of_an_exemption_is_held_against_what_it_covers(
    quantities: list[tuple[object, object]], fields: dict[str, Any], held: bool | None
) -> None:
    cell = exemption([{"quantity": number, "unit": unit} for number, unit in quantities], **fields).cell(
        "within_quantity"
    )
    assert cell.values == (() if held is None else (held,))
    assert cell.presence is (Presence.UNKNOWN if held is None else Presence.KNOWN)


def test_an_exemption_without_a_quantity_says_nothing_of_it() -> None:
    assert exemption([{"quantity": 1, "unit": "tonnes"}]).cell("within_quantity").presence is Presence.ABSENT
