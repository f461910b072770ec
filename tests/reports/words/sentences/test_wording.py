"""Hedged verbs follow standing, stage and law."""

from __future__ import annotations

from typing import Any

import pytest

from sanctions_check import Record
from sanctions_check.reports.words.sentences.citations import Cited
from sanctions_check.reports.words.sentences.clauses import Names, clause_of, staged
from sanctions_check.reports.words.sentences.wording import Wording
from sanctions_check.rules.sentence import SLOTS

from ...conftest import CHECKER, PACK

STATE = {"kind": "official_statement", "reliability": "B", "country": "US"}

PANEL = {"kind": "un_panel", "source": "final report"}


def said(*evidence: dict[str, Any], rule: str = "", **more: Any) -> str:
    """The first finding (of this rule, if one is named) on shells from the DPRK, in words."""
    record = Record.model_validate(
        {
            "id": "1",
            "kind": "transfer_arms",
            "direction": "from_dprk",
            "date": "2023-09-07",
            "parties": [
                {"roles": ["supplier"], "type": "state", "country": "DPRK"},
                {"roles": ["recipient"], "type": "armed_force", "country": "Russia"},
            ],
            "items": [{"description": "shells", "category": "large_calibre_ammunition", "quantity": 1000}],
            "evidence": list(evidence),
            **more,
        }
    )
    assessment = CHECKER.check(record)
    finding = next(each for each in assessment.findings if rule in ("", each.rule))
    pieces = Wording.of(record, PACK).paragraph(finding)
    return "".join("*" if isinstance(piece, Cited) else piece for piece in pieces)


@pytest.mark.parametrize(
    ("evidence", "opening"),
    [
        (
            [{"kind": "admission", "by_party": True, "country": "Russia", "reliability": "B", "source": "Defence minister", "date": "2024-01-05"}],
            "As acknowledged on the part of the Russian Federation (Defence minister, 5 January 2024)*, the DPRK transferred shells to the armed forces of the Russian Federation.",
        ),
        (
            [{"kind": "un_panel", "source": "final report"}],
            "The DPRK transferred shells to the armed forces of the Russian Federation*. The facts are established by a conclusion of the Panel of Experts.",
        ),
        (
            [STATE, {**STATE, "country": "KR"}],
            "According to two independent sources**, the DPRK transferred shells to the armed forces of the Russian Federation.",
        ),
        (
            [STATE, {**STATE, "country": "KR"}, {**STATE, "country": "FR", "stance": "denies"}],
            "The DPRK is reported to have transferred shells to the armed forces of the Russian Federation**, which France disputes*.",
        ),
        (
            [STATE, {"kind": "denial", "country": "Russia", "by_party": True, "stance": "denies", "source": "Kremlin", "date": "2023-10-14"}],
            "The DPRK is alleged by the United States* to have transferred shells to the armed forces of the Russian Federation. "
            "It is denied on the part of the Russian Federation (Kremlin, 14 October 2023)*.",
        ),
        (
            [{"kind": "un_panel", "source": "final report"}, {**STATE, "country": "FR", "stance": "denies"}],
            "The DPRK transferred shells to the armed forces of the Russian Federation*. The facts are established by a conclusion "
            "of the Panel of Experts. It is denied by France*.",
        ),
        (
            [{"kind": "un_panel", "source": "final report"}, {"kind": "press", "source": "KCNA", "country": "CN", "stance": "denies", "speaks_to": "both", "origins": [{"type": "state", "country": code} for code in ("KP", "RU")]}],
            "The DPRK transferred shells to the armed forces of the Russian Federation*. The facts are established by a conclusion "
            "of the Panel of Experts. That it is so, or that it is a breach, is denied by the DPRK and the Russian Federation (KCNA)*.",
        ),
        (
            [{"kind": "denial", "stance": "denies", "source": "a firm", "by_party": True}],
            "It has been claimed, without an identified source that is at least fairly reliable, that the DPRK transferred shells to "
            "the armed forces of the Russian Federation. It is denied by a party to the act (a firm)*.",
        ),
        (
            [STATE, {"kind": "press", "country": "FR", "stance": "denies", "source": "A paper"}],
            "The DPRK is alleged by the United States* to have transferred shells to the armed forces of the Russian Federation. "
            "It is denied by one source (A paper)*.",
        ),
        ([STATE], "The DPRK is alleged by the United States* to have transferred shells to the armed forces of the Russian Federation."),
        (
            [{"kind": "press", "reliability": "B", "source": "A paper"}],
            "The DPRK is alleged, in one identified source (A paper), to have transferred shells to the armed forces of the Russian Federation*.",
        ),
        (
            [{"kind": "un_panel", "open_inquiry": True, "stance": "unclear"}],
            "An inquiry by the Panel of Experts, which has not concluded*, concerns the allegation that the DPRK transferred shells",
        ),
        (
            [{**STATE, "open_inquiry": True}, {"kind": "un_panel", "open_inquiry": True}],
            "Inquiries by the United States and the Panel of Experts, neither of which has concluded**, concern the allegation that the DPRK",
        ),
        ([], "It has been claimed, without an identified source that is at least fairly reliable, that the DPRK transferred shells"),
    ],
)  # fmt: skip
def test_the_verb_is_as_firm_as_the_standing(evidence: list[dict[str, Any]], opening: str) -> None:
    assert said(*evidence).startswith(opening)


