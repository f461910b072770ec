"""The findings of the program as pairs, from a report or from assessments."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from benchmarks.pairs import Pairs
from sanctions_check.assess.results import Assessment

__all__ = ["pairs_of_assessments", "pairs_of_report"]

Answer = tuple[str, str, int, int]
"""Record, rule, and the truth (0, 1, 2) of the condition and of the exception for one subject."""
TRUTHS = {"no": 0, "unknown": 1, "yes": 2}
CONDITION_STEPS = 3
"""Of the proof of a rule: engagement, dates and conditions. They are followed by the stage and by the exception."""
EXCEPTION_STEP = 4


def pairs_of_report(report: Path, rules: Iterable[str]) -> Pairs:
    """The pairs in a report in JSON Lines. Raises ValueError when a rule could not be evaluated."""
    return _greatest(_of_report(report, frozenset(rules)))


def pairs_of_assessments(assessments: Iterable[Assessment], rules: Iterable[str]) -> Pairs:
    """The pairs in assessments. Raises ValueError when a rule could not be evaluated."""
    return _greatest(_of_assessments(assessments, frozenset(rules)))


def _of_report(report: Path, rules: frozenset[str]) -> Iterator[Answer]:
    with report.open(encoding="utf-8") as lines:
        for line in lines:
            entry = json.loads(line)
            if entry["type"] != "assessment":
                continue
            if entry["errors"]:
                raise ValueError(f"{entry['record']}: {entry['errors'][0]}")
            for finding in (*entry["findings"], *entry["excluded"]):
                if finding["rule"] in rules:
                    steps = [TRUTHS[step["result"]] for step in finding["proof"]["children"]]
                    yield entry["record"], finding["rule"], *_answers(steps)


def _of_assessments(assessments: Iterable[Assessment], rules: frozenset[str]) -> Iterator[Answer]:
    for assessment in assessments:
        if assessment.errors:
            raise ValueError(f"{assessment.record}: {assessment.errors[0]}")
        for finding in (*assessment.findings, *assessment.excluded):
            if finding.rule in rules:
                steps = [int(step.result) for step in finding.proof.children]
                yield assessment.record, finding.rule, *_answers(steps)


def _answers(steps: list[int]) -> tuple[int, int]:
    exception = 2 - steps[EXCEPTION_STEP] if len(steps) > EXCEPTION_STEP else 0
    return min(steps[:CONDITION_STEPS]), exception


def _greatest(answers: Iterable[Answer]) -> Pairs:
    found: dict[tuple[str, str], tuple[int, int]] = {}
    for record, rule, condition, exception in answers:
        if condition:
            known = found.get((record, rule), (0, 0))
            found[record, rule] = (max(known[0], condition), max(known[1], exception))
    return found
