"""What lists of records show for each record: the days of the act and the States of its parties."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from sanctions_check.assess.pack_facts import act_time_under
from sanctions_check.logic.timespan import FIRST_DAY, LAST_DAY, spans_of
from sanctions_check.records.model import Party, Record
from sanctions_check.rules.pack import RulePack

__all__ = ["ActDays", "days_of", "states_of"]


class ActDays(Struct, frozen=True):
    """The first and last possible day of an act, as ISO dates; None for an open end.

    `when`: the time in words, with all alternatives.
    """

    first: str | None = None
    last: str | None = None
    uncertain: bool = False
    when: str = ""


def days_of(record: Record, pack: RulePack, as_of: date | None) -> ActDays:
    """The days of the act, by the evidence known by `as_of` (None: all evidence)."""
    spans = spans_of(act_time_under(pack, record, as_of))
    if not spans:
        return ActDays()
    first, last = min(span.start_low for span in spans), max(span.end_high for span in spans)
    return ActDays(
        None if first == FIRST_DAY else first.isoformat(),
        None if last == LAST_DAY else last.isoformat(),
        len(spans) > 1 or spans[0].uncertain,
        " or ".join(map(str, spans)),
    )


def states_of(party: Party) -> tuple[str, ...]:
    """The codes of the States that a party acts for or, if these are not stated, belongs to."""
    stated = next((each for each in party.ties if each and each.values), None)
    return tuple(map(str, stated.values)) if stated else ()
