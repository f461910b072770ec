"""Whether a party, or persons, that are stated to be listed were listed when the act took place."""

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
    person = {"nationality": "DPRK", "un_listed": True, "un_listed_since": since}
    case = facts(date=day, parties=[party], personnel=[person])
    for kind in ("party", "group"):
        cell = case.list_of(kind).things[0].cell("un_listed")
        assert expected in (cell.values, cell.presence)


def test_persons_are_listed_by_their_own_date_and_silence_stays_silence() -> None:
    listed = {"un_listed": True, "un_listed_since": "2020-01-01"}
    case = facts(date="2019-06", personnel=[{**listed, "date": "2020-06"}, listed, {"un_listed_since": "2020-01-01"}])
    cells = [each.cell("un_listed") for each in case.list_of("group").things]
    assert [(cell.presence, cell.values) for cell in cells] == [
        (Presence.KNOWN, (True,)), (Presence.KNOWN, (False,)), (Presence.ABSENT, ()),
    ]  # fmt: skip


@pytest.mark.parametrize("hedges", [("party_claim", "suspected"), ("suspected", "party_claim"), (None, "party_claim")])
def test_that_nobody_was_listed_yet_rests_on_a_claim_if_one_of_its_days_does(hedges: tuple[str | None, str]) -> None:
    day, since = (
        {"value": value, "qualified": hedge} for value, hedge in zip(("2019", "2020-01-01"), hedges, strict=True)
    )
    case = facts(date=day, parties=[{"country": "DPRK", "un_listed": True, "un_listed_since": since}])
    cell = case.list_of("party").things[0].cell("un_listed")
    assert (cell.values, cell.hedge) == ((False,), "party_claim")
