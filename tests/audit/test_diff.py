"""Two reports side by side: what was added, removed and changed, and by which clause."""

from __future__ import annotations

import json
from typing import Any

import pytest

from sanctions_check import Checker, Record, RulePack
from sanctions_check.audit.diff import ChangeKind, diff_reports
from sanctions_check.audit.report_file import ReportFile
from sanctions_check.audit.settings import settings_that_differ
from sanctions_check.reports.account.receipt import receipt_of
from sanctions_check.reports.account.tally import Tally
from sanctions_check.reports.account.totals import Closing
from sanctions_check.reports.json_report.serialise import closing_as_json
from sanctions_check.reports.json_report.text import RecordText
from sanctions_check.reports.reported import reported

PACK = RulePack.load()
SOLDIERS: dict[str, Any] = {
    "id": "soldiers",
    "kind": "deployment_military",
    "direction": "from_dprk",
    "date": "2024-11",
    "parties": [{"roles": ["sender"], "country": "DPRK"}, {"roles": ["host"], "country": "Russia"}],
    "personnel": [{"nationality": "DPRK", "status": "military", "function": "combatant", "host": "Russia"}],
    "evidence": [{"kind": "court", "reliability": "A"}],
}


def report_of(*facts: dict[str, Any], reading: str = "broad") -> ReportFile:
    checker = Checker(PACK, reading=reading, engine="compiled")
    records = [Record.model_validate(each) for each in facts]
    texts = RecordText()
    entries = [texts.values_of(reported(record, checker.check(record))) for record in records]
    closing = json.loads(json.dumps(closing_as_json(Closing(Tally()))))
    return ReportFile("x", receipt_of(checker, []), tuple(entries), (), closing)


def test_a_report_does_not_differ_from_itself() -> None:
    report = report_of(SOLDIERS)
    assert list(diff_reports(report, report)) == []
    assert settings_that_differ(report, report) == ()


def test_a_narrower_reading_removes_findings_and_says_why() -> None:
    one, other = report_of(SOLDIERS), report_of(SOLDIERS, reading="text")
    removed = [change for change in diff_reports(one, other) if change.rule == "combat-service"]
    assert [change.kind for change in removed] == [ChangeKind.REMOVED]
    assert removed[0].clauses == ("the chosen readings of the other report leave it out",)
    assert "options reading: broad, now text" in settings_that_differ(one, other)


def test_a_setting_is_told_in_words() -> None:
    one, other = report_of(SOLDIERS), report_of(SOLDIERS)
    options = other.receipt["options"]
    assert isinstance(options, dict)
    options.update(as_of="2024-01-01", strict=True)
    assert settings_that_differ(one, other) == ("options as of: not set, now 2024-01-01", "options strict: no, now yes")


def test_the_clause_that_changed_is_named() -> None:
    trained = {**SOLDIERS, "personnel": [{**SOLDIERS["personnel"][0], "function": {"any_of": ["combatant", "crew"]}}]}
    changes = list(diff_reports(report_of(SOLDIERS), report_of(trained)))
    (changed,) = [change for change in changes if change.rule == "combat-service"]
    assert changed.kind is ChangeKind.CHANGED
    assert (changed.was["law"], changed.now["law"]) == ("yes", "unknown")
    assert any("combatant" in clause and "unknown" in clause for clause in changed.clauses)


def test_records_that_come_and_go() -> None:
    other = {**SOLDIERS, "id": "others"}
    kinds = [(change.kind, change.record) for change in diff_reports(report_of(SOLDIERS), report_of(other))]
    assert kinds == [(ChangeKind.RECORD_REMOVED, "soldiers"), (ChangeKind.RECORD_ADDED, "others")]


