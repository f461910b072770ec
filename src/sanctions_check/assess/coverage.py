"""What no rule reaches: declared non-measures, and gaps that are named instead of looking clear."""

from __future__ import annotations

from collections.abc import Iterable

from sanctions_check.logic.case import Case, Scope, Thing
from sanctions_check.logic.condition import Engaged
from sanctions_check.logic.evaluate import prove
from sanctions_check.logic.frame import Frame, Step
from sanctions_check.logic.proof import Proof, Reading
from sanctions_check.logic.truth import Truth
from sanctions_check.rules.model import Gap, Measure, NonMeasure

from .measures import cited_measure
from .results import Finding, Law, Standing, StandingNote, SubjectRef, Verdict

__all__ = ["NOT_COVERED", "coverage_findings"]

NOT_COVERED = "not-covered"
"""The name of findings on what nothing in the pack reaches."""

_COVERED = Frame(Step.TEST, "the pack covers this")
_NOT_COVERED = Frame(Step.ALL, "Not covered by this pack")
_NOT_WEIGHED = StandingNote(Standing.UNSUPPORTED, "not weighed: no rule was applied")


def coverage_findings(
    case: Case, engaged: Iterable[Thing], reached: Iterable[tuple[NonMeasure | Gap, Thing]]
) -> tuple[Finding, ...]:
    """Findings on what the rules leave open: lawful conduct that is declared, areas not encoded, and the rest.

    `engaged` are the things that a rule was applied to, `reached` the declared non-measures and gaps with the things that
    they reach. An item needs a rule or a declaration of its own; the act and its persons are covered by any.
    """
    covered = {thing.pointer for thing in engaged}
    found: list[Finding] = []
    for entry, subject in reached:
        covered.add(subject.pointer)
        scope = Scope.of(case, subject)
        if isinstance(entry, NonMeasure):
            found.append(_declared(entry, prove(entry.when, scope), subject))
        else:
            found.append(_unencoded(entry, prove(Engaged(entry.when, entry.written), scope), subject))
    items = case.listing("item").things
    found += [_uncovered(item) for item in items if item.pointer not in covered]
    if not covered and not items:
        found.append(_uncovered(case.act))
    return tuple(found)


def _declared(entry: NonMeasure, proof: Proof, subject: Thing) -> Finding:
    return Finding(
        rule=entry.id,
        title=entry.title,
        verdict=Verdict.NOT_A_VIOLATION,
        law=Law.NO,
        standing=_NOT_WEIGHED,
        reading=None,
        measures=tuple(cited_measure(measure, "see also") for measure in entry.see),
        addressees=(),
        subject=SubjectRef(subject.kind, subject.pointer, subject.label),
        stage="",
        missing=(),
        message=f"Not a violation: {entry.title} – {entry.text}",
        proof=Proof(entry.frame, proof.result, (proof,), None, subject.label),
        written=str(entry.written),
    )


def _unencoded(entry: Gap, proof: Proof, subject: Thing) -> Finding:
    missing = f"a rule for {entry.title}, which this pack does not encode yet"
    return _open(entry.id, entry.frame, missing, entry.measures, subject, proof)


def _uncovered(subject: Thing) -> Finding:
    reading = Reading("no rule and no declared non-measure reaches it", subject.pointer)
    proof = Proof(_COVERED, Truth.UNKNOWN, (), reading, subject.label)
    missing = f"a rule for {subject.label}: this pack has none, nor declares it lawful"
    return _open(NOT_COVERED, _NOT_COVERED, missing, (), subject, proof)


def _open(
    rule: str, frame: Frame, missing: str, measures: tuple[Measure, ...], subject: Thing, proof: Proof
) -> Finding:
    return Finding(
        rule=rule,
        title=frame.says,
        verdict=Verdict.UNDETERMINED,
        law=Law.UNKNOWN,
        standing=_NOT_WEIGHED,
        reading=None,
        measures=tuple(cited_measure(measure, "not encoded") for measure in measures),
        addressees=(),
        subject=SubjectRef(subject.kind, subject.pointer, subject.label),
        stage="",
        missing=(missing,),
        message=f"Undetermined: {missing}.",
        proof=Proof(frame, Truth.UNKNOWN, (proof,), None, subject.label),
        written=frame.written,
    )
