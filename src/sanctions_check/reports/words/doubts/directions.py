"""A direction that the parties contradict."""

from __future__ import annotations

from collections.abc import Iterator

from sanctions_check.records.facts.act.directions import REVERSED, way_between
from sanctions_check.records.model import Record
from sanctions_check.records.stated import sole

from .doubt import Doubt

__all__ = ["doubtful_directions"]

_OF_GOODS = "transfer_"
"""How the kinds begin of acts in which something passes from one side to the other, and nothing is done for it."""
_IN_WORDS = {"from_dprk": "from the DPRK", "to_dprk": "to the DPRK"}


def doubtful_directions(record: Record) -> Iterator[Doubt]:
    """At most one: the act goes one way, and from who gives to who gets it is the other."""
    kind, stated = sole(record.kind), sole(record.direction)
    told = way_between(record.parties or ()) if kind is not None and kind.startswith(_OF_GOODS) else None
    if told is not None and stated == REVERSED[told]:
        what = f"the act goes {_IN_WORDS[stated]}, and from who gives to who gets it is {_IN_WORDS[told]}"
        yield Doubt("/direction", f"{what}; is the direction right?")
