"""One record in Markdown: its verdict and facts, its findings, most serious first, and its footnotes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from sanctions_check.assess.findings.names import capitalised
from sanctions_check.assess.results import Assessment, Finding, Law, Verdict
from sanctions_check.rules.model import Basis
from sanctions_check.rules.pack import RulePack
from sanctions_check.sources.positions import place_of

from ..reported import ReportedFinding, ReportedRecord
from ..words.facts import facts_in_words, sources_of_facts
from ..words.paragraphs import paragraph_of
from ..words.sentences.citations import Cited, Piece
from ..words.sentences.dates import dates_in_text
from ..words.sentences.footnotes import law_note, source_note
from ..words.sentences.wording import Wording
from .details import bullet, decision_on, details_of
from .likewise import alike
from .text import escaped, link

__all__ = ["RecordInMarkdown", "name_of"]

_HEADINGS = {
    Verdict.VIOLATION: "Violations",
    Verdict.POSSIBLE_VIOLATION: "Possible violations",
    Verdict.UNDETERMINED: "Undetermined",
}
_BASES = {
    Basis.PRACTICE: "settled practice, and not the words alone",
    Basis.ASSERTED: "what some States assert, and no settled practice",
}


@dataclass
class RecordInMarkdown:
    """Writes one record. `number`: its place in the report. Footnotes count within it: `[^r3-2]` is the second of record 3."""

    number: str
    reported: ReportedRecord
    pack: RulePack
    as_of: date | None = None
    _notes: dict[str, tuple[str, str]] = field(default_factory=dict)
    """By the id of a measure or the pointer of a source: the mark of its footnote, and the text."""
    _readings: set[str] = field(default_factory=set)

    def lines(self) -> Iterator[str]:
        """The lines, without line breaks. To be called once."""
        assessment = self.reported.assessment
        record = self.reported.record
        wording = Wording.of(record, self.pack, self.as_of)
        yield from (f"## {self.number}. {name_of(assessment)}", "")
        yield from (
            self._verdict(),
            "",
            f"**Facts.** {escaped(facts_in_words(record, wording.case))}{self._rendered(sources_of_facts(record))}",
            "",
        )
        if not self.reported.findings:
            yield from (escaped(f"{capitalised(assessment.summary)}."), "")
        for error in assessment.errors:
            yield from (
                f"**Incomplete.** Rule {escaped(error.rule)} could not be evaluated: {escaped(error.message)}",
                "",
            )
        counting = [each for each in self.reported.findings if not each.left_out]
        for verdict, heading in _HEADINGS.items():
            found = [each for each in counting if each.finding.verdict is verdict]
            if found:
                yield from (f"### {heading}", "")
                for each, likewise in alike(found, wording):
                    yield from self._finding(each, wording, likewise)
        yield from self._cleared([each for each in counting if each.finding.verdict not in _HEADINGS], wording)
        left_out = [each for each in self.reported.findings if each.left_out]
        if left_out:
            yield from ("### Left out by the chosen readings", "")
            for each in left_out:
                yield from self._finding(each, wording)
        yield from self._related()
        if self._notes:
            yield from (*(f"{mark}: {text}" for mark, text in self._notes.values()), "")

    def _verdict(self) -> str:
        assessment = self.reported.assessment
        text = f"**Verdict: {assessment.verdict.words}**" + ("" if assessment.complete else " (incomplete)")
        if len(set(assessment.by_reading.values())) > 1:
            by = "; ".join(f"{profile}: {verdict.words}" for profile, verdict in assessment.by_reading.items())
            text += f" (by reading – {by})"
        return f"{text}. Record {escaped(assessment.record)}, {escaped(place_of(assessment.source, ''))}."

    def _finding(self, reported: ReportedFinding, wording: Wording, likewise: Sequence[str] = ()) -> Iterator[str]:
        finding = reported.finding
        what = "" if finding.subject.kind == "act" else f" – {finding.subject.label}"
        yield from (f"**{escaped(finding.title + what)}.** {self._rendered(wording.paragraph(finding))}", "")
        details = [*self._reading(finding), *details_of(reported, wording.act)]
        if likewise:
            details.append(f"The same holds, in the same words, of {escaped('; '.join(likewise))}.")
        if details:
            yield from (*(bullet(detail) for detail in details), "")

    def _reading(self, finding: Finding) -> Iterator[str]:
        reading = finding.reading
        if reading is None or reading.basis is Basis.TEXTUAL:
            return
        if reading.id in self._readings:
            yield f"Reading: as above, {_BASES[reading.basis]}."
            return
        self._readings.add(reading.id)
        text = f"Reading: {_BASES[reading.basis]}. “{escaped(' '.join(reading.says.split()))}”"
        if reading.held_by:
            text += f" Held by {escaped(dates_in_text('; '.join(reading.held_by)))}."
        if reading.disputed_by:
            text += f" Disputed by {escaped(dates_in_text('; '.join(reading.disputed_by)))}."
        if reading.note:
            text += f" In this record it weighs as {escaped(reading.weighs)}: {escaped(reading.note)}."
        yield text

    def _cleared(self, found: list[ReportedFinding], wording: Wording) -> Iterator[str]:
        """Findings that are no violation: those of law NO together by reason, others in a paragraph each."""
        if not found:
            return
        yield from ("### Not a violation", "")
        by_reason: dict[str, list[ReportedFinding]] = {}
        for each in found:
            if each.finding.law is Law.NO:
                by_reason.setdefault(each.finding.against, []).append(each)
            else:
                yield from self._finding(each, wording)
        yield from _by_reason(by_reason, wording.act)
        if by_reason:
            yield ""

    def _related(self) -> Iterator[str]:
        by_why: dict[str, list[Piece]] = {}
        for related in self.reported.assessment.related:
            measure = related.measure
            pieces = by_why.setdefault(related.why, [])
            pieces += [*([", "] if pieces else []), paragraph_of(measure), Cited(measure)]
        if by_why:
            yield from ("### To be looked at as well", "")
            for why, pieces in by_why.items():
                yield f"- {self._rendered([f'{capitalised(why)} (', *pieces, ').'])}"
            yield ""

    def _rendered(self, pieces: Iterable[Piece]) -> str:
        """Escaped text with footnote marks, each after the comma, full stop or semicolon that follows the cited words."""
        found: list[str] = []
        marks = ""
        for piece in pieces:
            if isinstance(piece, Cited):
                marks += self._mark(piece)
                continue
            text = piece
            if marks and text[:1] in (",", ".", ";"):
                found.append(text[0] + marks)
                text = text[1:]
            else:
                found.append(marks)
            marks = ""
            found.append(_inline(text))
        return "".join([*found, marks])

    def _mark(self, cited: Cited) -> str:
        key = cited.measure.id if cited.measure is not None else cited.evidence
        if key not in self._notes:
            self._notes[key] = (f"[^r{self.number}-{len(self._notes) + 1}]", self._note(cited))
        mark, _ = self._notes[key]
        return mark

    def _note(self, cited: Cited) -> str:
        if cited.measure is not None:
            return escaped(law_note(cited.measure, self.pack))
        text, address = source_note(self.reported.record, cited.evidence)
        return f"{escaped(text)} {link(address)}" if address else escaped(text)


def name_of(assessment: Assessment) -> str:
    """The title of a record; its id if the title has no visible character."""
    return escaped(assessment.title) or escaped(assessment.record) or "(no name)"


def _inline(text: str) -> str:
    """The text escaped; a space at either end is kept."""
    body = text.strip()
    if not body:
        return " " if text else ""
    return f"{' ' if text[0].isspace() else ''}{escaped(body)}{' ' if text[-1].isspace() else ''}"


def _by_reason(by_reason: Mapping[str, Sequence[ReportedFinding]], act: str) -> Iterator[str]:
    """A line for each reason and set of subjects, with the rules that were considered; then the decisions on them."""
    for reason, sharing in by_reason.items():
        considered: dict[str, dict[str, None]] = {}
        for each in sharing:
            subject = "the act" if each.finding.subject.kind == "act" else each.finding.subject.label
            considered.setdefault(each.finding.title, {})[subject] = None
        titles: dict[tuple[str, ...], list[str]] = {}
        for title, subjects in considered.items():
            titles.setdefault(tuple(subjects), []).append(title)
        why = dates_in_text(reason.replace(act, "the act") if act else reason).removesuffix(".")
        for named, rules in titles.items():
            what, considered_rules = "; ".join(named), "; ".join(rules)
            yield f"- {escaped(f'{capitalised(what)}: {why}. Considered: {considered_rules}.')}"
        yield from (f"  - {line}" for each in sharing for line in decision_on(each))
