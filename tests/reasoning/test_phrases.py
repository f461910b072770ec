"""Facts in the words of people, and nothing in the words of the program."""

from __future__ import annotations

from sanctions_check.reasoning.phrases import phrase_of, value_in_words


def test_what_is_labelled_by_its_type_is_said_to_be_what_it_is() -> None:
    granted = "humanitarian (granted)"
    assert phrase_of("exemption", "type", granted).had("notification") == (
        "the kind of the exemption “humanitarian (granted)” been notification"
    )
    assert phrase_of("exemption", "conditions_met", granted).named == (
        "whether the conditions of the exemption “humanitarian (granted)” were met"
    )
    assert phrase_of("determination", "by", "luxury_goods").had("Brazil") == (
        "the author of the determination “luxury goods” been Brazil"
    )
    assert phrase_of("exemption", "status", "the exemption").told == "the status of the exemption"
    assert phrase_of("party", "type", "Korea Zoo").told == "Korea Zoo"


def test_a_direction_names_the_dprk_as_people_do() -> None:
    assert value_in_words("within_dprk", country=False) == "within the DPRK"
