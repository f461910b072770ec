"""What a record says about one fact: known, stated unknown, stated none, or not stated."""

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
    """The four ways in which a record can treat a fact. ABSENT is never read as "no"."""

    KNOWN = "known"
    UNKNOWN = "stated unknown"
    NONE = "stated none"
    ABSENT = "not stated"


class Cell(Struct, frozen=True, gc=False):
    """One fact with its values."""

    presence: Presence
    values: tuple[object, ...] = ()
    """Alternatives, one of which is true; if `all_hold`, all are true."""
    all_hold: bool = False
    hedge: str | None = None
    """How the record itself weakens the value: "suspected", "party_claim"."""
    pointer: str = ""
    """The JSON pointer of the field from which the fact was read."""
    derived_from: str = ""
    """For a fact that the record does not state: the reason for it, in words."""
    looked_up: str = ""
    """For a fact from a list outside the record: the entry that was found, in words."""
    since: date | None = None
    """The day from which it holds, if the act began before that day."""

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
        """True if there are no alternatives: one value, or several that all hold."""
        return self.all_hold or len(self.values) == 1

    def __str__(self) -> str:
        if not self.known:
            return self.presence.value
        return self.hedge_behind((", " if self.all_hold else " or ").join(word(value) for value in self.values))

    def hedge_behind(self, text: str) -> str:
        """The text, followed by the hedge of this fact in brackets if it has one."""
        return f"{text} ({self.hedge})" if self.hedge else text


def absent(pointer: str) -> Cell:
    """A fact that is not stated; it would be at `pointer`."""
    return Cell(Presence.ABSENT, pointer=pointer)


def unknown(pointer: str, why: str = "") -> Cell:
    """A fact that is not known: the record states so at `pointer`, or the reason is `why`."""
    return Cell(Presence.UNKNOWN, pointer=pointer, derived_from=why)


def worked_out(values: tuple[object, ...], hedge: str | None, pointer: str, why: str) -> Cell:
    """A known fact that follows from another fact at `pointer`, with the hedge of that fact. `values` are alternatives.

    `why`: the reason in words; "" for a fact that is taken over as it is stated.
    """
    return Cell(Presence.KNOWN, values, False, hedge, pointer, why)


def doubt(hedge: str | None) -> int:
    """How much a hedge weakens a value: 0 for no hedge, 1 for a hedge, 2 for a party's word alone."""
    return 0 if hedge is None else 2 if hedge == PARTY_CLAIM else 1


def weakest_hedge(*hedges: str | None) -> str | None:
    """The hedge that weakens most, the first of equals; None if there is none. A fact that rests on several facts takes it."""
    return max(hedges, key=doubt, default=None)


def word(value: object) -> str:
    """One value as text: yes or no for a bool."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)


_KNOWN = Presence.KNOWN
ABSENT = Cell(Presence.ABSENT)
