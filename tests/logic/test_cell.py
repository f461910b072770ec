"""How firmly a fact is told that rests on several."""

from __future__ import annotations

from itertools import permutations

import pytest

from sanctions_check.logic.cell import PARTY_CLAIM, doubt, weakest_hedge


@pytest.mark.parametrize(
    ("hedges", "weakest"),
    [
        ((), None),
        ((None, None), None),
        ((None, "suspected"), "suspected"),
        (("alleged", None, PARTY_CLAIM), PARTY_CLAIM),
        ((PARTY_CLAIM, "suspected"), PARTY_CLAIM),
    ],
)
def test_what_rests_on_several_facts_is_told_as_weakly_as_the_weakest(
    hedges: tuple[str | None, ...], weakest: str | None
) -> None:
    for order in permutations(hedges):
        assert weakest_hedge(*order) == weakest
    assert all(doubt(weakest) >= doubt(hedge) for hedge in hedges)
