"""What was known by a day: whoever judges as of that day is told of nothing later."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from sanctions_check.logic.timespan import Timespan

from ..lists import GRANT_LISTS, NAMED_LISTS
from ..model import Evidence, Record
from ..parts import names_at
from ..stated import Stated

__all__ = ["Sources", "known_by", "known_sources", "last_day", "listed_sources", "said_before"]

Sources = Mapping[str, Evidence]
"""Evidence by its JSON pointer."""


def last_day(stated: Stated[Timespan] | None) -> date | None:
    """The last possible day of what is dated; None where it is not."""
    return max((span.end_high for span in stated.values), default=None) if stated is not None else None


def said_before(source: Evidence, day: date | None) -> bool:
    """Is its last possible day before that one? No where either is not told."""
    last = last_day(source.date)
    return day is not None and last is not None and last < day


def known_by(as_of: date | None, dated: Stated[Timespan] | None, *, undated: bool) -> bool:
    """Was it there by the end of that day (None: whenever)? `undated` answers for what is not dated."""
    if as_of is None:
        return True
    last = last_day(dated)
    return undated if last is None else last <= as_of


def known_sources(record: Record, as_of: date | None) -> Sources:
    """The evidence of the act that was there by that day; what is not dated counts only without one.

    A source about exemptions and determinations alone tells nothing of the act.
    """
    grants = frozenset(_names_in(record, GRANT_LISTS))
    if grants:
        grants -= frozenset(_names_in(record, NAMED_LISTS))
    return {
        pointer: evidence
        for pointer, evidence in listed_sources(record, as_of).items()
        if not _is_about_grants_alone(evidence, grants)
    }


def listed_sources(record: Record, as_of: date | None) -> Sources:
    """All evidence that was there by that day."""
    return {
        f"/evidence/{number}": evidence
        for number, evidence in enumerate(record.evidence or ())
        if known_by(as_of, evidence.date, undated=False)
    }


def _names_in(record: Record, lists: tuple[str, ...]) -> Iterator[str]:
    for name in lists:
        for number in range(len(getattr(record, name) or ())):
            yield from names_at(record, f"/{name}/{number}")


def _is_about_grants_alone(evidence: Evidence, grants: frozenset[str]) -> bool:
    named = evidence.about.values if evidence.about is not None else ()
    return bool(named) and grants.issuperset(named)
