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


@pytest.mark.parametrize(
    ("start", "end", "years"),
    [
        ("2020-12-22", "2021-12-21", 1),
        ("2020-12-21", "2021-12-21", 2),
        ("2020-12-22", "2021-12-22", 2),
        ("2019-01-01", "2019-12-31", 2),
    ],
)
def test_in_how_many_years_of_the_cap_on_crude_oil_it_was_done(start: str, end: str, years: int) -> None:
    (item,) = facts(date={"start": start, "end": end}, items=[{"category": "crude_oil"}]).list_of("item").things
    assert item.cell("years_from_22_december").values == (Interval(years, years),)
