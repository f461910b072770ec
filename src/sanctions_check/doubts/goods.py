"""Doubts about goods whose category and HS code do not go together."""

from __future__ import annotations

from collections.abc import Iterator

from sanctions_check.english import joined
from sanctions_check.plain_text import in_words
from sanctions_check.records.lists import LISTS_OF
from sanctions_check.records.model import Record
from sanctions_check.records.parts import parts_in
from sanctions_check.records.stated import sole
from sanctions_check.records.vocabulary.chapters import CHAPTERS

from .doubt import Doubt

__all__ = ["hs_codes_of_other_goods"]

_FEW = 3


def hs_codes_of_other_goods(record: Record) -> Iterator[Doubt]:
    """Each item whose HS codes all lie outside the chapters of its category. Items given in return count too."""
    for pointer, item in parts_in(record, LISTS_OF["item"]):
        category, codes = sole(item.category), item.hs.values if item.hs is not None else ()
        chapters = CHAPTERS.get(str(category), ())
        if chapters and codes and not any(code.startswith(chapters) for code in codes):
            what = f"HS {joined(codes)} is no code of {in_words(str(category))}"
            yield Doubt(f"{pointer}/hs", f"{what} (chapter {_in_short(sorted(chapters))}); is one of the two wrong?")


def _in_short(chapters: list[str]) -> str:
    return joined(chapters, "or") if len(chapters) <= _FEW else f"{chapters[0]} to {chapters[-1]}"
