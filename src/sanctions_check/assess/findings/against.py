"""Why a rule that is engaged does not apply, as a clause: "the category is coal, not iron or iron ore"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sanctions_check.english import as_one_name, joined
from sanctions_check.logic.case import Thing
from sanctions_check.logic.condition import AnyDay, Test
from sanctions_check.logic.frame import Step
from sanctions_check.logic.operator import Operator
from sanctions_check.logic.proof import Proof, walk_proof
from sanctions_check.logic.timespan import spans_of
from sanctions_check.logic.truth import Truth
from sanctions_check.plain_text import in_words
from sanctions_check.records.facts.paths import facts_of_countries
from sanctions_check.records.normalise.countries import country_name

from ..law.decisive import decisive
from ..results import Law
from ..words.facts import phrase_of
from ..words.leaves import leaf_in_words, what_was_read
from .weighed import Weighed

__all__ = ["exceptions_that_hold", "why_it_does_not_apply"]

_MOST_NAMED = 4
"""The most expectations that are named; of more than that none is."""
_NOT_LISTED = "not listed by the United Nations then"


def why_it_does_not_apply(weighed: Weighed, subject: Thing) -> str:
    """Why the rule does not apply: no bearer, an exception, a paragraph not in force or a condition; "" if it applies."""
    derivation = weighed.derivation
    if weighed.why_no_bearer:
        return weighed.why_no_bearer
    if weighed.law is Law.EXEMPT and derivation.unless is not None:
        return next(exceptions_that_hold(derivation.unless), "an exception of the rule")
    if weighed.law is not Law.NO:
        return ""
    if derivation.in_force.result is Truth.NO:
        uncovered = _uncovered(derivation.in_force)
        if uncovered is None:
            return f"{_when_it_was_in_force(derivation.in_force)}{_whose_days(weighed)}"
        return f"the measures of that day do not cover this; {_why_not(uncovered, subject)}"
    if derivation.when.result is Truth.NO:
        return _why_not(derivation.when, subject)
    of = "" if weighed.came.part is None else f"{weighed.came.part.label}: "
    return f"no act took place ({of}{weighed.how_far.words})"


def _whose_days(weighed: Weighed) -> str:
    """The days of the part on which the finding rests, where they are those that count."""
    part = weighed.came.part
    if part is None or part.cell("time") != weighed.came.subject.cell("time"):
        return ""
    return f", and this rests on {part.label}: {part.cell('time')}"


def exceptions_that_hold(unless: Proof) -> Iterator[str]:
    """The names of the exceptions that hold, the outer before those within it."""
    if unless.result is not Truth.YES:
        return
    if unless.step is Step.CONCEPT:
        yield unless.says
    for child in unless.children:
        yield from exceptions_that_hold(child)


def _uncovered(in_force: Proof) -> Proof | None:
    """The step for what a measure covers, if its dates fit and its coverage fails; else None."""
    for route in _routes(in_force):
        if route.step is Step.ALL and route.children[0].result is not Truth.NO:
            return route.children[1]
    return None


def _routes(in_force: Proof) -> tuple[Proof, ...]:
    """A step for each measure: its days, with what it covers if that is not everything."""
    return in_force.children if in_force.step is Step.ANY else (in_force,)


def _when_it_was_in_force(in_force: Proof) -> str:
    """From or up to when a paragraph of the rule binds, if the whole act was before or after."""
    days = (route.children[0] if route.step is Step.ALL else route for route in _routes(in_force))
    asked = [(leaf, leaf.asked) for each in days for leaf in walk_proof(each) if isinstance(leaf.asked, AnyDay)]
    first = min((period.since for _, period in asked), default=None)
    ends = [period.until for _, period in asked if period.until is not None]
    last = max(ends) if ends and len(ends) == len(asked) else None
    times = [span for leaf, _ in asked if leaf.read is not None and leaf.read.cell for span in spans_of(leaf.read.cell)]
    if first is not None and times and all(time.before(first) is Truth.YES for time in times):
        return f"no paragraph of this rule was in force before {first}"
    if last is not None and times and all(time.on_or_after(last) is Truth.YES for time in times):
        return f"no paragraph of this rule was in force after {last}"
    return "no paragraph of this rule was in force then"


def _why_not(proof: Proof, subject: Thing) -> str:
    found = decisive(proof)
    if found is None:
        return "its conditions are not met"
    if found.step.step is Step.CONCEPT:
        return f"this asks for {_one_of((found.step, *found.instead))}"
    told = _step_in_words(found.step, subject)
    return f"{told}; nor is this {_one_of(found.instead)}" if found.instead else told


def _one_of(concepts: Sequence[Proof]) -> str:
    return joined((f"“{each.says}”" for each in concepts), "or")


def _step_in_words(step: Proof, subject: Thing) -> str:
    match step.step, step.asked:
        case Step.NOT, _:
            return f"this leaves out “{step.children[0].says}”"
        case _, Test() as asked:
            return _against_a_test(step, asked, subject)
        case _, AnyDay(called, since, until):
            to = f" to {until}" if until is not None else " on"
            return f"when it took place: {what_was_read(step)}; “{called}” asks for a day from {since}{to}"
        case _:
            return leaf_in_words(step)


def _against_a_test(leaf: Proof, asked: Test, subject: Thing) -> str:
    """The fact that fails, its owner (unless that is the subject), and what was asked for."""
    whose = "" if leaf.thing == subject.pointer else leaf.subject
    cell = leaf.read.cell if leaf.read is not None else None
    if asked.field == "un_listed" and cell is not None and cell.values == (False,):
        return f"{as_one_name(whose)} was {_NOT_LISTED}" if whose else _NOT_LISTED
    of_whom = "the act" if asked.thing == "act" else whose
    fact, value = phrase_of(asked.thing, asked.field, of_whom).noun, what_was_read(leaf)
    if cell is None or not cell.known:
        return f"{fact} is {value}"
    if all(isinstance(expected, bool) for expected in asked.expected):
        return f"{fact}: {value}"
    return f"{fact} is {value}{_beside(asked, leaf.result)}"


def _beside(asked: Test, result: Truth) -> str:
    """What was asked for, behind what was read; `result` is YES if the test stands under a "not"."""
    many, wanted = len(asked.expected) > _MOST_NAMED, joined(_expectations(asked), "or")
    match asked.operator, result:
        case (Operator.IN | Operator.STARTS_WITH, Truth.NO) | (Operator.NOT_IN, Truth.YES):
            return ", which is not among those named" if many else f", not {wanted}"
        case (Operator.IN | Operator.STARTS_WITH, Truth.YES) | (Operator.NOT_IN, Truth.NO):
            return ", which is left out"
        case (Operator.STATED | Operator.KNOWN | Operator.SAME_AS, _):
            return ""
        case _:
            compared = asked.operator.value.removeprefix("is ")
            return f", {'not ' if result is Truth.NO else ''}{compared} {wanted}"


def _expectations(asked: Test) -> Sequence[str]:
    if asked.field in facts_of_countries():
        return [country_name(str(code)) for code in asked.expected]
    return [f"{each:,}" if isinstance(each, int | float) else in_words(str(each)) for each in asked.expected]
