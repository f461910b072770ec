"""The chapters of the Harmonized System for categories of goods."""

from __future__ import annotations

__all__ = ["CHAPTERS"]

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
    ("87", "86"): ("vehicle", "battle_tank"),
    ("88",): ("combat_aircraft", "attack_helicopter", "helicopter", "civil_aircraft"),
    ("89",): ("warship", "vessel"),
    ("93",): (
        "large_calibre_artillery", "large_calibre_ammunition", "ballistic_missile", "missile", "manpads", "munitions",
        "guided_munition", "light_weapon", "small_arms", "small_arms_ammunition",
    ),
}  # fmt: skip
CHAPTERS = {category: chapters for chapters, categories in _GOODS_OF.items() for category in categories}
"""The chapters of each category of goods with few chapters, the most usual first."""
