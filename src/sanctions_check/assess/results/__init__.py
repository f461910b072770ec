"""What a check returns: frozen assessments and findings, with one of five verdicts."""

from .assessment import Assessment, Delivery
from .by_reading import ByReading
from .finding import NOT_COVERED, NOT_COVERED_TITLE, Bearer, Finding, Missing, RuleError, SubjectRef
from .law import AppliedReading, ChainNote, CitedMeasure, MeasureRole, RelatedMeasure, Weight
from .standing import Standing, StandingNote
from .verdicts import HowFar, Law, Progress, Verdict

__all__ = [
    "NOT_COVERED",
    "NOT_COVERED_TITLE",
    "AppliedReading",
    "Assessment",
    "Bearer",
    "ByReading",
    "ChainNote",
    "CitedMeasure",
    "Delivery",
    "Finding",
    "HowFar",
    "Law",
    "MeasureRole",
    "Missing",
    "Progress",
    "RelatedMeasure",
    "RuleError",
    "Standing",
    "StandingNote",
    "SubjectRef",
    "Verdict",
    "Weight",
]
