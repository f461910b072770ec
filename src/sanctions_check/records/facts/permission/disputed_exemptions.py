"""Exemptions that somebody disputes: of these nothing is presumed, so that their conditions are open unless they are stated."""

from __future__ import annotations

from sanctions_check.logic.case import Thing
from sanctions_check.logic.cell import Cell, Presence

from ...lists import NAMED_LISTS
from ...model import Evidence, Exemption
from ...parts import names_at
from ..hindsight import listed_sources
from ..speakers import Speakers

__all__ = ["conditions_in_dispute"]

_NO_REPLY = "no_response"


def conditions_in_dispute(exemption: Exemption, stated: Thing, speakers: Speakers) -> Cell | None:
    """Whether the conditions were met, where the record does not say it and a listed source, or the record itself, disputes.

    None where nobody does.
    """
    if exemption.conditions_met is not None:
        return None
    names = frozenset(names_at(speakers.record, stated.pointer)) - _names_of_parts(speakers)
    for pointer, source in listed_sources(speakers.record, speakers.as_of).items():
        if _denies(source) and source.about is not None and not names.isdisjoint(source.about.values):
            return _open(f"{pointer}/stance", f"{source.source or 'a source'} disputes the exemption")
    for name in ("type", "status"):
        if stated.cell(name).qualifier == "disputed":
            return _open(f"{stated.pointer}/{name}", "the exemption itself is disputed")
    return None


def _names_of_parts(speakers: Speakers) -> frozenset[str]:
    """The ids of what the record judges or names in the act: a denial under such a name is one of that."""
    lists = (getattr(speakers.record, name) or () for name in NAMED_LISTS)
    return frozenset(part.id for parts in lists for part in parts if part.id is not None)


def _denies(source: Evidence) -> bool:
    """However good the source is; but no reply is no evidence, and to deny the law alone is to say that the act is allowed."""
    replied = source.kind is None or source.kind.values != (_NO_REPLY,)
    return source.stance == "denies" and source.speaks_to != "law" and replied


def _open(pointer: str, why: str) -> Cell:
    return Cell(Presence.UNKNOWN, pointer=pointer, derived_from=why)
