"""A slip of a year is told on standard error, and decides nothing."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from sanctions_check import Checker, Record, RulePack
from sanctions_check.doubts.times import doubtful_times

PACK = RulePack.load()
TODAY = date(2026, 11, 26)
ARMS: dict[str, Any] = {
    "id": "arms",
    "kind": "transfer_arms",
    "date": "2020-01-01",
    "parties": [{"roles": ["supplier"], "country": "DPRK"}, {"roles": ["recipient"], "country": "Syria"}],
    "items": [{"category": "small_arms"}],
}
INSPECTION: dict[str, Any] = {"kind": "physical_inspection", "source": "port authority", "date": "2020-02"}


@pytest.mark.parametrize(
    ("changes", "as_of", "told"),
    [
        pytest.param({"evidence": [INSPECTION]}, None, [], id="nothing odd"),
        pytest.param({"date": "2021", "stage": "planned", "evidence": [INSPECTION]}, None, [], id="a source on a plan"),
        pytest.param(
            {"evidence": [{"kind": "committee_decision", "date": "2015"}]}, None, [], id="the Committee allowed it"
        ),
        pytest.param(
            {"stage": "delivered", "date": {"start": "2020-01-01", "of": "use"}}, None, [], id="the day of a use"
        ),
        pytest.param({"date": "2042-01-01"}, None, ["/date: the act is dated after today"], id="an act to come"),
        pytest.param({"date": "2026"}, None, [], id="some day of this year"),
        pytest.param({"date": "2042", "stage": "planned"}, None, [], id="a plan"),
        pytest.param({"items": [{"date": "2042"}]}, None, ["/items/0/date: the act is dated"], id="an item to come"),
        pytest.param(
            {"evidence": [{**INSPECTION, "date": "2027-01-01"}]},
            None,
            ["/evidence/0/date: this is dated after today"],
            id="a source to come",
        ),
        pytest.param(
            {}, date(2019, 1, 1), ["/date: the act is dated after the day of judging (2019-01-01)"], id="after that day"
        ),
        pytest.param({}, date(2020, 1, 1), [], id="on that day"),
        pytest.param(
            {"evidence": [{**INSPECTION, "date": "2015"}]},
            None,
            ["/evidence/0/date: port authority is dated before the act that it supports"],
            id="a source older than the act",
        ),
        pytest.param(
            {"stage": "delivered", "items": [{"category": "small_arms", "date": {"start": "2020-01-02"}}]},
            None,
            ["/items/0/date: what was delivered has a start and no end"],
            id="a delivery without an end",
        ),
        pytest.param(
            {"stage": "delivered", "date": {"start": "2020-01"}},
            None,
            ["/date: what was delivered has a start and no end"],
            id="an act without an end, of goods alone",
        ),
        pytest.param({"date": {"start": "2020-01"}}, None, [], id="nothing says that it is done"),
        pytest.param({"stage": "delivered", "date": {"start": "2020", "end": "2021"}}, None, [], id="a series"),
        pytest.param(
            {"stage": "delivered", "date": {"start": "2020-01"}, "personnel": [{"nationality": "DPRK"}]},
            None,
            [],
            id="persons may stay",
        ),
        pytest.param(
            {"stage": "delivered", "items": [{"nature": "service", "date": {"start": "2020-01"}}]},
            None,
            [],
            id="a service may go on",
        ),
    ],
)
def test_times_that_cannot_be_are_told(changes: dict[str, Any], as_of: date | None, told: list[str]) -> None:
    record = Record.model_validate({**ARMS, **changes})
    assessment = Checker(PACK, as_of=as_of).check(record)
    doubts = list(doubtful_times(record, assessment, today=TODAY, as_of=as_of))
    assert len(doubts) == len(told)
    for doubt, expected in zip(doubts, told, strict=True):
        assert f"{doubt.pointer}: {doubt.what}".startswith(expected)
        assert doubt.what.endswith("?")