@pytest.mark.parametrize(
    ("stance", "told"),
    [("denies", "It is denied by France*."), ("undeterminable", "It could not be confirmed by France*.")],
)
def test_who_contests_the_facts_is_not_cited_as_alleging_them(stance: str, told: str) -> None:
    contested = [STATE, {**STATE, "country": "KR"}, {**STATE, "country": "FR", "stance": stance}]
    shells = {"description": "shells", "category": {"value": "large_calibre_ammunition", "qualified": "suspected"}}
    text = said(*contested, items=[shells])
    assert text.startswith(
        "The DPRK is alleged to have transferred shells to the armed forces of the Russian Federation**. The record itself "
        f"marks a value on which this rests as suspected, so that it is no more than an allegation. {told}"
    )


@pytest.mark.parametrize(
    ("stage", "told"),
    [
        ("planned", "planned to transfer shells"),
        ("offered", "offered to transfer shells"),
        ("attempted", "attempted to transfer shells"),
        ("intercepted", "dispatched shells"),
    ],
)
def test_an_act_that_was_not_completed_is_not_told_as_complete(stage: str, told: str) -> None:
    text = said(STATE, {**STATE, "country": "KR"}, stage=stage)
    assert f"the DPRK {told}" in text
    assert ("would be a violation" in text) is (stage != "intercepted")


@pytest.mark.parametrize(
    ("stage", "provided"),
    [
        ("contracted", "On a reading that some States assert, this would be a violation"),
        ("attempted", "If completed, this would be a violation"),
    ],
)
def test_what_a_contract_completes_waits_for_no_completion(stage: str, provided: str) -> None:
    generators = [{"category": "electrical_equipment", "nature": "goods", "enhances_forces": True}]
    assert provided in said(PANEL, rule="operational-capability-of-others", items=generators, stage=stage)


def test_a_consignment_is_intercepted_and_persons_are_stopped() -> None:
    assert " The consignment was intercepted on its way." in said(STATE, stage="intercepted")
    persons: dict[str, Any] = {
        "kind": "deployment_military",
        "items": None,
        "personnel": [{"nationality": "DPRK", "status": "military"}],
    }
    assert " They were stopped on the way." in said(STATE, stage="intercepted", **persons)


def test_a_stage_that_is_left_open_is_not_told_as_one_of_the_two() -> None:
    text = said(STATE, stage={"any_of": ["intercepted", "delivered"]})
    assert " It leaves open how far the act had come: intercepted or delivered." in text
    assert "was intercepted" not in text


@pytest.mark.parametrize(
    ("date", "reached"),
    [
        ({"start": "1992", "end": "2012-05"}, "paragraph 9 of resolution 1874 (2009)*, as far as it fell on or after 12 June 2009."),
        ({"start": "2010", "end": "2012-05"}, "paragraph 9 of resolution 1874 (2009)*."),
    ],
)  # fmt: skip
def test_what_began_before_the_law_breaches_it_only_as_far_as_it_came_after(date: dict[str, str], reached: str) -> None:
    rifles = [{"description": "rifles", "category": "small_arms"}]
    assert reached in said({"kind": "un_panel", "source": "final report"}, date=date, items=rifles)


def test_what_a_rule_asks_of_later_days_is_breached_only_by_those() -> None:
    text = said(
        {"kind": "un_panel", "source": "final report"},
        kind="labour",
        items=None,
        date={"start": "2016", "end": "2020-05"},
        parties=[{"roles": ["employer"], "country": "Russia"}],
        personnel=[{"nationality": "DPRK", "function": "labourer", "status": "civilian", "earns_income": True}],
    )
    assert "paragraph 8 of resolution 2397 (2017)*, as far as it fell on or after 23 December 2019." in text


