"""The options of a run, as values that can be sent to another process."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from msgspec import Struct
from msgspec.structs import force_setattr

from sanctions_check.assess.checker import Checker, profile_of
from sanctions_check.assess.law.readings import Profile
from sanctions_check.assess.results import Verdict
from sanctions_check.errors import UsageError
from sanctions_check.reports.account.showing import VerdictFilter
from sanctions_check.reports.formats import ReportOptions
from sanctions_check.review.decisions import Decisions
from sanctions_check.rules.pack import RulePack
from sanctions_check.sources.limits import DEFAULT_LIMITS, Limits

__all__ = ["Task"]


class Task(Struct, frozen=True):
    """The options of a check.

    - `pack_path`: None means the pack that ships with the program.
    - `as_of`: None means that all evidence counts.
    - `engine`: None means that Checker chooses.
    - `show`: the verdicts of the records to show; None means all records.
    - `kept_in`: the folder in which parsed packs are kept; None means that they are not kept.

    Raises UsageError for an unknown reading, an unknown verdict in `show`, and limits that are not `Limits`.
    """

    pack_path: str | None = None
    strict: bool = False
    as_of: date | None = None
    reading: Profile = Profile.BROAD
    engine: str | None = None
    what_if: bool = False
    color: bool | None = None
    all_readings: bool = False
    show: VerdictFilter = None
    decisions: Decisions | None = None
    limits: Limits = DEFAULT_LIMITS
    kept_in: Path | None = None

    def __post_init__(self) -> None:
        force_setattr(self, "reading", profile_of(self.reading))
        force_setattr(self, "show", _verdicts(self.show))
        if not isinstance(self.limits, Limits):
            raise UsageError(f"limits are Limits, such as Limits(depth=32), and not {self.limits!r}")

    @property
    def options(self) -> ReportOptions:
        """The options that the reports need."""
        return ReportOptions(self.color, self.all_readings, self.as_of)

    def checker(self) -> Checker:
        """Load the pack and make a checker. Raises RulePackError and EngineError."""
        pack = RulePack.load(self.pack_path, strict=self.strict, limits=self.limits, kept_in=self.kept_in)
        return Checker(pack, as_of=self.as_of, reading=self.reading, engine=self.engine)


def _verdicts(show: object) -> VerdictFilter:
    if show is None:
        return None
    if isinstance(show, str) or not isinstance(show, Iterable):
        raise UsageError(f"show is a list of verdicts, such as [Verdict.VIOLATION], and not {show!r}")
    try:
        return tuple(Verdict(each) for each in show)
    except ValueError as problem:
        raise UsageError(f"{problem}; there are {', '.join(Verdict)}") from None
