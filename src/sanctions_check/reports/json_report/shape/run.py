"""A whole JSON report, and the lines of a JSON Lines report."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from sanctions_check.assess.results import Verdict
from sanctions_check.errors import UsageError
from sanctions_check.sources.limits import Limits

from .assessment import AssessmentShape
from .base import Answer, Count, Line, Sha256, Shape

__all__ = ["AssessmentLine", "ClosingLine", "ClosingShape", "ErrorLine", "ReceiptLine", "ReportLine", "ReportShape"]


class PackShape(Shape):
    """The rule pack that judged."""

    name: str
    version: str
    sha256: Sha256


def _limits(values: dict[str, int]) -> dict[str, int]:
    try:
        Limits.of(values)
    except UsageError as problem:
        raise ValueError(str(problem)) from None
    return values


class OptionsShape(Shape):
    """The options that bear on results."""

    as_of: date | None
    reading: Literal["text", "practice", "broad"]
    strict: bool
    engine: str
    what_if: bool = Field(description="findings carry their reasons")
    show: tuple[Verdict, ...] | None = Field(
        default=None,
        description="verdicts of the records in the report, null for all; incomplete ones are always in it; totals count all",
    )
    limits: Annotated[dict[str, int], AfterValidator(_limits)] = Field(
        default={},
        description="more than this of an input or the rule pack was refused; the default if one is not stated",
    )


class ReceiptShape(Shape):
    """What a reader needs to run the same check again."""

    program: Literal["sanctions-check"]
    version: str
    schema_version: Literal["1"] = Field(alias="schema", description="version of the shape of reports")
    pack: PackShape
    options: OptionsShape
    inputs: tuple[str, ...]


class FaultShape(Shape):
    """One thing wrong in one place of the input."""

    file: str
    line: Line
    column: Line
    pointer: str
    record: str | None
    code: str
    message: str
    hint: str


class InputShape(Shape):
    """A file as it lay on the disk."""

    file: str
    sha256: Sha256
    bytes: Count


class UsedShape(Shape):
    """The hashes of the rules and measures on which findings rest."""

    rules: dict[str, Sha256]
    measures: dict[str, Sha256]


class TotalsShape(Shape):
    """The sum of deliveries; `at_most` null where one has no upper bound."""

    at_least: float
    at_most: float | None
    deliveries: Count
    unconverted: Count


class CapShape(Shape):
    """A cap in one period, in its unit."""

    cap: str
    title: str
    measure: str
    unit: str
    amount: float
    from_: date = Field(alias="from")
    to: date | None = Field(description="null stands for any period: no delivery is dated")
    exceeded: Answer
    headroom: float
    crossed_by: str | None
    reported: TotalsShape
    observed: TotalsShape
    undated: TotalsShape = Field(description="what may lie in any period of the cap")


class DecisionsShape(Shape):
    """How many findings were decided how, and how many are open."""

    accepted: Count
    rejected: Count
    needs_information: Count
    outdated: Count
    open: Count


class VerdictsShape(Shape):
    """Records by verdict."""

    violation: Count
    possible_violation: Count
    undetermined: Count
    not_a_violation: Count
    out_of_scope: Count


class SummaryShape(Shape):
    """The totals of a run."""

    records: Count
    verdicts: VerdictsShape
    incomplete: Count
    rule_errors: Count
    input_errors: Count
    engine_failures: Count
    caps_exceeded: Count = Field(
        description="periods in which a cap was surely exceeded; no verdict or exit status shows it"
    )


class ClosingShape(Shape):
    """What is known when all was read."""

    inputs: tuple[InputShape, ...]
    used: UsedShape
    caps: tuple[CapShape, ...]
    decisions: DecisionsShape | None = Field(description="null without --decisions")
    summary: SummaryShape


class ReportShape(ClosingShape):
    """A JSON report of sanctions-check."""

    receipt: ReceiptShape
    assessments: tuple[AssessmentShape, ...]
    errors: tuple[FaultShape, ...]


class ReceiptLine(ReceiptShape):
    """The first line."""

    type: Literal["receipt"]


class AssessmentLine(AssessmentShape):
    """The line of a judged record."""

    type: Literal["assessment"]


class ErrorLine(FaultShape):
    """The line of a fault."""

    type: Literal["error"]


class ClosingLine(ClosingShape):
    """The last line."""

    type: Literal["closing"]


ReportLine = Annotated[ReceiptLine | AssessmentLine | ErrorLine | ClosingLine, Field(discriminator="type")]
