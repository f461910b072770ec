"""One record in Markdown: its verdict and facts, its findings, most serious first, and its footnotes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sanctions_check.assess.results import Assessment, Law, Verdict
from sanctions_check.english import as_one_name, capitalised, looks_plural
from sanctions_check.plain_text import one_line
from sanctions_check.rules.pack import RulePack
from sanctions_check.sources.positions import place_of

from ..reported import ReportedFinding, ReportedRecord
from ..words.facts.paragraph import facts_in_words, sources_of_facts
from ..words.listings import listings_in_words
from ..words.paragraphs import paragraph_of
from ..words.sentences.citations import Cited, Piece, cited
from ..words.sentences.consequence import barring
from ..words.sentences.missing import as_question
from ..words.sentences.wording import Wording
from .cleared import by_reason, by_what_they_share
from .details import bullet, details_of
from .likewise import Alike, alike, alike_in
from .notes import Notes
from .one_question import under_one_question, what_it_is
from .readings import Readings
from .text import escaped

__all__ = ["RecordInMarkdown", "name_of"]

_HEADINGS = {
    Verdict.VIOLATION: "Violations",
    Verdict.POSSIBLE_VIOLATION: "Possible violations",
    Verdict.UNDETERMINED: "Undetermined",
}


@dataclass
class RecordInMarkdown:
    """Writes one record. `number`: its number in the report, or a placeholder for it."""

    number: str
    reported: ReportedRecord
    pack: RulePack
    as_of: date | None = None

    def __post_init__(self) -> None:
        self._readings = Readings()
        self._notes = Notes(self.number, self.reported.record, self.pack)

    def lines(self) -> Iterator[str]:
        """The lines, without line breaks. Call it only once: footnotes and readings are remembered."""
        assessment = self.reported.assessment
        record = self.reported.record
        wording = Wording.of(record, self.pack, self.as_of)
        yield from (f"## {self.number}. {escaped(name_of(assessment))}", "")
        yield from (self._verdict(), "", self._facts(wording), "")
        if not self.reported.findings:
            yield from (escaped(f"{capitalised(assessment.summary)}."), "")
        for error in assessment.errors:
            yield from (f"**Incomplete.** Evaluating {escaped(error.named)} failed: {escaped(error.message)}", "")
        counting = [each for each in self.reported.findings if not each.left_out]
        for verdict, heading in _HEADINGS.items():
            found = [each for each in counting if each.finding.verdict is verdict]
            if found:
                yield from (f"### {heading}", "")
                for group in under_one_question(alike(found, wording)):
                    yield from self._together(group, wording) if len(group) > 1 else self._finding(*group[0], wording)
        yield from self._cleared([each for each in counting if each.finding.verdict not in _HEADINGS], wording)
        left_out = [each for each in self.reported.findings if each.left_out]
        if left_out:
            yield from ("### Left out by the chosen readings", "")
            for each in left_out:
                yield from self._finding(each, (), wording)
        yield from self._related()
        yield from self._notes.lines()

    def _verdict(self) -> str:
        assessment = self.reported.assessment
        text = f"**Verdict: {assessment.verdict.words}**" + ("" if assessment.complete else " (incomplete)")
        if len(set(assessment.by_reading.values())) > 1:
            by = "; ".join(f"{profile}: {verdict.words}" for profile, verdict in assessment.by_reading.items())
            text += f" (by reading – {by})"
        return f"{text}. Record {escaped(assessment.record)}, {escaped(place_of(assessment.source, ''))}."

    def _facts(self, wording: Wording) -> str:
        told = escaped(facts_in_words(self.reported.record, wording.case))
        sources = self._notes.rendered(sources_of_facts(self.reported.record))
        listings = escaped(listings_in_words(wording.case))
        return f"**Facts.** {told}{sources} {listings}".rstrip()

    def _together(self, group: Sequence[Alike], wording: Wording) -> Iterator[str]:
        """Findings that wait for the category of their subject: the question once, then each with its details."""
        first, likewise = group[0]
        missing = what_it_is(first.finding)
        assert missing is not None
        question = as_question(missing, {})
        told = self._notes.rendered(wording.under_one_question(first.finding, question))
        label = first.finding.subject.label
        heading = f"What {as_one_name(label)} {'are' if looks_plural(label) else 'is'}"
        yield from (f"**{escaped(heading)}.** {told}", "")
        for reported, _ in group:
            finding = reported.finding
            yield f"- {self._notes.rendered([finding.title, ': ', *cited(finding.measures), '.'])}"
            yield from (f"  {bullet(detail)}" for detail in self._details(reported, wording, asked=question.needed))
        yield ""
        if likewise:
            yield from (_same_of(likewise), "")

    def _finding(self, reported: ReportedFinding, likewise: Sequence[str], wording: Wording) -> Iterator[str]:
        finding = reported.finding
        what = "" if finding.subject.kind == "act" else f" – {finding.subject.label}"
        yield from (f"**{escaped(finding.title + what)}.** {self._notes.rendered(wording.paragraph(finding))}", "")
        details = [*self._details(reported, wording), *([_same_of(likewise)] if likewise else [])]
        if details:
            yield from (*(bullet(detail) for detail in details), "")

    def _details(self, reported: ReportedFinding, wording: Wording, *, asked: str = "") -> Iterator[str]:
        """The entries of the list below a finding. `asked`: what is needed and was already stated above."""
        yield from self._readings.of(reported.finding)
        yield from details_of(reported, asked=asked)

    def _cleared(self, found: list[ReportedFinding], wording: Wording) -> Iterator[str]:
        """Findings that are no violation: exempt ones by exemption, those with law NO by reason, others one by one."""
        if not found:
            return
        yield from ("### Not a violation", "")
        exempt = [each for each in found if each.finding.law is Law.EXEMPT]
        for told, group in by_what_they_share(exempt, wording.under_one_exemption):
            yield from self._exempt(told, group, wording) if len(group) > 1 else self._finding(group[0], (), wording)
        for each in found:
            if each.finding.law not in (Law.NO, Law.EXEMPT):
                yield from self._finding(each, (), wording)
        yield from by_reason(each for each in found if each.finding.law is Law.NO)

    def _exempt(self, told: Iterable[Piece], group: Sequence[ReportedFinding], wording: Wording) -> Iterator[str]:
        """Findings with one exemption: the shared text `told`, then a line for each rule with its details."""
        yield from (f"**{escaped(f'Exempt: {group[0].finding.against}')}.** {self._notes.rendered(told)}", "")
        for reported, likewise in alike_in(group, lambda each: _told_of_exempt(each, wording), wording):
            finding = reported.finding
            subjects = (
                [] if finding.subject.kind == "act" else [f" – {'; '.join([wording.subject(finding), *likewise])}"]
            )
            yield f"- {self._notes.rendered([finding.title, *subjects, ': ', *cited(barring(finding)), '.'])}"
            yield from (f"  {bullet(detail)}" for detail in self._details(reported, wording))
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
                yield f"- {self._notes.rendered([f'{capitalised(why)} (', *pieces, ').'])}"
            yield ""


def name_of(assessment: Assessment) -> str:
    """The title of a record; its id if the title has no visible character. Not escaped."""
    return one_line(assessment.title) or one_line(assessment.record) or "(no name)"


def _same_of(likewise: Iterable[str]) -> str:
    return f"The same holds, in the same words, of {escaped('; '.join(likewise))}."


def _told_of_exempt(reported: ReportedFinding, wording: Wording) -> Iterator[Piece]:
    yield from (*cited(barring(reported.finding)), *details_of(reported))
