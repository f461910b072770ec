"""Groups undetermined findings on one subject that all wait for its category, under one question."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sanctions_check.assess.results import Finding, Missing
from sanctions_check.logic.condition import Test
from sanctions_check.logic.proof import Proof

from .likewise import Alike

__all__ = ["under_one_question", "what_it_is"]

_FEWEST = 3
"""The fewest findings that share a question; the findings of a smaller group stand alone."""


def under_one_question(findings: Iterable[Alike]) -> Iterator[list[Alike]]:
    """Groups of findings that share a question; any other finding is a group of its own."""
    groups: dict[object, list[Alike]] = {}
    for number, each in enumerate(findings):
        reported, likewise = each
        waits = what_it_is(reported.finding) is not None
        groups.setdefault((reported.finding.subject, tuple(likewise)) if waits else number, []).append(each)
    for group in groups.values():
        yield from [group] if len(group) >= _FEWEST else [[each] for each in group]


def what_it_is(finding: Finding) -> Missing | None:
    """The open question of the subject's category; None if the finding does not wait for it."""
    return next((each for each in finding.missing if _asks_what_it_is(each.leaf, finding.subject.pointer)), None)


def _asks_what_it_is(leaf: Proof | None, pointer: str) -> bool:
    match leaf:
        case Proof(asked=Test(thing="item", field="category")):
            return leaf.thing == pointer
        case _:
            return False
