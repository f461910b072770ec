"""Finds the smallest sets of leaves that would have to answer otherwise for a proof to answer otherwise.

To make a conjunction fail, one part is enough. To make it hold, every part that fails must change. A disjunction is the other
way round. The sets are candidates: each is tried on the engine before it is reported.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from msgspec import Struct

from sanctions_check.logic.case import Scope, Thing
from sanctions_check.logic.condition import SUBJECT_KINDS, Quantified, Quantifier
from sanctions_check.logic.evaluate import prove
from sanctions_check.logic.frame import Step
from sanctions_check.logic.proof import Proof, needs_every_child
from sanctions_check.logic.truth import Truth, invert
from sanctions_check.records.parts import MAIN_LIST

from ..results import NEW

__all__ = ["Flip", "Way", "Ways", "size_of"]

MOST_WAYS = 48
"""How many ways are kept for one step of a proof."""
LONGEST_WAY = 4
"""How many facts may change together."""
_NAMES = {"group": "group of persons"}


class Flip(Struct, frozen=True):
    """A leaf, or a concept taken as one, that would have to answer `wanted`."""

    leaf: Proof
    wanted: Truth

    @property
    def key(self) -> tuple[str, str, Truth]:
        """Equal for leaves that ask the same of the same value."""
        read = self.leaf.read
        return (read.pointer if read else "", f"{self.leaf.subject} {self.leaf.says}", self.wanted)


Way = tuple[Flip, ...]
"""Leaves that would have to change together."""


@dataclass
class Ways:
    """Finds ways for proofs over one scope.

    `unknown_only`: only leaves that answer UNKNOWN may change, so that a way is a set of missing facts.
    `whole_concepts`: a concept counts as one leaf.
    """

    scope: Scope
    unknown_only: bool = False
    whole_concepts: bool = False

    def __post_init__(self) -> None:
        self._known: dict[tuple[int, Truth], tuple[Proof, tuple[Way, ...]]] = {}

    def to(self, proof: Proof, wanted: Truth) -> tuple[Way, ...]:
        """The smallest sets of leaves whose change makes `proof` answer `wanted`, smallest first.

        One empty set if the proof answers so already. No set if no such change is known.
        """
        if proof.result is wanted:
            return ((),)
        key = (id(proof), wanted)
        if key not in self._known:
            self._known[key] = (proof, _smallest(self._ways(proof, wanted)))
        return self._known[key][1]

    def _ways(self, proof: Proof, wanted: Truth) -> Iterable[Way]:
        match proof.step:
            case Step.NOT:
                return self.to(proof.children[0], invert(wanted))
            case Step.CONCEPT if self.whole_concepts:
                return [(Flip(proof, wanted),)]
            case Step.THING | Step.CONCEPT | Step.ENGAGED:
                return self.to(proof.children[0], wanted)
            case Step.WHERE:
                return self.to(proof.children[-1], wanted)  # the condition that the fact led to
            case Step.ALL | Step.ANY | Step.SOME | Step.EVERY | Step.NONE if proof.children:
                return self._of_children(proof, wanted)
            case Step.SOME | Step.EVERY | Step.NONE:
                return [*self._of_leaf(proof, wanted), *self._with_another(proof, wanted)]
            case _:
                return self._of_leaf(proof, wanted)

    def _of_children(self, proof: Proof, wanted: Truth) -> Iterable[Way]:
        each = invert(wanted) if proof.step is Step.NONE else wanted
        if needs_every_child(proof.step, wanted):
            return self._together([self.to(child, each) for child in proof.children])
        alternatives = [way for child in proof.children for way in self.to(child, each)]
        return [*alternatives, *self._with_another(proof, wanted)]

    def _together(self, parts: Sequence[tuple[Way, ...]]) -> list[Way]:
        """Every combination of one way from each part; none if a part has no way."""
        joined: list[Way] = [()]
        for ways in sorted(parts, key=len):
            joined = [_joined(one, other) for one in joined for other in ways]
            joined = list(_smallest(way for way in joined if size_of(way) <= LONGEST_WAY))
        return joined

    def _of_leaf(self, proof: Proof, wanted: Truth) -> list[Way]:
        if self.unknown_only and proof.result is not Truth.UNKNOWN:
            return []
        return [(Flip(proof, wanted),)]

    def _with_another(self, proof: Proof, wanted: Truth) -> Iterable[Way]:
        """Ways to add another thing to the list that a quantifier ranges over."""
        asked = proof.asked
        grows = {Quantifier.SOME: Truth.YES, Quantifier.EVERY: Truth.NO, Quantifier.NO: Truth.NO}
        if not isinstance(asked, Quantified) or asked.thing in SUBJECT_KINDS or grows[asked.quantifier] is not wanted:
            return ()
        if self.unknown_only and (proof.children or proof.result is not Truth.UNKNOWN):
            return ()
        name = _NAMES.get(asked.thing, asked.thing)
        blank = Thing(asked.thing, f"{MAIN_LIST[asked.thing]}/{NEW}", f"another {name}", {})
        inner = prove(asked.part, self.scope.bind(blank))
        each = Truth.NO if asked.quantifier is Quantifier.EVERY else Truth.YES
        return Ways(self.scope.bind(blank), whole_concepts=self.whole_concepts).to(inner, each)


def size_of(way: Way) -> int:
    """How many facts a way changes. Several leaves may ask about one fact."""
    return len({flip.leaf.read.pointer if flip.leaf.read else id(flip.leaf) for flip in way})


def _joined(one: Way, other: Way) -> Way:
    keys = {flip.key for flip in one}
    return (*one, *(flip for flip in other if flip.key not in keys))


def _smallest(ways: Iterable[Way]) -> tuple[Way, ...]:
    """The ways that contain no other, smallest first, at most MOST_WAYS."""
    kept: list[tuple[frozenset[tuple[str, str, Truth]], Way]] = []
    for way in sorted(ways, key=lambda way: (size_of(way), len(way))):
        keys = frozenset(flip.key for flip in way)
        if not any(smaller <= keys for smaller, _ in kept):
            kept.append((keys, way))
            if len(kept) == MOST_WAYS:
                break
    return tuple(way for _, way in kept)
