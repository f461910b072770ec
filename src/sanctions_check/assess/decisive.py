"""Which step of a proof tells best why a rule does not apply."""

from __future__ import annotations

from collections.abc import Iterator

from sanctions_check.logic.frame import Step
from sanctions_check.logic.proof import Proof, deciding_steps
from sanctions_check.logic.truth import Truth

__all__ = ["decisive_step"]

_LINKS = (
    "party.country",
    "party.nationality",
    "party.acts_for",
    "act.direction",
    "act.movement",
    "item.direction",
    "group.direction",
)
_FRAME = ("act.kind", "act.parties", "act.items", "act.personnel", "item.leg", "group.leg", "party.roles", "party.type")


def decisive_step(proof: Proof) -> Proof | None:
    """The step that tells best why the answer is NO: a known fact before a link, a frame or a fact that is not stated.

    Among equals the one that fails alone in its conjunction, then the one that stands first. An exclusion by a concept
    is told as such.
    """
    found = min(_why_not(proof, 0), key=lambda each: each[:2], default=None)
    return None if found is None else found[2]


def _why_not(proof: Proof, failing: int) -> Iterator[tuple[int, int, Proof]]:
    if not proof.children:
        yield _distance(proof), failing, proof
        return
    if proof.step is Step.NOT and proof.result is Truth.NO and proof.children[0].step is Step.CONCEPT:
        yield 0, failing, proof
        return
    steps = deciding_steps(proof)
    beside = len(steps) - 1 if proof.step in (Step.ALL, Step.EVERY) and proof.result is Truth.NO else 0
    for step in steps:
        yield from _why_not(step, failing + beside)


def _distance(leaf: Proof) -> int:
    """How far a leaf is from what the reader asked: a known fact, a link to the DPRK, the frame, nothing stated."""
    value = leaf.reading.value if leaf.reading else ""
    if value in ("not stated", "none on record") or leaf.says.endswith(
        ("is stated", "is stated: no", "is known", "is known: no")
    ):
        return 3
    if leaf.says.startswith(_FRAME):
        return 2
    return 1 if leaf.says.startswith(_LINKS) else 0
