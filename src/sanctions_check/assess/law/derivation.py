"""The answer of the reference evaluator for one rule and subject: the law alone, with its proofs."""

from __future__ import annotations

from msgspec import Struct

from sanctions_check.logic.case import Scope
from sanctions_check.logic.evaluate import prove
from sanctions_check.logic.proof import Proof
from sanctions_check.logic.truth import Truth, all_of
from sanctions_check.rules.model import Prohibition

from ..results import Law

__all__ = ["Derivation", "derive"]


class Derivation(Struct, frozen=True):
    """The answer of the reference evaluator for one rule and subject, with its proofs."""

    engaged: Proof
    in_force: Proof
    when: Proof
    unless: Proof | None

    @property
    def proofs(self) -> tuple[Proof, ...]:
        """Every proof, that of the exceptions last if the rule has any."""
        asked = (self.engaged, self.in_force, self.when)
        return asked if self.unless is None else (*asked, self.unless)

    @property
    def condition(self) -> Truth:
        return all_of((self.engaged.result, self.in_force.result, self.when.result))

    @property
    def exception(self) -> Truth:
        return self.unless.result if self.unless is not None else Truth.NO

    @property
    def is_idle(self) -> bool:
        """True if the act is not certain and no measure was in force: there is nothing to find."""
        return self.engaged.result is not Truth.YES and self.in_force.result is Truth.NO

    @property
    def law(self) -> Law:
        """What the rule says of the facts, by its condition and its exceptions."""
        if self.condition is Truth.NO:
            return Law.NO
        if self.exception is Truth.YES:
            return Law.EXEMPT
        if self.condition is Truth.UNKNOWN or self.exception is Truth.UNKNOWN:
            return Law.UNKNOWN
        return Law.YES


def derive(rule: Prohibition, scope: Scope) -> Derivation:
    """Derive a rule on the things in view; findings rest on this and on no matcher."""
    unless = prove(rule.unless, scope) if rule.unless is not None else None
    return Derivation(prove(rule.engaged, scope), prove(rule.in_force, scope), prove(rule.when, scope), unless)
