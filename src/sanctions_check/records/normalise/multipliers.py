"""Words behind a number that multiply it: those that surely do, and short ones that may be a measure too."""

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
"""What is short for a scale, and for nothing that is counted or measured."""
MAY_MULTIPLY: dict[str, str] = {"m": "million", "mm": "million", "b": "billion"}
"""What is short for a scale with money, and else may be a measure: metres, millimetres, a box."""
MULTIPLIERS: dict[str, str] = {
    **{scale: scale for scale in SCALES},
    **{f"{scale}s": scale for scale in SCALES},
    **SHORT_SCALES,
}
"""Every word that surely multiplies, and its scale."""
