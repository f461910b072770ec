"""A whole rule pack, loaded with every fault at once."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from types import MappingProxyType

from msgspec import Struct, field

from sanctions_check.logic.condition import Named
from sanctions_check.records.facts.listing.un_list import NOBODY_LISTED, UnList
from sanctions_check.sources.limits import DEFAULT_LIMITS, Limits

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
    StandingPolicy,
)

__all__ = ["RulePack"]


class RulePack(Struct, frozen=True):
    """Everything that a check needs to know about the law. Load with `RulePack.load`; a pack is never half valid."""

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
    nexus: Named
    standing: StandingPolicy
    digest: str
    un_list: UnList = NOBODY_LISTED
    strict: bool = False
    caps: tuple[Cap, ...] = ()
    left_aside: Mapping[str, LeftAside] = field(default_factory=lambda: MappingProxyType({}))

    @staticmethod
    def load(folder: str | Path | None = None, *, strict: bool = False, limits: Limits = DEFAULT_LIMITS) -> RulePack:
        """The pack in `folder`, or the one that ships. Raises RulePackError with every fault of every file.

        `strict`: conditions of an exemption that a record does not mention are unknown, instead of presumed met.
        `limits`: how large the pack, and how deep and long what stands in it, may be.
        """
        from .reading.load import load_pack

        return load_pack(folder, strict=strict, limits=limits)
