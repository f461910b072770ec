"""Days that matter to a finding besides those of the act: of the law, a listing, a deadline or an authorisation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from sanctions_check.assess.results import Finding
from sanctions_check.assess.words.facts import phrase_of
from sanctions_check.logic.condition import AnyDay, Test
from sanctions_check.logic.operator import Operator
from sanctions_check.logic.proof import Proof, deciding_leaves, deciding_steps, needs_every_child
from sanctions_check.logic.timespan import FIRST_DAY, Timespan, spans_of
from sanctions_check.logic.truth import Truth

from .dates import day_in_words, days_in_words

__all__ = ["as_far_as", "other_dates"]


def as_far_as(finding: Finding, times: Sequence[Timespan]) -> str:
    """`, as far as it fell on or after 22 December 2017` if the act certainly began before that day; else "".

    Also "" if the rule tests another date, such as that of an authorisation, against that day or a later one. `times`: the
    alternative times of the act.
    """
    since = _held_since(finding.proof)
    began_before = bool(times) and all(time.start_low > FIRST_DAY and time.start_high < since for time in times)
    if not began_before or _a_day_of_its_own(finding.proof, since):
        return ""
    return f", as far as it fell on or after {day_in_words(since)}"


def other_dates(finding: Finding) -> list[str]:
    """The other dates that the rule tests, by the record: `gives 2018 as the day of authorisation of artists`."""
    told = (
        f"gives {days} as {phrase_of(asked.thing, asked.field, leaf.subject).noun}"
        for leaf in _dated_otherwise(finding.proof)
        if isinstance(asked := leaf.asked, Test) and (days := _days_read(leaf))
    )
    return list(dict.fromkeys(told))


def _days_read(leaf: Proof) -> str:
    cell = leaf.read.cell if leaf.read is not None else None
    return days_in_words(spans_of(cell)) if cell is not None else ""


def _held_since(proof: Proof) -> date:
    """The first day on which the conditions that met the rule held; FIRST_DAY if none depends on time."""
    if proof.result is not Truth.YES:
        return FIRST_DAY
    if not proof.children:
        return _since(proof)
    days = [_held_since(step) for step in deciding_steps(proof)]
    return (max if needs_every_child(proof.step, proof.result) else min)(days, default=FIRST_DAY)


def _since(leaf: Proof) -> date:
    if isinstance(leaf.asked, AnyDay):
        return leaf.asked.since
    cell = leaf.read.cell if leaf.read is not None else None
    return FIRST_DAY if cell is None or cell.since is None else cell.since


def _a_day_of_its_own(proof: Proof, since: date) -> bool:
    """True if a decisive test requires a date, such as that of an authorisation, on or after `since` or later."""
    return any(day >= since for leaf in _dated_otherwise(proof) for day in _expected(leaf, Operator.ON_OR_AFTER))


def _dated_otherwise(proof: Proof) -> Iterator[Proof]:
    """The decisive leaves that are met and compare a date with a day. The period of an act is no such leaf."""
    met = (leaf for leaf in deciding_leaves(proof) if leaf.result is Truth.YES)
    return (leaf for leaf in met if _expected(leaf, Operator.ON_OR_AFTER, Operator.BEFORE))


def _expected(leaf: Proof, *operators: Operator) -> list[date]:
    """The days with which a leaf compares, if it is a test with one of these operators."""
    asked = leaf.asked
    if not isinstance(asked, Test) or asked.operator not in operators:
        return []
    return [day for day in asked.expected if isinstance(day, date)]
