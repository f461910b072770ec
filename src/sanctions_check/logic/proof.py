"""Proof trees: the steps that lead to an answer, down to each value and its place in the record."""

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
    """A determination on record."""

    called: str
    answer: Cell
    by: Cell
    """Who made it."""
    asked: bool
    """Whether they are competent to answer the question."""

    def __str__(self) -> str:
        return self.with_who_made_it(f"{self.called}: {self.answer}", str(self.by))

    def with_who_made_it(self, told: str, by: str) -> str:
        """The text, followed by who made the determination (`by`, in words) if they are not competent."""
        if self.asked:
            return told
        return f"{told}, by {by}, who is not asked" if self.by.known else f"{told}, and it is not stated by whom"


class FactRead(Struct, frozen=True, gc=False):
    """What a leaf of a proof read: a value in words, its JSON pointer and its hedge.

    `cell` or `determined`: the fact or the determination, if it was one.
    """

    value: str
    pointer: str
    hedge: str | None = None
    derived_from: str = ""
    cell: Cell | None = None
    determined: Determined | None = None

    @property
    def unhedged(self) -> str:
        """The value in words, without its hedge."""
        return self.value if self.cell is None else str(replace(self.cell, hedge=None))

    @classmethod
    def of(cls, cell: Cell, pointer: str) -> FactRead:
        """The reading of one fact. `pointer`: the place for a fact that has no pointer itself."""
        return cls(str(cell), cell.pointer or pointer, cell.hedge, cell.derived_from, cell)


class Proof(Struct, frozen=True, gc=False):
    """One step: the question, the answer, what was read (leaves only), and the steps below.

    `subject`: the thing that the step is about, in words.
    """

    frame: Frame
    result: Truth
    children: tuple[Proof, ...] = ()
    read: FactRead | None = None
    subject: str = ""
    asked: Condition | None = None
    """The condition of a leaf."""
    thing: str = ""
    """The JSON pointer of the thing that the step is about: for leaves, and steps for one thing of several."""

    def __repr__(self) -> str:
        below = f", {len(self.children)} below" if self.children else ""
        return f"Proof({self.says!r}, {self.result.name}{below})"

    @property
    def step(self) -> Step:
        return self.frame.step

    @property
    def says(self) -> str:
        """The question in words; the label of the thing in a step for one thing of several."""
        return self.frame.says or self.subject

    @property
    def written(self) -> str:
        """The rule file and line of the condition; empty for a step that is in no file."""
        return self.frame.written

    @property
    def source(self) -> str:
        """The measure from which a concept is taken."""
        return self.frame.source

    @property
    def authority(self) -> str:
        """The authority that grants an exemption."""
        return self.frame.authority


def walk_proof(proof: Proof) -> Iterator[Proof]:
    """The proof and all steps below it, parents first."""
    waiting = [proof]
    while waiting:
        node = waiting.pop()
        yield node
        waiting.extend(reversed(node.children))


def deciding_steps(proof: Proof) -> tuple[Proof, ...]:
    """The children on which the answer rests.

    For `all`, `any`, `some` and `every`: those with the same answer. For `no`: those with the opposite answer. Else all.
    """
    match proof.step:
        case Step.ALL | Step.EVERY | Step.ANY | Step.SOME:
            return tuple(child for child in proof.children if child.result == proof.result)
        case Step.NONE:
            carried = invert(proof.result)
            return tuple(child for child in proof.children if child.result is carried)
        case _:
            return proof.children


def deciding_leaves(proof: Proof) -> Iterator[Proof]:
    """The leaves on which the answer rests, in reading order; once for each step that rests on them."""
    if not proof.children:
        yield proof
    for child in deciding_steps(proof):
        yield from deciding_leaves(child)


def needs_every_child(step: Step, answer: Truth) -> bool:
    """True if a step of this kind needs all its children for this answer; else one child is enough."""
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
    """The leaves that answer UNKNOWN and on which an UNKNOWN result rests, in reading order, each once."""
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
