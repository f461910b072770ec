"""One rule on one subject: from the matcher's activation to a finding with its proof."""

from __future__ import annotations

from msgspec import Struct

from sanctions_check.logic.case import Case, Scope, Thing
from sanctions_check.logic.cell import Cell
from sanctions_check.logic.condition import Operator, Test
from sanctions_check.logic.evaluate import in_force, prove
from sanctions_check.logic.frame import Frame, Step
from sanctions_check.logic.proof import Proof, Reading, missing_facts, qualifiers_relied_on, walk_proof
from sanctions_check.logic.timespan import Timespan
from sanctions_check.logic.truth import Truth, all_of, invert
from sanctions_check.records.model import Record
from sanctions_check.rules.model import Citation, Prohibition

from .addressees import bearers_of, nobody_answers
from .decisive import decisive_step
from .measures import chain_note, cited_measure
from .readings import WeighedReading, weigh_reading
from .results import CitedMeasure, Finding, Law, Standing, StandingNote, SubjectRef
from .sentences import filled, in_words, message_of, missing_in_words
from .stages import Progress, progress_of
from .standing import Weighing
from .verdict import verdict_of

__all__ = ["Derivation", "derive", "finding_of", "subject_names"]


_IN_FORCE = Frame(Step.ALL, "a measure that covers this was in force")
_CONDITIONS = Frame(Step.ALL, "the conditions of the rule")
_BEGUN = Frame(Step.TEST, "an act was begun, planned or done")
_SPARED = "whoever acted was deceived, is no State, or stopped the act, and bears no duty for it"
_NO_EXCEPTION = Frame(Step.NOT, "no exception applies")


class Derivation(Struct, frozen=True):
    """The reference evaluator's answer for one rule and subject, with the proofs behind it."""

    engaged: Proof
    in_force: Proof
    when: Proof
    unless: Proof | None

    @property
    def condition(self) -> Truth:
        return all_of((self.engaged.result, self.in_force.result, self.when.result))

    @property
    def exception(self) -> Truth:
        return self.unless.result if self.unless is not None else Truth.NO

    @property
    def law(self) -> Law:
        if self.condition is Truth.NO:
            return Law.NO
        if self.exception is Truth.YES:
            return Law.EXEMPT
        if self.condition is Truth.UNKNOWN or self.exception is Truth.UNKNOWN:
            return Law.UNKNOWN
        return Law.YES


def derive(rule: Prohibition, scope: Scope) -> Derivation:
    """Derive a rule on the things in view; this, and no matcher, is what a finding rests on."""
    unless = prove(rule.unless, scope) if rule.unless is not None else None
    return Derivation(prove(rule.engaged, scope), prove(rule.in_force, scope), prove(rule.when, scope), unless)