def test_an_authorisation_is_dated_apart_from_the_work_and_breaches_the_ban_whole() -> None:
    text = said(
        {"kind": "un_panel", "source": "final report"},
        kind="labour",
        items=None,
        date={"start": "2015-04", "end": "2019-08"},
        parties=[{"roles": ["employer"], "country": "Senegal"}],
        personnel=[
            {
                "description": "artists",
                "nationality": "DPRK",
                "host": "Senegal",
                "work_authorisation": "new",
                "authorised": "2018",
            }
        ],
    )
    assert "dates the act from April 2015 to August 2019 and gives 2018 as the day of authorisation of artists" in text
    assert "as far as" not in text


def test_what_began_before_a_listing_breaches_the_ban_only_as_far_as_it_came_after() -> None:
    text = said(
        {"kind": "un_panel", "source": "final report"},
        kind="meeting_visit",
        items=None,
        date={"start": "2014", "end": "2016-06"},
        parties=[{"roles": ["host"], "country": "Syria"}],
        personnel=[
            {"nationality": "DPRK", "number": 1, "host": "Syria", "un_listed": True, "un_listed_since": "2016-03-02"}
        ],
    )
    assert "as far as it fell on or after 2 March 2016" in text


def test_of_a_plan_that_is_not_shown_two_things_would_decide() -> None:
    text = said({"kind": "press", "reliability": "B", "source": "A paper"}, stage="planned")
    assert (
        " It remains to be known whether the plan was carried out. Short of that, what is lacking is an independent second source for the plan."
        in text
    )


def test_what_is_open_is_said_with_its_reason() -> None:
    text = said(STATE, items=[{"description": "crates", "category": "unknown"}])
    assert text.startswith("It cannot be determined whether ")
    assert "because the category of crates is not known" in text


def test_every_rule_of_the_pack_makes_a_clause() -> None:
    values = {name: f"<{name}>" for name in SLOTS}
    for rule in PACK.prohibitions:
        clause = clause_of(rule.says, Names(values, frozenset()))
        for stage in ("delivered", "planned", "offered", "attempted", "contracted", "intercepted"):
            told = staged(clause, stage).told
            assert "{" not in told
            assert len(told.split()) >= 3, (rule.id, told)
        assert clause.actor != "there" or rule.says.startswith("there was "), rule.id


@pytest.mark.parametrize(
    ("template", "told", "perfect"),
    [
        ("{subject} went from {supplier} to the DPRK", "Cuba transferred engines, old, to the DPRK", "to have transferred engines, old, to the DPRK"),
        ("{supplier} gave the DPRK help", "Cuba gave the DPRK help", "to have given the DPRK help"),
        ("deliveries were not notified", "deliveries were not notified", "to have been not notified"),
        ("there was a venture with the DPRK", "there was a venture with the DPRK", "to have been a venture with the DPRK"),
        ("{broker} travelled to {host}", "an unnamed broker travelled to Mali", "to have travelled to Mali"),
    ],
)  # fmt: skip
def test_sentences_of_rules_become_clauses(template: str, told: str, perfect: str) -> None:
    clause = clause_of(
        template,
        Names(
            {"subject": "engines, old", "supplier": "Cuba", "host": "Mali"},
            frozenset(),
            {"broker": "an unnamed broker"},
        ),
    )
    assert (clause.told, clause.perfect) == (told, perfect)


def test_who_disputes_only_the_law_is_told_apart_from_who_denies_the_facts() -> None:
    ministry = {
        "kind": "official_statement",
        "country": "Russia",
        "source": "Ministry",
        "stance": "denies",
        "speaks_to": "law",
    }
    disputed = "That it is a breach is disputed by the Russian Federation (Ministry)*."
    assert disputed in said(PANEL, ministry)
    assert "That it is a breach" not in said(
        PANEL, {**ministry, "about": ["compensation[0]"]}, compensation=[{"nature": "money"}]
    )


def test_whoever_concedes_the_facts_and_disputes_the_law_is_told_once() -> None:
    told = said(
        {"kind": "party_statement", "by_party": True, "country": "Russia", "stance": "denies", "speaks_to": "law"}
    )
    assert "which contests only the law" in told
    assert "That it is a breach" not in told


