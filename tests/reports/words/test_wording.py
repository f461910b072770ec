"""Hedged verbs follow standing, stage and law."""

from __future__ import annotations

from typing import Any

import pytest

from sanctions_check import Record
from sanctions_check.reports.words.citations import Cited
from sanctions_check.reports.words.clauses import Names, clause_of, staged
from sanctions_check.reports.words.missing import opened
from sanctions_check.reports.words.names import country_in_words, joined, time_in_words, with_article
from sanctions_check.reports.words.wording import Wording

from ..conftest import CHECKER, PACK

STATE = {"kind": "official_statement", "reliability": "B", "country": "US"}


def said(*evidence: dict[str, Any], **more: Any) -> str:
    """The first finding on shells from the DPRK, in words."""
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
    pieces = Wording.of(record, PACK).paragraph(assessment.findings[0])
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
        ([STATE], "The DPRK is alleged by the United States* to have transferred shells to the armed forces of the Russian Federation."),
        (
            [{"kind": "press", "reliability": "B", "source": "A paper"}],
            "The DPRK is alleged, in one identified source (A paper), to have transferred shells to the armed forces of the Russian Federation*.",
        ),
        (
            [{"kind": "un_panel", "open_inquiry": True, "stance": "unclear"}],
            "An inquiry by the Panel of Experts, which has not concluded*, concerns the allegation that the DPRK transferred shells",
        ),
        ([], "It has been claimed, without an identified source that is at least fairly reliable, that the DPRK transferred shells"),
    ],
)  # fmt: skip
def test_the_verb_is_as_firm_as_the_standing(evidence: list[dict[str, Any]], opening: str) -> None:
    assert said(*evidence).startswith(opening)


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


def test_what_is_open_is_said_with_its_reason() -> None:
    text = said(STATE, items=[{"description": "crates", "category": "unknown"}])
    assert text.startswith("It cannot be determined whether ")
    assert "because the category of crates is not known" in text


def test_every_rule_of_the_pack_makes_a_clause() -> None:
    values = {name: f"<{name}>" for name in ("subject", "supplier", "recipient", "host", "sender", "act", "date")}
    for rule in PACK.prohibitions:
        clause = clause_of(rule.says, Names(values, frozenset()))
        for stage in ("delivered", "planned", "offered", "attempted", "contracted", "intercepted"):
            told = staged(clause, stage).told
            assert "{" not in told
            assert len(told.split()) >= 3, (rule.id, told)


@pytest.mark.parametrize(
    ("template", "told", "perfect"),
    [
        ("{subject} went from {supplier} to the DPRK", "Cuba transferred engines, old, to the DPRK", "to have transferred engines, old, to the DPRK"),
        ("{supplier} gave the DPRK help", "Cuba gave the DPRK help", "to have given the DPRK help"),
        ("{act}: deliveries were not notified", "deliveries were not notified", "to have been not notified"),
        ("{act}: a venture with the DPRK", "there was a venture with the DPRK", "to have been a venture with the DPRK"),
    ],
)  # fmt: skip
def test_sentences_of_rules_become_clauses(template: str, told: str, perfect: str) -> None:
    clause = clause_of(template, Names({"subject": "engines, old", "supplier": "Cuba", "act": "x"}, frozenset()))
    assert (clause.told, clause.perfect) == (told, perfect)


def test_times_are_prose() -> None:
    from datetime import date

    from sanctions_check.logic.timespan import FIRST_DAY, LAST_DAY, Timespan

    on, through, somewhere = Timespan.on, Timespan.through, Timespan.somewhere_in
    assert time_in_words(on(date(2011, 6, 13))) == "on 13 June 2011"
    assert time_in_words(through(date(2024, 3, 7), date(2024, 11, 5))) == "from 7 March to 5 November 2024"
    assert time_in_words(somewhere(date(2023, 9, 1), date(2023, 9, 30))) == "in September 2023"
    assert time_in_words(somewhere(date(2023, 1, 1), date(2023, 12, 31))) == "in 2023"
    assert time_in_words(somewhere(FIRST_DAY, date(2017, 8, 14))) == "by 14 August 2017"
    assert time_in_words(somewhere(date(2017, 8, 14), LAST_DAY)) == "on or after 14 August 2017"
    assert (
        time_in_words(somewhere(date(2020, 1, 2), date(2020, 3, 4)))
        == "at some time from 2 January 2020 to 4 March 2020"
    )


def test_names_take_the_article_that_they_take() -> None:
    assert [country_in_words(code) for code in ("KP", "RU", "CU", "US", "KR")] == [
        "the DPRK", "the Russian Federation", "Cuba", "the United States", "the Republic of Korea",
    ]  # fmt: skip
    assert [with_article(noun) for noun in ("aircraft", "used ship", "missile", "chair of x", "tanker Sam")] == [
        "an aircraft", "a used ship", "a missile", "the chair of x", "the tanker Sam",
    ]  # fmt: skip
    assert joined(["a", "b", "c"]) == "a, b and c"


@pytest.mark.parametrize(
    ("missing", "because", "needed"),
    [
        ("the unit of fuel: not stated", "the unit of fuel is not stated", "the unit of fuel"),
        ("the notified to committee of T: not stated", "it is not stated whether the act was notified to the 1718 Committee", "whether the act was notified to the 1718 Committee"),
        ("the un listed of DPRK: stated unknown", "it is not known whether the DPRK is listed by the United Nations", "whether the DPRK is listed by the United Nations"),
        ("is it so (judgement: j): no determination on record", "no determination is on record on the question “Is it so?”", "a determination on the question: Is it so?"),
        (
            "when the act took place: some day up to 2017-08-14 (UNSCR-1718-OP5, a day from 2006-10-14)",
            "the act is dated only to some day up to 14 August 2017, and paragraph 5 has been in force only since 14 October 2006",
            "whether the act took place on or after 14 October 2006, when paragraph 5 came into force",
        ),
        ("something else", "what is needed is something else", "something else"),
    ],
)  # fmt: skip
def test_what_is_missing_is_a_reason_and_a_request(missing: str, because: str, needed: str) -> None:
    found = opened(missing, "T", {"UNSCR-1718-OP5": "paragraph 5"})
    assert (found.because, found.needed) == (because, needed)
