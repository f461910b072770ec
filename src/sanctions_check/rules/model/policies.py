"""The other parts of a pack: families of words, questions of judgement, caps, and the weighing of evidence."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from msgspec import Struct

from sanctions_check.logic.condition import Condition, Written

from .law import Measure

__all__ = ["Cap", "Family", "JudgementQuestion", "StandingPolicy"]


class Family(Struct, frozen=True):
    """Several words of a record under one name, for conditions that accept any of them."""

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
    """A maximum for the deliveries of all suppliers in each period of twelve months.

    `begins`: the first day of the first period. `ends`: the last day of a cap that another cap replaced. `on_value`: the cap
    adds up prices, and `unit` is a currency.
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
    """The weighing of evidence, as data that an analyst can change. The words are those of a record."""

    fairly_reliable: str
    """The lowest grade, A to F, of a source that counts."""
    establishing: frozenset[str] = frozenset()
    """Kinds of source that establish the facts by themselves."""
    examinations: frozenset[str] = frozenset()
    """Kinds of source that also establish the facts when they pass on findings of `examiners`."""
    examiners: frozenset[str] = frozenset()
    """Types of origin that can have examined a thing."""
    examining: frozenset[str] = frozenset()
    """Kinds of source that examine a matter themselves: if such a source takes no side, it could not tell."""
    concluding_bodies: frozenset[str] = frozenset()
    """Types of origin whose conclusion establishes the facts, whoever passes it on."""
    finding_bodies: frozenset[str] = frozenset()
    """Bodies of the Council. One that takes no side still inquires; its conclusion ends a dispute about the law."""
    inquiring: frozenset[str] = frozenset()
    """Kinds of source that can hold an inquiry which has not concluded."""
    unconfirmed: frozenset[str] = frozenset()
    """Kinds of source, such as leaks, that do not count until somebody confirms them."""
    of_no_state: frozenset[str] = frozenset()
    """Kinds of source that speak for no State, whatever their country."""
    no_evidence: frozenset[str] = frozenset()
    """Kinds of source that prove nothing, whatever they are said to support."""
    organs_of_states: frozenset[str] = frozenset()
    """Types of party that are organs of their State."""
    default_reliability: Mapping[str, str] = MappingProxyType({})
    """The grade of a source without a grade, by kind."""

    def trusts(self, kind: str, grade: str | None) -> bool:
        """True if a source of this kind is at least fairly reliable. Without a grade (None) the grade of its kind counts."""
        return (grade or self.default_reliability.get(kind, "F")) <= self.fairly_reliable
