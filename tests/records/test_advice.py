"""What may stand at a place of a record, for whoever wrote something else."""

from __future__ import annotations

import pytest

from sanctions_check.records.advice import MOST_WORDS, as_a_part, in_one_line, words_in_one_line
from sanctions_check.records.base import Part
from sanctions_check.records.model import Evidence, Group, Item, Movement, Party, Place


@pytest.mark.parametrize(
    ("path", "says"),
    [
        (("movement", "ais"), "one of on, "),
        (("items", 0, "stage"), "one of planned, offered, "),
        (("items", 2, "category"), "all of them: sanctions-check schema words items.category"),
        (("kind",), "all of them: sanctions-check schema words kind"),
        (("evidence", 0, "stance"), "one of supports, denies, unclear, undeterminable"),
    ],
)
def test_the_words_of_a_field_are_told_or_how_to_list_them(path: tuple[int | str, ...], says: str) -> None:
    assert words_in_one_line(path).startswith(says)


@pytest.mark.parametrize("path", [("parties", 0, "country"), ("title",), ("items", 0, "nothing"), ()])
def test_a_field_without_words_has_none(path: tuple[int | str, ...]) -> None:
    assert words_in_one_line(path) == ""


def test_what_no_line_holds_is_not_written_out() -> None:
    assert in_one_line("fields:", ["a", "b"], ()) == "fields: a, b"
    assert in_one_line("fields:", ["a"] * (MOST_WORDS + 1), ()) == "all of them: sanctions-check schema words record"


@pytest.mark.parametrize(
    ("text", "part", "written"),
    [
        ("unknown", Place, "{country: unknown}"),
        ("North Korea", Place, "{country: North Korea}"),
        ("Rajin", Place, "{place: Rajin}"),
        ("shells", Item, "{description: shells}"),
        ("unknown", Item, "{description: unknown}"),
        ("Mirae", Party, "{name: Mirae}"),
        ("UN Panel", Evidence, "{source: UN Panel}"),
        ("by sea", Movement, ""),
        ("about 11,000 troops", Group, '{description: "about 11,000 troops"}'),
        ("Amroggang: bank", Party, '{name: "Amroggang: bank"}'),
        ("'x'", Party, "{name: \"'x'\"}"),
    ],
)
def test_a_part_of_which_only_a_text_is_told_is_shown_as_it_is_written(
    text: str, part: type[Part], written: str
) -> None:
    assert as_a_part(text, part) == written
