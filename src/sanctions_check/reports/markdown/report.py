"""The Markdown report: a table of verdicts, then each record, then the receipt."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TextIO

from sanctions_check.assess.results import Assessment, Verdict
from sanctions_check.english import capitalised, joined
from sanctions_check.errors import Fault
from sanctions_check.rules.pack import RulePack

from ..account.receipt import Receipt
from ..account.showing import showing_in_words
from ..account.totals import Closing
from ..interface import Report
from ..reported import ReportedRecord
from ..spool import Spool
from ..words.caps import cap_in_words, exceeded_in_words
from ..words.counts import counted
from ..words.decisions import decisions_line
from ..words.paragraphs import cited_in_short
from ..words.sentences.dates import dates_in_text
from .record import RecordInMarkdown, name_of
from .text import escaped, in_anchor

__all__ = ["MarkdownReport"]

_READINGS = {
    "text": "the words of the paragraphs alone",
    "practice": "the words and settled practice",
    "broad": "the words, settled practice, and what States assert",
}


_SHORT_FORMS = (
    "DPRK: Democratic People's Republic of Korea. MSMT: Multilateral Sanctions Monitoring Team. Panel of Experts: that of the "
    "Security Council under resolution 1874 (2009). 1718 Committee: that of the Security Council under resolution 1718 (2006)."
)


_NUMBER = "\0"
"""Stands for the number of a record until it is known; escaped text of a record holds no zero byte."""


class MarkdownReport(Report[tuple[str, str]]):
    """Writes Markdown. Totals come first but are known last, so rows and records wait, on disk if they are long."""

    def __init__(self, out: TextIO, pack: RulePack, as_of: date | None) -> None:
        self._out = out
        self._pack, self._as_of = pack, as_of
        self._rows, self._records, self._faults = Spool(), Spool(), Spool()
        self._receipt: Receipt
        self._number = 0

    def begin(self, receipt: Receipt) -> None:
        self._receipt = receipt

    def render(self, reported: ReportedRecord) -> tuple[str, str]:
        lines = RecordInMarkdown(_NUMBER, reported, self._pack, self._as_of).lines()
        return _row(_NUMBER, reported.assessment) + "\n", "".join(f"{line}\n" for line in lines)

    def put(self, fragment: tuple[str, str]) -> None:
        row, text = fragment
        self._number += 1
        self._rows.write(row.replace(_NUMBER, str(self._number)))
        self._records.write(text.replace(_NUMBER, str(self._number)))

    def add_faults(self, faults: tuple[Fault, ...]) -> None:
        for fault in faults:
            self._faults.write(f"- {escaped(str(fault))}\n")

    def end(self, closing: Closing) -> None:
        self._write(self._head(closing))
        if not self._rows.empty:
            self._write(["| no. | record | verdict | standing | measures |", "| ---: | --- | --- | --- | --- |"])
            self._rows.pour(self._out)
            self._write([""])
        self._records.pour(self._out)
        if not self._faults.empty:
            self._write(["## Input that could not be read", ""])
            self._faults.pour(self._out)
            self._write([""])
        self._write(_caps(closing))
        self._write(self._receipt_lines(closing))
        for spool in (self._rows, self._records, self._faults):
            spool.close()

    def _write(self, lines: Iterator[str] | list[str]) -> None:
        for line in lines:
            self._out.write(line + "\n")

    def _head(self, closing: Closing) -> Iterator[str]:
        options = self._receipt["options"]
        tally = closing.tally
        counts = [_counted(tally.verdicts[verdict], verdict) for verdict in Verdict]
        yield from ("# Assessment under the Security Council's measures on the DPRK", "")
        as_of = options["as_of"]
        evidence = dates_in_text(f"the evidence of {as_of} and before") if as_of else "all evidence on record"
        reading = _READINGS[options["reading"]]
        yield f"{counted(tally.records, 'record')}, judged on {escaped(evidence)} and by {escaped(reading)}: {joined(counts)}."
        if exceeded := exceeded_in_words(closing.caps):
            yield f"{escaped(capitalised(exceeded))}."
        if tally.incomplete:
            yield f"{tally.incomplete} of them could not be judged in full, as a rule failed."
        if tally.input_errors:
            faults = (
                "1 fault of the input is"
                if tally.input_errors == 1
                else f"{tally.input_errors} faults of the input are"
            )
            yield f"{faults} listed at the end."
        if closing.decisions is not None:
            yield f"{capitalised(decisions_line(closing.decisions))}."
        if showing := showing_in_words(options["show"]):
            yield f"{capitalised(showing)}."
        yield from ("", _SHORT_FORMS, "")

    def _receipt_lines(self, closing: Closing) -> Iterator[str]:
        receipt, pack, options = self._receipt, self._receipt["pack"], self._receipt["options"]
        presumed = "are open" if options["strict"] else "are presumed met"
        yield from ("## Receipt", "")
        yield f"- Program: sanctions-check {escaped(receipt['version'])}, engine {escaped(options['engine'])}"
        yield f"- Rule pack: {escaped(pack['name'])} {escaped(pack['version'])}, SHA-256 {escaped(pack['sha256'])}"
        evidence = f"up to {escaped(options['as_of'])}" if options["as_of"] else "all"
        yield f"- Readings: {escaped(options['reading'])}; evidence: {evidence}"
        yield f"- Conditions of an exemption that a record does not mention {presumed}"
        for each in closing.inputs:
            yield f"- Input: {escaped(each.file)}, {each.size} bytes, SHA-256 {each.sha256}"
        rules, measures = len(closing.used_rules), len(closing.used_measures)
        yield (
            f"- Findings rest on {counted(rules, 'rule')} and {counted(measures, 'measure')} of the pack; "
            "the JSON report of the same run has the hash of each, and sanctions-check verify derives its findings again"
        )


def _counted(number: int, verdict: Verdict) -> str:
    many = number != 1 and verdict in (Verdict.VIOLATION, Verdict.POSSIBLE_VIOLATION)
    return f"{number} {verdict.words}{'s' if many else ''}"


def _row(number: str, assessment: Assessment) -> str:
    leading = assessment.leading
    standing = leading.shown_standing if leading is not None else None
    cited = cited_in_short(leading) if leading is not None else ""
    verdict = assessment.verdict.words + ("" if assessment.complete else " (incomplete)")
    name = name_of(assessment)
    to_record = f"[{escaped(name)}](#{number}-{in_anchor(name)})"
    cells = (number, to_record, verdict, standing.value if standing else "", escaped(cited))
    return f"| {' | '.join(cells)} |"


def _caps(closing: Closing) -> Iterator[str]:
    if closing.caps:
        yield from ("## Caps over all records", "")
        for total in closing.caps:
            yield f"- {escaped(dates_in_text(cap_in_words(total)))}."
        yield ""
