"""Arbitrary conditions over arbitrary cases: both matchers find what the reference evaluator proves.

The Rete engine never frees a rule set, so each of its matchers is made in a child process. A child that a signal ends is a crash
of the engine.
"""

from __future__ import annotations

import os

from hypothesis import given
from hypothesis import strategies as st
from tests.matching.agreement import agrees, match_rules
from tests.strategies import cases

from sanctions_check.logic.case import Case
from sanctions_check.matching import MatchRule, default_matcher

from ..choices import choosing, no_seeds

__all__ = ["run", "seeds"]


@given(match_rules(), st.lists(cases(), min_size=1, max_size=3))
def _match(rules: tuple[MatchRule, ...], records: list[Case]) -> None:
    compiled = default_matcher(rules, "compiled")
    assert all(agrees(compiled, rules, case) for case in records)
    child = os.fork()
    if child == 0:
        try:
            durable = default_matcher(rules, "durable")
            os._exit(0 if all(agrees(durable, rules, case) for case in records) else 1)
        finally:
            os._exit(2)
    _, status = os.waitpid(child, 0)
    assert os.waitstatus_to_exitcode(status) == 0


run = choosing(_match)
seeds = no_seeds
