"""What a record says about one fact: known, stated unknown, stated none, or not said at all."""

from __future__ import annotations

from datetime import date
from enum import Enum

from msgspec import Struct

__all__ = [
    "ABSENT",
    "PARTY_CLAIM",
    "Cell",
    "Presence",
    "absent",
    "doubt",
    "unknown",
    "weakest_hedge",
    "word",
    "worked_out",
]

PARTY_CLAIM = "party_claim"
"""The hedge of a value that rests on a party's own word."""


class Presence(Enum):
    """The four things that a record can do with a field. ABSENT is never read as "no"."""

    KNOWN = "known"
    UNKNOWN = "stated unknown"
    NONE = "stated none"
    ABSENT = "not stated"


class Cell(Struct, frozen=True, gc=False):
    """One fact with its values.

    `values` are alternatives, of which one is true, unless they `all_hold`. `hedge` says how the
    record itself hedges the value ("suspected", "party_claim" ...); `pointer` is the JSON pointer of where it was read.
    `derived_from` says in words from what a fact was worked out that the record does not state itself; else it is empty.
    `looked_up`: what was found for it in a list outside the record, in words; empty for a fact that was not looked up.
    `since`: the day from which it holds, if the act began before that day.
    """

    presence: Presence
    values: tuple[object, ...] = ()
    all_hold: bool = False
    hedge: str | None = None
    pointer: str = ""
    derived_from: str = ""
    looked_up: str = ""
    since: date | None = None

    @property
    def known(self) -> bool:
        return self.presence is _KNOWN

    @property
    def believed(self) -> bool:
        """Known, and not by a party's word alone."""
        return self.presence is _KNOWN and self.hedge != PARTY_CLAIM

    @property
    def words(self) -> tuple[str, ...]:
        """The values as text, in their order: ("coal", "iron")."""
        return tuple(map(str, self.values))

    @property
    def unambiguous(self) -> bool:
        """No alternatives: it has one value, or several that all hold."""
        return self.all_hold or len(self.values) == 1

    def __str__(self) -> str:
        if not self.known:
            return self.presence.value
        return self.hedge_behind((", " if self.all_hold else " or ").join(word(value) for value in self.values))

    def hedge_behind(self, text: str) -> str:
        """The text with the hedge of this fact in brackets, if it has one."""
        return f"{text} ({self.hedge})" if self.hedge else text


def absent(pointer: str) -> Cell:
    """A fact that is not stated; `pointer` is where it would stand."""
    return Cell(Presence.ABSENT, pointer=pointer)


def unknown(pointer: str, why: str = "") -> Cell:
    """A fact that is not known: stated so at `pointer`, or for a reason in words."""
    return Cell(Presence.UNKNOWN, pointer=pointer, derived_from=why)


def worked_out(values: tuple[object, ...], hedge: str | None, pointer: str, why: str) -> Cell:
    """A known fact that follows from another one, which stands at `pointer`: with the hedge of that, and `why` in words ("" for a
    fact that is taken as it is stated). `values` are alternatives.
    """
    return Cell(Presence.KNOWN, values, False, hedge, pointer, why)


def doubt(hedge: str | None) -> int:
    """How much a hedge weakens a value, to compare: 0 for no hedge, 1 for a hedge, 2 for a party's word alone."""
    return 0 if hedge is None else 2 if hedge == PARTY_CLAIM else 1


def weakest_hedge(*hedges: str | None) -> str | None:
    """The hedge of what rests on facts with all of these: what weakens most, of equals the first; None without any."""
    return max(hedges, key=doubt, default=None)


def word(value: object) -> str:
    """One value as it is shown."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)


_KNOWN = Presence.KNOWN
ABSENT = Cell(Presence.ABSENT)
