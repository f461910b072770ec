"""Words of the vocabulary as nouns in running text."""

from __future__ import annotations

import pytest

from sanctions_check.records.vocabulary.items import CATEGORIES
from sanctions_check.records.vocabulary.nouns import one_of_them, plural_of
from sanctions_check.records.vocabulary.parties import FUNCTIONS


@pytest.mark.parametrize(
    ("word", "many", "one"),
    [
        ("it_worker", "IT workers", "IT worker"),
        ("crew", "crew members", "crew member"),
        ("logistics", "logistics personnel", "member of logistics personnel"),
        ("head_of_state", "heads of state", "head of state"),
        ("construction_worker", "construction workers", "construction worker"),
        ("battle_tank", "battle tanks", "battle tank"),
        ("manpads", "MANPADS", "MANPADS"),
        ("coal", "coal", "coal"),
    ],
)
def test_a_word_is_written_as_a_noun(word: str, many: str, one: str) -> None:
    assert word in CATEGORIES or word in FUNCTIONS
    assert (plural_of(word), one_of_them(word)) == (many, one)
