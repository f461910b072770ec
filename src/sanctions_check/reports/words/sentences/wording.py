"""A finding as a paragraph that can be quoted: every verb is as firm as the evidence and the law allow."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from msgspec import Struct

from sanctions_check.assess.findings.actors import with_route_through_dprk
from sanctions_check.assess.pack_facts import case_under
from sanctions_check.assess.results import NOT_COVERED, Finding, Law, Standing, StandingNote
from sanctions_check.assess.words.stages import SHORT_OF_DELIVERY
from sanctions_check.english import as_one_name, joined
from sanctions_check.logic.case import Case, Thing
from sanctions_check.plain_text import in_words
from sanctions_check.records.facts.evidence.known_sources import known_sources
from sanctions_check.records.model import Evidence, Record
from sanctions_check.records.parts import is_service
from sanctions_check.records.vocabulary.acts import STAGES_YET_TO_COME
from sanctions_check.rules.model import Prohibition
from sanctions_check.rules.pack import RulePack

from ..paragraphs import paragraph_of
from .attribution import besides, denials, disputes_of_law, established_by, hedged, inquiries, looked_up, supporters
from .citations import Piece, capital_first, cited
from .clauses import Clause, clause_of, staged
from .consequence import consequence_of, exemption_of
from .dates import dated_as
from .extent import other_dates
from .missing import OpenQuestion, as_question
from .parties import amount_of, names_for, times_of

__all__ = ["Wording", "open_questions"]

_STOPPED = "They were stopped on the way"
"""The sentence on a group of persons that was intercepted."""


def open_questions(finding: Finding) -> tuple[OpenQuestion, ...]:
    """What would have to be known to decide the finding, each thing once."""
    paragraphs = {each.id: paragraph_of(each) for each in finding.measures}
    found = (as_question(missing, paragraphs) for missing in finding.missing)
    return tuple({each.because: each for each in found}.values())


class Wording(Struct, frozen=True):
    """Writes the findings of one record. `rules`: by id. `sources`: the evidence known by the day of judging, by pointer."""

    record: Record
    case: Case
    rules: dict[str, Prohibition]
    sources: Mapping[str, Evidence]

    @classmethod
    def of(cls, record: Record, pack: RulePack, as_of: date | None = None) -> Wording:
        """The wording for a record. `as_of`: the day of judging; what was not known by then is left out."""
        case = case_under(pack, record, as_of)
        return cls(record, case, {rule.id: rule for rule in pack.prohibitions}, known_sources(record, as_of))

    def paragraph(self, finding: Finding, *, amount: bool = True) -> tuple[Piece, ...]:
        """Full sentences: what is reported, how firmly, when, how much (if `amount`), and what follows in law."""
        rule = self.rules.get(finding.rule)
        if rule is None:
            return self._not_ruled(finding)
        clause = self.clause(finding, rule)
        thing = self._thing(finding)
        circumstances = self._circumstances(finding, thing, amount_of(self.record, finding.subject) if amount else "")
        if finding.law is Law.UNKNOWN:
            return (*self._undetermined(finding, clause), *circumstances)
        told = (*capital_first(hedged(clause, finding.standing, self.record)), ".")
        denied = self._denials(finding)
        disputed = disputes_of_law(finding, self.record, self.sources) if finding.law is Law.YES else ()
        footing = (
            self._footing(finding),
            *besides(finding.standing, self.record),
            *(inquiries(finding, self.record, self.sources) if finding.law is Law.YES else ()),
            *denied,
            *disputed,
            *looked_up(finding),
        )
        return (*told, *footing, *circumstances, *consequence_of(finding, times_of(self.case, thing)))

    def under_one_question(self, finding: Finding, question: OpenQuestion) -> tuple[Piece, ...]:
        """The text before findings that wait for the same thing; `finding` is one of them."""
        told = f"Which of these apply to {as_one_name(finding.subject.label)} cannot be determined, because {question.because}."
        circumstances = self._circumstances(finding, self._thing(finding), amount_of(self.record, finding.subject))
        return (told, *self._denials(finding), *circumstances)

    def under_one_exemption(self, finding: Finding) -> tuple[Piece, ...]:
        """The text before findings with the same exemption, standing and date; `finding` is one of them."""
        note = finding.standing
        by_record, worked_out = self._dated(self._thing(finding))
        return (
            *exemption_of(finding),
            f", so that there is no violation by what follows. The facts are {note.standing.value} ({note.because})",
            *supporters(note, self.record),
            ".",
            *self._denials(finding),
            f" The record {by_record}." if by_record else worked_out,
        )

    def subject(self, finding: Finding) -> str:
        """The label of the subject, with its amount if that is known."""
        amount = amount_of(self.record, finding.subject)
        return f"{finding.subject.label} ({amount})" if amount else finding.subject.label

    def _denials(self, finding: Finding) -> Iterator[Piece]:
        times = times_of(self.case, self._thing(finding))
        since = min((time.start_low for time in times), default=None)
        stage = finding.stage_on_record
        to_come = SHORT_OF_DELIVERY[stage].infinitive if stage in STAGES_YET_TO_COME else ""
        return denials(finding.standing, self.record, since, to_come)

    def _thing(self, finding: Finding) -> Thing:
        """What the finding is about; the act if the case has no such thing."""
        return self.case.at(finding.subject.pointer) or self.case.act

    def _not_ruled(self, finding: Finding) -> tuple[Piece, ...]:
        if finding.law is not Law.UNKNOWN:
            return (f"{finding.against}.",)
        what = as_one_name(finding.subject.called)
        asked = [each.says for each in finding.missing if each.is_question]
        if asked:
            why = f"it is not known {joined(asked, 'or')}"
        elif finding.rule == NOT_COVERED:
            why = "this rule pack has no rule that reaches it and does not declare it lawful"
        else:
            why = "this rule pack does not encode the area yet"
        measures = cited(finding.measures) if finding.measures else ["a measure"]
        verb = "apply" if len(finding.measures) > 1 else "applies"
        return ("It cannot be determined whether ", *measures, f" {verb} to {what}: {why}.{_marked(finding.standing)}")

    def _footing(self, finding: Finding) -> str:
        """What the standing rests on, if the first sentence does not say it; else ""."""
        note, needed = finding.standing, self._needed(finding)
        if note.standing is Standing.ESTABLISHED:
            as_far_as = f", as far as they rest on {needed}" if needed else ""
            return f" The facts are established by {established_by(note, self.record)}{as_far_as}."
        rests = f" It rests on what is shown of {needed}." if needed else ""
        if note.hedges:
            hedge = " and ".join(map(in_words, note.hedges))
            short = f" The record itself marks a value on which this rests as {hedge}, so that it is no more than an allegation."
        elif note.rests_on_less_advanced_reports:
            short = " Without the sources that say it had not come so far, it is not shown, and is no more than an allegation."
        else:
            short = ""
        return f"{rests}{short}"

    def _needed(self, finding: Finding) -> str:
        """The part whose standing this is, if it is not the subject; "" also for an act with a single item."""
        only_this = finding.subject.kind == "act" and len(self.record.items or ()) == 1
        return "" if only_this else as_one_name(finding.standing.rests_on)

    def clause(self, finding: Finding, rule: Prohibition) -> Clause:
        """What the rule says happened, in words for the stage of the act."""
        thing = self._thing(finding)
        says = with_route_through_dprk(rule.says, self.case, thing)
        clause = clause_of(says, names_for(says, self.record, self.case, thing, finding.beside))
        return staged(
            clause.provided() if is_service(self.record, finding.subject.pointer) else clause,
            finding.stage_on_record or "",
        )

    def _circumstances(self, finding: Finding, thing: Thing, amount: str) -> list[Piece]:
        """When, how much and how far, by the record. They are separate sentences: the sources may not speak to them."""
        what = "number" if finding.subject.kind == "group" else "quantity"
        by_record, worked_out = self._dated(thing)
        said = [by_record] if by_record else []
        said += other_dates(finding)
        said += [f"gives the {what} as {amount}"] if amount else []
        parts: list[Piece] = [worked_out] if worked_out else []
        parts += [f" The record {joined(said)}."] if said else []
        told = thing.cell("stage")
        if not told.derived_from and len(told.values) > 1:
            return [*parts, f" It leaves open how far the act had come: {joined(map(in_words, told.values), 'or')}."]
        stage = finding.stage_on_record or ""
        if short_of_delivery := SHORT_OF_DELIVERY.get(stage):
            stopped = stage == "intercepted" and finding.subject.kind == "group"
            parts.append(f" {_STOPPED if stopped else short_of_delivery.sentence}.")
        return parts

    def _dated(self, thing: Thing) -> tuple[str, str]:
        """When the act was: words that follow "The record", or else a sentence if the time was worked out; "" if unknown."""
        when = dated_as(times_of(self.case, thing))
        derived = self.case.time_of(thing).derived_from.replace("; ", " and ")
        if not when or not derived:
            return (f"dates the act {when}" if when else ""), ""
        return "", f" By {derived}, the act is dated {when}."

    def _undetermined(self, finding: Finding, clause: Clause) -> tuple[Piece, ...]:
        reasons = [each.because for each in open_questions(finding)]
        long = len(reasons) > 1 and any(", " in reason for reason in reasons)
        because = ("; and ".join(reasons) if long else joined(reasons)) or "the record does not say enough"
        told, apply = clause.told, "apply" if len(finding.measures) > 1 else "applies"
        parts: list[Piece] = [
            "It cannot be determined whether ",
            *cited(finding.measures),
            f" {apply} to the reported act, namely that {told}",
        ]
        denied = self._denials(finding)
        return (*parts, f", because {because}.", *denied)


def _marked(note: StandingNote) -> str:
    """A further sentence on the hedges of a finding that no rule decides; "" for none."""
    if not note.hedges:
        return ""
    return f" The record itself marks a value on which this rests as {joined(map(in_words, note.hedges))}."
