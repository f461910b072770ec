"""The options with which a report was written, as its receipt has them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from msgspec import Struct

from sanctions_check.assess.law.readings import Profile
from sanctions_check.assess.results import Verdict
from sanctions_check.errors import UsageError
from sanctions_check.reports.account.showing import VerdictFilter
from sanctions_check.sources.limits import Limits

from .report_file import Json

__all__ = ["RunOptions", "options_of"]


class RunOptions(Struct, frozen=True):
    """What decides beside the rules and the inputs, and what is shown. `limits` are the defaults where the receipt names none."""

    as_of: date | None
    reading: Profile
    strict: bool
    what_if: bool
    show: VerdictFilter
    limits: Limits


def options_of(receipt: Json) -> RunOptions:
    """Raises UsageError where the receipt names options that this program does not have."""
    options = receipt.get("options")
    if not isinstance(options, Mapping):
        raise UsageError("the receipt has no options; the report is not as sanctions-check writes it")
    as_of, show = options.get("as_of"), options.get("show")
    try:
        return RunOptions(
            as_of=None if as_of is None else date.fromisoformat(str(as_of)),
            reading=Profile(options.get("reading")),
            strict=options.get("strict") is True,
            what_if=options.get("what_if") is True,
            show=None if show is None else tuple(map(Verdict, show)),
            limits=Limits.of(options.get("limits") or {}),
        )
    except (ValueError, UsageError) as problem:
        raise UsageError(f"the receipt has an option that is not known: {problem}") from None
