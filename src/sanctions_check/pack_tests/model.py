"""The kinds of tests of a pack, and the outcomes that they may expect."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from sanctions_check.assess.results import Verdict
from sanctions_check.records.model import Record

from .addressed import Addressed

__all__ = [
    "BREACH",
    "CAP_OUTCOMES",
    "CLEAR",
    "DECLARED",
    "EXCEEDED",
    "EXEMPT",
    "GAP_OUTCOMES",
    "NON_MEASURE_OUTCOMES",
    "NOT_COUNTED",
    "NOT_DECLARED",
    "NOT_ENGAGED",
    "NOT_OPEN",
    "OPEN",
    "RULE_OUTCOMES",
    "UNDETERMINED",
    "WITHIN",
    "CapTest",
    "DeclarationTest",
    "PackTest",
    "RuleTest",
    "StandingTest",
]

UNDETERMINED = "undetermined"
BREACH, CLEAR, EXEMPT, NOT_ENGAGED = "breach", "clear", "exempt", "not engaged"
RULE_OUTCOMES = (BREACH, CLEAR, UNDETERMINED, EXEMPT, NOT_ENGAGED)
NON_MEASURE_OUTCOMES = DECLARED, NOT_DECLARED = "declared", "not declared"
GAP_OUTCOMES = OPEN, NOT_OPEN = "open", "not open"
EXCEEDED, WITHIN, NOT_COUNTED = "exceeded", "within", "not counted"
CAP_OUTCOMES = (EXCEEDED, WITHIN, UNDETERMINED, NOT_COUNTED)


class PackTest(Struct, frozen=True, kw_only=True):
    """`about`: the id of what is tested, or "standing". `expect`: an outcome. `written`: the file and line of the test."""

    about: str
    name: str
    expect: str
    written: str


class RuleTest(PackTest, frozen=True, kw_only=True):
    """The law of a rule on the thing at the pointer `of`, else on the first that the rule judges.

    `addressees` None: they are not compared.
    """

    record: Record
    of: str | None = None
    addressees: Addressed | None = None


class DeclarationTest(PackTest, frozen=True, kw_only=True):
    """Does a non-measure or a gap reach the thing at `of`, else the first that it judges?

    `verdict`: of the whole record; None: it is not compared.
    """

    record: Record
    of: str | None = None
    verdict: Verdict | None = None


class CapTest(PackTest, frozen=True, kw_only=True):
    """The total of records under a cap, in the period that begins on the day `period`, else in the first with a delivery."""

    records: tuple[Record, ...]
    period: date | None = None


class StandingTest(PackTest, frozen=True, kw_only=True):
    """How well the evidence of a record, on the day `as_of`, shows the thing at `of`, else its first item, else the act."""

    record: Record
    of: str | None = None
    as_of: date | None = None
