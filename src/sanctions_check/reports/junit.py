"""Writes JUnit XML for CI: a test suite for each input file, a test case for each record, and a suite for caps."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple, TextIO
from xml.sax.saxutils import escape, quoteattr

from sanctions_check.assess.caps.ledger import PeriodTotal
from sanctions_check.assess.results import Assessment, Verdict
from sanctions_check.errors import Fault
from sanctions_check.logic.truth import Truth
from sanctions_check.plain_text import one_line

from .account.receipt import Receipt
from .account.totals import Closing
from .interface import Report
from .reported import ReportedFinding, ReportedRecord
from .spool import Spool
from .words.caps import cap_in_words

__all__ = ["OUTCOMES", "JunitReport"]

OUTCOMES = {
    Verdict.VIOLATION: "failure",
    Verdict.POSSIBLE_VIOLATION: "failure",
    Verdict.UNDETERMINED: "skipped",
    Verdict.NOT_A_VIOLATION: "",
    Verdict.OUT_OF_SCOPE: "",
}
"""The tag of a test case, by verdict; "" means that the case passed."""
CAP_OUTCOMES = {Truth.YES: "failure", Truth.UNKNOWN: "skipped", Truth.NO: ""}
"""The tag of a test case on a cap, by whether the cap was exceeded in the period."""
CAPS = "caps"
_COUNTED = {"tests": "tests", "failure": "failures", "error": "errors", "skipped": "skipped"}
"""The attribute in which a suite counts its cases, by tag."""
_Cases = tuple[str, list[tuple[str, str]]]
"""The file of a record, and its test cases as pairs (tag of the outcome, XML)."""


class _Outcome(NamedTuple):
    """The element for the outcome of a test case. `tag` "": the case passed and has no such element."""

    tag: str
    kind: str
    message: str
    text: str


class JunitReport(Report[_Cases]):
    """The JUnit report. A suite begins with its counts, so its cases are spooled until it is complete.

    - The first suite has the properties of the run.
    - Each rule that failed, and each fault of the input, is a test case of its own with an error.
    - Each cap in each period with a delivery is a test case, in a suite for caps.
    """

    def __init__(self, out: TextIO) -> None:
        self._out = out
        self._suites, self._cases = Spool(), Spool()
        self._file: str | None = None
        self._counts: Counter[str] = Counter()
        self._totals: Counter[str] = Counter()
        self._properties = ""

    def begin(self, receipt: Receipt) -> None:
        self._properties = _properties(receipt)

    def render(self, reported: ReportedRecord) -> _Cases:
        assessment = reported.assessment
        source, file = assessment.source, assessment.source.file
        said = "\n".join(map(_said, reported.findings))
        name = f"{assessment.record} {assessment.title}" if assessment.title else assessment.record
        cases = [_case(file, name, source.position_of("").line, _outcome(assessment), said)]
        for error in assessment.errors:
            text = f"{error.which} on {error.subject or '/'}: {error.message}"
            outcome = _Outcome("error", "rule", error.message, text)
            cases.append(
                _case(file, f"{assessment.record} rule {error.which}", source.position_of(error.subject).line, outcome)
            )
        return file, cases

    def put(self, fragment: _Cases) -> None:
        file, cases = fragment
        if file != self._file:
            self._close_suite()
            self._file = file
        for tag, text in cases:
            self._cases.write(text)
            for counts in (self._counts, self._totals):
                counts.update(["tests", tag] if tag else ["tests"])

    def add_faults(self, faults: tuple[Fault, ...]) -> None:
        for fault in faults:
            name = " ".join(part for part in (fault.record, fault.code, fault.pointer) if part)
            outcome = _Outcome("error", fault.code, fault.message, str(fault))
            self.put((fault.file, [_case(fault.file, name, fault.line, outcome)]))

    def end(self, closing: Closing) -> None:
        if closing.caps:
            self.put((CAPS, [_case_of_a_cap(total) for total in closing.caps]))
        self._close_suite()
        self._out.write('<?xml version="1.0" encoding="UTF-8"?>\n')
        self._out.write(f'<testsuites name="sanctions-check"{_counted(self._totals)} time="0">\n')
        self._suites.pour(self._out)
        self._out.write("</testsuites>\n")
        self._suites.close()
        self._cases.close()

    def _close_suite(self) -> None:
        if self._cases.empty or self._file is None:
            return
        self._suites.write(f'<testsuite name={_attribute(self._file)}{_counted(self._counts)} time="0">\n')
        self._suites.write(self._properties)
        self._properties = ""
        self._cases.pour(self._suites)
        self._suites.write("</testsuite>\n")
        self._counts.clear()


def _case(file: str, name: str, line: int | None, outcome: _Outcome, said: str = "") -> tuple[str, str]:
    """The tag and XML of a case in a file. `said`: the findings, which become the output of the case."""
    place = f' line="{line}"' if line is not None else ""
    return _written(name, file, f" file={_attribute(file)}{place}", outcome, said)


def _case_of_a_cap(total: PeriodTotal) -> tuple[str, str]:
    """The tag and XML of the case for a cap in one period."""
    told = cap_in_words(total)
    return _written(told, CAPS, "", _Outcome(CAP_OUTCOMES[total.status], "cap", told, told), "")


def _written(name: str, of: str, place: str, outcome: _Outcome, said: str) -> tuple[str, str]:
    tag, kind, message, text = outcome
    parts = [f'<testcase name={_attribute(name)} classname={_attribute(of)}{place} time="0">\n']
    if tag == "skipped":
        parts.append(f"<skipped message={_attribute(message)}/>\n")
    elif tag:
        parts.append(f"<{tag} type={_attribute(kind)} message={_attribute(message)}>{_text(text)}</{tag}>\n")
    if said:
        parts.append(f"<system-out>{_text(said)}</system-out>\n")
    return tag, "".join((*parts, "</testcase>\n"))


def _said(each: ReportedFinding) -> str:
    finding = each.finding
    apart = "left out by the readings: " if each.left_out else ""
    return f"{apart}{finding.verdict.value} {each.fingerprint} {finding.rule}: {one_line(finding.message)}"


def _outcome(assessment: Assessment) -> _Outcome:
    verdict = assessment.verdict
    grave = (finding.message for finding in assessment.findings if finding.verdict is verdict)
    text = "\n".join(grave) or assessment.summary
    return _Outcome(OUTCOMES[verdict], verdict.value, assessment.summary, text)


def _properties(receipt: Receipt) -> str:
    pack, options = receipt["pack"], receipt["options"]
    stated = {
        "version": receipt["version"],
        "pack": pack["version"],
        "pack_sha256": pack["sha256"],
        **{name: value for name, value in options.items() if name not in ("limits", "show")},
        "show": ",".join(options["show"] or ()) or None,
        **{f"limit_{name}": value for name, value in options["limits"].items()},
    }
    lines = (
        f"<property name={_attribute(name)} value={_attribute(str(value))}/>\n"
        for name, value in stated.items()
        if value is not None
    )
    return f"<properties>\n{''.join(lines)}</properties>\n"


def _counted(counts: Counter[str]) -> str:
    return "".join(f' {name}="{counts[tag]}"' for tag, name in _COUNTED.items())


def _attribute(text: str) -> str:
    return quoteattr(one_line(text))


def _text(text: str) -> str:
    return escape("\n".join(one_line(line) for line in text.splitlines()))
