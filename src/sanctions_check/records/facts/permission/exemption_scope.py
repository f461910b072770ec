"""What an exemption covers."""

from __future__ import annotations

from sanctions_check.logic.case import Thing
from sanctions_check.logic.cell import Cell, Presence, unknown, worked_out

from ...lists import JUDGED_LISTS

__all__ = ["covers_it", "of_cargo_alone"]

_CARGO = tuple(f"/{name}/" for name in JUDGED_LISTS)


def covers_it(stated: Thing) -> Cell:
    """Whether it covers what it is compared with. An exemption that names nothing covers everything.

    Unknown where what it covers is stated unknown, is one of several, or is a party's claim.
    """
    about, where = stated.cell("about"), f"{stated.pointer}/about"
    if about.presence is Presence.UNKNOWN:
        return unknown(where, "what it covers is stated unknown")
    if about.known and not (about.believed and about.unambiguous):
        return unknown(where, f"what it covers: {about}")
    why = "what it is about" if about.known else "it names nothing, and covers all"
    return worked_out((True,), about.hedge, where, why)


def of_cargo_alone(stated: Thing) -> Cell:
    """Whether it names only items or persons. Such an exemption lets no vessel call and no venture go on."""
    about = stated.cell("about")
    alone = about.known and all(named.startswith(_CARGO) for named in about.words)
    return worked_out((alone,), about.hedge, f"{stated.pointer}/about", "what it is about")
