"""The narrow port between rules and engines: what a matcher takes, what it says, and which things a rule judges."""

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
    """What an engine found: the place of a rule, the place of a subject in its list, and two truths from 0 to 2."""

    rule: int
    subject: int
    condition: int
    exception: int


class MatchRule(Struct, frozen=True):
    """A rule as a matcher sees it. `judges` is "act", or the kind of the things that are judged one by one."""

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
    """Says which rules apply or may apply to a case.

    `failures` counts the cases that the engine itself could not decide and that the compiled matcher decided instead.
    """

    @property
    def name(self) -> str: ...

    @property
    def failures(self) -> int: ...

    def claim_thread(self) -> None:
        """Take the calling thread for the only one, if the engine can have one only. Raises EngineError in a second one."""
        ...

    def match(self, case: Case) -> tuple[Activation, ...]:
        """Activations in the order of the rules, then of the subjects in the record."""
        ...


def surely(condition: Condition) -> Condition:
    """A condition of which only YES counts, made quick: where the record does not speak of it, a matcher can tell at once."""
    return All((Engaged(condition), condition))


def subjects_of(case: Case, judges: str) -> tuple[Thing, ...]:
    """The things that a rule judges, in the order of the record."""
    return (case.act,) if judges == "act" else case.list_of(judges).things


def activations(rules: tuple[MatchRule, ...], case: Case, found: Iterable[Outcome]) -> tuple[Activation, ...]:
    """What an engine found, in whatever order, as activations in their fixed order."""
    answers: list[Activation] = []
    for outcome in sorted(found):
        rule = rules[outcome.rule]
        subject = subjects_of(case, rule.judges)[outcome.subject]
        answers.append(Activation(rule.id, subject, _TRUTHS[outcome.condition], _TRUTHS[outcome.exception]))
    return tuple(answers)
