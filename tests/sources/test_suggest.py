"""A suggestion is made when a word is near, and never for a text without end."""

from __future__ import annotations

from sanctions_check.sources.suggest import did_you_mean


def test_a_near_word_is_suggested() -> None:
    assert did_you_mean("catgory", ["category", "quantity"]) == '; did you mean "category"?'


def test_nothing_near_gives_nothing() -> None:
    assert did_you_mean("zzz", ["category"]) == ""
    assert did_you_mean("employment", ["deployment_security"]) == ""
    assert did_you_mean("x" * 10_000_000, ["category"]) == ""
