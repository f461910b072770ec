"""The items and persons that a finding cannot do without, and the weakest of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from msgspec import Struct

from sanctions_check.logic.case import Case, Thing
from sanctions_check.logic.cell import Presence
from sanctions_check.logic.condition import Test
from sanctions_check.logic.frame import Step
from sanctions_check.logic.operator import Operator
from sanctions_check.logic.proof import Proof
from sanctions_check.logic.truth import Truth
from sanctions_check.records.lists import JUDGED_LISTS

__all__ = ["Needed", "weakest_needed"]

_JUDGED = tuple(f"/{name}/" for name in JUDGED_LISTS)
_BEST = 0


class Needed(Struct, frozen=True):
    """A part of the record that a finding cannot do without: its place and its label.

    `rank`: how well the part supports the finding; 0 is best.
    """

    pointer: str
    label: str
    rank: int


def weakest_needed(
    yes: Iterable[Proof],
    no: Proof | None,
    case: Case,
    subject: str,
    rank_at: Callable[[str], int],
    *,
    of_none: int = _BEST,
) -> Needed | None:
    """The weakest part that these answers cannot do without; None if they need no other part.

    - If an answer can be reached in several ways, the way with the strongest parts counts. A way that needs no part
      ranks as `of_none`.
    - `no` is the proof that no exception holds.
    - `rank_at` gives the rank of a part. The `subject` itself is left out.
    """
    seek = _Seek(case, subject, rank_at, of_none)
    denied = [seek.of_no(no)] if no is not None and no.result is Truth.NO else []
    return _weakest([*(seek.of_yes(proof) for proof in yes), *denied])


@dataclass(frozen=True)
class _Seek:
    case: Case
    subject: str
    rank_at: Callable[[str], int]
    of_none: int

    def of_yes(self, proof: Proof) -> Needed | None:
        """The weakest part that the YES of this proof needs; None if it needs no other part."""
        if not proof.children:
            return self._of_leaf(proof)
        match proof.step:
            case Step.ANY | Step.SOME:
                return self._best(self.of_yes(child) for child in proof.children if child.result is Truth.YES)
            case Step.NOT:
                return self.of_no(proof.children[0])
            case Step.WHERE:
                return self.of_yes(proof.children[1])
            case Step.NONE | Step.EVERY:
                return None  # it holds as well where there is no such thing
            case _:
                return _weakest(self.of_yes(child) for child in proof.children)

    def of_no(self, proof: Proof) -> Needed | None:
        """The weakest part that the NO of this proof needs; None if it needs no other part."""
        if not proof.children:
            return self._of_leaf(proof)
        match proof.step:
            case Step.ALL | Step.EVERY:
                return self._best(self.of_no(child) for child in proof.children if child.result is Truth.NO)
            case Step.NONE:
                return self._best(self.of_yes(child) for child in proof.children if child.result is Truth.YES)
            case Step.NOT:
                return self.of_yes(proof.children[0])
            case Step.WHERE:
                return self.of_no(proof.children[1])
            case Step.SOME:
                return None
            case _:
                return _weakest(self.of_no(child) for child in proof.children)

    def _of_leaf(self, leaf: Proof) -> Needed | None:
        """The part of a leaf, if it is not the subject and does not take the fact over from the act.

        If the leaf asks for the subject matter of the act, and each part states its own: the strongest part that has
        it.
        """
        read = leaf.read
        if leaf.thing == self.subject == "":
            return self._best(
                Needed(part.pointer, part.label, self.rank_at(part.pointer)) for part in self._about(leaf)
            )
        if leaf.thing == self.subject or not leaf.thing.startswith(_JUDGED) or read is None or read.cell is None:
            return None
        stated = read.cell.presence in (Presence.KNOWN, Presence.NONE)
        if not stated or not read.pointer.startswith(f"{leaf.thing}/"):
            return None
        return Needed(leaf.thing, leaf.subject, self.rank_at(leaf.thing))

    def _about(self, leaf: Proof) -> list[Thing]:
        """The parts with the subject matter that the leaf asks of the act; none if one part states no subject matter."""
        parts = [part for part in self.case.judged() if not part.given_in_return]
        asked, cell = leaf.asked, leaf.read.cell if leaf.read is not None else None
        if cell is None or not isinstance(asked, Test) or asked.field != "subject" or leaf.result is not Truth.YES:
            return []
        if asked.operator is not Operator.IN or not all(part.cell("relates_to").known for part in parts):
            return []
        return [part for part in parts if part.has_value("relates_to", *asked.members.intersection(cell.values))]

    def _best(self, found: Iterable[Needed | None]) -> Needed | None:
        """The part that the strongest of several ways needs; None if that way needs none."""
        return min(found, key=lambda each: (self.of_none, 0) if each is None else (each.rank, 1), default=None)


def _weakest(found: Iterable[Needed | None]) -> Needed | None:
    return max((each for each in found if each is not None), key=lambda each: each.rank, default=None)
