"""What the law says and how well the facts are shown make the verdict together."""

from __future__ import annotations

from typing import Any

import pytest
from tests.assess.shells import check, checker

from sanctions_check import Law, Record, Standing, Verdict


def test_a_hedged_value_caps_the_standing() -> None:
    item = {"category": {"value": "munitions", "qualified": "suspected"}}
    assessment = check(items=[item])
    assert assessment.verdict is Verdict.POSSIBLE_VIOLATION
    assert assessment.findings[0].standing.standing is Standing.ASSERTED


@pytest.mark.parametrize(
    ("supplier", "verdict"),
    [
        ({"value": "RU", "qualified": "suspected"}, Verdict.POSSIBLE_VIOLATION),
        ("RU", Verdict.VIOLATION),
        ("unknown", Verdict.VIOLATION),
    ],
)
def test_what_reaches_the_dprk_is_shown_no_better_than_who_sent_it(supplier: object, verdict: Verdict) -> None:
    parties = [{"roles": ["supplier"], "country": supplier}, {"roles": ["recipient"], "country": "KP"}]
    arms = {"kind": "transfer_arms", "direction": "to_dprk", "date": "2024", "items": [{"category": "munitions"}]}
    record = Record.model_validate({"id": "r", **arms, "parties": parties, "evidence": [{"kind": "un_panel"}]})
    assert checker().check(record).verdict is verdict


SECOND = "an independent second source for the plan"
CERTAINTY = "certainty on what the record itself calls suspected"
STATE, OTHER = ({"kind": "official_statement", "country": country, "reliability": "B"} for country in ("JP", "US"))
INQUIRY = {"kind": "un_panel", "stance": "unclear", "open_inquiry": True}


@pytest.mark.parametrize(
    ("hedged", "sources", "lacking"),
    [
        pytest.param(False, [STATE], [SECOND], id="one source"),
        pytest.param(True, [STATE], [CERTAINTY, SECOND], id="one source, of what is suspected"),
        pytest.param(True, [STATE, OTHER], [CERTAINTY], id="two, of what is suspected"),
        pytest.param(
            False, [STATE, OTHER, {"kind": "court", "stance": "denies"}], ["a source that establishes the plan"],
            id="contested",
        ),
        pytest.param(False, [INQUIRY], ["the conclusion of the inquiry"], id="an open inquiry"),
    ],
)  # fmt: skip
def test_of_a_plan_that_is_not_shown_what_is_lacking_is_what_keeps_it_from_that(
    hedged: bool, sources: list[dict[str, Any]], lacking: list[str]
) -> None:
    category = {"value": "munitions", "qualified": "suspected"} if hedged else "munitions"
    assessment = check(items=[{"category": category}], stage="planned", evidence=sources)
    assert assessment.verdict is Verdict.UNDETERMINED
    assert [each.says for each in assessment.findings[0].missing if not each.is_question] == lacking


def test_unknown_cargo_is_undetermined_and_says_so() -> None:
    assessment = check(kind="transport_maritime", items=[{"category": "unknown"}])
    assert assessment.verdict is Verdict.UNDETERMINED
    assert any("the category of" in missing.says for missing in assessment.findings[0].missing)


def test_a_shipment_before_all_arms_were_barred_is_clear() -> None:
    assessment = check(date="2008-03-01", items=[{"category": "small_arms"}])
    assert assessment.verdict is Verdict.NOT_A_VIOLATION
    assert assessment.findings[0].law is Law.NO


def test_a_date_that_straddles_entry_into_force_is_undetermined() -> None:
    assert check(date="2009", items=[{"category": "small_arms"}]).verdict is Verdict.UNDETERMINED
    assert check(date={"start": "2009", "end": "2010"}, items=[{"category": "small_arms"}]).verdict is Verdict.VIOLATION


def test_the_date_of_use_is_not_the_date_of_the_act() -> None:
    used = {"start": "2023-11-05", "of": "use"}
    assert check(date=used, items=[{"category": "small_arms"}]).verdict is Verdict.UNDETERMINED
    item = {"category": "small_arms", "type_first_appeared": "2019"}
    assert check(date=used, items=[item]).verdict is Verdict.VIOLATION


