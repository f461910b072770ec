"""The pairs that every engine must find, by the reference evaluator."""

from __future__ import annotations

from pathlib import Path

from sanctions_check.assess.pack_facts import case_under
from sanctions_check.logic.case import Case, Scope
from sanctions_check.logic.condition import All
from sanctions_check.logic.evaluate import prove
from sanctions_check.logic.truth import Truth
from sanctions_check.matching.port import subjects_of
from sanctions_check.rules.model import Prohibition
from sanctions_check.rules.pack import RulePack

from .pairs import Pairs
from .reading import records_in

__all__ = ["reference_pairs"]


def reference_pairs(pack: RulePack, records: Path) -> Pairs:
    """The pairs of a file of records whose condition is at least unknown, with the greatest answer over all subjects."""
    found: dict[tuple[str, str], tuple[int, int]] = {}
    for read in records_in(records):
        case = case_under(pack, read.record)
        if prove(pack.nexus, Scope.of(case), reported_only=True).result is not Truth.YES:
            continue
        for rule in pack.prohibitions:
            condition, exception = _greatest(rule, case)
            if condition is not Truth.NO:
                found[read.record.id, rule.id] = (int(condition), int(exception))
    return found


def _greatest(rule: Prohibition, case: Case) -> tuple[Truth, Truth]:
    condition, exception = Truth.NO, Truth.NO
    for subject in subjects_of(case, rule.judges.value):
        scope = Scope.of(case, subject)
        holds = Truth.NO
        if prove(rule.engaged, scope).result is not Truth.NO:
            holds = prove(All((rule.engaged, rule.in_force, rule.when)), scope).result
        if holds is not Truth.NO and rule.unless is not None:
            exception = max(exception, prove(rule.unless, scope).result)
        condition = max(condition, holds)
    return condition, exception
