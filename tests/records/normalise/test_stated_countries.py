"""A place where its State belongs is a fault that says so."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sanctions_check.records.normalise.stated_countries import stated_country


@pytest.mark.parametrize(
    ("written", "state"),
    [
        ("Pyongyang", "DPRK"),
        ("port of Nampo", "DPRK"),
        ("Seoul", "Republic of Korea"),
        ("Moscow", "Russian Federation"),
        ("Kuala Lumpur", "Malaysia"),
        ("Kuala-Lumpur", "Malaysia"),
        ("Dandong, China", "China"),
    ],
)
def test_a_place_is_no_country(written: str, state: str) -> None:
    with pytest.raises(ValueError, match=f'"{written}" is a place, and no country: write {state} '):
        stated_country(written)


def test_a_country_is_one_and_another_text_is_refused() -> None:
    assert stated_country("DPRK") == ("KP",)
    with pytest.raises(ValueError, match=r"is not a known country$"):
        stated_country("Atlantis")


@given(st.text())
def test_any_text_gives_codes_or_a_value_error(text: str) -> None:
    try:
        assert stated_country(text)
    except ValueError:
        return
