"""A category and an HS code that do not go together are told."""

from __future__ import annotations

import pytest

from sanctions_check import Record
from sanctions_check.doubts.goods import hs_codes_of_other_goods
from sanctions_check.records.vocabulary.chapters import CHAPTERS
from sanctions_check.records.vocabulary.items import CATEGORIES


@pytest.mark.parametrize(
    ("item", "told"),
    [
        ({"category": "coal", "hs": "2208"}, "HS 2208 is no code of coal (chapter 27); is one of the two wrong?"),
        ({"category": "seafood", "hs": "9306"}, "HS 9306 is no code of seafood (chapter 03 or 16)"),
        (
            {"category": "clothing_textiles", "hs": ["01", "02"]},
            "HS 01 and 02 is no code of clothing textiles (chapter 50 to 67)",
        ),
    ],
)
@pytest.mark.parametrize("name", ["items", "compensation"])
def test_a_code_of_other_goods_is_doubted(name: str, item: dict[str, object], told: str) -> None:
    (doubt,) = hs_codes_of_other_goods(Record.model_validate({"id": "1", name: [item]}))
    assert doubt.pointer == f"/{name}/0/hs"
    assert doubt.what.startswith(told)


@pytest.mark.parametrize(
    "item",
    [
        {"category": "coal", "hs": "2701"},
        {"category": "coal", "hs": ["2208", "27"]},
        {"category": "coal"},
        {"hs": "2208"},
        {"category": {"any_of": ["coal", "seafood"]}, "hs": "2208"},
        {"category": "machinery", "hs": "2208"},
    ],
)
def test_what_may_go_together_is_not_doubted(item: dict[str, object]) -> None:
    assert not list(hs_codes_of_other_goods(Record.model_validate({"id": "1", "items": [item]})))


def test_every_category_is_one_of_the_vocabulary() -> None:
    assert CHAPTERS.keys() <= CATEGORIES.keys()
