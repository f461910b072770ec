"""A finding in a JSON report: the law, the standing, the measures, the reasons and the proof."""

from __future__ import annotations

from datetime import date

from pydantic import Field, JsonValue

from sanctions_check.assess.results import Law, Standing, Verdict
from sanctions_check.logic.frame import Step
from sanctions_check.review.decisions import DecisionKind

from .base import Answer, Line, Pointer, Shape

__all__ = ["FindingShape", "ProofShape", "ReasonsShape", "RelatedShape"]


class ReadShape(Shape):
    """What a leaf of a proof read, and where."""

    value: str
    file: str
    line: Line
    pointer: Pointer
    qualified: str = Field("", description="how the record itself hedges the value")
    derived_from: str = Field("", description="what the value was taken from, where the record does not state it")


class ProofShape(Shape):
    """One step of a proof and the steps that it rests on. `see` names the concept, in `concepts`, that holds its steps."""

    step: Step
    says: str
    result: Answer
    subject: str = ""
    written: str = Field("", description="where in the rule pack")
    source: str = Field("", description="the measure that a concept is taken from")
    authority: str = Field("", description="who grants an exemption")
    see: str = ""
    read: ReadShape | None = None
    children: tuple[ProofShape, ...] = ()


class MeasureShape(Shape):
    """A measure and its part in a finding."""

    id: str
    resolution: str
    paragraph: str
    title: str
    force: str
    role: str
    in_force: str
    verified: str
    number_check: str


class RelatedShape(MeasureShape):
    """A measure that stands beside the act, and why it is worth a look."""

    why: str


class ChainShape(Shape):
    """A paragraph before or after a cited one in the chain of amendment."""

    id: str
    resolution: str
    paragraph: str
    relation: str
    of: str
    in_force_from: date


class ReadingShape(Shape):
    """The reading of the law that a finding rests on, and how it weighs in this record."""

    id: str
    basis: str
    weighs: str
    says: str
    held_by: tuple[str, ...]
    disputed_by: tuple[str, ...]
    note: str


class BearerShape(Shape):
    """A State to which a finding is addressed."""

    country: str
    name: str
    duty: str
    act: str
    parties: tuple[str, ...]


class SubjectShape(Shape):
    """What a finding is about."""

    kind: str
    pointer: Pointer
    label: str
    line: Line


class FactShape(Shape):
    """One fact of a record."""

    pointer: Pointer
    name: str
    says: str


class ChangeShape(Shape):
    """One fact made different."""

    fact: FactShape
    was: str
    becomes: JsonValue
    says: str


class CounterfactualShape(Shape):
    """A smallest set of changes, and the verdict after it."""

    says: str
    verdict: Verdict
    changes: tuple[ChangeShape, ...]


class RequestShape(Shape):
    """Facts that would decide an undetermined finding."""

    says: str
    facts: tuple[FactShape, ...]
    outcomes: tuple[CounterfactualShape, ...]


class ObstacleShape(Shape):
    """Conditions that kept a rule from applying."""

    says: str
    conditions: tuple[str, ...]


class ReasonsShape(Shape):
    """Why a finding is as it is; empty lists where nothing was asked."""

    obstacles: tuple[ObstacleShape, ...]
    requests: tuple[RequestShape, ...]
    counterfactuals: tuple[CounterfactualShape, ...]
    immaterial: tuple[str, ...]


class DecisionShape(Shape):
    """What somebody decided about a finding."""

    decision: DecisionKind
    by: str
    date: date
    why: str
    outdated: bool


class FindingShape(Shape):
    """One rule against one item, group or act."""

    fingerprint: str = Field(pattern="^f-[0-9a-f]{16}$", description="stays the same from run to run")
    facts_digest: str = Field(pattern="^d-[0-9a-f]{16}$", description="of what the record states; changes with it")
    rule: str
    title: str
    verdict: Verdict
    law: Law
    standing: Standing
    standing_because: str
    standing_sources: tuple[Pointer, ...]
    reading: ReadingShape | None
    measures: tuple[str, ...] = Field(description="ids, the primary basis first")
    basis: tuple[MeasureShape, ...]
    chain: tuple[ChainShape, ...]
    called_upon: bool
    addressees: tuple[BearerShape, ...]
    subject: SubjectShape
    stage: str
    missing: tuple[str, ...]
    message: str
    written: str
    reasons: ReasonsShape
    decision: DecisionShape | None
    proof: ProofShape
