"""Proof trees: how an answer came about, down to each value and where it was read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum

from .condition import Condition
from .truth import Truth

__all__ = [
    "Proof",
    "Reading",
    "Step",
    "deciding_leaves",
    "deciding_steps",
    "decisive_step",
    "missing_facts",
    "qualifiers_relied_on",
    "walk_proof",
]

_LINKS = (
    "party.country",
    "party.nationality",
    "party.acts_for",
    "act.direction",
    "act.movement",
    "item.direction",
    "group.direction",
)
_FRAME = ("act.kind", "act.parties", "act.items", "item.leg", "group.leg", "party.roles", "party.type")


class Step(Enum):
    """What kind of step a node of a proof is."""

    TEST = "test"
    PRESUMPTION = "presumption"
    ALL = "all"
    ANY = "any"
    NOT = "not"
    SOME = "some"
    EVERY = "every"
    NONE = "no"
    THING = "thing"
    CONCEPT = "concept"
    ENGAGED = "engaged"
    IN_FORCE = "in force"
    JUDGEMENT = "judgement"


@dataclass(frozen=True, slots=True)
class Reading:
    """What a leaf read: the value in words, its JSON pointer, and how the record itself hedges it."""

    value: str
    pointer: str
    qualifier: str | None = None
    derived_from: str = ""


@dataclass(frozen=True, slots=True)
class Proof:
    """One step: what was asked, the answer, what was read (leaves only), and the steps it rests on.

    A concept names the measure that it is taken from, an exemption also the authority that grants it.
    """

    step: Step
    says: str
    result: Truth
    children: tuple[Proof, ...] = ()
    reading: Reading | None = None
    written: str = ""
    subject: str = ""
    source: str = ""
    authority: str = ""
    asked: Condition | None = field(default=None, compare=False, repr=False)
    """The condition that a leaf put to the record, for whoever asks what would answer it otherwise."""
    thing: str = field(default="", compare=False, repr=False)
    """JSON pointer of the thing that a leaf asked about."""


def walk_proof(proof: Proof) -> Iterator[Proof]:
    """The node and everything under it, parents first."""
    waiting = [proof]
    while waiting:
        node = waiting.pop()
        yield node
        waiting.extend(reversed(node.children))


def deciding_steps(proof: Proof) -> tuple[Proof, ...]:
    """The children that carry the node's answer: an alternative needs one, a conjunction all."""
    match proof.step:
        case Step.ALL | Step.EVERY | Step.ANY | Step.SOME:
            return tuple(child for child in proof.children if child.result == proof.result)
        case Step.NONE:
            return tuple(child for child in proof.children if child.result == 2 - proof.result)
        case _:
            return proof.children


def deciding_leaves(proof: Proof) -> Iterator[Proof]:
    """The leaves on which the answer rests, in reading order; one that several steps rest on comes again."""
    if not proof.children:
        yield proof
    for child in deciding_steps(proof):
        yield from deciding_leaves(child)


def _needs_every_child(proof: Proof) -> bool:
    match proof.step:
        case Step.ALL | Step.EVERY:
            return proof.result is Truth.YES
        case Step.ANY | Step.SOME:
            return proof.result is Truth.NO
        case Step.NONE:
            return proof.result is Truth.YES
        case _:
            return True


def qualifiers_relied_on(proof: Proof) -> tuple[str, ...]:
    """The hedges that a YES or NO cannot do without, sorted; empty when an unhedged route gives the same answer."""
    if not proof.children:
        hedge = proof.reading.qualifier if proof.reading else None
        return (hedge,) if hedge else ()
    routes = [qualifiers_relied_on(child) for child in deciding_steps(proof)]
    if not routes:
        return ()
    if _needs_every_child(proof):
        return tuple(sorted({hedge for route in routes for hedge in route}))
    return min(routes, key=lambda route: (len(route), route))


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


def missing_facts(proof: Proof) -> tuple[Proof, ...]:
    """The leaves whose answer is UNKNOWN and on which an UNKNOWN result rests, in reading order, without repeats."""
    if proof.result is not Truth.UNKNOWN:
        return ()
    if not proof.children:
        return (proof,)
    found: dict[tuple[str, str], Proof] = {}
    for child in proof.children:
        if child.result is Truth.UNKNOWN:
            for leaf in missing_facts(child):
                found.setdefault((leaf.reading.pointer if leaf.reading else "", leaf.says), leaf)
    return tuple(found.values())
