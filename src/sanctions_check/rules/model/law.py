"""The catalogue of the law: measures, what a paragraph does, and how rules cite it."""

from __future__ import annotations

from datetime import date
from enum import Enum, StrEnum
from functools import cached_property

from msgspec import Struct

from sanctions_check.logic.condition import NOWHERE, AnyDay, Condition, Written
from sanctions_check.logic.timespan import from_to

__all__ = ["THEMES", "ChainLink", "Citation", "CoverageStatus", "Force", "LeftAside", "Measure"]


THEMES = {
    "A": "arms and WMD items",
    "B": "cooperation, assistance, training",
    "C": "persons and labour",
    "D": "trade and finance",
    "E": "transport and inspection",
    "F": "exemptions and institutions",
}
"""What the measures of the catalogue are about, by the letters that they have there."""


class Force(StrEnum):
    """What a paragraph does. Only what it prohibits or requires can be breached."""

    PROHIBITED = "prohibited"
    REQUIRED = "required"
    CALLED_UPON = "called-upon"
    AUTHORISED = "authorised"
    NOTED = "noted"
    CONTEXT = "context"

    @property
    def binding(self) -> bool:
        return self in (Force.PROHIBITED, Force.REQUIRED)


class CoverageStatus(Enum):
    """How the pack treats a measure. JUDGEMENT: no rule can find a breach of it before somebody has determined something."""

    ENCODED = "encoded"
    JUDGEMENT = "judgement"
    CONTEXT = "context"
    LEFT_OUT = "left out"


class Measure(Struct, frozen=True):
    """One operative paragraph (or limb) of a resolution, with its dates and how far its text was verified."""

    id: str
    resolution: str
    document: str
    """The symbol of the resolution: S/RES/1874 (2009)."""
    adopted: date
    paragraph: str
    title: str
    force: Force
    verb: str
    """The operative verb: Decides, Calls upon."""
    binds: str
    """To whom it is addressed, in words."""
    direction: str
    """`to_dprk`, `from_dprk`, `both` or `not-applicable`."""
    themes: tuple[str, ...]
    """Letters of `THEMES`."""
    in_force_from: date
    in_force_until: date | None
    """The last day; None while it binds."""
    status: str
    summary: str
    verified: str
    """How far its text was read: `primary`, `secondary` or `unread`."""
    number_check: str
    """Against what the number of the paragraph was checked."""
    written: Written
    amended_by: tuple[str, ...] = ()
    """The ids of the later paragraphs that widen, narrow, restate or end it."""
    digest: str = ""
    """SHA-256 of the entry as written, in hexadecimal."""

    @property
    def called_upon(self) -> bool:
        return self.force is Force.CALLED_UPON

    @property
    def period(self) -> str:
        """The days on which it is in force, in words."""
        return from_to(self.in_force_from, self.in_force_until)

    def dates(self, written: Written = NOWHERE) -> AnyDay:
        """The days on which it is in force as a condition, which is written there."""
        return AnyDay(self.id, self.in_force_from, self.in_force_until, written, (self.id,))


class Citation(Struct, frozen=True, dict=True):
    """A measure as a rule cites it: for which things (None: all), and whether it only restates a duty laid down before."""

    measure: Measure
    covers: Condition | None
    restates: bool
    covers_name: str = ""
    """The condition in `covers` as the rule writes it: the name of a concept."""

    @cached_property
    def in_force(self) -> AnyDay:
        """The dates of the measure as a condition."""
        return self.measure.dates()


class ChainLink(Struct, frozen=True):
    """A paragraph before or after one that a rule cites, by the catalogue's chain of amendment."""

    measure: Measure
    relation: str
    of: str


class LeftAside(Struct, frozen=True):
    """A measure that no rule cites: context, or left out, and why."""

    status: CoverageStatus
    why: str
    written: Written