def finding_of(
    rule: Prohibition, derivation: Derivation, case: Case, subject: Thing, record: Record, weighing: Weighing
) -> tuple[Finding, WeighedReading]:
    """The finding of one engaged rule on one subject, and how its reading weighs."""
    scope = Scope.of(case, subject)
    stage = subject.cell("stage")
    progress, stage_words, exists = progress_of(stage, rule.completed_by)
    law = derivation.law
    if law is not Law.EXEMPT and exists is Truth.NO:
        law = Law.NO
    elif law is Law.YES and exists is Truth.UNKNOWN:
        law = Law.UNKNOWN
    standing = _standing(case, subject, record, weighing)
    hedges = _hedges(derivation, law, case, stage)
    if hedges and standing.standing.shown | (standing.standing is Standing.CONTESTED):
        text = f"the finding rests on a value that the record itself calls {' and '.join(hedges)}; {standing.because}"
        standing = StandingNote(Standing.ASSERTED, text, standing.sources)
    bearers = bearers_of(rule.addressees, case, subject, progress, stage_words)
    if bearers and all(bearer.act == Progress.ATTEMPTED.value for bearer in bearers):
        progress = Progress.ATTEMPTED
    spared = law is Law.YES and not bearers and nobody_answers(rule.addressees, case, subject)
    law = Law.NO if spared else law
    addressed = frozenset(bearer.country for bearer in bearers)
    reading = weigh_reading(rule.reading, weighing, addressed)
    verdict = verdict_of(law, standing.standing, progress, firm_reading=reading.firm, called_upon=rule.called_upon)
    measures = (*_cited(rule, scope), *_exempting(rule, derivation)) if law is Law.EXEMPT else _cited(rule, scope)
    proof = _root(rule, derivation, subject, _stage_step(stage_words, exists, subject))
    missing = _missing(law, derivation, exists, standing, progress, stage_words)
    sentence = filled(rule.says, case, subject)
    message = message_of(
        rule,
        sentence,
        verdict,
        law,
        standing,
        reading.shown,
        measures,
        progress,
        missing,
        _SPARED if spared else _against(law, derivation, stage_words),
    )
    finding = Finding(
        rule=rule.id,
        title=rule.title,
        verdict=verdict,
        law=law,
        standing=standing,
        reading=reading.shown,
        measures=measures,
        addressees=bearers if law is not Law.NO else (),
        subject=SubjectRef(subject.kind, subject.pointer, subject.label),
        stage=stage_words,
        missing=missing,
        message=message,
        proof=proof,
        called_upon=rule.called_upon,
        written=str(rule.written),
        chain=tuple(chain_note(link) for link in rule.chain),
    )
    return finding, reading


def subject_names(record: Record, subject: Thing) -> tuple[str, ...]:
    """The ids by which a source may speak about a subject; none for the act as a whole."""
    if subject.kind == "act":
        return ()
    _, name, *number = subject.pointer.split("/")
    if not number:
        return (subject.pointer,)
    part = getattr(record, name)[int(number[0])]
    names = [f"{name}[{number[0]}]"]
    return (*names, part.id) if part.id is not None else tuple(names)


def _standing(case: Case, subject: Thing, record: Record, weighing: Weighing) -> StandingNote:
    cell = subject.cell("time") if subject.cell("time").known else case.act.cell("time")
    spans = [value for value in cell.values if isinstance(value, Timespan)]
    attributed = None
    if subject.pointer.startswith("/compensation/") and record.compensation:
        attributed = record.compensation[int(subject.pointer.rsplit("/", 1)[1])].attributed_to
    return weighing.standing_of(
        subject.pointer, subject_names(record, subject), spans[0] if spans else None, attributed
    )


def _hedges(derivation: Derivation, law: Law, case: Case, stage: Cell) -> tuple[str, ...]:
    if law is not Law.YES or not _is_hedged(case):
        return ()
    found = {stage.qualifier} if stage.qualifier else set()
    for proof in (derivation.engaged, derivation.in_force, derivation.when, derivation.unless):
        if proof is not None:
            found |= set(qualifiers_relied_on(proof))
    return tuple(sorted(found))


def _is_hedged(case: Case) -> bool:
    """Does the record hedge anything at all?"""
    things = [case.act, *(thing for listing in case.lists.values() for thing in listing.things)]
    return any(cell.qualifier for thing in things for cell in thing.cells.values())


def _cited(rule: Prohibition, scope: Scope) -> tuple[CitedMeasure, ...]:
    """The measures that reach this act: the primary basis first, then further bases, then what restates the duty."""
    reached = [(citation, truth) for citation in rule.citations if (truth := _reaches(citation, scope)) is not Truth.NO]
    if not reached:
        return tuple(cited_measure(citation.measure, "does not reach this") for citation in rule.citations)
    reached.sort(key=lambda pair: (pair[0].restates, -pair[1]))
    found: list[CitedMeasure] = []
    for citation, truth in reached:
        role = "restates" if citation.restates else "further basis" if found else "primary basis"
        found.append(cited_measure(citation.measure, role if truth is Truth.YES else f"{role}, if it reaches this"))
    return tuple(found)


