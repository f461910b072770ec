"""Exemptions that somebody disputes: of these nothing is presumed, so that their conditions are open unless they are stated."""

from __future__ import annotations

from sanctions_check.logic.case import Thing
from sanctions_check.logic.cell import Cell, unknown

from ...lists import NAMED_LISTS
from ...model import Evidence, Exemption
from ...parts import names_at
from ..known_sources import KnownSources, listed_sources

__all__ = ["conditions_in_dispute"]

_NO_REPLY = "no_response"


def conditions_in_dispute(exemption: Exemption, stated: Thing, known: KnownSources) -> Cell | None:
    """An unknown answer to whether the conditions were met, if a source of the record, or the record itself, disputes the
    exemption; None if nobody does, or the record states the answer.
    """
    if exemption.conditions_met is not None:
        return None
    names = frozenset(names_at(known.record, stated.pointer)) - _names_of_parts(known)
    for pointer, source in listed_sources(known.record, known.as_of).items():
        if _denies(source) and source.about is not None and not names.isdisjoint(source.about.values):
            return unknown(f"{pointer}/stance", f"{source.source or 'a source'} disputes the exemption")
    for name in ("type", "status"):
        if stated.cell(name).hedge == "disputed":
            return unknown(f"{stated.pointer}/{name}", "the exemption itself is disputed")
    return None


def _names_of_parts(known: KnownSources) -> frozenset[str]:
    """The ids of what the record judges or names in the act: a denial under such a name is one of that."""
    lists = (getattr(known.record, name) or () for name in NAMED_LISTS)
    return frozenset(part.id for parts in lists for part in parts if part.id is not None)


def _denies(source: Evidence) -> bool:
    """However good the source is; but no reply is no evidence, and to deny the law alone is to say that the act is allowed."""
    replied = source.kind is None or source.kind.values != (_NO_REPLY,)
    return source.stance == "denies" and source.speaks_to != "law" and replied
