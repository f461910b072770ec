"""Runs the tests of a pack, and lists the entries that no test exercises."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property

from sanctions_check.assess.checker import Checker
from sanctions_check.rules.model import Cap, Gap, NonMeasure, Prohibition
from sanctions_check.rules.pack import RulePack

from .kinds.caps import run_cap_test
from .kinds.declarations import run_declaration_test
from .kinds.laws import run_rule_test
from .kinds.standing import run_standing_test
from .model import CapTest, DeclarationTest, Outcome, PackTest, RuleTest, StandingTest
from .results import PackTestResult

__all__ = ["PackTestRunner", "unreached"]


class PackTestRunner:
    """Runs tests against one pack."""

    def __init__(self, pack: RulePack) -> None:
        self._pack = pack
        self._rules = {rule.id: rule for rule in pack.prohibitions}
        declared: tuple[NonMeasure | Gap, ...] = (*pack.non_measures, *pack.gaps)
        self._declared = {entry.id: entry for entry in declared}

    @cached_property
    def _checker(self) -> Checker:
        """Uses the compiled engine, which frees its memory: a pack may be tested many times in one process."""
        return Checker(self._pack, engine="compiled")

    def run(self, test: PackTest) -> PackTestResult:
        """Run one test. Raises KeyError for a test of something that the pack does not have."""
        match test:
            case RuleTest():
                return run_rule_test(test, self._rules[test.about], self._pack)
            case DeclarationTest():
                return run_declaration_test(test, self._declared[test.about], self._checker)
            case CapTest():
                return run_cap_test(test, self._checker)
            case StandingTest():
                return run_standing_test(test, self._pack)
            case _:
                raise TypeError(f"there is no such test: {test!r}")


def unreached(pack: RulePack, results: Iterable[PackTestResult]) -> Iterator[tuple[str, str]]:
    """Each entry of the pack that no test exercises: its place and id, and what is lacking."""
    seen = {(result.test.about, result.outcome) for result in results}
    shown: tuple[tuple[tuple[Prohibition | NonMeasure | Gap | Cap, ...], Outcome, str], ...] = (
        (pack.prohibitions, Outcome.BREACH, "no test makes it fire"),
        (pack.non_measures, Outcome.DECLARED, "no test reaches it"),
        (pack.gaps, Outcome.OPEN, "no test reaches it"),
        (pack.caps, Outcome.EXCEEDED, "no test exceeds it"),
    )
    for entries, outcome, lacking in shown:
        for entry in entries:
            if (entry.id, outcome) not in seen:
                yield f"{entry.written} {entry.id}", lacking
