"""Law and evidence joined: who says that an act had come less far does not show that it was completed."""

from __future__ import annotations

from typing import Any

import pytest

from sanctions_check import Checker, Record, RulePack, Verdict
from sanctions_check.assess.results import Finding, Standing

CHECKER = Checker(RulePack.load(), engine="compiled")
ADMISSION = {"kind": "admission", "country": "RU", "by_party": True}
PANEL = {"kind": "un_panel"}
SHELLS: dict[str, Any] = {
    "id": "r",
    "kind": "transfer_arms",
    "direction": "from_dprk",
    "date": "2024-05",
    "parties": [
        {"roles": ["supplier"], "country": "DPRK", "type": "state"},
        {"roles": ["recipient"], "country": "RU", "type": "state"},
    ],
    "items": [{"category": "large_calibre_ammunition"}],
}


def shells(stage: str | None, *evidence: dict[str, Any]) -> Finding:
    """The finding on shells that had come so far, by the rule on arms from the DPRK."""
    assessment = CHECKER.check(Record.model_validate({**SHELLS, "stage": stage, "evidence": list(evidence)}))
    return next(finding for finding in assessment.findings if finding.rule == "arms-from-the-dprk")


@pytest.mark.parametrize(
    ("evidence", "standing"),
    [
        ([{**ADMISSION, "states_stage": "planned"}], Standing.ASSERTED),
        ([{"kind": "court", "states_stage": "planned"}], Standing.ASSERTED),
        ([{**ADMISSION, "states_stage": "planned"}, {**PANEL, "states_stage": "delivered"}], Standing.ESTABLISHED),
        ([{**ADMISSION, "states_stage": "planned"}, PANEL], Standing.ESTABLISHED),
        ([{**ADMISSION, "states_stage": "ongoing"}], Standing.ADMITTED),
        ([{**ADMISSION, "states_stage": "contracted"}], Standing.ADMITTED),
        ([{**ADMISSION, "states_stage": "unknown"}], Standing.ADMITTED),
        ([ADMISSION], Standing.ADMITTED),
    ],
)
def test_a_source_that_tells_less_does_not_show_a_delivery(evidence: list[dict[str, Any]], standing: Standing) -> None:
    finding = shells("delivered", *evidence)
    assert finding.standing.standing is standing
    assert finding.standing.rests_on_less_advanced_reports is (standing is Standing.ASSERTED)
    assert finding.verdict is (Verdict.VIOLATION if standing.shown else Verdict.POSSIBLE_VIOLATION)


def test_it_shows_what_it_tells() -> None:
    for stage in ("planned", None):
        assert shells(stage, {**ADMISSION, "states_stage": "planned"}).standing.standing is Standing.ADMITTED


def test_two_of_whom_one_tells_less_do_not_corroborate_the_rest() -> None:
    said: dict[str, Any] = {"kind": "official_statement"}
    two = ({**said, "country": "US"}, {**said, "country": "JP", "states_stage": "planned"})
    assert shells("delivered", *two).standing.rests_on_less_advanced_reports
    assert shells("delivered", *two, {**said, "country": "FR"}).standing.standing is Standing.CORROBORATED


@pytest.mark.parametrize("days", [["2024-05-01", "2022-05-01"], ["2022-05-01", "2024-05-01"]])
def test_a_denial_is_older_than_the_act_only_where_it_is_so_on_each_day_that_the_act_may_have_had(
    days: list[str],
) -> None:
    evidence = [{"kind": "official_statement", "country": country, "date": "2024-06"} for country in ("US", "JP")]
    denial = {"kind": "official_statement", "country": "CH", "stance": "denies", "date": "2023-01-01"}
    record = {**SHELLS, "date": {"any_of": days}, "evidence": [*evidence, denial]}
    finding = CHECKER.check(Record.model_validate(record)).findings[0]
    assert finding.standing.standing is Standing.CONTESTED


def test_another_party_that_is_only_alleged_does_not_weaken_what_an_admitted_one_shows() -> None:
    voyage = {
        "id": "r", "kind": "transport_maritime", "date": "2017-06", "movement": {"flag": "DPRK", "mode": "sea"},
        "evidence": [ADMISSION],
    }  # fmt: skip
    operator = {"roles": ["operator"], "country": "RU", "type": "company"}
    alleged = {"roles": ["operator"], "type": "company", "qualified": "alleged"}

    def standing(*parties: dict[str, Any]) -> Standing:
        assessment = CHECKER.check(Record.model_validate({**voyage, "parties": list(parties)}))
        found = next(each for each in assessment.findings if each.rule == "foreign-owners-under-the-dprk-flag")
        return found.standing.standing

    assert standing(operator) is standing(operator, alleged) is Standing.ADMITTED
    assert standing({**operator, "qualified": "alleged"}) is Standing.ASSERTED
