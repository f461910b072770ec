"""A finding of a rule: its verdict with proof, measures and words."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from sanctions_check.english import joined
from sanctions_check.logic.case import Case, Scope, Thing
from sanctions_check.logic.condition import Test
from sanctions_check.logic.evaluate import in_force, prove
from sanctions_check.logic.frame import Frame, Step
from sanctions_check.logic.operator import Operator
from sanctions_check.logic.proof import FactRead, Proof, missing_facts
from sanctions_check.logic.truth import Truth, all_of, invert
from sanctions_check.plain_text import in_words
from sanctions_check.records.model import Record
from sanctions_check.records.vocabulary.acts import NO_ACT_STAGES
from sanctions_check.rules.model import Citation, Prohibition

from ..addressees.spared import PossibleBearer
from ..law.derivation import Derivation
from ..results import (
    CitedMeasure,
    Finding,
    Law,
    MeasureRole,
    Missing,
    Progress,
    Standing,
    StandingNote,
    SubjectRef,
)
from ..words.leaves import missing_in
from .actors import with_route_through_dprk
from .against import exceptions_that_hold, why_it_does_not_apply
from .falling_short import NO_EXCEPTION, exemptions_that_fall_short
from .measures import chain_notes, cited_measure
from .sentences import MessageParts, filled, message_of
from .shown import hedges_behind
from .weighed import Weighed

__all__ = ["finding_of"]


_IN_FORCE = Frame(Step.ALL, "a measure that covers this was in force")
_CONDITIONS = Frame(Step.ALL, "the conditions of the rule")
_BEGUN = Frame(Step.TEST, "an act was begun, planned or done")
_ASKED_OF_WHO_ANSWERS: dict[str, tuple[str, tuple[object, ...]]] = {
    "type": ("what kind of party {} is", ("non_state_group",)),
    "deceived": ("whether {} was deceived", (True,)),
    "roles": ("what part {} had in the act", ()),
    "country": ("of which State {} is", ()),
}
"""The question for each fact, and the values with which the duty does not fall on the party."""
_NO_ACT = tuple(sorted(NO_ACT_STAGES))


def finding_of(rule: Prohibition, weighed: Weighed, record: Record, case: Case, subject: Thing) -> Finding:
    """The finding of one engaged rule on one subject."""
    came, law = weighed.came, weighed.law
    scope = Scope.of(came.case, came.subject)
    cited = _cited(rule, scope, law)
    measures = (*cited, *_exempting(rule, weighed.derivation)) if law is Law.EXEMPT else cited
    stage = _stage_step(weighed)
    planned = weighed.how_far.progress is Progress.PLANNED
    hedges = hedges_behind(weighed.derivation, law, case, subject.cell("stage"), record) if planned else ()
    missing = _missing(weighed, stage, hedges)
    sentence = filled(with_route_through_dprk(rule.says, case, subject), record, case, subject, came.beside)
    against = why_it_does_not_apply(weighed, subject)
    proof = _root(rule, weighed, subject, stage)
    has_any = record.exemptions or record.notified_to_committee
    short = exemptions_that_fall_short(proof) if law is Law.YES and has_any else ()
    return Finding(
        rule=rule.id,
        title=rule.title,
        verdict=weighed.verdict,
        law=law,
        standing=weighed.standing,
        reading=weighed.reading,
        measures=measures,
        addressees=weighed.bearers if law is not Law.NO else (),
        subject=SubjectRef.of(subject),
        how_far=weighed.how_far,
        missing=missing,
        message=message_of(rule, weighed, subject, measures, missing, MessageParts(sentence, against, short)),
        proof=proof,
        called_upon=rule.called_upon,
        written=str(rule.written),
        chain=chain_notes(rule.chain, cited),
        staged=None if came.staged.pointer == subject.pointer else SubjectRef.of(came.staged),
        beside=came.beside,
        against=against,
        falls_short=short,
    )


def _cited(rule: Prohibition, scope: Scope, law: Law) -> tuple[CitedMeasure, ...]:
    """The measures that reach this act: the primary basis, then further bases, then what restates the duty.

    A finding of "no" cites nothing that only restates the duty.
    """
    reached = [(citation, truth) for citation in rule.citations if (truth := _reaches(citation, scope)) is not Truth.NO]
    if not reached:
        return tuple(cited_measure(citation.measure, MeasureRole.DOES_NOT_REACH) for citation in rule.citations)
    reached.sort(key=lambda pair: (pair[0].restates, -pair[1]))
    found: list[CitedMeasure] = []
    for citation, truth in reached:
        if citation.restates and found and law is Law.NO:
            continue
        role = MeasureRole.RESTATES if citation.restates else MeasureRole.FURTHER if found else MeasureRole.PRIMARY
        found.append(cited_measure(citation.measure, role, certain=truth is Truth.YES))
    return tuple(found)


def _exempting(rule: Prohibition, derivation: Derivation) -> tuple[CitedMeasure, ...]:
    """The measures of the exceptions that hold."""
    assert derivation.unless is not None
    held = exceptions_that_hold(derivation.unless)
    found = {name: rule.exemption_measures[name] for name in held if name in rule.exemption_measures}
    return tuple(cited_measure(measure, MeasureRole.EXEMPTS, named=name) for name, measure in found.items())


def _reaches(citation: Citation, scope: Scope) -> Truth:
    dates = in_force(citation.in_force, scope.case, scope.things)
    if citation.covers is None:
        return dates
    return all_of((dates, prove(citation.covers, scope).result))


def _stage_step(weighed: Weighed) -> Proof:
    came, how_far = weighed.came, weighed.how_far
    of = came.staged
    read = replace(FactRead.of(of.cell("stage"), f"{of.pointer}/stage"), value=how_far.words)
    asked = Test(of.kind, "stage", Operator.NOT_IN, _NO_ACT)
    return Proof(_with_what_it_needs(_BEGUN, came.part), how_far.exists, (), read, of.label, asked, of.pointer)


def _with_what_it_needs(frame: Frame, part: Thing | None) -> Frame:
    """The frame of a step that is asked of the part on which the finding rests."""
    return frame if part is None else replace(frame, says=f"{frame.says}: {part.label}, on which this rests")


def _root(rule: Prohibition, weighed: Weighed, subject: Thing, stage: Proof) -> Proof:
    derivation, frame = weighed.derivation, _with_what_it_needs(_IN_FORCE, weighed.came.part)
    children = [
        derivation.engaged,
        Proof(frame, derivation.in_force.result, (derivation.in_force,)),
        Proof(_CONDITIONS, derivation.when.result, (derivation.when,)),
        stage,
    ]
    if derivation.unless is not None:
        children.append(Proof(NO_EXCEPTION, invert(derivation.unless.result), (derivation.unless,)))
    result = all_of(child.result for child in children)
    return Proof(rule.frame, result, tuple(children), None, subject.label)


def _missing(weighed: Weighed, begun: Proof, hedges: tuple[str, ...]) -> tuple[Missing, ...]:
    """What would make the verdict firmer. `begun`: the step that asks for the stage; `hedges`: those that the answer rests on."""
    law, standing, how_far, derivation = weighed.law, weighed.standing.standing, weighed.how_far, weighed.derivation
    if weighed.possible_bearers:
        return tuple(map(_whether_it_bears_a_duty, weighed.possible_bearers))
    if law is Law.UNKNOWN:
        found = missing_in([leaf for proof in derivation.proofs for leaf in missing_facts(proof)])
        came = Missing(f"how far the act had come: {how_far.words}", begun)
        return (*found, came) if how_far.exists is Truth.UNKNOWN else found
    if law is Law.YES and standing is Standing.UNSUPPORTED:
        by_then = " and came by the day of judging" if weighed.standing.known_too_late else ""
        return (Missing(f"a source that is identified and at least fairly reliable{by_then}"),)
    if law is Law.YES and how_far.progress is Progress.PLANNED and not standing.shown:
        return (
            Missing("whether the plan was carried out", is_question=True),
            *map(Missing, _what_would_show_the_plan(weighed.standing, hedges)),
        )
    return ()


def _what_would_show_the_plan(note: StandingNote, hedges: tuple[str, ...]) -> Iterator[str]:
    """Certainty on what the record hedges; and more sources, unless it is those hedges alone that keep it from being shown."""
    if hedges:
        yield f"certainty on what the record itself calls {joined(map(in_words, hedges))}"
    if note.hedges:
        return
    if note.standing is Standing.CONTESTED:
        yield "a source that establishes the plan"
    elif note.open_inquiry:
        yield "the conclusion of the inquiry"
    else:
        yield "an independent second source for the plan"


def _whether_it_bears_a_duty(possible: PossibleBearer) -> Missing:
    """The fact that settles whether a duty falls on the party."""
    party, field = possible
    words, excluded = _ASKED_OF_WHO_ANSWERS[field]
    asked = Test("party", field, Operator.NOT_IN, excluded)
    read = FactRead.of(party.cell(field), f"{party.pointer}/{field}")
    leaf = Proof(asked.frame, Truth.UNKNOWN, (), read, party.label, asked, party.pointer)
    return Missing(words.format(party.label), leaf)
