"""A direction that the parties contradict: a line for whoever may have written it the wrong way round. It decides nothing."""

from __future__ import annotations

from sanctions_check.records.facts.act.directions import REVERSED, way_between
from sanctions_check.records.model import Record
from sanctions_check.records.stated import sole
from sanctions_check.sources.positions import SourceMap

__all__ = ["doubtful_direction_in_words"]

_OF_GOODS = "transfer_"
"""How the kinds begin of acts in which something passes from one side to the other, and nothing is done for it."""
_IN_WORDS = {"from_dprk": "from the DPRK", "to_dprk": "to the DPRK"}


def doubtful_direction_in_words(record: Record, source: SourceMap) -> list[str]:
    """At most one line: the act goes one way, and from who gives to who gets it is the other."""
    kind, stated = sole(record.kind), sole(record.direction)
    told = way_between(record.parties or ()) if kind is not None and kind.startswith(_OF_GOODS) else None
    if told is None or stated != REVERSED[told]:
        return []
    line, _ = source.line_of("/direction")
    place = source.file if line is None else f"{source.file}:{line}"
    what = f"the act goes {_IN_WORDS[stated]}, and from who gives to who gets it is {_IN_WORDS[told]}"
    return [f"{place}: {record.id}: /direction: {what}; is the direction right?"]
