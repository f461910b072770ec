"""All doubts about a record, as lines of text."""

from __future__ import annotations

from datetime import date

from sanctions_check.assess.results import Assessment
from sanctions_check.records.model import Record
from sanctions_check.sources.positions import place_of

from .directions import doubtful_directions
from .doubt import DoubtLine
from .goods import hs_codes_of_other_goods
from .names import mentions_without_a_link
from .sources import conclusions_attributed_to_unnamed_states, sources_without_a_kind
from .times import doubtful_times
from .units import misspelt_units

__all__ = ["doubt_lines"]


def doubt_lines(record: Record, assessment: Assessment, *, today: date, as_of: date | None = None) -> list[DoubtLine]:
    """`FILE:LINE: RECORD: POINTER: what is odd`, each with its kind."""
    source = assessment.source
    doubts = (
        *sources_without_a_kind(record),
        *conclusions_attributed_to_unnamed_states(record),
        *hs_codes_of_other_goods(record),
        *misspelt_units(record),
        *doubtful_directions(record),
        *mentions_without_a_link(record, assessment),
        *doubtful_times(record, assessment, today=today, as_of=as_of),
    )
    return [
        DoubtLine(f"{place_of(source, doubt.pointer)}: {record.id}: {doubt.pointer}: {doubt.what}", doubt.kind)
        for doubt in doubts
    ]
