"""Names that are almost one on the list."""

from __future__ import annotations

from datetime import date

import pytest

from sanctions_check.records.facts.listing.likeness import Likenesses
from sanctions_check.records.facts.listing.un_list import key_of
from sanctions_check.records.facts.listing.un_listing import UnListing

NAMES = ("Tanchon Commercial Bank", "KOMID", "Korea Mining Development Trading Corporation", "Koryo Bank")
LISTED = Likenesses.of((key_of(name), UnListing(name, "", date(2009, 4, 24))) for name in NAMES)


@pytest.mark.parametrize(
    ("name", "like"),
    [
        ("Tanchon Comercial Bank", "Tanchon Commercial Bank"),
        ("Tanchon Commercial Banking Company", "Tanchon Commercial Bank"),
        ("K.O.M.I.D.", "KOMID"),
        ("Korea Mining Development Trading Company", "Korea Mining Development Trading Corporation"),
        ("Koryo Tours", None),
        ("Koryo Trading Corporation", None),
        ("Korea Kumsan Trading Corporation", None),
        ("Korea General Trading Corporation", None),
        ("Trade Bank", None),
        ("", None),
    ],
)
def test_a_name_is_like_another_as_a_whole_and_in_what_sets_it_apart(name: str, like: str | None) -> None:
    found = LISTED.find(key_of(name))
    assert (found.name if found else None) == like
