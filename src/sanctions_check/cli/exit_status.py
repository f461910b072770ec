"""Exit statuses, in the order in which they win when several hold."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sanctions_check.assess.results import Verdict
    from sanctions_check.reports.account.tally import Tally

__all__ = ["ExitStatus", "status_of", "status_of_reading"]


class ExitStatus(IntEnum):
    """0 nothing at the level, 1 something at or above it, 2 input or usage, 3 rules, 4 nothing but something undetermined.

    The others are what a shell says of a program that a signal has ended: Ctrl-C, or an output that nobody reads any more.
    """

    CLEAR = 0
    FOUND = 1
    INPUT = 2
    RULES = 3
    UNDETERMINED = 4
    STOPPED = 130
    READER_GONE = 141


def status_of(tally: Tally, fail_on: Verdict, *, allow_undetermined: bool) -> ExitStatus:
    """When several hold: 2, 3, 1, 4, 0."""
    from sanctions_check.assess.results import Verdict

    if tally.input_errors:
        return ExitStatus.INPUT
    if tally.rule_errors or tally.engine_failures:
        return ExitStatus.RULES
    if any(tally.verdicts[verdict] for verdict in Verdict if verdict.severity >= fail_on.severity):
        return ExitStatus.FOUND
    open_levels = (Verdict.UNDETERMINED, Verdict.POSSIBLE_VIOLATION)
    if not allow_undetermined and any(tally.verdicts[verdict] for verdict in open_levels):
        return ExitStatus.UNDETERMINED
    return ExitStatus.CLEAR


def status_of_reading(*, faulty: bool, rules_failed: bool) -> ExitStatus:
    """Of a command that judges records without setting a level."""
    if faulty:
        return ExitStatus.INPUT
    return ExitStatus.RULES if rules_failed else ExitStatus.CLEAR
