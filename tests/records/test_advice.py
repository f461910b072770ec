"""What may stand at a place of a record, for whoever wrote something else."""

from __future__ import annotations

import pytest

from sanctions_check.records.advice import MOST_WORDS, in_one_line, words_in_one_line


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
