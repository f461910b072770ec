"""The law behind a finding: the measures that it cites, and its reading."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from msgspec import Struct

from sanctions_check.logic.timespan import from_to
from sanctions_check.rules.model import Basis, Force

__all__ = ["AppliedReading", "ChainNote", "CitedMeasure", "MeasureRole", "RelatedMeasure", "Weight"]


class MeasureRole(StrEnum):
    """What a measure does in a finding, or beside it."""

    PRIMARY = "primary basis"
    FURTHER = "further basis"
    RESTATES = "states the same"
    DOES_NOT_REACH = "does not reach this"
    MAY_REACH = "may reach this"
    EXEMPTS = "exemption"
    SEE_ALSO = "see also"
    NOT_ENCODED = "not encoded"
    LOOK_AT_ALSO = "look at also"


class CitedMeasure(Struct, frozen=True):
    """A measure behind a finding, and its role in it."""

    id: str
    resolution: str
    paragraph: str
    title: str
    force: Force
    in_force_from: date
    in_force_until: date | None
    """The last day; None while it binds."""
    verified: str
    number_check: str
    role: MeasureRole
    certain: bool = True
    """It certainly reaches the act, and not only perhaps."""
    named: str = ""
    """The exemption that is taken from it."""

    @property
    def period(self) -> str:
        """The days on which it is in force, in words."""
        return from_to(self.in_force_from, self.in_force_until)

    @property
    def role_in_words(self) -> str:
        named = f": {self.named}" if self.named else ""
        return f"{self.role}{named}{'' if self.certain else ', if it reaches this'}"


class ChainNote(Struct, frozen=True):
    """A paragraph before or after a cited one in the chain of amendment; it decides nothing."""

    id: str
    resolution: str
    paragraph: str
    relation: str
    of: str
    in_force_from: str


class RelatedMeasure(Struct, frozen=True):
    """A measure worth a look beside the findings, and why; it decides nothing."""

    measure: CitedMeasure
    why: str


class Weight(StrEnum):
    """How a reading weighs in a record: by what it rests on, or as contested by a State that the finding addresses."""

    TEXTUAL = Basis.TEXTUAL
    PRACTICE = Basis.PRACTICE
    ASSERTED = Basis.ASSERTED
    CONTESTED = "contested"


class AppliedReading(Struct, frozen=True):
    """The reading of the law behind a finding, and how it weighs in this record on this day."""

    id: str
    basis: Basis
    """What it rests on, as of the day of judging."""
    weighs: Weight
    says: str
    held_by: tuple[str, ...]
    disputed_by: tuple[str, ...]
    note: str = ""

    @property
    def firm(self) -> bool:
        """True if it rests on the words or on settled practice, and is not contested."""
        return self.weighs in (Weight.TEXTUAL, Weight.PRACTICE)