@pytest.mark.parametrize("country", ["Korea", "China"])
def test_a_record_without_findings_whose_verdict_changes_is_told(country: str) -> None:
    """Whether it is linked to the DPRK at all is open, or it is not."""
    trade = {"id": "trade", "kind": "transfer_commodity", "date": "2024", "items": [{"category": "machinery"}]}
    one, other = (
        report_of({**trade, "parties": [{"roles": ["supplier"], "country": name}]}) for name in ("Korea", "China")
    )
    before, after = (one, other) if country == "Korea" else (other, one)
    assert not any(report.assessments[0]["findings"] for report in (one, other))
    (change,) = diff_reports(before, after)
    assert (change.kind, change.record, change.rule) == (ChangeKind.RECORD_CHANGED, "trade", "")
    assert {change.was["verdict"], change.now["verdict"]} == {"undetermined", "out_of_scope"}
    assert change.was["summary"] != change.now["summary"]


def test_why_a_verdict_is_the_same_can_change() -> None:
    trade = {"id": "trade", "kind": "transfer_commodity", "date": "2024", "items": [{"category": "machinery"}]}
    one = report_of({**trade, "parties": [{"roles": ["supplier"], "country": "Korea"}]})
    other = report_of({**trade, "parties": [{"roles": ["recipient"], "country": {"any_of": ["DPRK", "China"]}}]})
    (change,) = diff_reports(one, other)
    assert change.kind is ChangeKind.RECORD_CHANGED
    assert [*change.was] == [*change.now] == ["summary", "/parties/0/roles/0", "/parties/0/country"]


def test_the_verdict_of_a_record_stands_before_its_findings() -> None:
    unshown = {**SOLDIERS, "evidence": []}
    changes = list(diff_reports(report_of(SOLDIERS), report_of(unshown)))
    assert changes[0].kind is ChangeKind.RECORD_CHANGED
    assert (changes[0].was["verdict"], changes[0].now["verdict"]) == ("violation", "undetermined")
    assert {change.kind for change in changes[1:]} == {ChangeKind.CHANGED}


def test_another_source_that_comes_to_the_same_is_told() -> None:
    inspected = {**SOLDIERS, "evidence": [{"kind": "physical_inspection", "source": "border guard"}]}
    changes = list(diff_reports(report_of(SOLDIERS), report_of(inspected)))
    assert changes
    assert all([*change.was] == ["standing_because"] for change in changes)
    assert "border guard" in str(changes[0].now["standing_because"])


def test_facts_that_differ_under_equal_findings_are_told_by_their_place() -> None:
    more = {**SOLDIERS, "title": "A third contingent", "personnel": [{**SOLDIERS["personnel"][0], "number": 40}]}
    (change,) = diff_reports(report_of(SOLDIERS), report_of(more))
    assert change.kind is ChangeKind.RECORD_CHANGED
    assert change.was == {"/title": "nothing", "/personnel/0/number": "nothing"}
    assert change.now == {"/title": "A third contingent", "/personnel/0/number": 40}


def test_another_addressee_is_told() -> None:
    named = {**SOLDIERS, "parties": [SOLDIERS["parties"][0], {**SOLDIERS["parties"][1], "name": "Army"}]}
    changes = list(diff_reports(report_of(SOLDIERS), report_of(named)))
    assert any("Army" in str(change.now.get("addressees")) for change in changes)


def test_a_sentence_alone_is_told_where_nothing_else_differs() -> None:
    one, other = report_of(SOLDIERS), report_of(SOLDIERS)
    other.assessments[0]["findings"][0]["message"] = "Violation: something else."
    (change,) = diff_reports(one, other)
    assert change.now == {"message": "Violation: something else."}


def test_a_step_is_told_once_and_what_is_left_out_is_counted() -> None:
    said = [f"step {number}" for number in range(12) for _ in range(2)]
    one, other = report_of(SOLDIERS), report_of(SOLDIERS)
    for report, result in ((one, "yes"), (other, "no")):
        steps = [{"says": name, "result": result} for name in said]
        report.assessments[0]["findings"][0]["proof"] = {"says": "rule", "children": steps}
    (change,) = diff_reports(one, other)
    assert change.clauses == tuple(f"step {number}: yes, now no" for number in range(8))
    assert change.more_clauses == 4
