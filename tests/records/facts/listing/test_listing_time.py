"""Whether a party that is stated to be listed was listed when the act took place."""

from __future__ import annotations

import pytest
from tests.records.facts.cases import facts

from sanctions_check.logic.cell import Presence


@pytest.mark.parametrize(
    ("day", "since", "expected"),
    [
        ("2020-01-01", "2020-01-01", (True,)),
        ("2019-12-31", "2020-01-01", (False,)),
        ({"start": "2019-05", "end": "2021-05"}, "2020-01-01", (True,)),
        ("2020", "2020-03-01", Presence.UNKNOWN),
        ("2020-02-01", "2020", Presence.UNKNOWN),
        ("2020-02-01", "unknown", Presence.UNKNOWN),
        ("2012", None, (True,)),
        ("2012", "none", (True,)),
    ],
)
def test_a_listing_counts_from_its_day_on(day: object, since: str | None, expected: object) -> None:
    party = {"country": "DPRK", "un_listed": True, "un_listed_since": since}
    cell = facts(date=day, parties=[party]).listing("party").things[0].cell("un_listed")
    assert expected in (cell.values, cell.presence)
