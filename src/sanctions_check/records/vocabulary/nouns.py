"""Words of the vocabulary as nouns in running text: "construction workers", "coal"."""

from __future__ import annotations

from sanctions_check.plain_text import in_words

from .parties import FUNCTIONS

__all__ = ["UNNAMED_PARTIES", "one_of_them", "plural_of"]

_WRITTEN = {
    "it_worker": "IT workers",
    "crew": "crew members",
    "logistics": "logistics personnel",
    "head_of_state": "heads of state",
    "manpads": "MANPADS",
    "small_arms_ammunition": "small-arms ammunition",
    "dual_use": "dual-use goods",
    "clothing_textiles": "clothing and textiles",
    "earth_stone": "earth and stone",
    "precious_metals_minerals": "precious metals and minerals",
    "chemical_biological_item": "chemical or biological items",
    "large_calibre_artillery": "large-calibre artillery",
    "large_calibre_ammunition": "large-calibre ammunition",
    "air_defence_system": "air-defence systems",
    "other_services": "services",
    "other_goods": "goods",
}
_ONE_WRITTEN = {"it_worker": "IT worker", "crew": "crew member", "logistics": "member of logistics personnel"}
UNNAMED_PARTIES = {
    "company": "a company",
    "bank": "a bank",
    "person": "a person",
    "academic": "an academic body",
    "ngo": "a non-governmental organisation",
    "non_state_group": "a group",
}
"""The description of an unnamed party that is no organ of a State, so that it is not called by its State."""
_COUNTED = frozenset(
    {
        "battle_tank", "armoured_combat_vehicle", "attack_helicopter", "warship", "ballistic_missile", "missile",
        "missile_launcher", "guided_munition", "loitering_munition", "military_drone", "light_weapon", "explosive",
        "military_vehicle", "nuclear_weapon", "missile_component", "space_launch_vehicle", "agricultural_product", "statue",
        "vehicle", "vessel", "helicopter", "bank_account", "bank_office", "vessel_lease",
    }
)  # fmt: skip
"""Categories of goods and services that can be counted, and whose words are singular."""


def plural_of(word: str) -> str:
    """The plural of a word, or the noun for something that is not counted."""
    noun = in_words(word)
    return _WRITTEN.get(word) or (f"{noun}s" if _is_counted(word) else noun)


def one_of_them(word: str) -> str:
    """The singular of a word without an article, or the noun for something that is not counted."""
    return _ONE_WRITTEN.get(word) or (in_words(word) if _is_counted(word) else plural_of(word))


def _is_counted(word: str) -> bool:
    return word in FUNCTIONS or word in _COUNTED
