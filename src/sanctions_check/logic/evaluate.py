"""The reference evaluator: what a condition means, with a proof. Both matchers are held to it."""

from __future__ import annotations

from datetime import date

from .case import Scope, Thing
from .cell import Cell, Presence
from .condition import (
    All,
    Any,
    Condition,
    Engaged,
    InForce,
    Judgement,
    Named,
    Not,
    Operator,
    Presumed,
    Quantified,
    Quantifier,
    Test,
)
from .interval import Interval
from .proof import Proof, Reading, Step
from .timespan import Timespan
from .truth import Truth, all_of, any_of, invert

__all__ = ["PARTY_CLAIM", "ask", "prove"]

PARTY_CLAIM = "party_claim"
_QUANTIFIER_STEP = {Quantifier.SOME: Step.SOME, Quantifier.EVERY: Step.EVERY, Quantifier.NO: Step.NONE}


def prove(condition: Condition, scope: Scope, *, reported_only: bool = False) -> Proof:
    """Evaluate a condition and say why. With `reported_only` a fact that is not stated answers NO, not UNKNOWN."""
    match condition:
        case Test():
            return _prove_test(condition, scope, reported_only)
        case Presumed(test):
            return _prove_presumed(test, scope)
        case All(parts, written):
            children = tuple(prove(part, scope, reported_only=reported_only) for part in parts)
            return Proof(Step.ALL, "all of", all_of(child.result for child in children), children, None, str(written))
        case Any(parts, written):
            children = tuple(prove(part, scope, reported_only=reported_only) for part in parts)
            return Proof(Step.ANY, "any of", any_of(child.result for child in children), children, None, str(written))
        case Not(part, written):
            child = prove(part, scope, reported_only=reported_only)
            return Proof(Step.NOT, "not", invert(child.result), (child,), None, str(written))
        case Named():
            return _prove_named(condition, scope, reported_only)
        case Engaged(part, written):
            child = prove(part, scope, reported_only=True)
            engaged = Truth.of(child.result is not Truth.NO)
            return Proof(Step.ENGAGED, "the record reports the act", engaged, (child,), None, str(written))
        case Quantified():
            return _prove_quantified(condition, scope, reported_only)
        case InForce():
            return _prove_in_force(condition, scope)
        case Judgement():
            return _prove_judgement(condition, scope)


def _prove_named(concept: Named, scope: Scope, reported_only: bool) -> Proof:
    key = (id(concept), reported_only, scope.key)
    known = scope.case.proofs.get(key)
    if known is not None:
        return known[1]
    child = prove(concept.meaning, scope, reported_only=reported_only)
    proof = Proof(
        Step.CONCEPT,
        concept.name,
        child.result,
        (child,),
        None,
        str(concept.written),
        source=concept.source,
        authority=concept.authority,
    )
    scope.case.proofs[key] = (concept, proof)
    return proof


def _prove_test(test: Test, scope: Scope, reported_only: bool) -> Proof:
    thing = scope.things.get(test.thing)
    if thing is None:
        return Proof(
            Step.TEST,
            test.says,
            Truth.NO if reported_only else Truth.UNKNOWN,
            (),
            Reading("no such thing in view", ""),
            str(test.written),
            asked=test,
        )
    cell = thing.cell(test.field)
    result = ask(test, scope, cell)
    if reported_only and cell.presence is Presence.ABSENT and test.operator not in (Operator.STATED, Operator.KNOWN):
        result = Truth.NO
    reading = _reading(cell, thing, test.field)
    return Proof(
        Step.TEST, test.says, result, (), reading, str(test.written), thing.label, asked=test, thing=thing.pointer
    )


def _prove_presumed(test: Test, scope: Scope) -> Proof:
    thing = scope.things.get(test.thing)
    if thing is not None:
        cell = thing.cell(test.field)
        if cell.presence is not Presence.ABSENT:
            return _prove_test(test, scope, reported_only=False)
        reading = _reading(cell, thing, test.field)
        return Proof(Step.PRESUMPTION, test.says, Truth.YES, (), reading, str(test.written), thing.label)
    return _prove_test(test, scope, reported_only=False)


def _reading(cell: Cell, thing: Thing, field: str) -> Reading:
    pointer = cell.pointer or f"{thing.pointer}/{field}"
    return Reading(str(cell), pointer, cell.qualifier, cell.derived_from)


def _prove_quantified(condition: Quantified, scope: Scope, reported_only: bool) -> Proof:
    listing = scope.case.listing(condition.thing)
    step = _QUANTIFIER_STEP[condition.quantifier]
    says = f"{condition.quantifier.value} {condition.thing}"
    children = []
    for thing in listing.things:
        if not scope.in_view(thing):
            continue
        inner = prove(condition.part, scope.bind(thing), reported_only=reported_only)
        children.append(Proof(Step.THING, thing.label, inner.result, (inner,), None, "", thing.label))
    if not children and not listing.closed:
        nothing = Truth.NO if reported_only else Truth.UNKNOWN
        reading = Reading("not stated", listing.pointer)
        return Proof(step, says, nothing, (), reading, str(condition.written), asked=condition)
    results = [child.result for child in children]
    match condition.quantifier:
        case Quantifier.SOME:
            result = any_of(results)
        case Quantifier.EVERY:
            result = all_of(results)
        case Quantifier.NO:
            result = invert(any_of(results))
    if not children:
        reading = Reading("none on record", listing.pointer)
        return Proof(step, says, result, (), reading, str(condition.written), asked=condition)
    return Proof(step, says, result, tuple(children), None, str(condition.written), asked=condition)


