"""What no rule reaches: declared non-measures, and gaps that are named instead of looking clear."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sanctions_check.logic.case import Case, Scope, Thing
from sanctions_check.logic.condition import Engaged
from sanctions_check.logic.evaluate import prove
from sanctions_check.logic.proof import Proof, Reading, Step
from sanctions_check.logic.truth import Truth
from sanctions_check.rules.model import Gap, Measure, NonMeasure, RulePack, Subject

from .results import CitedMeasure, Finding, Law, Standing, StandingNote, SubjectRef, Verdict

__all__ = ["coverage_findings"]

_NOT_WEIGHED = StandingNote(Standing.UNSUPPORTED, "not weighed: no rule was applied")


def coverage_findings(pack: RulePack, case: Case, engaged: Iterable[Thing]) -> tuple[Finding, ...]:
    """Findings on what the rules leave open: lawful conduct that is declared, areas not encoded, and the rest.

    An item needs a rule or a non-measure of its own. The act and its persons are covered by any rule that was engaged,
    or by a declared lawful conduct.
    """
    covered = {thing.pointer for thing in engaged}
    found: list[Finding] = []
    for subject in (case.act, *case.listing("item").things, *case.listing("group").things):
        declared = [_declared(entry, proof, subject) for entry, proof in _matching(pack.non_measures, case, subject)]
        gaps = [_unencoded(entry, proof, subject) for entry, proof in _matching(pack.gaps, case, subject)]
        if declared or gaps:
            covered.add(subject.pointer)
        found += [*declared, *gaps]
    items = case.listing("item").things
    for item in items:
        if item.pointer not in covered:
            found.append(_uncovered(item))
    if not covered and not items:
        found.append(_uncovered(case.act))
    return tuple(found)


def _matching(entries: Iterable[NonMeasure | Gap], case: Case, subject: Thing) -> Iterator[tuple[NonMeasure | Gap, Proof]]:
    for entry in entries:
        if Subject(subject.kind) is not entry.judges:
            continue
        scope = Scope.of(case, subject)
        wanted = Engaged(entry.when, entry.written) if isinstance(entry, Gap) else entry.when
        proof = prove(wanted, scope)
        if proof.result is Truth.YES:
            yield entry, proof


def _declared(entry: NonMeasure | Gap, proof: Proof, subject: Thing) -> Finding:
    assert isinstance(entry, NonMeasure)
    return Finding(
        rule=entry.id,
        title=entry.title,
        verdict=Verdict.NOT_A_VIOLATION,
        law=Law.NO,
        standing=_NOT_WEIGHED,
        reading=None,
        measures=tuple(_shown(measure, "see also") for measure in entry.see),
        addressees=(),
        subject=SubjectRef(subject.kind, subject.pointer, subject.label),
        stage="",
        missing=(),
        message=f"Not a violation: {entry.title} – {entry.text}",
        proof=Proof(Step.ALL, entry.title, proof.result, (proof,), None, str(entry.written), subject.label),
        written=str(entry.written),
    )


def _unencoded(entry: NonMeasure | Gap, proof: Proof, subject: Thing) -> Finding:
    assert isinstance(entry, Gap)
    missing = f"a rule for {entry.title}, which this pack does not encode yet"
    return _open(entry.id, f"Not encoded: {entry.title}", missing, entry.measures, subject, proof, str(entry.written))


def _uncovered(subject: Thing) -> Finding:
    reading = Reading("no rule and no declared non-measure reaches it", subject.pointer)
    proof = Proof(Step.TEST, "the pack covers this", Truth.UNKNOWN, (), reading, "", subject.label)
    missing = f"a rule for {subject.label}: this pack has none, nor declares it lawful"
    return _open("not-covered", "Not covered by this pack", missing, (), subject, proof, "")


def _open(
    rule: str, title: str, missing: str, measures: tuple[Measure, ...], subject: Thing, proof: Proof, written: str
) -> Finding:
    return Finding(
        rule=rule,
        title=title,
        verdict=Verdict.UNDETERMINED,
        law=Law.UNKNOWN,
        standing=_NOT_WEIGHED,
        reading=None,
        measures=tuple(_shown(measure, "not encoded") for measure in measures),
        addressees=(),
        subject=SubjectRef(subject.kind, subject.pointer, subject.label),
        stage="",
        missing=(missing,),
        message=f"Undetermined: {missing}.",
        proof=Proof(Step.ALL, title, Truth.UNKNOWN, (proof,), None, written, subject.label),
        written=written,
    )


def _shown(measure: Measure, role: str) -> CitedMeasure:
    until = f" to {measure.in_force_until}" if measure.in_force_until else ""
    return CitedMeasure(
        measure.id, measure.paragraph, measure.resolution, measure.title, measure.force, role,
        f"from {measure.in_force_from}{until}", measure.verified, measure.number_check,
    )  # fmt: skip
