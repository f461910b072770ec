"""Readings of the text: their basis, their holders, and who disputes them."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from msgspec import Struct

from sanctions_check.logic.condition import Written

__all__ = ["Basis", "Reading", "ReadingHolder"]


class Basis(StrEnum):
    """The basis of a reading."""

    TEXTUAL = "textual"
    PRACTICE = "practice"
    ASSERTED = "asserted"


class ReadingHolder(Struct, frozen=True):
    """A person or body that holds or disputes a reading, since when, and where this was said."""

    who: str
    since: date | None
    said_in: str

    def __str__(self) -> str:
        since = f", {self.since.isoformat()}" if self.since else ""
        return f"{self.who}{since}{f' ({self.said_in})' if self.said_in else ''}"


class Reading(Struct, frozen=True):
    """A reading of the text of a resolution.

    `concluded_by`: the bodies (Panel of Experts, MSMT) whose conclusion makes it a practice, with the day of the conclusion.
    """

    id: str
    basis: Basis
    says: str
    concluded_by: tuple[ReadingHolder, ...]
    held_by: tuple[ReadingHolder, ...]
    disputed_by: tuple[ReadingHolder, ...]
    written: Written
