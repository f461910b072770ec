"""What the reference evaluator remembers of one case: a concept is proven once for what it reads, a fact is read once."""

from __future__ import annotations

from msgspec import Struct, field

from .proof import FactRead, Proof

__all__ = ["ProofMemo"]

_Key = tuple[int, bool, object]


class ProofMemo(Struct):
    """Proofs of concepts, and facts read, by the pointer of the thing and the name of the cell.

    `silences` counts the answers so far that depend on whether a fact that is not stated answers NO or UNKNOWN. If a proof
    adds none, it is the same for both, and is kept for both. `hedged`: whether the record hedges anything, once it was asked.
    """

    silences: int = 0
    hedged: bool | None = None
    facts_read: dict[tuple[str, str], FactRead] = field(default_factory=dict)
    _concepts: dict[_Key, tuple[Proof, bool, object]] = field(default_factory=dict)

    def find(self, key: _Key) -> Proof | None:
        """The proof of a concept: by its identity, whether only what is reported counts, and what it reads."""
        found = self._concepts.get(key)
        if found is None:
            return None
        self.silences += found[1]
        return found[0]

    def keep(self, key: _Key, proof: Proof, *, silences_before: int, owners: object) -> None:
        """Keep a proof. `owners` are the objects that the key identifies, which live as long as it."""
        silent = self.silences > silences_before
        entry = self._concepts[key] = (proof, silent, owners)
        if not silent:
            concept, reported_only, read = key
            self._concepts[concept, not reported_only, read] = entry
