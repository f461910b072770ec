"""Runs tests of rules: the law on one thing, whatever the evidence."""

from __future__ import annotations

from sanctions_check.assess.addressees.answering import applicable
from sanctions_check.assess.addressees.bearers import bearers_of
from sanctions_check.assess.addressees.conduct import Conduct
from sanctions_check.assess.findings.as_it_came import as_it_came
from sanctions_check.assess.law.derivation import Derivation, derive
from sanctions_check.assess.law.stages import how_far
from sanctions_check.assess.pack_facts import case_under
from sanctions_check.assess.results import Law
from sanctions_check.logic.case import Case, Scope, Thing
from sanctions_check.logic.truth import Truth
from sanctions_check.rules.model import Prohibition
from sanctions_check.rules.pack import RulePack

from ..addressed import Addressed, addressed_in_words
from ..model import Outcome, RuleTest
from ..results import PackTestResult, deciding, judged_thing

__all__ = ["run_rule_test"]

_OF_LAW = {
    Law.YES: Outcome.BREACH,
    Law.NO: Outcome.CLEAR,
    Law.UNKNOWN: Outcome.UNDETERMINED,
    Law.EXEMPT: Outcome.EXEMPT,
}


def run_rule_test(test: RuleTest, rule: Prohibition, pack: RulePack) -> PackTestResult:
    """Derive the rule on the thing that the test names. `pack`: the pack of the rule."""
    case = case_under(pack, test.record)
    subject = judged_thing(case, rule.judges.value, test.of)
    if subject is None:
        return PackTestResult(test, Outcome.NOT_ENGAGED, f"the record has no such {rule.judges.value}")
    derivation = as_it_came(rule, derive(rule, Scope.of(case, subject)), case, subject).derivation
    outcome, decided = _law_of(derivation)
    if outcome is test.expect and test.addressees is not None:
        addressed = _addressed(rule, case, subject)
        if addressed != test.addressees:
            expected = f"expected {addressed_in_words(test.addressees)}"
            return PackTestResult(test, outcome, expected, f"addressed to {addressed_in_words(addressed)}")
    return PackTestResult(test, outcome, decided)


def _law_of(derivation: Derivation) -> tuple[Outcome, str]:
    """The outcome, and what decided it."""
    if derivation.engaged.result is Truth.NO:
        return Outcome.NOT_ENGAGED, deciding(derivation.engaged)
    law = derivation.law
    if law is Law.EXEMPT and derivation.unless is not None:
        return _OF_LAW[law], deciding(derivation.unless)
    if derivation.in_force.result is derivation.condition and law is not Law.YES:
        return _OF_LAW[law], deciding(derivation.in_force)
    return _OF_LAW[law], deciding(derivation.when)


def _addressed(rule: Prohibition, case: Case, subject: Thing) -> Addressed:
    conduct = Conduct.of(case, subject, how_far(subject.cell("stage"), rule.completed_by))
    bearers = bearers_of(applicable(rule.addressees, conduct), conduct)
    return frozenset((bearer.duty, bearer.country) for bearer in bearers)
