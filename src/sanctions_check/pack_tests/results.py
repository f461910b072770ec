"""The result of a test, and what several kinds of tests need."""

from __future__ import annotations

from msgspec import Struct

from sanctions_check.assess.law.decisive import distance
from sanctions_check.assess.results import Standing
from sanctions_check.assess.words.leaves import leaf_in_words
from sanctions_check.logic.case import Case, Thing
from sanctions_check.logic.proof import Proof, deciding_leaves
from sanctions_check.matching.port import subjects_of

from .model import Outcome, PackTest

__all__ = ["PackTestResult", "deciding", "judged_thing"]


class PackTestResult(Struct, frozen=True):
    """The outcome of a test, and the condition that decided it, in words.

    `mismatch`: what else is not as expected, in words: "addressed to nobody".
    """

    test: PackTest
    outcome: Outcome | Standing
    decided_by: str
    mismatch: str = ""

    @property
    def passed(self) -> bool:
        return self.outcome is self.test.expect and not self.mismatch

    @property
    def outcome_in_words(self) -> str:
        """The outcome in words, with the mismatch if there is one."""
        return f"{self.outcome}, but {self.mismatch}" if self.mismatch else self.outcome


def judged_thing(case: Case, judges: str, pointer: str | None) -> Thing | None:
    """The thing of the kind `judges` at the pointer, or the first if `pointer` is None; None if there is no such thing."""
    return next((thing for thing in subjects_of(case, judges) if pointer in (None, thing.pointer)), None)


def deciding(proof: Proof) -> str:
    """The condition that decided the answer, in words. Of several, the one nearest to what the rule asks."""
    return leaf_in_words(min(deciding_leaves(proof), key=distance))
