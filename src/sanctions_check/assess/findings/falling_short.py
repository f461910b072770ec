"""Exemptions on record that do not reach the act though they are of the right kind: it is more, later or something else."""

from __future__ import annotations

from collections.abc import Iterator

from sanctions_check.logic.condition import Test
from sanctions_check.logic.frame import Frame, Step
from sanctions_check.logic.proof import Proof, deciding_leaves, walk_proof
from sanctions_check.logic.truth import Truth

from ..words.grammar import joined

__all__ = ["NO_EXCEPTION", "exemptions_that_fall_short"]

NO_EXCEPTION = Frame(Step.NOT, "no exception applies")
"""The step of a proof under which the exceptions of a rule were tried."""
_BECAUSE = {
    "in_period": "the act lies outside its period",
    "within_quantity": "the quantity is more than it allows",
    "conditions_met": "its conditions were not met",
}
"""By the term of an exemption that is not kept."""


def exemptions_that_fall_short(proof: Proof) -> tuple[str, ...]:
    """Each exemption of which nothing fails but its terms, and how: "committee approval (granted): the quantity is more than
    it allows". `proof`: that of a finding.
    """
    tried = (child for child in proof.children if child.frame == NO_EXCEPTION)
    found = (each for part in tried for step in walk_proof(part) for each in _falls_short(step))
    return tuple(dict.fromkeys(found))


def _falls_short(step: Proof) -> Iterator[str]:
    of_one = step.result is Truth.NO and step.thing.startswith("/exemptions/") and step.children
    if of_one and all(map(_unkept_term, deciding_leaves(step))):
        unkept = dict.fromkeys(filter(None, map(_unkept_term, walk_proof(step))))
        yield f"{step.says}: {joined(unkept)}"


def _unkept_term(leaf: Proof) -> str:
    """Which term it is that is not kept; "" for any other leaf."""
    match leaf:
        case Proof(asked=Test("exemption", field), result=Truth.NO):
            return _BECAUSE.get(field, "")
        case _:
            return ""
