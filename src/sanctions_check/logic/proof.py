"""Proof trees: how an answer came about, down to each value and where it was read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from msgspec import Struct
from msgspec.structs import replace

from .cell import Cell
from .condition import Condition
from .frame import Frame, Step
from .truth import Truth, invert

__all__ = [
    "Determined",
    "FactRead",
    "Proof",
    "deciding_leaves",
    "deciding_steps",
    "missing_facts",
    "needs_every_child",
    "unavoidable_hedges",
    "walk_proof",
]

_NO_ENTRIES: Mapping[str, str] = MappingProxyType({})


class Determined(Struct, frozen=True, gc=False):
    """A determination on record: what it is called, its answer, who made it, and whether they are asked."""

    called: str
    answer: Cell
    by: Cell
    asked: bool

    def __str__(self) -> str:
        return self.with_who_made_it(f"{self.called}: {self.answer}", str(self.by))

    def with_who_made_it(self, told: str, by: str) -> str:
        """What is told of it, and who made it, called `by`, where they are not asked."""
        if self.asked:
            return told
        return f"{told}, by {by}, who is not asked" if self.by.known else f"{told}, and it is not told by whom"


class FactRead(Struct, frozen=True, gc=False):
    """What a leaf read: the value in words, its JSON pointer, how the record itself hedges it, and the fact or the determination
    if it is one.
    """

    value: str
    pointer: str
    hedge: str | None = None
    derived_from: str = ""
    cell: Cell | None = None
    determined: Determined | None = None

    @property
    def unhedged(self) -> str:
        """The value in words without the hedge of the record."""
        return self.value if self.cell is None else str(replace(self.cell, hedge=None))

    @classmethod
    def of(cls, cell: Cell, pointer: str) -> FactRead:
        """What is read of one fact; `pointer` says where it would stand if it came from no place of its own."""
        return cls(str(cell), cell.pointer or pointer, cell.hedge, cell.derived_from, cell)


class Proof(Struct, frozen=True, gc=False):
    """One step: what was asked, the answer, what was read (leaves only), and the steps it rests on.

    `subject` is what it is about, in words.
    """

    frame: Frame
    result: Truth
    children: tuple[Proof, ...] = ()
    read: FactRead | None = None
    subject: str = ""
    asked: Condition | None = None
    """The condition that a leaf put to the record, for whoever asks what would answer it otherwise."""
    thing: str = ""
    """JSON pointer of the thing that a leaf, or a step for one thing of several, asked about."""

    def __repr__(self) -> str:
        below = f", {len(self.children)} below" if self.children else ""
        return f"Proof({self.says!r}, {self.result.name}{below})"

    @property
    def step(self) -> Step:
        return self.frame.step

    @property
    def says(self) -> str:
        """What was asked, in words; one thing of several is called by its own name."""
        return self.frame.says or self.subject

    @property
    def written(self) -> str:
        """The rule file and line of the condition; empty for a step that is in none."""
        return self.frame.written

    @property
    def source(self) -> str:
        """The measure that a concept is taken from."""
        return self.frame.source

    @property
    def authority(self) -> str:
        """The authority that grants an exemption."""
        return self.frame.authority


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
            carried = invert(proof.result)
            return tuple(child for child in proof.children if child.result is carried)
        case _:
            return proof.children


def deciding_leaves(proof: Proof) -> Iterator[Proof]:
    """The leaves on which the answer rests, in reading order; a leaf on which several steps rest is given for each."""
    if not proof.children:
        yield proof
    for child in deciding_steps(proof):
        yield from deciding_leaves(child)


def needs_every_child(step: Step, answer: Truth) -> bool:
    """Does such a step come to this answer only by all of its children? For any other answer one is enough."""
    match step:
        case Step.ALL | Step.EVERY | Step.NONE:
            return answer is Truth.YES
        case Step.ANY | Step.SOME:
            return answer is Truth.NO
        case _:
            return True


def unavoidable_hedges(proof: Proof, entries: Mapping[str, str] = _NO_ENTRIES) -> tuple[str, ...]:
    """The hedges on which a YES or NO rests, sorted; empty if an unhedged route gives the same answer.

    `entries`: the hedges of whole entries of lists, by pointer. The answer that no entry of a list passes does not rest on the
    hedge of an entry that fails: the answer is the same without the entry.
    """
    return _relied_on(proof, entries, frozenset())


def _relied_on(proof: Proof, entries: Mapping[str, str], ignorable: frozenset[str]) -> tuple[str, ...]:
    """`ignorable`: the pointers of entries without which the answer would be the same."""
    if not proof.children:
        hedge = proof.read.hedge if proof.read else None
        return (hedge,) if hedge and not (proof.thing in ignorable and entries[proof.thing] == hedge) else ()
    steps, all_needed = deciding_steps(proof), needs_every_child(proof.step, proof.result)
    routes = [
        _relied_on(step, entries, _ignorable_in(step, entries, ignorable, all_needed=all_needed)) for step in steps
    ]
    if not routes:
        return ()
    if all_needed:
        return tuple(sorted({hedge for route in routes for hedge in route}))
    return min(routes, key=lambda route: (len(route), route))


def _ignorable_in(
    step: Proof, entries: Mapping[str, str], ignorable: frozenset[str], *, all_needed: bool
) -> frozenset[str]:
    """The ignorable entries below a step: the entry of the step itself too, unless this step alone carries the answer."""
    if step.step is not Step.THING or step.thing not in entries:
        return ignorable
    return ignorable | {step.thing} if all_needed else ignorable - {step.thing}


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
                found.setdefault((leaf.read.pointer if leaf.read else "", leaf.says), leaf)
    return tuple(found.values())
