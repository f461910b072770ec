"""The other parts that a finding rests on: it is shown no better than those that its law needs."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from msgspec import Struct

from sanctions_check.logic.cell import Presence
from sanctions_check.logic.frame import Step
from sanctions_check.logic.proof import Proof
from sanctions_check.logic.truth import Truth
from sanctions_check.records.lists import JUDGED_LISTS

from ..results import Standing, StandingNote

__all__ = ["weakest_needed"]

_RANKS = {standing: rank for rank, standing in enumerate(Standing)}
_JUDGED = tuple(f"/{name}/" for name in JUDGED_LISTS)


class Needed(Struct, frozen=True):
    """A part of the record that a finding needs, and the standing of its facts."""

    label: str
    note: StandingNote

    @property
    def rank(self) -> int:
        """0 for the best standing."""
        return _RANKS[self.note.standing]

    def is_weaker_than(self, other: StandingNote) -> bool:
        return self.rank > _RANKS[other.standing]


def weakest_needed(
    yes: Iterable[Proof], no: Proof | None, subject: str, standing_at: Callable[[str], StandingNote]
) -> Needed | None:
    """Of the parts that these answers need, the one with the weakest standing; None if they need none.

    - `no` is the proof that no exception holds.
    - The `subject` itself is left out.
    - If an answer can be reached in several ways, the way with the best standing counts.
    """
    seek = _Seek(subject, standing_at)
    denied = [seek.of_no(no)] if no is not None and no.result is Truth.NO else []
    return _weakest([*(seek.of_yes(proof) for proof in yes), *denied])


@dataclass(frozen=True)
class _Seek:
    subject: str
    standing_at: Callable[[str], StandingNote]

    def of_yes(self, proof: Proof) -> Needed | None:
        """The weakest part that the YES of this proof needs; None if it needs no other part."""
        if not proof.children:
            return self._of_leaf(proof)
        match proof.step:
            case Step.ANY | Step.SOME:
                return _best(self.of_yes(child) for child in proof.children if child.result is Truth.YES)
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
                return _best(self.of_no(child) for child in proof.children if child.result is Truth.NO)
            case Step.NONE:
                return _best(self.of_yes(child) for child in proof.children if child.result is Truth.YES)
            case Step.NOT:
                return self.of_yes(proof.children[0])
            case Step.WHERE:
                return self.of_no(proof.children[1])
            case Step.SOME:
                return None
            case _:
                return _weakest(self.of_no(child) for child in proof.children)

    def _of_leaf(self, leaf: Proof) -> Needed | None:
        """The part of a leaf, if it is not the subject and states the fact itself instead of taking it over from the act."""
        read = leaf.read
        if leaf.thing == self.subject or not leaf.thing.startswith(_JUDGED) or read is None or read.cell is None:
            return None
        stated = read.cell.presence in (Presence.KNOWN, Presence.NONE)
        if not stated or not read.pointer.startswith(f"{leaf.thing}/"):
            return None
        return Needed(leaf.subject, self.standing_at(leaf.thing))


def _weakest(found: Iterable[Needed | None]) -> Needed | None:
    return max((each for each in found if each is not None), key=lambda each: each.rank, default=None)


def _best(found: Iterable[Needed | None]) -> Needed | None:
    """The part that the best of several ways needs; None if one of them needs none."""
    routes = list(found)
    if None in routes:
        return None
    return min((each for each in routes if each is not None), key=lambda each: each.rank, default=None)
