"""The fields and words of a record are listed for people, and the page of them may not drift."""

from __future__ import annotations

from pathlib import Path

import pytest

from sanctions_check import RulePack
from sanctions_check.errors import UsageError
from sanctions_check.records.vocabulary.acts import KINDS
from sanctions_check.records.vocabulary.parties import ROLES
from sanctions_check.reports.pages.record_words import words_at, words_page

PACK = RulePack.load()
PAGE = Path(__file__).resolve().parents[3] / "docs" / "record-words.md"


def test_the_page_is_what_the_model_says() -> None:
    assert PAGE.read_text(encoding="utf-8") == words_page(PACK)


def test_a_part_lists_its_fields() -> None:
    listed = words_at("exemptions", PACK)
    assert "  valid_until     a date: the last day is inside the period" in listed
    assert "  type            a word of exemptions.type" in listed
    assert words_at("record", PACK).startswith("record\n  id ")


@pytest.mark.parametrize("place", ["roles", "parties.roles", "parties/0/roles", "/parties/0/roles"])
def test_a_field_lists_its_words_however_its_place_is_written(place: str) -> None:
    first, *listed = words_at(place, PACK).splitlines()
    assert first == "parties.roles"
    assert [line.split()[0] for line in listed] == list(ROLES)


def test_every_place_that_ends_so_is_told_and_the_same_words_once() -> None:
    listed = words_at("kind", PACK).splitlines()
    assert [line for line in listed if not line.startswith(" ")] == ["kind", "evidence.kind"]
    assert len([line for line in listed if line.split()[0] in KINDS]) == len(KINDS)
    assert words_at("category", PACK).startswith("items.category, compensation.category\n")
    assert words_at("imo", PACK) == "movement.imo\n  an IMO number: IMO ship number"


def test_a_place_that_is_none_is_refused_with_a_suggestion() -> None:
    with pytest.raises(UsageError, match='did you mean "roles"'):
        words_at("rols", PACK)


def test_a_field_that_people_call_otherwise_is_offered_ours() -> None:
    with pytest.raises(UsageError, match=r'did you mean "personnel\.function"'):
        words_at("personnel.role", PACK)


def test_the_words_of_a_date_and_the_judgements_of_the_pack_are_listed() -> None:
    assert words_at("date.of", PACK).startswith("date.of, items.date.of, ")
    assert "  uncertain  one act on an unknown day" in words_at("shape", PACK)
    listed = words_at("judgement", PACK)
    assert all(f"  {name} " in listed for name in PACK.judgements)
