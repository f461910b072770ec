"""The statements of a pack about an act: prohibitions, non-measures, gaps, and related measures."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType

from msgspec import Struct
from msgspec.structs import force_setattr

from sanctions_check.logic.condition import Condition, Written
from sanctions_check.logic.frame import NOTHING_ASKED, Frame, Step

from .duties import Addressee
from .law import ChainLink, Citation, Measure
from .readings import Reading

__all__ = ["Completion", "Gap", "NonMeasure", "Prohibition", "Related", "Subject"]


class Subject(Enum):
    """The subject of a rule: the act as a whole, each item, or each group of persons."""

    ACT = "act"
    ITEM = "item"
    GROUP = "group"


class Completion(Enum):
    """The step that completes the breach: a signed contract, only performance, or, for a duty, that it was not carried out."""

    CONTRACT = "contract"
    PERFORMANCE = "performance"
    OMISSION = "omission"


class _Declared(Struct, frozen=True):
    """What a pack declares is shown by its id and its place, without its conditions."""

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.id!r}, {self.written.shown!r})"  # type: ignore[attr-defined]


class Prohibition(_Declared, frozen=True):
    """A prohibition: the condition that engages it, the barred act, the exceptions, the law, and the sentence of a finding."""

    id: str
    title: str
    text: str
    judges: Subject
    citations: tuple[Citation, ...]
    reading: Reading
    engaged: Condition
    in_force: Condition
    when: Condition
    unless: Condition | None
    completed_by: Completion
    addressees: tuple[Addressee, ...]
    says: str
    written: Written
    chain: tuple[ChainLink, ...] = ()
    exemption_measures: Mapping[str, Measure] = MappingProxyType({})
    """The measures from which the named exemptions are taken, by the name of the exemption."""
    digest: str = ""
    """SHA-256 of the rule as written, in hexadecimal."""
    frame: Frame = NOTHING_ASKED
    """The frame of the first step of its proofs."""

    def __post_init__(self) -> None:
        force_setattr(self, "frame", Frame(Step.ALL, self.title, self.written.shown))

    @property
    def called_upon(self) -> bool:
        """True if every cited paragraph only calls upon States: the rule is shown, and never a violation."""
        return all(citation.measure.called_upon for citation in self.citations)


class NonMeasure(_Declared, frozen=True):
    """Conduct that no paragraph bars, declared so that it is not mistaken for a gap.

    `remarks`: it is about the manner of an act. Then it is only shown, and the act still needs a rule or another declaration.
    """

    id: str
    title: str
    text: str
    judges: Subject
    when: Condition
    see: tuple[Measure, ...]
    remarks: bool
    written: Written
    frame: Frame = NOTHING_ASKED

    def __post_init__(self) -> None:
        force_setattr(self, "frame", Frame(Step.ALL, self.title, self.written.shown))


class Gap(_Declared, frozen=True):
    """An area that no rule decides: a record that reaches it is undetermined, never clear.

    `asks`: the fact that such a record does not state and on which the law depends; empty if the area is not encoded yet.
    """

    id: str
    title: str
    asks: str
    judges: Subject
    when: Condition
    measures: tuple[Measure, ...]
    written: Written
    frame: Frame = NOTHING_ASKED

    def __post_init__(self) -> None:
        says = f"{'Open' if self.asks else 'Not encoded'}: {self.title}"
        force_setattr(self, "frame", Frame(Step.ALL, says, self.written.shown))

    @property
    def lacks(self) -> str:
        """The thing that is missing for a decision, in words."""
        return f"not known {self.asks}" if self.asks else "not encoded yet"


class Related(_Declared, frozen=True):
    """Measures that a reviewer of such an act will look at too. They are shown, and decide nothing."""

    id: str
    title: str
    why: str
    when: Condition
    measures: tuple[Measure, ...]
    written: Written
