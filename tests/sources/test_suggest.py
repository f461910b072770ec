"""A suggestion is made when a word is near, and never for a text without end."""

from __future__ import annotations

from sanctions_check.sources.suggest import did_you_mean, offer_those_with


def test_a_near_word_is_suggested() -> None:
    assert did_you_mean("catgory", ["category", "quantity"]) == '; did you mean "category"?'


def test_nothing_near_gives_nothing() -> None:
    assert did_you_mean("zzz", ["category"]) == ""
    assert did_you_mean("employment", ["deployment_security"]) == ""
    assert did_you_mean("x" * 10_000_000, ["category"]) == ""


def test_a_part_names_those_that_hold_it() -> None:
    assert offer_those_with("coal", ["coal-from-the-dprk", "arms"]) == '; did you mean "coal-from-the-dprk"?'
    assert offer_those_with("Coal", ["coal-a", "b", "b-coal"]) == '; there are "coal-a", "b-coal"'
    assert offer_those_with("coal", [f"coal-{number}" for number in range(7)]).endswith('"coal-4" and 2 more')


def test_a_part_that_none_holds_or_that_is_too_short_gives_nothing() -> None:
    assert offer_those_with("zzz", ["coal"]) == ""
    assert offer_those_with("co", ["coal"]) == ""
    assert offer_those_with("russa", ["Brunei Darussalam"]) == ""
    assert offer_those_with("missile", ["ballistic_missile"]) == '; did you mean "ballistic_missile"?'