def _prove_in_force(condition: InForce, scope: Scope) -> Proof:
    timed = scope.case.act
    for kind in ("item", "group"):
        thing = scope.things.get(kind)
        if thing is not None and thing.cell("time").presence is not Presence.ABSENT:
            timed = thing
    cell = timed.cell("time")
    until = "" if condition.until is None else f" to {condition.until}"
    says = f"{condition.measure}: a day of the act from {condition.since}{until}"
    result = Truth.UNKNOWN
    if cell.known:
        spans = [value for value in cell.values if isinstance(value, Timespan)]
        answers = {span.touches(condition.since, condition.until) for span in spans}
        result = answers.pop() if len(answers) == 1 else Truth.UNKNOWN
    reading = Reading(str(cell), cell.pointer or "/date", cell.qualifier, cell.derived_from)
    return Proof(Step.IN_FORCE, says, result, (), reading, str(condition.written), asked=condition, thing=timed.pointer)


def _prove_judgement(condition: Judgement, scope: Scope) -> Proof:
    answers: list[tuple[Truth, Reading]] = []
    for made in scope.case.listing("determination").things:
        name = made.cell("judgement")
        if condition.name not in name.values or not scope.in_view(made):
            continue
        outcome = made.cell("outcome")
        truth = Truth.of(bool(outcome.values[0])) if outcome.known and len(outcome.values) == 1 else Truth.UNKNOWN
        answers.append((truth, Reading(f"{made.label}: {outcome}", made.pointer, outcome.qualifier)))
    says = f"{condition.question} (judgement: {condition.name})"
    if not answers:
        reading = Reading("no determination on record", "/determinations")
        return Proof(Step.JUDGEMENT, says, Truth.UNKNOWN, (), reading, str(condition.written), asked=condition)
    distinct = {truth for truth, _ in answers}
    result = distinct.pop() if len(distinct) == 1 else Truth.UNKNOWN
    return Proof(Step.JUDGEMENT, says, result, (), answers[0][1], str(condition.written), asked=condition)


def ask(test: Test, scope: Scope, cell: Cell) -> Truth:
    """Put one test to one cell."""
    if test.operator is Operator.STATED:
        return Truth.of((cell.presence is not Presence.ABSENT) == test.expected[0])
    if test.operator is Operator.KNOWN:
        return Truth.of(cell.known == test.expected[0])
    if cell.presence is Presence.NONE:
        return Truth.of(test.operator is Operator.NOT_IN)
    if not cell.known or cell.qualifier == PARTY_CLAIM:
        return Truth.UNKNOWN
    if test.operator is Operator.SAME_AS:
        return _same(cell, scope, test.expected)
    if cell.tags:
        return _ask_tags(test, cell.values)
    answers = {_ask_value(test.operator, value, test.expected) for value in cell.values}
    return answers.pop() if len(answers) == 1 else Truth.UNKNOWN


def _ask_tags(test: Test, values: tuple[object, ...]) -> Truth:
    """All tags are true together: one that passes is enough, except that NOT_IN asks it of each."""
    answers = [_ask_value(test.operator, value, test.expected) for value in values]
    return all_of(answers) if test.operator is Operator.NOT_IN else any_of(answers)


def _same(cell: Cell, scope: Scope, expected: tuple[object, ...]) -> Truth:
    kind, _, field = str(expected[0]).partition(".")
    other_thing = scope.things.get(kind)
    other = other_thing.cell(field) if other_thing is not None else None
    if other is None or not other.known or other.qualifier == PARTY_CLAIM:
        return Truth.UNKNOWN
    common = set(cell.values) & set(other.values)
    if not common:
        return Truth.NO
    certain = all(each.tags or common.issuperset(each.values) for each in (cell, other))
    return Truth.YES if certain and (cell.tags or other.tags or len(common) == 1) else Truth.UNKNOWN


def _ask_value(operator: Operator, value: object, expected: tuple[object, ...]) -> Truth:
    match operator:
        case Operator.IN:
            return Truth.of(value in expected)
        case Operator.NOT_IN:
            return Truth.of(value not in expected)
        case Operator.STARTS_WITH:
            return _starts_with(str(value), expected)
        case Operator.AT_LEAST | Operator.AT_MOST | Operator.MORE_THAN | Operator.LESS_THAN:
            return _compare(operator, value, expected[0])
        case Operator.ON_OR_AFTER | Operator.BEFORE:
            if isinstance(value, Timespan) and isinstance(expected[0], date):
                return value.before(expected[0]) if operator is Operator.BEFORE else value.on_or_after(expected[0])
            return Truth.UNKNOWN
        case _:
            return Truth.UNKNOWN


def _starts_with(code: str, expected: tuple[object, ...]) -> Truth:
    """A code shorter than the one asked for, such as 2615 where 261590 is asked, may or may not be it."""
    prefixes = [str(prefix) for prefix in expected]
    if any(code.startswith(prefix) for prefix in prefixes):
        return Truth.YES
    return Truth.UNKNOWN if any(prefix.startswith(code) for prefix in prefixes) else Truth.NO


def _compare(operator: Operator, value: object, threshold: object) -> Truth:
    if not isinstance(value, Interval) or not isinstance(threshold, int | float):
        return Truth.UNKNOWN
    match operator:
        case Operator.AT_LEAST:
            return value.at_least(threshold)
        case Operator.AT_MOST:
            return value.at_most(threshold)
        case Operator.MORE_THAN:
            return value.more_than(threshold)
        case _:
            return value.less_than(threshold)
