"""Words behind a number that multiply it: those that surely do, and short ones that may also be a unit."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["MAY_MULTIPLY", "MULTIPLIERS", "SCALES", "SHORT_SCALES"]

SCALES: Mapping[str, int] = {
    "dozen": 12,
    "hundred": 100,
    "thousand": 1_000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000,
}
SHORT_SCALES: Mapping[str, str] = {
    "k": "thousand",
    "mn": "million",
    "mln": "million",
    "mio": "million",
    "bn": "billion",
    "bln": "billion",
    "tn": "trillion",
    "trn": "trillion",
}
"""Short forms of scales that are no units."""
MAY_MULTIPLY: dict[str, str] = {"m": "million", "mm": "million", "b": "billion"}
"""Short forms of scales for money, which else may be units: metres, millimetres, boxes."""
MULTIPLIERS: dict[str, str] = {
    **{scale: scale for scale in SCALES},
    **{f"{scale}s": scale for scale in SCALES},
    **SHORT_SCALES,
}
"""All words that surely multiply, with their scale."""
