"""The reference evaluator: the answer of a condition, with a proof. Both matchers must agree with it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import cast

from msgspec.structs import replace

from .ask import ask, states
from .case import Case, Scope, Thing
from .cell import ABSENT, PARTY_CLAIM, Cell, Presence, weakest_hedge
from .condition import (
    All,
    Any,
    AnyDay,
    Condition,
    Engaged,
    Judgement,
    Named,
    Not,
    Presumed,
    Provided,
    Quantified,
    Quantifier,
    Test,
    Where,
)
from .frame import Frame, Step
from .operator import Operator
from .proof import Determined, FactRead, Proof, unavoidable_hedges
from .timespan import LAST_DAY, Timespan
from .truth import Truth, all_of, any_of, invert

__all__ = ["in_force", "prove"]

_NO, _UNKNOWN, _YES = Truth.NO, Truth.UNKNOWN, Truth.YES
_ONE_THING = Frame(Step.THING, "")
_NO_THING = Thing("", "", "", {})
_NO_DETERMINATION = FactRead("no determination on record", "/determinations")
_NOT_IN_VIEW = FactRead("no such thing in view", "")


def prove(condition: Condition, scope: Scope, *, reported_only: bool = False) -> Proof:
    """The answer of a condition with its proof. `reported_only`: a fact that is not stated answers NO, not UNKNOWN."""
    return _PROVERS[type(condition)](condition, scope, reported_only)


def _prove_all(condition: All, scope: Scope, reported_only: bool) -> Proof:
    if condition.in_turn:
        children = _proven_in_turn(condition.parts, scope, reported_only)
    else:
        children = tuple([_PROVERS[type(part)](part, scope, reported_only) for part in condition.parts])
    result = all_of([child.result for child in children])
    return Proof(condition.frame, result, children)


def _proven_in_turn(parts: tuple[Condition, ...], scope: Scope, reported_only: bool) -> tuple[Proof, ...]:
    """The proofs of the parts up to the first NO that rests on no hedge; a later part may answer NO without a hedge."""
    children = []
    for part in parts:
        child = _PROVERS[type(part)](part, scope, reported_only)
        children.append(child)
        if child.result is _NO and not (scope.case.is_hedged and unavoidable_hedges(child)):
            break
    return tuple(children)


def _prove_any(condition: Any, scope: Scope, reported_only: bool) -> Proof:
    children = tuple([_PROVERS[type(part)](part, scope, reported_only) for part in condition.parts])
    result = any_of([child.result for child in children])
    return Proof(condition.frame, result, children)


def _prove_not(condition: Not, scope: Scope, reported_only: bool) -> Proof:
    child = prove(condition.part, scope, reported_only=reported_only)
    return Proof(condition.frame, invert(child.result), (child,))


def _prove_where(condition: Where, scope: Scope, reported_only: bool) -> Proof:
    """Only the condition that the test selects is asked."""
    asked = _prove_test(condition.asked, scope, reported_only)
    taken = prove(condition.then if asked.result is _YES else condition.otherwise, scope, reported_only=reported_only)
    return Proof(condition.frame, taken.result, (asked, taken))


def _prove_engaged(condition: Engaged, scope: Scope, reported_only: bool) -> Proof:
    memo = scope.case.memo
    before = memo.silences
    child = prove(condition.part, scope, reported_only=True)
    memo.silences = before
    return Proof(condition.frame, child.result, (child,))


def _prove_named(concept: Named, scope: Scope, reported_only: bool) -> Proof:
    """A concept is proven once for the things that it reads; later uses get the same proof."""
    things, kinds = scope.things, concept.kinds
    read = id(things.get(kinds[0])) if len(kinds) == 1 else tuple([id(things.get(kind)) for kind in kinds])
    memo, key = scope.case.memo, (id(concept), reported_only, read)
    known = memo.find(key)
    if known is not None:
        return known
    before = memo.silences
    child = prove(concept.meaning, scope, reported_only=reported_only)
    proof = Proof(concept.frame, child.result, (child,))
    memo.keep(key, proof, silences_before=before, owners=(concept, things))
    return proof


def _prove_test(test: Test, scope: Scope, reported_only: bool) -> Proof:
    thing = scope.things.get(test.thing, _NO_THING)
    cell = thing.cells.get(test.field, ABSENT)
    if cell.presence is Presence.ABSENT and not test.operator.about_statement:
        scope.case.memo.silences += 1
        result = _NO if reported_only else _UNKNOWN
    else:
        result = ask(test, scope, cell)
    return _leaf(test.frame, result, test, thing, cell, scope.case)


def _prove_presumed(condition: Presumed, scope: Scope, reported_only: bool) -> Proof:
    return _prove_given(condition.test, Operator.STATED, scope, condition.frame, _YES)


def _prove_provided(condition: Provided, scope: Scope, reported_only: bool) -> Proof:
    return _prove_given(condition.test, condition.operator, scope, condition.frame, _NO)


def _prove_given(test: Test, operator: Operator, scope: Scope, frame: Frame, otherwise: Truth) -> Proof:
    """The proof of the test if the fact is stated or known (`operator`); else the answer `otherwise`, under this frame."""
    thing = scope.things.get(test.thing, _NO_THING)
    cell = thing.cell(test.field)
    if states(operator, cell):
        return _prove_test(test, scope, reported_only=False)
    return _leaf(frame, otherwise, test, thing, cell, scope.case)


def _leaf(frame: Frame, result: Truth, test: Test, thing: Thing, cell: Cell, case: Case) -> Proof:
    if thing is _NO_THING:
        return Proof(frame, result, (), _NOT_IN_VIEW, thing.label, test, thing.pointer)
    key = (thing.pointer, test.field)
    facts_read = case.memo.facts_read
    read = facts_read.get(key)
    if read is None or read.cell is not cell:
        read = facts_read[key] = FactRead.of(cell, f"{thing.pointer}/{test.field}")
    return Proof(frame, result, (), read, thing.label, test, thing.pointer)


def _prove_quantified(condition: Quantified, scope: Scope, reported_only: bool) -> Proof:
    thing_list = scope.case.list_of(condition.thing)
    children = []
    for thing in scope.counted(condition.thing):
        inner = prove(condition.part, scope.bind(thing), reported_only=reported_only)
        children.append(Proof(_ONE_THING, inner.result, (inner,), None, thing.label, None, thing.pointer))
    if not children and not thing_list.closed:
        scope.case.memo.silences += 1
        read = FactRead("stated unknown" if thing_list.unknown else "not stated", thing_list.pointer)
        return Proof(condition.frame, _NO if reported_only else _UNKNOWN, (), read, "", condition)
    results = [child.result for child in children]
    match condition.quantifier:
        case Quantifier.SOME:
            result = any_of(results)
        case Quantifier.EVERY:
            result = all_of(results)
        case Quantifier.NO:
            result = invert(any_of(results))
    none_listed = None if children else FactRead("none on record", thing_list.pointer)
    return Proof(condition.frame, result, tuple(children), none_listed, "", condition)


def _prove_any_day(condition: AnyDay, scope: Scope, reported_only: bool) -> Proof:
    timed = _timed(scope.case, scope.things)
    cell = timed.cell("time")
    read = FactRead.of(cell, "/date")
    if covered := _part_covered(condition, cell):
        read = replace(read, value=f"{read.value}, of which {covered} lies in this time")
    return Proof(condition.frame, _touches(condition, cell), (), read, "", condition, timed.pointer)


def in_force(condition: AnyDay, case: Case, things: Mapping[str, Thing]) -> Truth:
    """The answer of `condition` without a proof. `things`: the things in view, by kind."""
    return _touches(condition, _timed(case, things).cell("time"))


def _timed(case: Case, things: Mapping[str, Thing]) -> Thing:
    """The thing whose time counts: an item or group that states its own time, else the act."""
    timed = case.act
    for kind in ("item", "group"):
        thing = things.get(kind)
        if thing is not None and (own := case.time_holder(thing)) is thing:
            timed = own
    return timed


def _part_covered(condition: AnyDay, time: Cell) -> str:
    """The part of a span that falls into the period, in words; "" if all or nothing of it does."""
    (span,) = time.values if len(time.values) == 1 else (None,)
    part = span.part_in(condition.since, condition.until or LAST_DAY) if isinstance(span, Timespan) else None
    return "" if part is None else str(part).removeprefix("from ")


def _touches(condition: AnyDay, time: Cell) -> Truth:
    if not time.known:
        return _UNKNOWN
    answers = {span.touches(condition.since, condition.until) for span in time.values if isinstance(span, Timespan)}
    if len(answers) != 1 or (time.hedge == PARTY_CLAIM and _NO in answers):
        return _UNKNOWN
    return answers.pop()


def _prove_judgement(condition: Judgement, scope: Scope, reported_only: bool) -> Proof:
    """The answer of the competent authorities if they agree; else UNKNOWN. Determinations of others decide nothing."""
    asked: list[tuple[Truth, FactRead]] = []
    others: list[FactRead] = []
    for made in scope.counted("determination"):
        if condition.name not in made.cell("judgement").values:
            continue
        outcome, competent = made.cell("outcome"), made.cell("competent")
        is_asked = competent.values == (True,)
        found = Determined(made.label, outcome, made.cell("by"), is_asked)
        if is_asked:
            hedge = weakest_hedge(outcome.hedge, competent.hedge)
            asked.append((_outcome(outcome), FactRead(str(found), made.pointer, hedge, determined=found)))
        else:
            others.append(FactRead(str(found), made.pointer, determined=found))
    distinct = {truth for truth, _ in asked}
    result = distinct.pop() if len(distinct) == 1 else _UNKNOWN
    read = next(iter([*(read for _, read in asked), *others]), _NO_DETERMINATION)
    return Proof(condition.frame, result, (), read, "", condition)


def _outcome(outcome: Cell) -> Truth:
    decided = outcome.believed and len(outcome.values) == 1
    return Truth.of(bool(outcome.values[0])) if decided else _UNKNOWN


_Prover = Callable[[object, Scope, bool], Proof]
_PROVERS = cast(
    dict[type, _Prover],
    {
        Test: _prove_test,
        Presumed: _prove_presumed,
        Provided: _prove_provided,
        All: _prove_all,
        Any: _prove_any,
        Not: _prove_not,
        Where: _prove_where,
        Named: _prove_named,
        Engaged: _prove_engaged,
        Quantified: _prove_quantified,
        AnyDay: _prove_any_day,
        Judgement: _prove_judgement,
    },
)
