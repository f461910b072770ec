"""Facts in the words of people, and nothing in the words of the program."""

from __future__ import annotations

import pytest

from sanctions_check.assess.words.facts import phrase_of, value_in_words
from sanctions_check.records.facts.paths import known_paths

WORKED_OUT = {"exemption.competent", "determination.competent", "exemption.in_period"}
"""The period is told by its last day, and nobody states who is competent."""


def test_what_is_labelled_by_its_type_is_said_to_be_what_it_is() -> None:
    granted = "humanitarian (granted)"
    assert phrase_of("exemption", "type", granted).had("notification") == (
        "the kind of the exemption “humanitarian (granted)” been notification"
    )
    assert phrase_of("exemption", "conditions_met", granted).asked == (
        "whether the conditions of the exemption “humanitarian (granted)” were met"
    )
    assert phrase_of("determination", "by", "luxury_goods").had("Brazil") == (
        "the author of the determination “luxury goods” been Brazil"
    )
    assert phrase_of("exemption", "status", "the exemption", named=False).told == "the status of the exemption"
    assert phrase_of("determination", "by", "the determination").told == (
        "the author of the determination “the determination”"
    )
    assert phrase_of("party", "type", "Korea Zoo").told == "the type of Korea Zoo"


@pytest.mark.parametrize("path", [path for path, fact in known_paths().items() if fact.takes == "YesNo"])
def test_what_is_yes_or_no_is_told_as_a_circumstance(path: str) -> None:
    kind, _, cell = path.rpartition(".")
    cell = f"movement_{cell}" if kind == "movement" else cell
    assert phrase_of(kind, cell, "it").circumstance == (path not in WORKED_OUT)


def test_a_direction_names_the_dprk_as_people_do() -> None:
    assert value_in_words("within_dprk", country=False) == "within the DPRK"


def test_one_value_of_many_that_would_do_is_told_as_an_example() -> None:
    flag, goods = phrase_of("act", "movement_flag", "the act"), phrase_of("item", "category", "crates; their content")
    assert flag.had_another("Brazil") == "the flag of the vessel been another, for example Brazil"
    assert flag.if_another("Brazil") == "the flag of the vessel is another, for example Brazil"
    assert goods.had_another("fish") == "the category of “crates; their content” been another, for example fish"


@pytest.mark.parametrize("path", known_paths())
def test_a_fact_has_a_noun_with_and_without_whose_it_is(path: str) -> None:
    kind, _, cell = path.rpartition(".")
    cell = f"movement_{cell}" if kind == "movement" else cell
    for label in ("", "the thing"):
        noun = phrase_of("act" if kind == "movement" else kind, cell, label).noun
        assert not noun.removeprefix("the ").startswith(("acts ", "by ", "carried ", "carries ", "via"))
        assert noun.startswith("the ")
        assert "{" not in noun
        assert not noun.endswith(" of ")
