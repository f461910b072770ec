"""A judged record in a JSON report, with the facts on which it was judged."""

from __future__ import annotations

from pydantic import Field

from sanctions_check.assess.results import Verdict
from sanctions_check.records.model import Record

from .base import Line, Pointer, Shape
from .finding import FindingShape, ProofShape, RelatedShape

__all__ = ["AssessmentShape"]


class ByReadingShape(Shape):
    """The verdict under each profile of readings."""

    text: Verdict
    practice: Verdict
    broad: Verdict


class RuleErrorShape(Shape):
    """A rule that could not be evaluated."""

    rule: str
    subject: str
    message: str


class AssessmentShape(Shape):
    """One judged record."""

    record: str
    title: str
    file: str
    line: Line
    verdict: Verdict
    by_reading: ByReadingShape
    complete: bool
    summary: str
    rests_on: Pointer | None
    findings: tuple[FindingShape, ...] = Field(description="most serious first")
    excluded: tuple[FindingShape, ...] = Field(description="left out by the chosen readings; they do not count")
    related: tuple[RelatedShape, ...]
    errors: tuple[RuleErrorShape, ...]
    scope: ProofShape
    concepts: dict[str, ProofShape] = Field(description="each proof of a concept once, by the key that `see` names")
    facts: Record = Field(description="the record as it was written")
