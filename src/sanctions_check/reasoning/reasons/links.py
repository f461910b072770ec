"""What to find out when it is open whether anything links a record to the DPRK. No rule is applied to such a record."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from sanctions_check.assess.checker import Checker
from sanctions_check.assess.results import Assessment, Verdict
from sanctions_check.logic.case import Scope
from sanctions_check.logic.truth import Truth
from sanctions_check.records.model import Record

from ..changes.slots import change_sets, slots_of
from ..changes.ways import Ways
from ..results import MOST_SHOWN, Change, Counterfactual, Request
from ..sentences import answer_says, request_says
from ..trying.trials import changed_record

__all__ = ["link_requests"]


def link_requests(checker: Checker, record: Record, assessment: Assessment) -> Iterator[Request]:
    """Sets of facts that would make or rule out a link, each with one answer and the verdict of the whole record then."""
    if assessment.nexus.result is not Truth.UNKNOWN or assessment.errors:
        return
    facts = record.as_written()
    scope = Scope.of(checker.case(record))
    ways = Ways(scope, unknown_only=True)
    for wanted in (Truth.YES, Truth.NO):
        for way in islice(ways.to(assessment.nexus, wanted), MOST_SHOWN):
            for changes in islice(change_sets(slots_of(way, scope) or ()), 1):
                changed = changed_record(facts, changes)
                if changes and changed is not None:
                    yield _request(changes, checker.check(changed).verdict)


def _request(changes: tuple[Change, ...], verdict: Verdict) -> Request:
    asked = tuple(change.fact for change in changes)
    return Request(asked, request_says(asked), (Counterfactual(changes, verdict, answer_says(changes, verdict)),))
