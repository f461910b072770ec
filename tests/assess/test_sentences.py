"""How a leaf of a proof is told."""

from __future__ import annotations

import pytest

from sanctions_check.assess.sentences import in_words
from sanctions_check.logic.cell import Cell, Presence
from sanctions_check.logic.condition import Operator
from sanctions_check.logic.condition import Test as Ask
from sanctions_check.logic.frame import Frame, Step
from sanctions_check.logic.proof import Proof, Reading
from sanctions_check.logic.truth import Truth


@pytest.mark.parametrize(
    ("field", "cell", "words"),
    [
        ("country", Cell(Presence.KNOWN, ("CN", "MN")), "the country of the bank: China or Mongolia"),
        ("country", Cell(Presence.KNOWN, ("CN",), qualifier="alleged"), "the country of the bank: China (alleged)"),
        ("movement_via", Cell(Presence.KNOWN, ("CN", "MN"), tags=True), "the via of the bank: China, Mongolia"),
        ("un_listed", Cell(Presence.UNKNOWN), "the listing by the United Nations of the bank: stated unknown"),
    ],
)
def test_a_leaf_says_the_fact_and_what_is_told_of_it(field: str, cell: Cell, words: str) -> None:
    asked = Ask("party", field, Operator.IN, ("KP",))
    leaf = Proof(Frame(Step.TEST, "asked"), Truth.NO, (), Reading.of(cell, "/x"), "the bank", asked)
    assert in_words(leaf) == words
