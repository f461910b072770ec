"""The smallest sets of conditions that kept a rule from applying."""

from __future__ import annotations

from sanctions_check.assess.words.leaves import leaf_in_words
from sanctions_check.logic.case import Scope
from sanctions_check.logic.proof import Proof, deciding_leaves
from sanctions_check.logic.truth import Truth
from sanctions_check.plain_text import in_words

from ..changes.ways import Ways
from ..results import MOST_SHOWN, Obstacle
from ..sentences import obstacle_says

__all__ = ["obstacles_of"]


def obstacles_of(proof: Proof, scope: Scope) -> tuple[Obstacle, ...]:
    """The smallest sets of conditions that keep a proof from YES: smallest first, at most MOST_SHOWN."""
    found: dict[tuple[str, ...], Obstacle] = {}
    for way in Ways(scope, whole_concepts=True).to(proof, Truth.YES):
        conditions = tuple(dict.fromkeys(_condition(flip.leaf, flip.wanted) for flip in way))
        if conditions:
            found.setdefault(conditions, Obstacle(conditions, obstacle_says(conditions)))
    return tuple(found.values())[:MOST_SHOWN]


def _condition(leaf: Proof, wanted: Truth) -> str:
    """A condition that was not met, in words: the name of a concept, and the value that decided."""
    because = leaf_in_words(next(deciding_leaves(leaf)))
    named = in_words(leaf.says)
    if not leaf.children:
        return because
    return f"{named} ({because})" if wanted is Truth.YES else f"{named} does not apply ({because})"
