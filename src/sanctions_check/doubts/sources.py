"""Doubts about sources that count for less than their writer may think."""

from __future__ import annotations

from collections.abc import Iterator

from sanctions_check.records.model import Origin, Record
from sanctions_check.records.parts import parts_in
from sanctions_check.records.stated import sole
from sanctions_check.records.vocabulary.sources import MONITORS

from .doubt import Doubt

__all__ = ["conclusions_attributed_to_unnamed_states", "sources_without_a_kind"]

_SOURCES = ("evidence",)
_WHAT_TO_DO = "say what it is (the words: sanctions-check schema words evidence.kind)"


def sources_without_a_kind(record: Record) -> Iterator[Doubt]:
    """Each source whose kind is not stated. A kind that is stated as unknown is no doubt."""
    for pointer, evidence in parts_in(record, _SOURCES):
        if evidence.kind is None:
            who = evidence.source or "this source"
            yield Doubt(pointer, f"of {who} no kind is stated, so it weighs nothing; {_WHAT_TO_DO}")


def conclusions_attributed_to_unnamed_states(record: Record) -> Iterator[Doubt]:
    """Each report of the Panel or the MSMT whose only origins are unnamed States.

    It counts as what these States say, and not as a conclusion of the body.
    """
    for pointer, evidence in parts_in(record, _SOURCES):
        body = MONITORS.get(str(sole(evidence.kind)))
        if body and evidence.origins and all(map(_is_states_without_names, evidence.origins)):
            what = "with these origins it passes on what States say, and concludes nothing"
            yield Doubt(f"{pointer}/origins", f"{what}; where {body} concluded it, leave them out")


def _is_states_without_names(origin: Origin) -> bool:
    return sole(origin.type) == "state" and origin.country is None and (origin.name or "").lower().endswith("states")
