"""Names as running text has them."""

from __future__ import annotations

from sanctions_check.assess.findings.names import country_in_words, joined, with_article, with_the


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
