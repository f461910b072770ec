"""The contents of a rule pack."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from msgspec import Struct, field

from sanctions_check.logic.condition import Named
from sanctions_check.records.facts.listing.un_list import NOBODY_LISTED, UnList

from .model import (
    Cap,
    Family,
    Gap,
    JudgementQuestion,
    LeftAside,
    Measure,
    NonMeasure,
    Prohibition,
    Reading,
    Related,
    SharedDuty,
    StandingPolicy,
)

__all__ = ["PackContents"]


class PackContents(Struct, frozen=True):
    """All that a check needs of the law."""

    name: str
    version: str
    regime_begins: date
    measures: Mapping[str, Measure]
    concepts: Mapping[str, Named]
    prohibitions: tuple[Prohibition, ...]
    non_measures: tuple[NonMeasure, ...]
    gaps: tuple[Gap, ...]
    related: tuple[Related, ...]
    readings: Mapping[str, Reading]
    judgements: Mapping[str, JudgementQuestion]
    families: Mapping[str, Family]
    duties: Mapping[str, SharedDuty]
    nexus: Named
    standing: StandingPolicy
    digest: str
    un_list: UnList = NOBODY_LISTED
    strict: bool = False
    caps: tuple[Cap, ...] = ()
    left_aside: Mapping[str, LeftAside] = field(default_factory=lambda: MappingProxyType({}))

    def __repr__(self) -> str:
        counts = f"{len(self.prohibitions)} prohibitions, {len(self.measures)} measures"
        strict = ", strict" if self.strict else ""
        return f"{type(self).__name__}({self.name!r}, {self.version!r}, digest {self.digest[:12]}, {counts}{strict})"
