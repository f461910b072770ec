"""Readings of the text: what they rest on, who holds them and who disputes them."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from msgspec import Struct

from sanctions_check.logic.condition import Written

__all__ = ["Basis", "Reading", "ReadingHolder"]


class Basis(StrEnum):
    """What a reading rests on."""

    TEXTUAL = "textual"
    PRACTICE = "practice"
    ASSERTED = "asserted"


class ReadingHolder(Struct, frozen=True):
    """Who holds or disputes a reading, since when, and where that was said."""

    who: str
    since: date | None
    said_in: str

    def __str__(self) -> str:
        since = f", {self.since.isoformat()}" if self.since else ""
        return f"{self.who}{since}{f' ({self.said_in})' if self.said_in else ''}"


class Reading(Struct, frozen=True):
    """A reading of the text: what it says, what it rests on, who holds and who disputes it.

    `concluded_by` are the Panel of Experts and the MSMT, with the day of the conclusion that makes a practice.
    """

    id: str
    basis: Basis
    says: str
    concluded_by: tuple[ReadingHolder, ...]
    held_by: tuple[ReadingHolder, ...]
    disputed_by: tuple[ReadingHolder, ...]
    written: Written
