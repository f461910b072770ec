"""A State's record of its own acts, and a source about other things, do not show what another State left undone."""

from __future__ import annotations

from typing import Any

import pytest
from tests.assess.shells import check

from sanctions_check import Verdict
from sanctions_check.assess.results import Finding, Standing

SEIZED: dict[str, Any] = {"kind": "authority_record", "country": "Egypt", "source": "the navy"}
PANEL: dict[str, Any] = {"kind": "un_panel"}


def not_inspected(*evidence: dict[str, Any], **changes: Any) -> Finding:
    """The finding that South Africa did not inspect rockets that Egypt seized later."""
    record: dict[str, Any] = {
        "kind": "interdiction",
        "date": "2016-08",
        "omitted": ["inspection"],
        "parties": [
            {"id": "eg", "roles": ["interdictor"], "country": "Egypt", "type": "state"},
            {"id": "sa", "roles": ["port_state"], "country": "South Africa", "type": "state"},
        ],
        "items": [{"id": "rockets", "category": "light_weapon", "stage": "intercepted"}],
    }
    findings = check(**{**record, **changes, "evidence": list(evidence)}).findings
    return next(finding for finding in findings if finding.rule == "omitted-inspection")


@pytest.mark.parametrize(
    ("source", "standing"),
    [
        (SEIZED, Standing.ASSERTED),
        ({**SEIZED, "kind": "customs_data"}, Standing.ASSERTED),
        ({**SEIZED, "kind": "official_statement", "own_acts": True}, Standing.ASSERTED),
        ({**SEIZED, "kind": {"any_of": ["authority_record", "court"]}}, Standing.ASSERTED),
        ({**SEIZED, "country": None}, Standing.ASSERTED),
        ({**SEIZED, "country": "South Africa"}, Standing.ESTABLISHED),
        ({**SEIZED, "kind": "court"}, Standing.ESTABLISHED),
        (PANEL, Standing.ESTABLISHED),
    ],
)
def test_an_authority_establishes_its_own_omission_alone(source: dict[str, Any], standing: Standing) -> None:
    finding = not_inspected(source)
    assert finding.standing.standing is standing
    assert finding.verdict is (Verdict.VIOLATION if standing.shown else Verdict.POSSIBLE_VIOLATION)


@pytest.mark.parametrize(
    ("about", "standing"),
    [
        (["rockets"], Standing.UNSUPPORTED),
        (["eg"], Standing.UNSUPPORTED),
        (["rockets", "eg"], Standing.UNSUPPORTED),
        (["sa"], Standing.ESTABLISHED),
        (["parties[1]"], Standing.ESTABLISHED),
        (["rockets", "sa"], Standing.ESTABLISHED),
    ],
)
def test_a_source_about_other_things_does_not_report_an_omission(about: list[str], standing: Standing) -> None:
    assert not_inspected({**PANEL, "about": about}).standing.standing is standing


def test_what_a_state_says_of_its_goods_may_be_its_own_omission() -> None:
    own = {**SEIZED, "country": "South Africa", "about": ["rockets"]}
    assert not_inspected(own).standing.standing is Standing.ESTABLISHED


def test_goods_that_are_better_shown_do_not_show_the_omission() -> None:
    finding = not_inspected({**PANEL, "about": ["rockets"]}, SEIZED)
    assert finding.standing.standing is Standing.ASSERTED


def test_goods_that_are_less_well_shown_weaken_the_omission() -> None:
    outlet = {"kind": "press", "about": ["shells"], "reliability": "C"}
    parties = [
        {"roles": ["supplier"], "country": "DPRK"},
        {"id": "za", "roles": ["port_state"], "country": "South Africa"},
    ]
    told = check(omitted=["seizure"], parties=parties, evidence=[{**PANEL, "about": ["za"]}, outlet])
    finding = next(each for each in told.findings if each.rule == "omitted-seizure")
    assert finding.standing.standing is Standing.ASSERTED
    assert finding.standing.rests_on == "shells"


def test_a_denial_by_whoever_had_the_duty_is_kept() -> None:
    denial = {"kind": "denial", "country": "South Africa", "by_party": True, "about": ["sa"]}
    finding = not_inspected(SEIZED, denial)
    assert finding.standing.standing is Standing.ASSERTED
    assert finding.standing.denied_by == ("/evidence/1",)


def test_where_nobody_is_known_to_have_had_the_duty_no_record_of_own_acts_establishes() -> None:
    assert not_inspected(SEIZED, parties=[]).standing.standing is Standing.ASSERTED


def test_for_a_territory_its_member_state_speaks() -> None:
    port = [{"id": "hk", "roles": ["port_state"], "country": "Hong Kong", "type": "state"}]
    assert not_inspected({**SEIZED, "country": "China"}, parties=port).standing.standing is Standing.ESTABLISHED


def test_an_account_that_was_not_closed_is_spoken_of_as_an_item() -> None:
    def standing(source: dict[str, Any]) -> Standing:
        findings = check(
            kind="financial",
            date="2017",
            direction="to_dprk",
            omitted=["closure"],
            parties=[{"roles": ["host"], "country": "RU"}, {"roles": ["recipient"], "country": "DPRK", "type": "bank"}],
            items=[{"id": "account", "category": "correspondent_banking"}],
            evidence=[source],
        ).findings
        return next(each for each in findings if each.rule == "omitted-closure-of-banking").standing.standing

    assert standing({**PANEL, "about": ["account"]}) is Standing.ESTABLISHED
    assert standing({**SEIZED, "about": ["account"]}) is Standing.ASSERTED
    assert standing({**SEIZED, "country": "RU", "about": ["account"]}) is Standing.ESTABLISHED


def test_what_was_done_is_still_established_by_whoever_stopped_it() -> None:
    assert check(evidence=[SEIZED]).findings[0].standing.standing is Standing.ESTABLISHED
