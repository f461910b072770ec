"""What a rule pack holds, as frozen data: the law catalogue, concepts, prohibitions, exemptions, readings and policies."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import Enum, StrEnum
from types import MappingProxyType

from msgspec import Struct
from msgspec.structs import force_setattr

from sanctions_check.logic.condition import NOWHERE, Condition, InForce, Written
from sanctions_check.logic.frame import NOTHING_ASKED, Frame, Step

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
    "StandingPolicy",
    "Subject",
]


THEMES = {
    "A": "arms and WMD items",
    "B": "cooperation, assistance, training",
    "C": "persons and labour",
    "D": "trade and finance",
    "E": "transport and inspection",
    "F": "exemptions and institutions",
}
"""What the measures of the catalogue are about, by the letters that they have there."""


class Basis(StrEnum):
    """What a reading rests on."""

    TEXTUAL = "textual"
    PRACTICE = "practice"
    ASSERTED = "asserted"


class Force(StrEnum):
    """What a paragraph does. Only what it prohibits or requires can be breached."""

    PROHIBITED = "prohibited"
    REQUIRED = "required"
    CALLED_UPON = "called-upon"
    AUTHORISED = "authorised"
    NOTED = "noted"
    CONTEXT = "context"

    @property
    def binding(self) -> bool:
        return self in (Force.PROHIBITED, Force.REQUIRED)


class CoverageStatus(Enum):
    """How the pack treats a measure. JUDGEMENT: no rule can find a breach of it before somebody has determined something."""

    ENCODED = "encoded"
    JUDGEMENT = "judgement"
    CONTEXT = "context"
    LEFT_OUT = "left out"


class Subject(Enum):
    """What a rule judges: the act as a whole, each item, or each group of persons."""

    ACT = "act"
    ITEM = "item"
    GROUP = "group"


class Completion(Enum):
    """What completes the barred act: a signed contract is enough, or only performance."""

    CONTRACT = "contract"
    PERFORMANCE = "performance"


class Measure(Struct, frozen=True):
    """One operative paragraph (or limb) of a resolution, with its dates and how far its text was verified."""

    id: str
    resolution: str
    document: str
    adopted: date
    paragraph: str
    title: str
    force: Force
    verb: str
    binds: str
    direction: str
    themes: tuple[str, ...]
    in_force_from: date
    in_force_until: date | None
    status: str
    summary: str
    verified: str
    number_check: str
    written: Written
    details: Mapping[str, object] = MappingProxyType({})
    digest: str = ""
    """SHA-256 of the entry as written, in hexadecimal."""

    @property
    def called_upon(self) -> bool:
        return self.force is Force.CALLED_UPON

    def dates(self, written: Written = NOWHERE) -> InForce:
        """The days on which it is in force as a condition, which is written there."""
        return InForce(self.id, self.in_force_from, self.in_force_until, written)


class Citation(Struct, frozen=True):
    """A measure as a rule cites it: for which things (None: all), and whether it only restates a duty laid down before."""

    measure: Measure
    covers: Condition | None
    restates: bool
    covers_name: str = ""
    in_force: InForce | None = None
    """The dates of the measure as a condition, made from it."""

    def __post_init__(self) -> None:
        force_setattr(self, "in_force", self.measure.dates())


class ChainLink(Struct, frozen=True):
    """A paragraph before or after one that a rule cites, by the catalogue's chain of amendment."""

    measure: Measure
    relation: str
    of: str


class ReadingHolder(Struct, frozen=True):
    """Who holds or disputes a reading, since when, and where that was said."""

    who: str
    since: date | None
    said_in: str
    country: str | None = None

    def __str__(self) -> str:
        since = f", {self.since.isoformat()}" if self.since else ""
        return f"{self.who}{since}{f' ({self.said_in})' if self.said_in else ''}"


