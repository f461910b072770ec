"""Disputed exemptions. Nothing is presumed of them: their conditions are open unless the record states them."""

from __future__ import annotations

from collections.abc import Mapping

from sanctions_check.logic.cell import Cell, unknown

from ...model import Evidence, Exemption, identifiers_in
from ...parts import names_at, parts_in
from ..cells import cells_of
from ..evidence.known_sources import KnownSources, listed_sources
from ..evidence.speakers import denies_facts

__all__ = ["conditions_in_dispute"]

_NO_REPLY = "no_response"


def conditions_in_dispute(known: KnownSources) -> Mapping[str, Cell]:
    """An unknown cell for `conditions_met`, by the pointer of each exemption that is disputed and does not state it.

    A source of the record may dispute the exemption, or the record itself.
    """
    told = parts_in(known.record, ("exemptions",))
    asked = {pointer: _in_dispute(each, pointer, known) for pointer, each in told if each.conditions_met is None}
    return {pointer: cell for pointer, cell in asked.items() if cell is not None}


def _in_dispute(exemption: Exemption, where: str, known: KnownSources) -> Cell | None:
    """The unknown cell for one exemption; None if nobody disputes it.

    A denial about a name that a part of the act bears too is about that part.
    """
    names = frozenset(names_at(known.record, where)).difference(identifiers_in(known.record))
    for pointer, source in listed_sources(known.record, known.as_of).items():
        if _denies(source) and source.about is not None and not names.isdisjoint(source.about.values):
            return unknown(f"{pointer}/stance", f"{source.source or 'a source'} disputes the exemption")
    stated = cells_of(exemption, where)
    for name in ("type", "status"):
        if name in stated and stated[name].hedge == "disputed":
            return unknown(f"{where}/{name}", "the exemption itself is disputed")
    return None


def _denies(source: Evidence) -> bool:
    """True if the source denies the exemption, however good the source is.

    - No reply is no denial.
    - To deny the law alone is to say that the act is allowed.
    """
    replied = source.kind is None or source.kind.values != (_NO_REPLY,)
    return denies_facts(source) and replied