@pytest.mark.parametrize(
    ("act", "verdict"),
    [
        ({"stage": "refused"}, Verdict.NOT_A_VIOLATION),
        ({"stage": {"value": "refused", "qualified": "party_claim"}}, Verdict.UNDETERMINED),
        ({"stage": {"any_of": ["refused", "delivered"]}}, Verdict.UNDETERMINED),
        ({"stage": {"any_of": ["refused", "attempted"]}}, Verdict.UNDETERMINED),
        ({"stage": {"any_of": ["planned", "abandoned"]}}, Verdict.UNDETERMINED),
        ({"stage": {"any_of": ["refused", "abandoned"]}}, Verdict.NOT_A_VIOLATION),
        ({"stage": {"value": "delivered", "qualified": "alleged"}}, Verdict.POSSIBLE_VIOLATION),
        ({"date": "2005-05-01"}, Verdict.OUT_OF_SCOPE),
        ({"date": {"value": "2005-05-01", "qualified": "party_claim"}}, Verdict.UNDETERMINED),
        ({"date": {"value": "2018-05-01", "qualified": "alleged"}}, Verdict.POSSIBLE_VIOLATION),
    ],
)
def test_how_far_and_when_are_hedged_as_all_else(act: dict[str, Any], verdict: Verdict) -> None:
    assert check(**act).verdict is verdict


@pytest.mark.parametrize(
    ("item", "cited"),
    [
        ({"category": "funds"}, set()),
        ({"category": "bulk_cash"}, {"UNSCR-2094-OP14"}),
        ({"hs": "7108"}, {"UNSCR-2270-OP37"}),
        ({"category": "vessel"}, {"UNSCR-2270-OP23"}),
    ],
)
def test_what_restates_a_duty_for_some_things_is_cited_for_no_others(item: dict[str, Any], cited: set[str]) -> None:
    bank = {"roles": ["recipient"], "country": "KP", "type": "bank", "un_listed": True}
    parties = [{"roles": ["supplier"], "country": "RU"}, bank]
    findings = check(kind="financial", direction="to_dprk", date="2024", parties=parties, items=[item]).findings
    surely = {measure.id for finding in findings for measure in finding.measures if measure.certain}
    assert surely & {"UNSCR-2094-OP14", "UNSCR-2270-OP37", "UNSCR-2270-OP23"} == cited


@pytest.mark.parametrize(("about", "cited"), [("nuclear", set()), ("ballistic_missiles", {"UNSCR-1874-OP9"})])
@pytest.mark.parametrize("kind", ["technical_assistance", "transfer_commodity"])
def test_the_embargo_on_arms_is_not_cited_for_help_that_is_nuclear_alone(
    kind: str, about: str, cited: set[str]
) -> None:
    help_given = {"nature": "service", "relates_to": about}
    findings = check(kind=kind, direction="from_dprk", date="2015", items=[help_given]).findings
    ids = {measure.id for each in findings if each.law is Law.YES for measure in each.measures}
    assert ids == {"UNSCR-1718-OP8c", *cited}


@pytest.mark.parametrize(("code", "cited"), [("930630", False), ("9301", False), ("9306", True), ("930690", True)])
def test_the_missile_programme_is_cited_only_for_a_code_that_a_missile_may_have(code: str, cited: bool) -> None:
    parties = [{"roles": ["supplier"], "country": "KP"}, {"roles": ["recipient"], "country": "RU"}]
    findings = check(
        kind="transfer_arms", direction="from_dprk", date="2024", parties=parties, items=[{"hs": code}]
    ).findings
    (finding,) = [each for each in findings if each.rule == "arms-from-the-dprk"]
    assert ("UNSCR-1718-OP5" in {measure.id for measure in finding.measures}) is cited


@pytest.mark.parametrize(
    ("payee", "cited", "perhaps"),
    [
        ({"name": "KOMID"}, set[str](), set[str]()),
        ({"name": "Strategic Rocket Force"}, {"UNSCR-2356-OP3"}, set[str]()),
        ({"un_listed": True, "un_listed_since": "2016-03-02"}, {"UNSCR-2270-OP10"}, set[str]()),
        (
            {"un_listed": True},
            set[str](),
            {"UNSCR-2270-OP10", "UNSCR-2356-OP3", "UNSCR-2375-OP3", "UNSCR-2397-OP3"},
        ),
    ],
)
def test_a_resolution_that_lists_others_is_not_cited_beside_a_listed_body(
    payee: dict[str, Any], cited: set[str], perhaps: set[str]
) -> None:
    parties = [{"roles": ["supplier"], "country": "CN"}, {"roles": ["recipient"], "country": "KP", **payee}]
    assessment = check(
        kind="financial", direction="to_dprk", date="2018", parties=parties, items=[{"category": "funds"}]
    )
    finding = next(each for each in assessment.findings if each.rule == "funds-to-listed-parties")
    listing = {"UNSCR-2270-OP10", "UNSCR-2356-OP3", "UNSCR-2375-OP3", "UNSCR-2397-OP3"}
    assert set(finding.measure_ids(certain=True)) & listing == cited
    assert set(finding.measure_ids(certain=False)) & listing == perhaps
