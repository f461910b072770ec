"""A report is held to its own facts: an honest one passes, each tampered one is caught."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.reports.adding import add

from sanctions_check import Checker, InputError, RulePack, UsageError
from sanctions_check.audit.report_file import ReportFile, read_report_file
from sanctions_check.audit.verify import Verification, verify
from sanctions_check.reasoning.reasoner import Reasoner
from sanctions_check.records.readers import InputFile, ReadRecord, read_paths
from sanctions_check.reports.account.receipt import receipt_of
from sanctions_check.reports.account.totals import RunTotals
from sanctions_check.reports.interface import Report
from sanctions_check.reports.json_report.report import JsonLinesReport, JsonReport
from sanctions_check.reports.reported import reported

ROOT = Path(__file__).resolve().parents[2]
PACK = RulePack.load()
CASES = ("ru-kursk-troops-2025-04", "mm-light-2011", "ru-petroleum-2024", "vn-health-2025-10")
Edit = Callable[[Any], object]


def write_report(path: Path, make: type[JsonReport] | type[JsonLinesReport], *, what_if: bool = False) -> None:
    """As `check` does it, for four documented events."""
    checker = Checker(PACK)
    paths = [f"fixtures/cases/{case}.yaml" for case in CASES]
    inputs: list[InputFile] = []
    totals = RunTotals(PACK)
    with path.open("w", encoding="utf-8") as out:
        report: Report[Any] = make(out)
        report.begin(receipt_of(checker, paths, what_if=what_if))
        for read in read_paths(paths, inputs=inputs):
            assert isinstance(read, ReadRecord)
            judged = reported(
                read.record,
                checker.check(read.record, read.source),
                explain=Reasoner(checker).reasons_of if what_if else None,
            )
            add(judged, report, totals)
        report.end(totals.closing(inputs))


@pytest.fixture(scope="module")
def honest(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("reports") / "report.json"
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        write_report(path, JsonReport)
    return path


def verified(report: ReportFile, **options: Any) -> Verification:
    """On the matcher that gives its memory back."""
    return verify(report, PACK, engine="compiled", **options)


@pytest.mark.parametrize("use_inputs", [True, False])
def test_an_honest_report_follows(honest: Path, use_inputs: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    done = verify(read_report_file(str(honest)), PACK, use_inputs=use_inputs)
    assert done.differences == []
    assert (done.records, done.findings > len(CASES)) == (len(CASES), True)
    assert bool(done.on_trust) is not use_inputs


def test_reasons_and_lines_follow_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    path = tmp_path / "report.jsonl"
    write_report(path, JsonLinesReport, what_if=True)
    report = read_report_file(str(path))
    assert verified(report).differences == []
    report.assessments[1]["findings"][0]["reasons"]["requests"][0]["says"] = "nothing"
    assert [each.pointer for each in verified(report).differences] == ["/findings/0/reasons/requests/0/says"]


def finding(report: Any) -> Any:
    return report["assessments"][0]["findings"][0]


TAMPERED: dict[str, Edit] = {
    "the verdict of a finding": lambda r: finding(r).update(verdict="not_a_violation"),
    "the verdict of a record": lambda r: r["assessments"][0].update(verdict="undetermined"),
    "the law": lambda r: finding(r).update(law="unknown"),
    "the standing": lambda r: finding(r).update(standing="asserted"),
    "why it stands so": lambda r: finding(r).update(standing_because="rumour"),
    "the sentence": lambda r: finding(r).update(message="Nothing happened."),
    "a finding dropped": lambda r: r["assessments"][0]["findings"].pop(0),
    "a finding twice": lambda r: r["assessments"][0]["findings"].append(finding(r)),
    "a record dropped": lambda r: r["assessments"].pop(),
    "a record twice": lambda r: r["assessments"].append(r["assessments"][0]),
    "a fact": lambda r: r["assessments"][0]["facts"]["personnel"][0].update(function="instructor"),
    "evidence dropped": lambda r: r["assessments"][0]["facts"]["evidence"].clear(),
    "a measure": lambda r: finding(r)["measures"].append("UNSCR-9999-OP1"),
    "how far a paragraph was verified": lambda r: finding(r)["basis"][0].update(verified="primary text, twice"),
    "the reading": lambda r: finding(r)["reading"].update(weighs="textual"),
    "who bears the duty": lambda r: finding(r)["addressees"].clear(),
    "a step of the proof": lambda r: finding(r)["proof"]["children"][2].update(result="no"),
    "a value in a concept": lambda r: r["assessments"][0]["concepts"].popitem(),
    "the fingerprint": lambda r: finding(r).update(fingerprint="f-0000000000000000"),
    "another pack": lambda r: r["receipt"]["pack"].update(sha256="0" * 64),
    "another day": lambda r: r["receipt"]["options"].update(as_of="2020-01-01"),
    "another reading profile": lambda r: r["receipt"]["options"].update(reading="text"),
    "another version": lambda r: r["receipt"].update(version="0.0.1"),
    "the totals": lambda r: r["summary"]["verdicts"].update(violation=0),
    "a cap": lambda r: r["caps"].clear(),
    "the hash of a rule": lambda r: r["used"]["rules"].update({"combat-service": "0" * 64}),
    "an error dropped in": lambda r: r["errors"].append({"code": "x"}),
    "facts that make no record": lambda r: r["assessments"][0].update(facts={"id": 7}),
    "a field of its own": lambda r: finding(r).update(comment="trust me"),
}


@pytest.mark.parametrize("name", TAMPERED)
def test_a_tampered_report_is_rejected(honest: Path, name: str) -> None:
    body = json.loads(honest.read_text(encoding="utf-8"))
    changed = copy.deepcopy(body)
    TAMPERED[name](changed)
    assert changed != body
    report = ReportFile("x", changed["receipt"], tuple(changed["assessments"]), tuple(changed["errors"]), changed)
    assert verified(report, use_inputs=False).differences


def test_with_the_inputs_at_hand_a_consistent_forgery_is_caught(honest: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Facts changed and judged anew, a line moved, an input that is not the one that was read."""
    monkeypatch.chdir(ROOT)
    body = json.loads(honest.read_text(encoding="utf-8"))

    def checked(change: Edit) -> list[str]:
        forged = copy.deepcopy(body)
        change(forged)
        report = ReportFile("x", forged["receipt"], tuple(forged["assessments"]), tuple(forged["errors"]), forged)
        return [each.pointer for each in verified(report).differences]

    assert "/facts/title" in checked(lambda r: r["assessments"][0]["facts"].update(title="x"))
    assert "/findings/0/subject/line" in checked(lambda r: finding(r)["subject"].update(line=1))
    assert checked(lambda r: r["inputs"][0].update(sha256="0" * 64))[0] == "/inputs"


