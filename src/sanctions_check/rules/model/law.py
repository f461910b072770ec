"""The catalogue of the law: measures, their force, and their citation by rules."""

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
"""The themes of measures, by the letters in the catalogue."""


class Force(StrEnum):
    """The force of a paragraph. Only a prohibition or a requirement can be breached."""

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
    """The treatment of a measure by the pack. JUDGEMENT: no rule can find a breach without a determination."""

    ENCODED = "encoded"
    JUDGEMENT = "judgement"
    CONTEXT = "context"
    LEFT_OUT = "left out"


class Measure(Struct, frozen=True):
    """One operative paragraph, or part of one, of a resolution."""

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
    """Its addressees, in words."""
    direction: str
    """`to_dprk`, `from_dprk`, `both` or `not-applicable`."""
    themes: tuple[str, ...]
    """Letters of `THEMES`."""
    in_force_from: date
    in_force_until: date | None
    """The last day; None while it is in force."""
    status: str
    summary: str
    verified: str
    """The source of its text: `primary`, `secondary` or `unread`."""
    number_check: str
    """The source against which the paragraph number was checked."""
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
        """The period in which it is in force, in words."""
        return from_to(self.in_force_from, self.in_force_until)

    def dates(self, written: Written = NOWHERE) -> AnyDay:
        """The condition that a day of the act lies in its period. `written`: the place of that condition in a rule."""
        return AnyDay(self.id, self.in_force_from, self.in_force_until, written, (self.id,))


class Citation(Struct, frozen=True, dict=True):
    """A measure as a rule cites it: the things that it covers (None: all), and whether it only restates an earlier duty."""

    measure: Measure
    covers: Condition | None
    restates: bool
    covers_name: str = ""
    """The name of the concept in `covers`."""

    @cached_property
    def in_force(self) -> AnyDay:
        """The condition that a day of the act lies in the period of the measure."""
        return self.measure.dates()


class ChainLink(Struct, frozen=True):
    """A paragraph that amends the cited paragraph `of`, or is amended by it."""

    measure: Measure
    relation: str
    of: str


class LeftAside(Struct, frozen=True):
    """The reason why no rule cites a measure: it is context, or left out."""

    status: CoverageStatus
    why: str
    written: Written
