"""Names as running text has them."""

from __future__ import annotations

import pytest

from sanctions_check.english import (
    as_one_name,
    country_in_words,
    has_article,
    is_name_of_person,
    joined,
    looks_plural,
    with_article,
    with_the,
)


def test_names_take_the_article_that_they_take() -> None:
    assert [country_in_words(code) for code in ("KP", "RU", "CU", "US", "KR")] == [
        "the DPRK", "the Russian Federation", "Cuba", "the United States", "the Republic of Korea",
    ]  # fmt: skip
    assert [with_article(noun) for noun in ("aircraft", "used ship", "missile", "chair of x", "tanker Sam")] == [
        "an aircraft", "a used ship", "a missile", "the chair of x", "the tanker Sam",
    ]  # fmt: skip
    assert joined(["a", "b", "c"]) == "a, b and c"


def test_a_title_takes_its_article_also_before_a_country_in_brackets() -> None:
    names = ("Korean People's Army (DPRK)", "Korean People's Army", "the Navy", "Armyworm trap")
    assert [with_the(name) for name in names] == [
        "the Korean People's Army (DPRK)", "the Korean People's Army", "the Navy", "Armyworm trap",
    ]  # fmt: skip


def test_what_has_an_article_or_a_word_in_its_place_takes_none() -> None:
    determined = (
        "an artillery unit",
        "no entity",
        "those for whom it left",
        "several firms",
        "No Kwang Chol",
    )
    assert all(map(has_article, determined))
    plain = (
        "Annapurna",
        "152 mm howitzer",
        "one-way attack drone",
        "all-terrain vehicle",
        "No. 39 Office",
        "A.Q. Khan",
    )
    assert not any(map(has_article, plain))
    assert with_article("one-way attack drone") == "a one-way attack drone"
    assert with_the("No Kwang Chol, Minister of Defence") == "No Kwang Chol, Minister of Defence"
    assert with_the("Kim Yong Bok, director of an office") == "Kim Yong Bok, director of an office"
    assert with_the("Roman Alar (director of a firm)") == "Roman Alar (director of a firm)"


def test_words_with_clauses_of_their_own_are_quoted() -> None:
    plain = ("howitzers, 152 mm", "sentries (at posts)", "launcher U.S. made", "scale 1:50")
    assert [as_one_name(words) for words in plain] == list(plain)
    assert as_one_name("sentries at posts; they fire no weapons") == "“sentries at posts; they fire no weapons”"
    assert as_one_name("cargo: shells") == "“cargo: shells”"


def test_a_person_by_name_is_told_from_a_person_by_what_they_are() -> None:
    named = ("Ri Ho Nam", "Choe Kum-chol, major", "Kim Yong Bok (general)")
    others = ("Korean People's Army soldier", "major Choe", "IT worker", "Soldier", "General, retired")
    assert [is_name_of_person(noun) for noun in named] == [True] * 3
    assert [is_name_of_person(noun) for noun in others] == [False] * 5


@pytest.mark.parametrize(
    ("noun", "plural"),
    [
        ("trading firms behind the cargo", True), ("buyers not known", True), ("nine companies: a hospital, a mill", True),
        ("two businessmen", True), ("fishermen", True), ("men of the unit", True), ("specimen", False), ("a firm of brokers", False),
        ("bus on a road", False), ("glass", False),
    ],
)  # fmt: skip
def test_one_and_many_are_told_apart_by_the_head_of_the_phrase(noun: str, plural: bool) -> None:
    assert looks_plural(noun) is plural