def test_what_is_no_report_is_refused(honest: Path, tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    receipt = json.loads(honest.read_text(encoding="utf-8"))["receipt"]
    for text, said in (
        ("{", "not valid JSON"),
        ("{}", "not a report"),
        (json.dumps({"type": "receipt", **receipt}), "one receipt and one closing line"),
        ('{"type": "sermon"}\n', "is one of receipt"),
        ("[]", "not a report"),
    ):
        path.write_text(text, encoding="utf-8")
        with pytest.raises(InputError, match=said):
            read_report_file(str(path))


def test_a_carriage_return_ends_no_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    path = tmp_path / "r.jsonl"
    write_report(path, JsonLinesReport)
    text = path.read_text(encoding="utf-8").replace('"type":"assessment",', '"type":"assessment",\r')
    assert "\r" in text
    path.write_text(text, encoding="utf-8", newline="\n")
    assert len(read_report_file(str(path)).assessments) == len(CASES)


@pytest.mark.parametrize(
    ("option", "value", "said"),
    [("reading", "generous", "generous"), ("limits", {"width": 1}, "width"), ("limits", {"depth": 0}, "at least 1")],
)
def test_an_option_that_is_not_known_is_refused(honest: Path, option: str, value: object, said: str) -> None:
    report = read_report_file(str(honest))
    report.receipt["options"][option] = value
    with pytest.raises(UsageError, match=said):
        verified(report)


def test_a_report_that_tells_no_limits_was_written_with_the_defaults(honest: Path, tmp_path: Path) -> None:
    body = json.loads(honest.read_text(encoding="utf-8"))
    del body["receipt"]["options"]["limits"]
    older = tmp_path / "older.json"
    older.write_text(json.dumps(body), encoding="utf-8")
    assert verified(read_report_file(str(older)), use_inputs=False).differences == []