def _exempting(rule: Prohibition, derivation: Derivation) -> tuple[CitedMeasure, ...]:
    """The measures from which the exceptions that hold are taken."""
    assert derivation.unless is not None
    held = (
        node.says for node in walk_proof(derivation.unless) if node.step is Step.CONCEPT and node.result is Truth.YES
    )
    found = {name: rule.exemption_measures[name] for name in held if name in rule.exemption_measures}
    return tuple(cited_measure(measure, f"exemption: {name}") for name, measure in found.items())


def _reaches(citation: Citation, scope: Scope) -> Truth:
    assert citation.in_force is not None
    dates = in_force(citation.in_force, scope.case, scope.things)
    if citation.covers is None:
        return dates
    return all_of((dates, prove(citation.covers, scope).result))


def _stage_step(stage_words: str, exists: Truth, subject: Thing) -> Proof:
    cell = subject.cell("stage")
    reading = Reading(stage_words, cell.pointer or f"{subject.pointer}/stage", cell.qualifier, cell.derived_from)
    asked = Test(subject.kind, "stage", Operator.NOT_IN, ("refused", "abandoned"))
    return Proof(_BEGUN, exists, (), reading, subject.label, asked, subject.pointer)


def _root(rule: Prohibition, derivation: Derivation, subject: Thing, stage: Proof) -> Proof:
    children = [
        derivation.engaged,
        Proof(_IN_FORCE, derivation.in_force.result, (derivation.in_force,)),
        Proof(_CONDITIONS, derivation.when.result, (derivation.when,)),
        stage,
    ]
    if derivation.unless is not None:
        children.append(Proof(_NO_EXCEPTION, invert(derivation.unless.result), (derivation.unless,)))
    result = all_of(child.result for child in children)
    return Proof(rule.frame, result, tuple(children), None, subject.label)


def _missing(
    law: Law, derivation: Derivation, exists: Truth, standing: StandingNote, progress: Progress, stage_words: str
) -> tuple[str, ...]:
    if law is Law.UNKNOWN:
        asked = (derivation.engaged, derivation.in_force, derivation.when)
        leaves = [leaf for proof in asked for leaf in missing_facts(proof)]
        if derivation.unless is not None:
            leaves += missing_facts(derivation.unless)
        found = missing_in_words(leaves)
        return (*found, f"how far the act had come: {stage_words}") if exists is Truth.UNKNOWN else found
    if law is Law.YES and standing.standing is Standing.UNSUPPORTED:
        return ("a source that is identified and at least fairly reliable",)
    if law is Law.YES and progress is Progress.PLANNED and not standing.standing.shown:
        return ("whether the plan was carried out, or an independent second source for the plan",)
    return ()


def _against(law: Law, derivation: Derivation, stage_words: str) -> str:
    """Why an engaged rule does not apply, in words."""
    if law is Law.EXEMPT and derivation.unless is not None:
        names = [
            node.says
            for node in walk_proof(derivation.unless)
            if node.step is Step.CONCEPT and node.result is Truth.YES
        ]
        return names[0] if names else "an exception of the rule"
    if law is not Law.NO:
        return ""
    if derivation.in_force.result is Truth.NO:
        uncovered = _uncovered(derivation.in_force)
        if uncovered is None:
            return "no measure that covers this was in force then"
        return f"the measures of that day do not cover this; {_told(uncovered)}"
    if derivation.when.result is Truth.NO:
        return _told(derivation.when)
    return f"no act took place ({stage_words})"


def _uncovered(in_force: Proof) -> Proof | None:
    """What a measure that was in force covers, where the day is not what fails."""
    routes = in_force.children if in_force.step is Step.ANY else (in_force,)
    for route in routes:
        if route.step is Step.ALL and route.children[0].result is not Truth.NO:
            return route.children[1]
    return None


def _told(proof: Proof) -> str:
    step = decisive_step(proof)
    if step is None:
        return "its conditions are not met"
    return f"excluded: {step.children[0].says}" if step.step is Step.NOT else in_words(step)
