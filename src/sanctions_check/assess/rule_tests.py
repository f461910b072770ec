"""Runs the tests that stand beside the rules. Only the law is tested; evidence plays no part."""

from __future__ import annotations

from msgspec import Struct

from sanctions_check.logic.case import Case, Scope, Thing
from sanctions_check.logic.frame import Step
from sanctions_check.logic.proof import Proof, walk_proof
from sanctions_check.logic.truth import Truth
from sanctions_check.rules.model import Prohibition
from sanctions_check.rules.pack import RulePack
from sanctions_check.rules.reading.rule_tests import BREACH, CLEAR, EXEMPT, NOT_ENGAGED, UNDETERMINED, RuleTest

from .findings.sentences import in_words
from .law.derivation import Derivation, derive
from .pack_facts import case_under
from .results import Law

__all__ = ["RuleTestResult", "run_rule_test"]

_OF_LAW = {Law.YES: BREACH, Law.NO: CLEAR, Law.UNKNOWN: UNDETERMINED, Law.EXEMPT: EXEMPT}


class RuleTestResult(Struct, frozen=True):
    """What came out, and the condition that decided, in words."""

    test: RuleTest
    outcome: str
    decided_by: str
    derivation: Derivation | None

    @property
    def passed(self) -> bool:
        return self.outcome == self.test.expect


def run_rule_test(test: RuleTest, rule: Prohibition, pack: RulePack) -> RuleTestResult:
    """Derive the rule on the thing that the test names, else on the first that it judges; `pack` is the one of the rule."""
    case = case_under(pack, test.record)
    subject = _subject(case, rule.judges.value, test.of)
    if subject is None:
        return RuleTestResult(test, NOT_ENGAGED, f"the record has no such {rule.judges.value}", None)
    derivation = derive(rule, Scope.of(case, subject))
    if derivation.engaged.result is Truth.NO:
        return RuleTestResult(test, NOT_ENGAGED, _deciding(derivation.engaged), derivation)
    law = derivation.law
    if law is Law.EXEMPT and derivation.unless is not None:
        decided = _deciding(derivation.unless)
    elif derivation.in_force.result is derivation.condition and law is not Law.YES:
        decided = _deciding(derivation.in_force)
    else:
        decided = _deciding(derivation.when)
    return RuleTestResult(test, _OF_LAW[law], decided, derivation)


def _subject(case: Case, judges: str, pointer: str | None) -> Thing | None:
    things = (case.act,) if judges == "act" else case.listing(judges).things
    return next((thing for thing in things if pointer in (None, thing.pointer)), None)


def _deciding(proof: Proof) -> str:
    """The first leaf that has the answer of the whole."""
    for node in walk_proof(proof):
        if not node.children and node.result is proof.result and node.step is not Step.ENGAGED:
            return in_words(node)
    return proof.says
