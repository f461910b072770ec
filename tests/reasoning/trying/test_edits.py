"""Changes to the facts of a record: what is set, what is taken away, what is added."""

from __future__ import annotations

import pytest

from sanctions_check.reasoning.trying.edits import applied

FACTS = {"id": "r", "date": "2020", "items": [{"category": "arms"}, {"category": "food"}]}


def test_a_fact_is_set_and_the_original_is_left_alone() -> None:
    assert applied(FACTS, [("/items/0/category", "food")])["items"][0] == {"category": "food"}
    assert FACTS["items"][0] == {"category": "arms"}


def test_none_takes_a_fact_or_an_entry_away() -> None:
    changed = applied(FACTS, [("/date", None), ("/items/0", None)])
    assert changed == {"id": "r", "items": [{"category": "food"}]}


def test_entries_are_taken_away_together_whatever_their_order() -> None:
    assert applied(FACTS, [("/items/0", None), ("/items/1", None)])["items"] == []


def test_what_is_not_there_yet_is_made() -> None:
    assert applied({"id": "r"}, [("/movement/origin/country", "KP"), ("/personnel/0/function", "crew")]) == {
        "id": "r",
        "movement": {"origin": {"country": "KP"}},
        "personnel": [{"function": "crew"}],
    }


def test_a_new_entry_is_one_for_all_edits_of_its_list() -> None:
    changed = applied(FACTS, [("/items/-/category", "fish"), ("/items/-/origin", "KP")])
    assert changed["items"][2:] == [{"category": "fish", "origin": "KP"}]


def test_a_pointer_that_leads_nowhere_is_refused() -> None:
    with pytest.raises(ValueError, match="no entry 7"):
        applied(FACTS, [("/items/7/category", "fish")])
    with pytest.raises(ValueError, match="nowhere"):
        applied({"id": "r", "via": [["x"]]}, [("/via/0/0/x", "z")])
