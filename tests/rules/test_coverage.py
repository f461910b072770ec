"""Whether a measure is encoded, or waits for somebody to determine something."""

from __future__ import annotations

import pytest

from sanctions_check import RulePack
from sanctions_check.logic.condition import Judgement, walk
from sanctions_check.rules.coverage import coverage_of
from sanctions_check.rules.model import CoverageStatus

PACK = RulePack.load()
ENTRIES = {entry.measure.id: entry for entry in coverage_of(PACK)}


@pytest.mark.parametrize(
    ("measure", "because"),
    [
        pytest.param("UNSCR-1874-OP14", "what is seized is mostly barred by its kind alone", id="among the things seized"),
        pytest.param("UNSCR-2270-OP17", "some disciplines are named by the paragraph itself", id="as one way of several"),
        pytest.param("UNSCR-2094-OP8", "only of vessels is it asked whether they are frozen", id="beside a stated fact"),
    ],
)  # fmt: skip
def test_a_measure_is_encoded_where_a_breach_can_be_seen_without_a_determination(measure: str, because: str) -> None:
    assert ENTRIES[measure].status is CoverageStatus.ENCODED, because


def test_a_measure_that_waits_names_only_what_its_rules_ask() -> None:
    waiting = [entry for entry in ENTRIES.values() if entry.status is CoverageStatus.JUDGEMENT]
    assert waiting
    for entry in waiting:
        rules = [
            rule
            for rule in PACK.prohibitions
            if any(c.measure is entry.measure and not c.restates for c in rule.citations)
        ]
        asked = {node.name for rule in rules for node in walk(rule.when) if isinstance(node, Judgement)}
        assert set(entry.by) <= asked