@pytest.mark.parametrize(
    ("source", "limit"),
    [
        (PANEL, " The facts are established by a conclusion of the Panel of Experts, as far as they rest on shells."),
        (STATE, " It rests on what is shown of shells."),
    ],
)
def test_of_several_goods_those_are_named_on_which_it_rests(source: dict[str, Any], limit: str) -> None:
    shells = {"id": "shells", "description": "shells", "category": "large_calibre_ammunition"}
    missiles = {"id": "missiles", "description": "missiles", "category": "manpads"}
    leak = {"kind": "document_leak", "source": "a leaked paper", "about": ["missiles"]}
    broker = {"name": "a firm", "roles": ["broker"], "country": "AE", "type": "company"}
    parties = [{"roles": ["supplier"], "country": "DPRK"}, {"roles": ["recipient"], "country": "RU"}]
    more: dict[str, Any] = {"kind": "brokering", "parties": [*parties, broker], "items": [shells, missiles]}
    sources = ({**source, "about": ["shells"]}, leak)
    assert limit in said(*sources, rule="brokering-of-arms", **more)
    assert "rest" not in said(source, rule="brokering-of-arms", **{**more, "items": [shells]})


@pytest.mark.parametrize("country", [{"country": "CA"}, {}])
def test_a_private_party_speaks_for_itself_and_for_no_state(country: dict[str, Any]) -> None:
    parties = [
        {"name": "First Steps", "roles": ["supplier"], "country": "CA", "type": "ngo"},
        {"roles": ["recipient"], "country": "DPRK", "type": "state"},
    ]
    flour = {"direction": "to_dprk", "parties": parties}
    own = {"kind": "official_statement", "source": "First Steps: report", "date": "2024", **country}
    assert said({**own, "by_party": True}, **flour).startswith(
        "As acknowledged by a party to the act (First Steps, 2024)"
    )
    assert said(own, **flour).startswith("First Steps (Canada) is alleged by First Steps*")
    denied = said(STATE, {**own, "by_party": True, "stance": "denies"}, **flour)
    assert "It is denied by First Steps (2024)*." in denied
    short = said({**own, "source": "First", "by_party": True}, **flour)
    assert short.startswith("As acknowledged by a party to the act (First, 2024)")


def test_a_state_speaks_though_a_firm_bears_its_name() -> None:
    airline = {"name": "Iran Air", "roles": ["recipient"], "country": "IR", "type": "company"}
    parties = [{"roles": ["supplier"], "country": "DPRK"}, airline]
    source = {"kind": "official_statement", "source": "Iran", "country": "IR", "by_party": True}
    assert said(source, parties=parties).startswith("As acknowledged on the part of Iran*")


def test_a_denial_that_is_outweighed_by_a_hedge_is_still_told() -> None:
    hedged = [{"description": "shells", "category": {"value": "small_arms", "qualified": "presumed"}}]
    two = (STATE, {**STATE, "country": "KR"})
    text = said(*two, {**STATE, "country": "PA", "stance": "denies"}, items=hedged)
    assert "is alleged to have transferred shells to the armed forces of the Russian Federation**. " in text
    assert "It is denied by Panama*." in text
    text = said(*two, {**PANEL, "stance": "unclear"}, items=hedged)
    assert "It could not be confirmed by the Panel of Experts (final report)*." in text


def test_a_denial_older_than_a_plan_is_none_of_the_plan() -> None:
    denial = {"kind": "denial", "country": "Russia", "by_party": True, "source": "Kremlin", "date": "2022-10"}
    text = said(STATE, denial, stage="planned")
    assert " A denial on the part of the Russian Federation (Kremlin, October 2022) is older than the plan*." in text
    assert "It is denied" not in text
    assert "It is denied" in said(STATE, {**denial, "date": "2024"}, stage="planned")


def test_an_inquiry_that_is_open_is_told_as_one_beside_what_others_say() -> None:
    inquiry = {"kind": "un_panel", "open_inquiry": True}
    text = said({"kind": "ngo_analysis", "source": "An institute"}, inquiry)
    assert text.startswith("The DPRK is alleged, in one identified source (An institute), to have transferred shells")
    assert " An inquiry by the Panel of Experts has not concluded*." in text


def test_what_would_establish_the_facts_is_told_beside_what_a_party_concedes() -> None:
    admission = {"kind": "admission", "by_party": True, "country": "Russia", "source": "Ministry"}
    told = said(admission, PANEL)
    assert told.startswith(
        "As acknowledged on the part of the Russian Federation (Ministry)*, the DPRK transferred shells"
    )
    assert "The facts are established besides by a conclusion of the Panel of Experts*." in told
    assert "established besides" not in said(admission, STATE)
    hedged = said(
        admission, PANEL, items=[{"description": "shells", "category": {"value": "arms", "qualified": "suspected"}}]
    )
    assert "no more than an allegation" in hedged
    assert "established besides" not in hedged


