"""The memory of the reference evaluator for one case: each concept is proven once, each fact is read once."""

from __future__ import annotations

from msgspec import Struct, field

from .proof import FactRead, Proof

__all__ = ["ProofMemo"]

_Key = tuple[int, bool, object]


class ProofMemo(Struct):
    """Proofs of concepts and facts that were read."""

    silences: int = 0
    """The answers so far that depend on whether a fact that is not stated answers NO or UNKNOWN.

    A proof that adds none is the same with and without `reported_only`, and is kept for both.
    """
    hedged: bool | None = None
    """Whether the record hedges anything; None until it is asked."""
    facts_read: dict[tuple[str, str], FactRead] = field(default_factory=dict)
    """By the pointer of the thing and the name of the cell."""
    _concepts: dict[_Key, tuple[Proof, bool, object]] = field(default_factory=dict)

    def find(self, key: _Key) -> Proof | None:
        """The proof of a concept. The key: the id of the concept, `reported_only`, and the ids of the things that it reads."""
        found = self._concepts.get(key)
        if found is None:
            return None
        self.silences += found[1]
        return found[0]

    def keep(self, key: _Key, proof: Proof, *, silences_before: int, owners: object) -> None:
        """Keep a proof. `owners`: the objects whose ids are in the key; they must live as long as the key."""
        silent = self.silences > silences_before
        entry = self._concepts[key] = (proof, silent, owners)
        if not silent:
            concept, reported_only, read = key
            self._concepts[concept, not reported_only, read] = entry
