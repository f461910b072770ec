"""Doubts about records that name the DPRK though no fact links them to it."""

from __future__ import annotations

from collections.abc import Iterator

from sanctions_check.assess.results import Assessment
from sanctions_check.logic.truth import Truth
from sanctions_check.records.lists import JUDGED_LISTS
from sanctions_check.records.model import PLACES, USERS_OWN, Record, pointed_places
from sanctions_check.records.normalise.dprk_in_text import named_in
from sanctions_check.records.parts import parts_in
from sanctions_check.sources.pointers import pointer_token

from .doubt import Doubt

__all__ = ["mentions_without_a_link"]


def mentions_without_a_link(record: Record, assessment: Assessment) -> Iterator[Doubt]:
    """Each text that names the DPRK or its capital, in a record without a link to the DPRK."""
    if assessment.nexus.result is not Truth.NO:
        return
    for pointer, text in _texts(record):
        if name := named_in(text):
            yield Doubt(
                pointer,
                f"“{name}” is named here, and no field links the act to the DPRK; write its country where it belongs",
            )


def _texts(record: Record) -> Iterator[tuple[str, str]]:
    """Texts that name or describe a part of the act, and the user's own data; but not the names and words of sources."""
    for pointer, party in parts_in(record, ("parties",)):
        yield f"{pointer}/name", party.name or ""
    for pointer, part in parts_in(record, JUDGED_LISTS):
        yield f"{pointer}/description", part.description or ""
    if record.movement:
        yield "/movement/vessel", record.movement.vessel or ""
        for pointer, place in pointed_places(record.movement, PLACES):
            yield f"{pointer}/place", place.place or ""
    for key, value in (record.context or {}).items():
        yield f"/{USERS_OWN}/{pointer_token(key)}", value if isinstance(value, str) else ""
