"""Which step of a proof tells best why a rule does not apply."""

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


class _Reason(Struct, frozen=True):
    """A step that may be told: how far it is from what the reader asked, and how many fail beside it.

    `within` is the outermost concept that it belongs to, if any; `instead` are those of which one would have done for it.
    """

    distance: int
    failing: int
    step: Proof
    within: Proof | None
    instead: tuple[Proof, ...]


class Decisive(Struct, frozen=True):
    """The step that tells best why an answer is NO, and the concepts of which one would have done instead."""

    step: Proof
    instead: tuple[Proof, ...]


def decisive(proof: Proof) -> Decisive | None:
    """The step that tells best why the answer is NO: a known fact before a link, a setting or a fact that is not stated.

    Among equals the one that fails alone in its conjunction, then the one that stands first. An exclusion by a concept is
    told as such, and is as far from the reader as the facts that it rests on. Where only links and settings are left to
    tell, it is the concept that they keep from being met.
    """
    found = min(_why_not(proof, 0, None, ()), key=lambda each: (each.distance, each.failing), default=None)
    if found is None:
        return None
    return Decisive(found.step if found.distance == 0 or found.within is None else found.within, found.instead)


def _why_not(proof: Proof, failing: int, within: Proof | None, instead: tuple[Proof, ...]) -> Iterator[_Reason]:
    if not proof.children:
        yield _Reason(distance(proof), failing, proof, within, instead)
        return
    if proof.step is Step.NOT and proof.result is Truth.NO and proof.children[0].step is Step.CONCEPT:
        nearest = min(map(distance, deciding_leaves(proof.children[0])), default=0)
        yield _Reason(nearest, failing, proof, within, instead)
        return
    if within is None and proof.step is Step.CONCEPT:
        within = proof
    steps = deciding_steps(proof)
    beside = len(steps) - 1 if proof.step in (Step.ALL, Step.EVERY) and proof.result is Truth.NO else 0
    choice = within is None and proof.step is Step.ANY and all(step.step is Step.CONCEPT for step in steps)
    for step in steps:
        others = tuple(each for each in steps if each is not step) if choice else instead
        yield from _why_not(step, failing + beside, within, others)


def distance(leaf: Proof) -> int:
    """How far a leaf is from what the reader asked: a known fact, a link to the DPRK, the setting, nothing stated."""
    if not isinstance(leaf.asked, Test):
        return 3 if isinstance(leaf.asked, Quantified) else 0
    cell = leaf.read.cell if leaf.read is not None else None
    if cell is None or cell.presence is Presence.ABSENT or leaf.asked.operator.about_statement:
        return 3
    fact = f"{leaf.asked.thing}.{leaf.asked.field}"
    if fact in _SETTING:
        return 2
    return 1 if fact in _LINKS or fact.startswith(_MOVEMENT) else 0
