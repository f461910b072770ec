"""The port between rules and engines: the rules that a matcher takes, and the activations that it returns."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple, Protocol

from msgspec import Struct

from sanctions_check.logic.case import Case, Thing
from sanctions_check.logic.condition import All, Condition, Engaged
from sanctions_check.logic.truth import Truth

__all__ = ["Activation", "MatchRule", "Matcher", "Outcome", "activations", "subjects_of", "surely"]

_TRUTHS = (Truth.NO, Truth.UNKNOWN, Truth.YES)


class Outcome(NamedTuple):
    """A result of an engine: the numbers of a rule and of a subject in its list, and two truths from 0 to 2."""

    rule: int
    subject: int
    condition: int
    exception: int


class MatchRule(Struct, frozen=True):
    """A rule for a matcher. `judges`: "act", or the kind of the things that are judged one by one."""

    id: str
    judges: str
    condition: Condition
    exception: Condition | None


class Activation(Struct, frozen=True):
    """A rule whose condition is YES or UNKNOWN for a subject. `exception` is NO when the rule has none."""

    rule: str
    subject: Thing
    condition: Truth
    exception: Truth


class Matcher(Protocol):
    """Finds the rules that apply or may apply to a case.

    `failures`: the number of cases on which the engine failed, so that the compiled matcher decided them.
    """

    @property
    def name(self) -> str: ...

    @property
    def failures(self) -> int: ...

    def claim_thread(self) -> None:
        """Bind an engine that allows one thread only to the calling thread. Raises EngineError in a second thread."""
        ...

    def match(self, case: Case) -> tuple[Activation, ...]:
        """Activations in the order of the rules, then of the subjects in the record."""
        ...


def surely(condition: Condition) -> Condition:
    """The condition with a gate, for questions where only YES counts: it is quickly NO if the record is silent."""
    return All((Engaged(condition), condition))


def subjects_of(case: Case, judges: str) -> tuple[Thing, ...]:
    """The things that a rule judges, in the order of the record."""
    return (case.act,) if judges == "act" else case.list_of(judges).things


def activations(rules: tuple[MatchRule, ...], case: Case, found: Iterable[Outcome]) -> tuple[Activation, ...]:
    """The outcomes of an engine as activations, in the order of rules and subjects."""
    answers: list[Activation] = []
    for outcome in sorted(found):
        rule = rules[outcome.rule]
        subject = subjects_of(case, rule.judges)[outcome.subject]
        answers.append(Activation(rule.id, subject, _TRUTHS[outcome.condition], _TRUTHS[outcome.exception]))
    return tuple(answers)
