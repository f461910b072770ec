"""What lies before the regime, or has no link to the DPRK, is out of scope, and nothing else is."""

from __future__ import annotations

from typing import Any

import pytest
from tests.assess.shells import check

from sanctions_check import Verdict
from sanctions_check.assess.findings.out_of_scope import not_judged
from sanctions_check.sources.positions import NO_FILE


def test_an_act_before_the_regime_is_out_of_scope() -> None:
    assessment = check(date="2005")
    assert assessment.verdict is Verdict.OUT_OF_SCOPE
    assert "2006-10-14" in assessment.summary


@pytest.mark.parametrize(
    ("fields", "verdict"),
    [
        ({"date": "2005", "items": [{}, {"date": "unknown"}]}, Verdict.UNDETERMINED),
        ({"date": None, "items": [{"date": "2005"}, {}], "evidence": None}, Verdict.UNDETERMINED),
        ({"date": None, "items": [{"date": "2005"}, {"date": "2004"}], "evidence": None}, Verdict.OUT_OF_SCOPE),
    ],
)
def test_an_act_lies_before_the_regime_only_with_all_its_parts(fields: dict[str, Any], verdict: Verdict) -> None:
    assert check(**fields).verdict is verdict


def test_no_known_link_to_the_dprk_is_out_of_scope() -> None:
    parties = [{"roles": ["supplier"], "country": "Republic of Korea"}, {"roles": ["recipient"], "country": "PL"}]
    assert check(direction=None, parties=parties).verdict is Verdict.OUT_OF_SCOPE
    unknown = [{"roles": ["supplier"], "country": "unknown"}]
    assert check(direction=None, parties=unknown).verdict is Verdict.OUT_OF_SCOPE


@pytest.mark.parametrize(
    ("determination", "verdict"),
    [
        ({"judgement": "acts_for_listed", "by": "MY", "outcome": True}, Verdict.VIOLATION),
        ({"judgement": "acts_for_dprk_bank", "body": "the Committee", "outcome": True}, Verdict.VIOLATION),
        ({"judgement": "acts_for_listed", "by": "MY", "outcome": False}, Verdict.OUT_OF_SCOPE),
        ({"judgement": "acts_for_listed", "by": "MY", "outcome": "unknown"}, Verdict.OUT_OF_SCOPE),
        ({"judgement": "acts_for_listed", "by": "MY"}, Verdict.OUT_OF_SCOPE),
        ({"judgement": "acts_for_listed", "by": "US", "outcome": True}, Verdict.OUT_OF_SCOPE),
        ({"judgement": "luxury_goods", "by": "MY", "outcome": True}, Verdict.OUT_OF_SCOPE),
    ],
)
def test_whom_the_host_has_found_to_act_for_a_listed_one_is_linked(
    determination: dict[str, Any], verdict: Verdict
) -> None:
    assessment = check(
        kind="labour",
        date="2017",
        direction=None,
        omitted=["expulsion"],
        parties=[{"roles": ["host"], "country": "MY", "type": "state"}],
        items=[],
        personnel=[{"nationality": "SG", "host": "MY", "function": "broker"}],
        determinations=[determination],
    )
    assert assessment.verdict is verdict


def test_korea_alone_neither_convicts_nor_clears() -> None:
    assessment = check(direction=None, parties=[{"roles": ["supplier"], "country": "Korea"}])
    assert assessment.verdict is Verdict.UNDETERMINED
    assert "DPRK or Republic of Korea" in assessment.summary


def test_what_the_council_listed_is_a_link_to_the_regime() -> None:
    funds = {"kind": "financial", "direction": None, "items": [{"category": "funds"}], "date": "2019-05"}
    sender = {"roles": ["supplier"], "country": "China"}
    for listed, verdict in ((True, Verdict.VIOLATION), (False, Verdict.OUT_OF_SCOPE), (None, Verdict.OUT_OF_SCOPE)):
        recipient = {"roles": ["recipient"], "country": "China", "un_listed": listed}
        assert check(**funds, parties=[sender, recipient]).verdict is verdict


def test_a_record_that_could_not_be_judged_is_open_and_says_what_was_raised() -> None:
    assessment = not_judged("r", "A shipment", NO_FILE, ValueError("the matcher gave up"))
    assert (assessment.record, assessment.title, assessment.verdict) == ("r", "A shipment", Verdict.UNDETERMINED)
    assert ["the matcher gave up" in error.message for error in assessment.errors] == [True]
    assert not_judged("r", None, NO_FILE, ValueError()).title == ""