def test_a_time_that_was_worked_out_is_no_date_of_the_record() -> None:
    told = said(PANEL, date={"start": "2024-01-02", "of": "use"})
    assert "By a date of use, the act is dated to no later than 2 January 2024." in told
    assert "The record dates the act" not in told


@pytest.mark.parametrize(
    ("quantity", "told"),
    [
        ({"value": "about 600", "qualified": "party_claim"}, "about 600 (party claim)"),
        ({"any_of": ["dozens", "hundreds"]}, "dozens or hundreds"),
        ("hundreds", "hundreds"),
        (600, "600"),
    ],
)
def test_an_amount_is_told_in_the_words_of_the_record(quantity: object, told: str) -> None:
    items = [{"description": "shells", "category": "large_calibre_ammunition", "quantity": quantity}]
    assert f"gives the quantity as {told}." in said(PANEL, items=items)


def test_who_is_listed_is_no_word_of_the_source() -> None:
    vessel = {"vessel": "Paek Ma", "imo": "9066978"}
    port = {"roles": ["port_state"], "country": "China"}
    told = said(STATE, kind="transport_maritime", date="2022-05", items=[], parties=[port], movement=vessel)
    assert told.startswith(
        "It is alleged by the United States* that a listed vessel (Paek Ma, IMO 9066978) called at a port"
    )
    assert "looked up in the list of the Council and its Committee, and not taken from a source: Paek Ma" in told
    stated = {**vessel, "vessel_un_listed": True}
    assert "looked up" not in said(
        STATE, kind="transport_maritime", date="2022-05", items=[], parties=[port], movement=stated
    )


@pytest.mark.parametrize(
    ("recipient", "by"),
    [
        ({"name": "Wagner", "type": "non_state_group"}, "by a party to the act (Prigozhin)"),
        ({"type": "armed_force"}, "on the part of the Russian Federation (Prigozhin)"),
        ({}, "on the part of the Russian Federation (Prigozhin)"),
    ],
)
def test_a_party_speaks_for_its_state_only_where_that_is_in_the_act(recipient: dict[str, Any], by: str) -> None:
    denial = {"kind": "denial", "country": "Russia", "by_party": True, "stance": "denies", "source": "Prigozhin"}
    parties = [{"roles": ["supplier"], "country": "DPRK"}, {"roles": ["recipient"], "country": "Russia", **recipient}]
    assert f"It is denied {by}*." in said(STATE, denial, parties=parties)
    speaks = {**denial, "kind": "official_statement", "source": "Kremlin"}
    assert "It is denied by the Russian Federation (Kremlin)*." in said(STATE, speaks, parties=parties)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Sino Trucks", "Sino Trucks (China) is alleged"),
        ("Sisters of the Poor Holdings", "Sisters of the Poor Holdings (China) is alleged"),
        ("Korea Trading dealers", "Korea Trading dealers (China) are alleged"),
        ("Houthi Rebels", "Houthi Rebels (China) are alleged"),
        ("Armed Forces of China", "Armed Forces of China are alleged"),
        ("3 Traders", "3 Traders (China) are alleged"),
    ],
)
def test_a_firm_is_one_whatever_its_name_ends_in(name: str, told: str) -> None:
    text = said(
        STATE,
        kind="transfer_commodity",
        direction="to_dprk",
        date="2024-06",
        parties=[
            {"roles": ["supplier"], "country": "China", "name": name},
            {"roles": ["recipient"], "country": "DPRK"},
        ],
        items=[{"description": "heavy trucks", "category": "vehicle", "hs": "8704"}],
    )
    assert text.startswith(told)


def test_a_question_that_no_rule_decides_names_the_hedge_on_which_it_rests() -> None:
    guest = {"nationality": "DPRK", "function": "scientist", "relates_to": "ballistic_missiles", "host": "Russia"}

    def asked(**hedge: str) -> str:
        tour: dict[str, Any] = {"kind": "tourism", "direction": None, "parties": [{"roles": ["host"], "country": "RU"}]}
        return said(rule="gap-guests-on-arms", items=[], personnel=[{**guest, **hedge}], **tour)

    assert asked().endswith("apply to the act: it is not known what the guests did.")
    marked = " The record itself marks a value on which this rests as suspected."
    assert asked(qualified="suspected") == f"{asked()}{marked}"
