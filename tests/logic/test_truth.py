"""Strong Kleene logic keeps its laws."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sanctions_check.logic.truth import Truth, all_of, any_of, invert

TRUTHS = st.sampled_from(Truth)


@given(st.lists(TRUTHS))
def test_not_turns_all_into_any_and_back(values: list[Truth]) -> None:
    assert invert(all_of(values)) is any_of(invert(value) for value in values)
    assert invert(any_of(values)) is all_of(invert(value) for value in values)


@given(st.lists(TRUTHS), st.randoms())
def test_the_order_of_answers_does_not_matter(values: list[Truth], random: object) -> None:
    shuffled = list(values)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert (all_of(values), any_of(values)) == (all_of(shuffled), any_of(shuffled))


@given(st.lists(TRUTHS), TRUTHS)
def test_deciding_an_unknown_never_undoes_a_decision(values: list[Truth], decided: Truth) -> None:
    for joined in (all_of, any_of):
        before, after = joined([*values, Truth.UNKNOWN]), joined([*values, decided])
        assert before is Truth.UNKNOWN or after is before


def test_all_of_nothing_holds_and_any_of_nothing_does_not() -> None:
    assert (all_of([]), any_of([])) == (Truth.YES, Truth.NO)
