"""Changes, obstacles and requests as sentences."""

from __future__ import annotations

from collections.abc import Sequence

from sanctions_check.assess.results import Verdict
from sanctions_check.logic.cell import word
from sanctions_check.plain_text import in_words

from .results import Change, Fact, Request

__all__ = ["answer_says", "counterfactual_says", "obstacle_says", "request_says", "which_decide", "with_other_findings"]

_VERDICTS = {
    Verdict.VIOLATION: "a violation",
    Verdict.POSSIBLE_VIOLATION: "a possible violation",
    Verdict.UNDETERMINED: "undetermined",
    Verdict.NOT_A_VIOLATION: "not a violation",
    Verdict.OUT_OF_SCOPE: "out of scope",
}


def counterfactual_says(changes: Sequence[Change], verdict: Verdict) -> str:
    """`not a violation had the act taken place before ...`."""
    phrases = dict.fromkeys(_phrase(change, changes, change.had, "there been") for change in changes)
    return f"{_VERDICTS[verdict]} had {' and '.join(phrases)}"


def answer_says(changes: Sequence[Change], verdict: Verdict) -> str:
    """`a violation if ...`."""
    phrases = dict.fromkeys(_phrase(change, changes, change.if_, "there is") for change in changes)
    return f"{_VERDICTS[verdict]} if {' and '.join(phrases)}"


def with_other_findings(says: str, verdict: Verdict | None) -> str:
    """The sentence, and the more serious `verdict` that another finding then gives the record, if there is one."""
    return says if verdict is None else f"{says}, but the record is then {_VERDICTS[verdict]} by another finding"


def request_says(facts: Sequence[Fact]) -> str:
    """`the cargo of the containers and the role of the 30 persons`."""
    return " and ".join(fact.says for fact in facts)


def which_decide(requests: Sequence[Request]) -> str:
    """`this would decide it`; of several requests, any one is enough."""
    return f"{'any one of these' if len(requests) > 1 else 'this'} would decide it"


def obstacle_says(conditions: Sequence[str]) -> str:
    """The conditions, each of which would have had to hold."""
    return "; and ".join(conditions)


def _phrase(change: Change, changes: Sequence[Change], says: str, there: str) -> str:
    """A change in words. Changes that together add one entry to a list have one phrase."""
    where = change.fact.added_to
    if not where:
        return says
    parts = [
        f"{in_words(each.fact.name.rpartition('.')[2])} {_plain(each.becomes)}"
        for each in changes
        if each.fact.added_to == where
    ]
    return f"{there} another {change.fact.name.partition('.')[0]} ({', '.join(parts)})"


def _plain(value: object) -> str:
    if isinstance(value, list):
        return " and ".join(_plain(each) for each in value)
    return in_words(word(value))
