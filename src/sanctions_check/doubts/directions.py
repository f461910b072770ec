"""Doubts about a direction that contradicts the roles of the parties."""

from __future__ import annotations

from collections.abc import Iterator

from sanctions_check.records.facts.act.directions import REVERSED, way_between
from sanctions_check.records.model import Record
from sanctions_check.records.stated import sole

from .doubt import Doubt

__all__ = ["doubtful_directions"]

_OF_GOODS = "transfer_"
"""How the kinds of acts begin in which goods pass from one side to the other."""
_IN_WORDS = {"from_dprk": "from the DPRK", "to_dprk": "to the DPRK"}


def doubtful_directions(record: Record) -> Iterator[Doubt]:
    """One doubt if the direction is opposite to that from the giving to the receiving parties."""
    kind, stated = sole(record.kind), sole(record.direction)
    told = way_between(record.parties or ()) if kind is not None and kind.startswith(_OF_GOODS) else None
    if told is not None and stated == REVERSED[told]:
        what = f"the act goes {_IN_WORDS[stated]}, and from who gives to who gets it is {_IN_WORDS[told]}"
        yield Doubt("/direction", f"{what}; is the direction right?")
