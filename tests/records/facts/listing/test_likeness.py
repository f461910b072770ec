"""Names that are almost one on the list."""

from __future__ import annotations

from datetime import date

import pytest

from sanctions_check.records.facts.listing.likeness import Likenesses
from sanctions_check.records.facts.listing.short_names import NameInWords
from sanctions_check.records.facts.listing.un_list import key_of
from sanctions_check.records.facts.listing.un_listing import UnListing
from sanctions_check.records.facts.listing.usual_words import FORMS, OTHER_FORMS, USUAL

NAMES = (
    "Tanchon Commercial Bank",
    "KOMID",
    "Korea Mining Development Trading Corporation",
    "Koryo Bank",
    "Foreign Trade Bank",
    "Green Pine Associated Corporation",
    "Korea Kwangson Banking Corporation",
    "Mansudae Overseas Project Group of Companies",
    "Ocean Maritime Management Company, Limited",
    "Office 39",
    "Strategic Rocket Force of the Korean People’s Army",
    "Central Military Commission of the Workers’ Party of Korea",
    "Second Economic Committee",
    "Korea Ansan Shipping Company",
)
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


@pytest.mark.parametrize(
    ("name", "listed"),
    [
        ("Mansudae Overseas Projects", "Mansudae Overseas Project Group of Companies"),
        ("Mansudae", "Mansudae Overseas Project Group of Companies"),
        ("Mansudae Overseas Projects Namibia", "Mansudae Overseas Project Group of Companies"),
        ("Ocean Maritime Management", "Ocean Maritime Management Company, Limited"),
        ("Ocean Maritime Management Vladivostok", "Ocean Maritime Management Company, Limited"),
        ("OMM", "Ocean Maritime Management Company, Limited"),
        ("FTB", "Foreign Trade Bank"),
        ("Korea Foreign Trade Bank", "Foreign Trade Bank"),
        ("Tanchon Bank", "Tanchon Commercial Bank"),
        ("Tanchon Bank Zhuhai", "Tanchon Commercial Bank"),
        ("Kwangson Bank", "Korea Kwangson Banking Corporation"),
        ("Kwangsong Bank", "Korea Kwangson Banking Corporation"),
        ("Green Pine", "Green Pine Associated Corporation"),
        ("KOMID Damascus", "KOMID"),
        ("Office 39 in Dandong", "Office 39"),
        ("Central Military Commission", "Central Military Commission of the Workers’ Party of Korea"),
    ],
)
def test_a_short_or_longer_form_of_a_name_is_like_it(name: str, listed: str) -> None:
    found = LISTED.find(key_of(name))
    assert found is not None
    assert found.name == listed


@pytest.mark.parametrize(
    "name",
    [
        "Korea Trading Company",
        "Korea Shipping Company",
        "First Bank",
        "General Corporation",
        "Green Trading",
        "Pine Trading",
        "Ocean Shipping Agency",
        "Maritime Management",
        "Overseas Projects",
        "Koryo Hotel",
        "Tanchon Port",
        "Office 35",
        "Bureau 3",
        "Korean People's Army",
        "Workers' Party of Korea",
        "Commercial Bank",
        "MC",
        "OM",
    ],
)
def test_usual_words_alone_are_like_no_name(name: str) -> None:
    assert LISTED.find(key_of(name)) is None


@pytest.mark.parametrize("word", sorted(USUAL | FORMS))
def test_usual_words_are_written_as_they_are_compared(word: str) -> None:
    name = NameInWords.of(word)
    assert not name.own
    assert word not in OTHER_FORMS
    assert name.usual == ({word} & USUAL)
