"""The words of a result equal their texts, and no order of the alphabet is passed off as one of weight."""

from __future__ import annotations

import json
import pickle
from copy import deepcopy

import msgspec
import pytest

from sanctions_check import Law, Profile, Standing, Verdict
from sanctions_check.assess.results.closed_word import ClosedWord

KINDS: list[type[ClosedWord]] = [Law, Profile, Standing, Verdict]


@pytest.mark.parametrize("kind", KINDS)
def test_a_word_is_its_text(kind: type[ClosedWord]) -> None:
    for word in kind:
        assert word == word.value == str(word) == f"{word}"
        assert {word: 1}[word.value] == 1
        assert json.dumps(word) == msgspec.json.encode(word).decode() == f'"{word.value}"'
        assert deepcopy(word) is pickle.loads(pickle.dumps(word)) is kind(word.value) is word


def test_the_more_serious_verdict_is_the_greater() -> None:
    assert sorted(Verdict, reverse=True) == list(Verdict)
    assert max(Verdict) is Verdict.VIOLATION
    assert Verdict.VIOLATION > Verdict.UNDETERMINED >= "not_a_violation" > Verdict.OUT_OF_SCOPE
    assert Verdict.UNDETERMINED <= "undetermined" < Verdict.VIOLATION


@pytest.mark.parametrize("kind", [Law, Profile, Standing])
def test_other_words_have_no_order(kind: type[ClosedWord]) -> None:
    one, other, *_ = kind
    with pytest.raises(TypeError, match=f"{kind.__name__} has no order"):
        assert one < other


def test_what_is_no_verdict_is_not_compared_with_one() -> None:
    with pytest.raises(TypeError, match="'guilty' is no Verdict"):
        assert Verdict.VIOLATION > "guilty"
