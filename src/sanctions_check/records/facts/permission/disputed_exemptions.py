"""Exemptions that somebody disputes: of these nothing is presumed, so that their conditions are open unless they are stated."""

from __future__ import annotations

from collections.abc import Mapping

from sanctions_check.logic.cell import Cell, unknown

from ...lists import NAMED_LISTS
from ...model import Evidence, Exemption
from ...parts import MAIN_LIST, names_at
from ..cells import cells_of
from ..known_sources import KnownSources, listed_sources

__all__ = ["conditions_in_dispute"]

_NO_REPLY = "no_response"


def conditions_in_dispute(known: KnownSources) -> Mapping[str, Cell]:
    """That it is unknown whether the conditions were met, by the pointer of each exemption that a source of the record, or the
    record itself, disputes, unless the record states it.
    """
    numbered = enumerate(known.record.exemptions or ())
    told = {f"{MAIN_LIST['exemption']}/{number}": exemption for number, exemption in numbered}
    asked = {
        pointer: _in_dispute(each, pointer, known) for pointer, each in told.items() if each.conditions_met is None
    }
    return {pointer: cell for pointer, cell in asked.items() if cell is not None}


def _in_dispute(exemption: Exemption, where: str, known: KnownSources) -> Cell | None:
    names = frozenset(names_at(known.record, where)) - _names_of_parts(known)
    for pointer, source in listed_sources(known.record, known.as_of).items():
        if _denies(source) and source.about is not None and not names.isdisjoint(source.about.values):
            return unknown(f"{pointer}/stance", f"{source.source or 'a source'} disputes the exemption")
    stated = cells_of(exemption, where)
    for name in ("type", "status"):
        if name in stated and stated[name].hedge == "disputed":
            return unknown(f"{where}/{name}", "the exemption itself is disputed")
    return None


def _names_of_parts(known: KnownSources) -> frozenset[str]:
    """The ids of what the record judges or names in the act: a denial under such a name is one of that."""
    lists = (getattr(known.record, name) or () for name in NAMED_LISTS)
    return frozenset(part.id for parts in lists for part in parts if part.id is not None)


def _denies(source: Evidence) -> bool:
    """However good the source is; but no reply is no evidence, and to deny the law alone is to say that the act is allowed."""
    replied = source.kind is None or source.kind.values != (_NO_REPLY,)
    return source.stance == "denies" and source.speaks_to != "law" and replied
