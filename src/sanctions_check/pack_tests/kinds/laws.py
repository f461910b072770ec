"""The law of one rule on one thing; evidence plays no part."""

from __future__ import annotations

from sanctions_check.assess.law.derivation import derive
from sanctions_check.assess.pack_facts import case_under
from sanctions_check.assess.results import Law
from sanctions_check.logic.case import Scope
from sanctions_check.logic.truth import Truth
from sanctions_check.rules.model import Prohibition
from sanctions_check.rules.pack import RulePack

from ..model import BREACH, CLEAR, EXEMPT, NOT_ENGAGED, UNDETERMINED, RuleTest
from ..results import PackTestResult, deciding, judged_thing

__all__ = ["run_rule_test"]

_OF_LAW = {Law.YES: BREACH, Law.NO: CLEAR, Law.UNKNOWN: UNDETERMINED, Law.EXEMPT: EXEMPT}


def run_rule_test(test: RuleTest, rule: Prohibition, pack: RulePack) -> PackTestResult:
    """Derive the rule on the thing that the test names, else on the first that it judges; `pack` is the one of the rule."""
    case = case_under(pack, test.record)
    subject = judged_thing(case, rule.judges.value, test.of)
    if subject is None:
        return PackTestResult(test, NOT_ENGAGED, f"the record has no such {rule.judges.value}")
    derivation = derive(rule, Scope.of(case, subject))
    if derivation.engaged.result is Truth.NO:
        return PackTestResult(test, NOT_ENGAGED, deciding(derivation.engaged))
    law = derivation.law
    if law is Law.EXEMPT and derivation.unless is not None:
        decided = deciding(derivation.unless)
    elif derivation.in_force.result is derivation.condition and law is not Law.YES:
        decided = deciding(derivation.in_force)
    else:
        decided = deciding(derivation.when)
    return PackTestResult(test, _OF_LAW[law], decided)
