"""The step of a proof that explains best why a rule does not apply."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from sanctions_check.logic.cell import Presence
from sanctions_check.logic.condition import Quantified, Test
from sanctions_check.logic.frame import Step
from sanctions_check.logic.proof import Proof, deciding_leaves, deciding_steps
from sanctions_check.logic.truth import Truth

__all__ = ["decisive", "distance"]

_LINKS = frozenset(
    {"party.country", "party.nationality", "party.acts_for", "act.direction", "item.direction", "group.direction"}
)
_MOVEMENT = "act.movement_"
_SETTING = frozenset(
    {"act.kind", "act.parties", "act.items", "act.personnel", "item.leg", "group.leg", "party.roles", "party.type"}
)


class _Candidate(Struct, frozen=True):
    """A step that may explain why a rule does not apply."""

    distance: int
    """How far it is from what the reader asked, by `distance`."""
    failing: int
    """How many other steps fail beside it."""
    step: Proof
    within: Proof | None
    """The outermost concept that the step belongs to, if any."""
    instead: tuple[Proof, ...]
    """The other concepts of an alternative: one of them would have done instead."""


class Decisive(Struct, frozen=True):
    """The step that explains best why an answer is NO, and the concepts of which one would have done instead."""

    step: Proof
    instead: tuple[Proof, ...]


def decisive(proof: Proof) -> Decisive | None:
    """The step that explains best why the answer is NO; None if there is none.

    1. A known fact comes before a link to the DPRK, a setting, and a fact that is not stated.
    2. Among equals comes the step that fails alone in its conjunction, then the first one.
    3. An exclusion by a concept is one step, with the distance of the nearest fact that it rests on.
    4. If no known fact fails, the step is the outermost concept of the step found, if it is in one.
    """
    found = min(_candidates(proof, 0, None, ()), key=lambda each: (each.distance, each.failing), default=None)
    if found is None:
        return None
    return Decisive(found.step if found.distance == 0 or found.within is None else found.within, found.instead)


def _candidates(proof: Proof, failing: int, within: Proof | None, instead: tuple[Proof, ...]) -> Iterator[_Candidate]:
    if not proof.children:
        yield _Candidate(distance(proof), failing, proof, within, instead)
        return
    if proof.step is Step.NOT and proof.result is Truth.NO and proof.children[0].step is Step.CONCEPT:
        nearest = min(map(distance, deciding_leaves(proof.children[0])), default=0)
        yield _Candidate(nearest, failing, proof, within, instead)
        return
    if within is None and proof.step is Step.CONCEPT:
        within = proof
    steps = deciding_steps(proof)
    beside = len(steps) - 1 if proof.step in (Step.ALL, Step.EVERY) and proof.result is Truth.NO else 0
    choice = within is None and proof.step is Step.ANY and all(step.step is Step.CONCEPT for step in steps)
    for step in steps:
        others = tuple(each for each in steps if each is not step) if choice else instead
        yield from _candidates(step, failing + beside, within, others)


def distance(leaf: Proof) -> int:
    """How far a leaf is from what the reader asked: 0 a known fact, 1 a link to the DPRK, 2 a setting, 3 nothing stated."""
    if not isinstance(leaf.asked, Test):
        return 3 if isinstance(leaf.asked, Quantified) else 0
    cell = leaf.read.cell if leaf.read is not None else None
    if cell is None or cell.presence is Presence.ABSENT or leaf.asked.operator.about_statement:
        return 3
    fact = f"{leaf.asked.thing}.{leaf.asked.field}"
    if fact in _SETTING:
        return 2
    return 1 if fact in _LINKS or fact.startswith(_MOVEMENT) else 0