class Reading(Struct, frozen=True):
    """A reading of the text: what it says, what it rests on, who holds and who disputes it.

    `concluded_by` are the Panel of Experts and the MSMT, with the day of the conclusion that makes a practice.
    """

    id: str
    basis: Basis
    says: str
    concluded_by: tuple[ReadingHolder, ...]
    held_by: tuple[ReadingHolder, ...]
    disputed_by: tuple[ReadingHolder, ...]
    written: Written


class Addressee(Struct, frozen=True):
    """A duty and who bears it: the DPRK, or the States of the parties in these roles. Those in the roles of `or_else` bear it
    only where nobody is told in the first, or as the same State.
    """

    duty: str
    roles: tuple[str, ...]
    or_else: tuple[str, ...]
    dprk: bool
    other_states_only: bool
    voyage_ends: bool = False
    """Does it fall also on the States from and to which a voyage went, without a party that stands for them?"""
    nationals: bool = False
    """Does it fall also on the State whose nationals the persons are?"""
    journey_ends: bool = False
    """Does it fall also on the State to which persons travelled, where none is told to be their host?"""
    spares_own_nationals: bool = False
    """Does it leave out the State whose nationals all the travellers are, which need not refuse them?"""
    where: Condition | None = None
    """Of what the duty is; None: of all that the rule judges."""


class Prohibition(Struct, frozen=True):
    """A rule: when it is engaged, what it bars, what excepts, the law behind it, and how a finding reads."""

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
    """The measures from which the named exceptions are taken, by their names."""
    digest: str = ""
    """SHA-256 of the rule as written, in hexadecimal."""
    frame: Frame = NOTHING_ASKED
    """The first step of its proofs; so too below."""

    def __post_init__(self) -> None:
        force_setattr(self, "frame", Frame(Step.ALL, self.title, self.written.shown))

    @property
    def called_upon(self) -> bool:
        """Every paragraph behind it only calls upon States: it is shown, and never a violation."""
        return all(citation.measure.called_upon for citation in self.citations)


class NonMeasure(Struct, frozen=True):
    """Conduct that no paragraph bars: declared, so that it is not mistaken for a gap. One that only remarks is shown where it
    applies and covers nothing: it is about how an act was done, and the act waits for a rule or declaration of its own.
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


class Gap(Struct, frozen=True):
    """An area of the law that the pack does not encode yet: a record that reaches it is undetermined, never clear."""

    id: str
    title: str
    judges: Subject
    when: Condition
    measures: tuple[Measure, ...]
    written: Written
    frame: Frame = NOTHING_ASKED

    def __post_init__(self) -> None:
        force_setattr(self, "frame", Frame(Step.ALL, f"Not encoded: {self.title}", self.written.shown))


class Related(Struct, frozen=True):
    """Measures that whoever reviews such an act will look at too; they are shown and decide nothing."""

    id: str
    title: str
    why: str
    when: Condition
    measures: tuple[Measure, ...]
    written: Written


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


class LeftAside(Struct, frozen=True):
    """A measure that no rule cites: context, or left out, and why."""

    status: CoverageStatus
    why: str
    written: Written


class StandingPolicy(Struct, frozen=True):
    """How evidence is weighed; data, so that an analyst can change it."""

    fairly_reliable: str
    establishing: frozenset[str] = frozenset()
    examinations: frozenset[str] = frozenset()
    examiners: frozenset[str] = frozenset()
    examining: frozenset[str] = frozenset()
    concluding_bodies: frozenset[str] = frozenset()
    finding_bodies: frozenset[str] = frozenset()
    inquiring: frozenset[str] = frozenset()
    unconfirmed: frozenset[str] = frozenset()
    of_no_state: frozenset[str] = frozenset()
    no_evidence: frozenset[str] = frozenset()
    organs_of_states: frozenset[str] = frozenset()
    default_reliability: Mapping[str, str] = MappingProxyType({})

    def trusts(self, kind: str, grade: str | None) -> bool:
        """Is a source of this kind at least fairly reliable? One without a grade (None) has that of its kind."""
        return (grade or self.default_reliability.get(kind, "F")) <= self.fairly_reliable
