"""Doubts about goods whose category and HS code do not go together."""

from __future__ import annotations

from collections.abc import Iterator

from sanctions_check.assess.words.grammar import joined
from sanctions_check.plain_text import in_words
from sanctions_check.records.lists import LISTS_OF
from sanctions_check.records.model import Record
from sanctions_check.records.parts import parts_in
from sanctions_check.records.stated import sole

from .doubt import Doubt

__all__ = ["CHAPTERS", "codes_of_other_goods"]

_FEW = 3
_GOODS_OF: dict[tuple[str, ...], tuple[str, ...]] = {
    ("01", "03"): ("live_animals",),
    ("03", "16"): ("seafood",),
    ("26", "72", "73"): ("iron_ore",),
    ("26", "78"): ("lead_ore",),
    ("27",): ("coal", "crude_oil", "refined_petroleum", "aviation_fuel", "natural_gas_condensate"),
    ("29", "30"): ("medicine",),
    ("31",): ("fertiliser",),
    ("44",): ("wood",),
    tuple(map(str, range(50, 68))): ("clothing_textiles",),
    ("86", "87"): ("vehicle", "battle_tank"),
    ("88",): ("combat_aircraft", "attack_helicopter", "helicopter", "civil_aircraft"),
    ("89",): ("warship", "vessel"),
    ("93",): (
        "large_calibre_artillery", "large_calibre_ammunition", "ballistic_missile", "missile", "manpads", "munitions",
        "guided_munition", "light_weapon", "small_arms", "small_arms_ammunition",
    ),
}  # fmt: skip
CHAPTERS = {category: chapters for chapters, categories in _GOODS_OF.items() for category in categories}
"""The chapters of the Harmonized System in which goods of a category are found, where these are few."""


def codes_of_other_goods(record: Record) -> Iterator[Doubt]:
    """Each item, of whatever is given in return too, of which no HS code lies in a chapter of its category."""
    for pointer, item in parts_in(record, LISTS_OF["item"]):
        category, codes = sole(item.category), item.hs.values if item.hs is not None else ()
        chapters = CHAPTERS.get(str(category), ())
        if chapters and codes and not any(code.startswith(chapters) for code in codes):
            what = f"HS {joined(codes)} is no code of {in_words(str(category))}"
            yield Doubt(f"{pointer}/hs", f"{what} (chapter {_in_short(chapters)}); is one of the two wrong?")


def _in_short(chapters: tuple[str, ...]) -> str:
    return joined(chapters, "or") if len(chapters) <= _FEW else f"{chapters[0]} to {chapters[-1]}"
