"""The exit status of a command, and which one wins when several apply."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sanctions_check.assess.results import Verdict
    from sanctions_check.reports.account.tally import Tally

__all__ = ["ExitStatus", "status_of", "status_of_signal", "status_without_level"]


class ExitStatus(IntEnum):
    """The exit status of a command.

    - CLEAR: nothing is at the level of --fail-on or above
    - FOUND: something is
    - UNDETERMINED: nothing is, but something is undetermined or possible
    - INPUT: usage, or input that could not be read
    - RULES: the rules or an engine failed
    - the others: as a shell gives them for SIGHUP, SIGINT (Ctrl-C), SIGPIPE (nobody reads the output any more) and SIGTERM
    """

    CLEAR = 0
    FOUND = 1
    INPUT = 2
    RULES = 3
    UNDETERMINED = 4
    HUNG_UP = 129
    STOPPED = 130
    READER_GONE = 141
    TERMINATED = 143


def status_of_signal(number: int) -> ExitStatus:
    """The status of a command that a signal stopped."""
    return ExitStatus(128 + number)


def status_of(tally: Tally, fail_on: Verdict, *, allow_undetermined: bool) -> ExitStatus:
    """The status of a check. Of several that apply, the first in the order 2, 3, 1, 4, 0."""
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


def status_without_level(*, faulty: bool, rules_failed: bool) -> ExitStatus:
    """The status of a command that judges records but has no option --fail-on."""
    if faulty:
        return ExitStatus.INPUT
    return ExitStatus.RULES if rules_failed else ExitStatus.CLEAR
