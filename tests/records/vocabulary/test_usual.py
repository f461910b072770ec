"""The words that people use are told of words of ours."""

from __future__ import annotations

import pytest

from sanctions_check.records.vocabulary import Vocabulary, acts, items, parties, sources
from sanctions_check.records.vocabulary.usual import GENERAL_WORDS, USUAL_WORDS

TABLES = [
    table
    for module in (acts, items, parties, sources)
    for name in module.__all__
    if isinstance(table := getattr(module, name), dict)
]


def test_every_word_that_is_offered_is_in_a_vocabulary() -> None:
    general = {word for ours in GENERAL_WORDS.values() for word in ours.split()}
    assert USUAL_WORDS.keys() | general <= {word for table in TABLES for word in table}


@pytest.mark.parametrize("table", TABLES, ids=lambda table: next(iter(table)))
def test_a_word_that_means_several_of_one_field_is_a_general_word(table: Vocabulary) -> None:
    written = [word for ours, words in USUAL_WORDS.items() if ours in table for word in words.split()]
    assert {word for word in written if written.count(word) > 1} == set()
