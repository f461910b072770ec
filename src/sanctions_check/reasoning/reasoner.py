"""Explains a finding: what stopped the rule, what would decide or change the verdict, and what does not matter."""

from __future__ import annotations

from sanctions_check.assess.checker import Checker
from sanctions_check.assess.results import Assessment, Finding, Law, Verdict
from sanctions_check.logic.case import Scope
from sanctions_check.logic.evaluate import prove
from sanctions_check.matching.port import subjects_of
from sanctions_check.records.model import Record
from sanctions_check.rules.model import Gap, NonMeasure

from .reasons.counterfactuals import counterfactuals_of
from .reasons.immaterial import immaterial_to
from .reasons.obstacles import obstacles_of
from .reasons.requests import requests_of
from .results import Reasons, WhyNot
from .trying.search import Search
from .trying.trials import Trials

__all__ = ["Reasoner"]

MOST_TRIALS = 240
"""How many changed records are judged for one finding."""


class Reasoner:
    """Gives the reasons of findings. Every change that they name was tried with the checker."""

    def __init__(self, checker: Checker) -> None:
        self._checker = checker
        self._rules = {rule.id: rule for rule in checker.pack.prohibitions}
        self._declared: dict[str, NonMeasure | Gap] = {
            **{entry.id: entry for entry in checker.pack.non_measures},
            **{gap.id: gap for gap in checker.pack.gaps},
        }

    def reasons_of(self, record: Record, finding: Finding, assessment: Assessment) -> Reasons:
        """The reasons of a finding in the `assessment` of the record; empty for a finding that is not of a rule."""
        if finding.rule not in self._rules:
            return Reasons()
        case = self._checker.case(record)
        subject = case.at(finding.subject.pointer)
        if subject is None:
            return Reasons()
        scope = Scope.of(case, subject)
        trials = Trials(self._checker, record.as_written(), finding, subject, assessment, MOST_TRIALS)
        search = Search(record, finding, scope, trials, self._checker.pack.standing, self._checker.as_of)
        undetermined = finding.verdict is Verdict.UNDETERMINED
        return Reasons(
            obstacles=obstacles_of(finding.proof, scope) if finding.law is Law.NO else (),
            requests=requests_of(search) if undetermined else (),
            counterfactuals=() if undetermined else counterfactuals_of(search),
            immaterial=immaterial_to(finding, trials) if finding.law is Law.YES else (),
        )

    def why_not(self, record: Record, rule_id: str) -> tuple[WhyNot, ...]:
        """For each thing that a rule, a declared non-measure or a gap could judge: what keeps it from applying.

        Raises KeyError for an unknown id, and any exception of the rule itself.
        """
        declared = self._declared.get(rule_id)
        judges = (declared or self._rules[rule_id]).judges
        case = self._checker.case(record)
        found: list[WhyNot] = []
        for subject in subjects_of(case, judges.value):
            scope = Scope.of(case, subject)
            if declared is not None:
                found.append(WhyNot(subject.label, obstacles_of(prove(declared.when, scope), scope)))
            elif (finding := self._checker.finding(record, rule_id, subject.pointer)) is not None:
                found.append(WhyNot(subject.label, obstacles_of(finding.proof, scope)))
        return tuple(found)
