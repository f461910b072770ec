"""What else a pack lays down: families of words, questions left to others, caps, and how evidence is weighed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from msgspec import Struct

from sanctions_check.logic.condition import Condition, Written

from .law import Measure

__all__ = ["Cap", "Family", "JudgementQuestion", "StandingPolicy"]


class Family(Struct, frozen=True):
    """Several words of a record under one name, for conditions that ask for any of them."""

    name: str
    words: tuple[str, ...]
    written: Written


class JudgementQuestion(Struct, frozen=True):
    """A question that a measure leaves to a State or the Committee."""

    name: str
    question: str
    asked_of: str
    measure: Measure
    written: Written


class Cap(Struct, frozen=True):
    """An amount over all suppliers in each twelve months; `unit` is that of `amount`, `begins` the first day of the first period.

    `ends` is the last day of a cap that gave way to another. A cap on `value` adds up prices, in the currency of `unit`.
    """

    id: str
    title: str
    measure: Measure
    counts: Condition
    unit: str
    amount: float
    begins: date
    written: Written
    ends: date | None = None
    on_value: bool = False


class StandingPolicy(Struct, frozen=True):
    """How evidence is weighed; data, so that an analyst can change it. The words are those of a record."""

    fairly_reliable: str
    """The lowest grade, A to F, of a source that counts."""
    establishing: frozenset[str] = frozenset()
    """Kinds of source that establish the facts by what they are."""
    examinations: frozenset[str] = frozenset()
    """Kinds of source that establish the facts also when they pass on what `examiners` found."""
    examiners: frozenset[str] = frozenset()
    """Types of origin that can have examined a thing."""
    examining: frozenset[str] = frozenset()
    """Kinds of source that look into a matter themselves: one of them that takes no side could not tell."""
    concluding_bodies: frozenset[str] = frozenset()
    """Types of origin whose conclusion establishes the facts, whoever passes it on."""
    finding_bodies: frozenset[str] = frozenset()
    """Bodies of the Council: if one takes no side it still inquires, and its conclusion ends a dispute of the law."""
    inquiring: frozenset[str] = frozenset()
    """Kinds of source that can hold an inquiry which has not concluded."""
    unconfirmed: frozenset[str] = frozenset()
    """Kinds of source, such as leaks, behind which nobody stands until somebody confirms them."""
    of_no_state: frozenset[str] = frozenset()
    """Kinds of source that speak for no State, whatever their country."""
    no_evidence: frozenset[str] = frozenset()
    """Kinds of source that tell nothing, whatever they are said to support."""
    organs_of_states: frozenset[str] = frozenset()
    """Types of party that are the State itself."""
    default_reliability: Mapping[str, str] = MappingProxyType({})
    """The grade of a source that has none, by its kind."""

    def trusts(self, kind: str, grade: str | None) -> bool:
        """Is a source of this kind at least fairly reliable? One without a grade (None) has that of its kind."""
        return (grade or self.default_reliability.get(kind, "F")) <= self.fairly_reliable
