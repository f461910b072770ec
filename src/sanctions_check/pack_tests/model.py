"""The kinds of tests of a pack, and the outcomes that they may expect."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from msgspec import Struct

from sanctions_check.assess.results import Standing, Verdict
from sanctions_check.records.model import Record

from .addressed import Addressed

__all__ = [
    "CAP_OUTCOMES",
    "GAP_OUTCOMES",
    "NON_MEASURE_OUTCOMES",
    "RULE_OUTCOMES",
    "CapTest",
    "DeclarationTest",
    "Outcome",
    "PackTest",
    "RuleTest",
    "StandingTest",
]


class Outcome(StrEnum):
    """The outcome of a test. A test of evidence has a Standing instead."""

    UNDETERMINED = "undetermined"
    BREACH = "breach"
    CLEAR = "clear"
    EXEMPT = "exempt"
    NOT_ENGAGED = "not engaged"
    DECLARED = "declared"
    NOT_DECLARED = "not declared"
    OPEN = "open"
    NOT_OPEN = "not open"
    EXCEEDED = "exceeded"
    WITHIN = "within"
    NOT_COUNTED = "not counted"
    NOT_JUDGED = "not judged"


RULE_OUTCOMES = (Outcome.BREACH, Outcome.CLEAR, Outcome.UNDETERMINED, Outcome.EXEMPT, Outcome.NOT_ENGAGED)
NON_MEASURE_OUTCOMES = (Outcome.DECLARED, Outcome.NOT_DECLARED)
GAP_OUTCOMES = (Outcome.OPEN, Outcome.NOT_OPEN)
CAP_OUTCOMES = (Outcome.EXCEEDED, Outcome.WITHIN, Outcome.UNDETERMINED, Outcome.NOT_COUNTED)


class PackTest(Struct, frozen=True, kw_only=True):
    """A test of a pack.

    `about`: the id of what is tested, or "standing".
    `written`: the file and line of the test.
    """

    about: str
    name: str
    expect: Outcome | Standing
    written: str


class RuleTest(PackTest, frozen=True, kw_only=True):
    """The law of a rule on one thing of a record.

    `of`: the pointer of the thing; None: the first that the rule judges.
    `addressees`: None: they are not compared.
    """

    record: Record
    of: str | None = None
    addressees: Addressed | None = None


class DeclarationTest(PackTest, frozen=True, kw_only=True):
    """Whether a non-measure or a gap reaches one thing of a record.

    `of`: the pointer of the thing; None: the first that it judges.
    `verdict`: of the whole record; None: it is not compared.
    """

    record: Record
    of: str | None = None
    verdict: Verdict | None = None


class CapTest(PackTest, frozen=True, kw_only=True):
    """The total of records under a cap.

    `period`: the first day of the period; None: the first period with a delivery.
    """

    records: tuple[Record, ...]
    period: date | None = None


class StandingTest(PackTest, frozen=True, kw_only=True):
    """How well the evidence of a record shows one thing of it, on the day `as_of`.

    `of`: the pointer of the thing; None: the first item, or the act if there is no item.
    """

    record: Record
    of: str | None = None
    as_of: date | None = None
