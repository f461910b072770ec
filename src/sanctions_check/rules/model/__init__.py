"""The data of a rule pack: catalogue of the law, prohibitions, readings and policies."""

from .duties import Addressee, SharedDuty
from .law import THEMES, ChainLink, Citation, CoverageStatus, Force, LeftAside, Measure
from .policies import Cap, Family, JudgementQuestion, StandingPolicy
from .readings import Basis, Reading, ReadingHolder
from .rules import Completion, Gap, NonMeasure, Prohibition, Related, Subject

__all__ = [
    "THEMES",
    "Addressee",
    "Basis",
    "Cap",
    "ChainLink",
    "Citation",
    "Completion",
    "CoverageStatus",
    "Family",
    "Force",
    "Gap",
    "JudgementQuestion",
    "LeftAside",
    "Measure",
    "NonMeasure",
    "Prohibition",
    "Reading",
    "ReadingHolder",
    "Related",
    "SharedDuty",
    "StandingPolicy",
    "Subject",
]
