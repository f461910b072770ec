"""The result of a test, and what the kinds of tests share."""

from __future__ import annotations

from msgspec import Struct

from sanctions_check.assess.words.leaves import leaf_in_words
from sanctions_check.logic.case import Case, Thing
from sanctions_check.logic.frame import Step
from sanctions_check.logic.proof import Proof, walk_proof
from sanctions_check.matching.port import subjects_of

from .model import PackTest

__all__ = ["PackTestResult", "deciding", "judged_thing"]


class PackTestResult(Struct, frozen=True):
    """The outcome of a test, and the condition that decided it, in words."""

    test: PackTest
    outcome: str
    decided_by: str

    @property
    def passed(self) -> bool:
        return self.outcome == self.test.expect


def judged_thing(case: Case, judges: str, pointer: str | None) -> Thing | None:
    """The thing of the kind that is judged at the pointer, or the first for None; None if there is none."""
    return next((thing for thing in subjects_of(case, judges) if pointer in (None, thing.pointer)), None)


def deciding(proof: Proof) -> str:
    """In words, the first leaf with the same answer as the whole proof."""
    for node in walk_proof(proof):
        if not node.children and node.result is proof.result and node.step is not Step.ENGAGED:
            return leaf_in_words(node)
    return proof.says
