"""Over how many years of the calendar an act went on."""

from __future__ import annotations

import pytest
from tests.records.facts.cases import facts

from sanctions_check.logic.interval import Interval


@pytest.mark.parametrize(
    ("day", "years"),
    [
        ("2019", [(1, 1)]),
        ({"start": "2018-01-01", "end": "2018-12-31"}, [(1, 1)]),
        ({"start": "2018-07-01", "end": "2019-06-30"}, [(2, 2)]),
        ({"start": "2018", "end": "2020"}, [(3, 3)]),
        ({"start": "2018", "end": "2020", "shape": "uncertain"}, [(1, 1)]),
        ({"start": "2018"}, [(1, None)]),
        ({"any_of": ["2018", {"start": "2018", "end": "2019"}]}, [(1, 1), (2, 2)]),
        ("unknown", []),
    ],
    ids=str,
)
def test_in_how_many_years_it_was_done(day: object, years: list[tuple[int, int | None]]) -> None:
    (item,) = facts(date=day, items=[{"category": "crude_oil"}]).list_of("item").things
    assert item.cell("calendar_years").values == tuple(Interval(least, most) for least, most in years)
