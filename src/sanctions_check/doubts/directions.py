"""Doubts about a direction that contradicts the roles of the parties."""

from __future__ import annotations

from collections.abc import Iterator

from sanctions_check.records.facts.act.directions import REVERSED, way_between
from sanctions_check.records.model import Record
from sanctions_check.records.stated import sole

from .doubt import Doubt

__all__ = ["doubtful_directions"]

_OF_GOODS = "transfer_"
"""How the kinds of act begin in which goods pass from one side to the other ("transfer_arms")."""
_IN_WORDS = {"from_dprk": "from the DPRK", "to_dprk": "to the DPRK"}


def doubtful_directions(record: Record) -> Iterator[Doubt]:
    """One doubt if the direction is opposite to the way from the giving to the receiving parties."""
    kind, stated = sole(record.kind), sole(record.direction)
    way = way_between(record.parties or ()) if kind is not None and kind.startswith(_OF_GOODS) else None
    if way is not None and stated == REVERSED[way]:
        what = f"the act goes {_IN_WORDS[stated]}, and from who gives to who gets it is {_IN_WORDS[way]}"
        yield Doubt("/direction", f"{what}; is the direction right?")
