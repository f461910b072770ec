"""The question before all others, generated from the pack: could a record touch the regime at all?

`mentions` finds what a record must mention for a condition to hold, `screen` asks a record for it, and `lines` asks a line
of JSON, whose type admits valid records only, and of those none that mentions anything.
"""

from .lines import LineScreen
from .screen import Screen

__all__ = ["LineScreen", "Screen"]
