"""What a rule pack holds, as frozen data: the law catalogue, concepts, prohibitions, exemptions, readings and policies."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import Enum, StrEnum
from functools import cached_property
from types import MappingProxyType

from msgspec import Struct
from msgspec.structs import force_setattr

from sanctions_check.logic.condition import NOWHERE, AnyDay, Condition, Written
from sanctions_check.logic.frame import NOTHING_ASKED, Frame, Step
from sanctions_check.logic.timespan import from_to

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
    """The symbol of the resolution: S/RES/1874 (2009)."""
    adopted: date
    paragraph: str
    title: str
    force: Force
    verb: str
    """The operative verb: Decides, Calls upon."""
    binds: str
    """To whom it is addressed, in words."""
    direction: str
    """`to_dprk`, `from_dprk`, `both` or `not-applicable`."""
    themes: tuple[str, ...]
    """Letters of `THEMES`."""
    in_force_from: date
    in_force_until: date | None
    """The last day; None while it binds."""
    status: str
    summary: str
    verified: str
    """How far its text was read: `primary`, `secondary` or `unread`."""
    number_check: str
    """Against what the number of the paragraph was checked."""
    written: Written
    amended_by: tuple[str, ...] = ()
    """The ids of the later paragraphs that widen, narrow, restate or end it."""
    digest: str = ""
    """SHA-256 of the entry as written, in hexadecimal."""

    @property
    def called_upon(self) -> bool:
        return self.force is Force.CALLED_UPON

    @property
    def period(self) -> str:
        """The days on which it is in force, in words."""
        return from_to(self.in_force_from, self.in_force_until)

    def dates(self, written: Written = NOWHERE) -> AnyDay:
        """The days on which it is in force as a condition, which is written there."""
        return AnyDay(self.id, self.in_force_from, self.in_force_until, written)


class Citation(Struct, frozen=True, dict=True):
    """A measure as a rule cites it: for which things (None: all), and whether it only restates a duty laid down before."""

    measure: Measure
    covers: Condition | None
    restates: bool
    covers_name: str = ""
    """The condition in `covers` as the rule writes it: the name of a concept."""

    @cached_property
    def in_force(self) -> AnyDay:
        """The dates of the measure as a condition."""
        return self.measure.dates()


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
    """A duty and who bears it: the States of the parties in `roles`, and the DPRK if `dprk` is set. The State of a party in
    a role of `or_else` bears it only if nobody is told to have one of `roles`, or if that State bears it already.
    """

    duty: str
    roles: tuple[str, ...]
    or_else: tuple[str, ...]
    dprk: bool
    any_state: bool = False
    """Does it fall also on the DPRK, by what its parties did, and not on other States alone?"""
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


class SharedDuty(Struct, frozen=True):
    """A duty that several rules name, as duties.yaml has it."""

    addressee: Addressee
    written: Written


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
    """What the first step of its proofs says."""

    def __post_init__(self) -> None:
        force_setattr(self, "frame", Frame(Step.ALL, self.title, self.written.shown))

    @property
    def called_upon(self) -> bool:
        """Every paragraph behind it only calls upon States: it is shown, and never a violation."""
        return all(citation.measure.called_upon for citation in self.citations)


class NonMeasure(Struct, frozen=True):
    """Conduct that no paragraph bars: declared, so that it is not mistaken for a gap.

    `remarks`: it is about how an act was done. Then it is shown and covers nothing: the act still needs a rule or a declaration
    of its own.
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
    """Where no rule decides: a record that reaches it is undetermined, never clear.

    `asks`: what such a record leaves untold and the law turns on; empty where the pack does not encode the area yet.
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
