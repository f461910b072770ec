"""The options of a run, as values that can be sent to another process."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from msgspec import Struct

from sanctions_check.assess.checker import Checker
from sanctions_check.assess.law.readings import Profile
from sanctions_check.reports.account.showing import VerdictFilter
from sanctions_check.reports.formats import ReportOptions
from sanctions_check.review.decisions import Decisions
from sanctions_check.rules.pack import RulePack
from sanctions_check.sources.limits import DEFAULT_LIMITS, Limits

__all__ = ["Task"]


class Task(Struct, frozen=True):
    """Options of a check. None: the pack that ships; all records (`show`); as Checker chooses (`engine`); nowhere (`kept_in`)."""

    pack_path: str | None = None
    strict: bool = False
    as_of: date | None = None
    reading: Profile = Profile.BROAD
    engine: str | None = None
    what_if: bool = False
    formats: tuple[str, ...] = ()
    color: bool | None = None
    all_readings: bool = False
    show: VerdictFilter = None
    decisions: Decisions | None = None
    limits: Limits = DEFAULT_LIMITS
    kept_in: Path | None = None

    @property
    def options(self) -> ReportOptions:
        """The options that the reports need."""
        return ReportOptions(self.color, self.all_readings, self.as_of)

    def checker(self) -> Checker:
        """Load the pack and make a checker. Raises RulePackError and EngineError."""
        pack = RulePack.load(self.pack_path, strict=self.strict, limits=self.limits, kept_in=self.kept_in)
        return Checker(pack, as_of=self.as_of, reading=self.reading, engine=self.engine)
