"""The options of the run that wrote a report, from its receipt."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from sanctions_check.assess.law.readings import Profile
from sanctions_check.assess.results import Verdict
from sanctions_check.errors import UsageError
from sanctions_check.reports.account.showing import VerdictFilter
from sanctions_check.sources.limits import Limits

from .report_file import Json

__all__ = ["options_of"]


class _RunOptions(Struct, frozen=True):
    """The options that bear on results, and which records are shown. A limit that the receipt lacks has its default."""

    as_of: date | None
    reading: Profile
    strict: bool
    what_if: bool
    show: VerdictFilter
    limits: Limits


def options_of(receipt: Json) -> _RunOptions:
    """The options in a receipt. Raises UsageError for an option that this program does not have."""
    options = receipt["options"]
    as_of, show = options["as_of"], options.get("show")
    try:
        return _RunOptions(
            as_of=None if as_of is None else date.fromisoformat(as_of),
            reading=Profile(options["reading"]),
            strict=options["strict"],
            what_if=options["what_if"],
            show=None if show is None else tuple(map(Verdict, show)),
            limits=Limits.of(options.get("limits", {})),
        )
    except (ValueError, UsageError) as problem:
        raise UsageError(f"the receipt has an option that is not known: {problem}") from None
