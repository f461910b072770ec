"""Findings that all wait for what one thing is are told under that question; the others stand for themselves."""

from __future__ import annotations

from typing import Any

from sanctions_check import Checker, Record, Verdict
from sanctions_check.reports.markdown.one_question import under_one_question, what_it_is
from sanctions_check.reports.markdown.record import RecordInMarkdown
from sanctions_check.reports.reported import ReportedRecord, reported

from ..conftest import PACK

UNKNOWN: dict[str, Any] = {"description": "sealed containers", "category": "unknown"}


def judged(*items: dict[str, Any]) -> ReportedRecord:
    record = Record.model_validate(
        {
            "id": "1", "kind": "transfer_commodity", "date": "2022-05", "items": items, "evidence": [{"kind": "un_panel"}],
            "parties": [{"roles": ["supplier"], "country": "China"}, {"roles": ["recipient"], "country": "DPRK"}],
        }
    )  # fmt: skip
    return reported(record, Checker(PACK, engine="compiled").check(record))


def open_findings(found: ReportedRecord) -> list[Any]:
    return [(each, []) for each in found.findings if each.finding.verdict is Verdict.UNDETERMINED]


def test_findings_that_wait_for_what_the_cargo_is_stand_together_and_no_other_one_does() -> None:
    findings = open_findings(judged(UNKNOWN))
    groups = list(under_one_question(findings))
    together = max(groups, key=len)
    assert len(together) > 2
    assert all(what_it_is(each.finding) for each, _ in together)
    assert all(what_it_is(each.finding) is None for group in groups if group is not together for each, _ in group)
    assert sorted(id(each) for group in groups for each in group) == sorted(map(id, findings))


def test_two_that_wait_for_it_stand_apart() -> None:
    assert [len(group) for group in under_one_question(open_findings(judged(UNKNOWN))[:2])] == [1, 1]


def test_the_question_is_told_once_and_each_finding_keeps_its_paragraphs_and_what_else_it_needs() -> None:
    text = "\n".join(RecordInMarkdown("1", judged(UNKNOWN), PACK).lines())
    question = "because the category of sealed containers is not known"
    assert (
        text.count(
            f"**What sealed containers are.** Which of these apply to sealed containers cannot be determined, {question}."
        )
        == 1
    )
    assert text.count(question) == 1
    assert "- Crude oil to the DPRK beyond the yearly amount: paragraph 4 of resolution 2397 (2017).[^r1-" in text
    assert "  - Also needed: " in text
    assert "Information needed: the category of sealed containers" not in text
