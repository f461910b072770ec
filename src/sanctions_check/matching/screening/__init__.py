"""Screening: could a record touch the regime at all? The question is derived from the pack and comes before all others.

- `mentions` finds the words that a record must mention so that a condition holds.
- `screen` looks for them in a record.
- `lines` settles lines of JSON by decoding them as a type that admits only valid records without these words.
"""

from .lines import LineScreen
from .screen import Screen

__all__ = ["LineScreen", "Screen"]
