"""What one piece is worth on average."""

from __future__ import annotations

import pytest
from tests.records.facts.cases import facts

from sanctions_check.logic.interval import Interval


@pytest.mark.parametrize(
    ("value", "quantity", "average"),
    [
        (50000, 10, Interval(5000.0, 5000.0)),
        (1000, "2 to 4", Interval(250.0, 500.0)),
        ("over 1000", 2, Interval(500.0, None, low_open=True)),
        (1000, "up to 4", Interval(250.0, None)),
    ],
)
def test_the_value_is_shared_between_the_pieces(value: object, quantity: object, average: Interval) -> None:
    (item,) = facts(items=[{"hs": "5701", "value": value, "quantity": quantity}]).list_of("item").things
    assert item.cell("value_each").values == (average,)


def test_of_no_told_number_of_pieces_there_is_no_average() -> None:
    (item,) = facts(items=[{"hs": "5701", "value": 1000}]).list_of("item").things
    assert not item.cell("value_each").known
