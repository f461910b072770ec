"""What a check returns: frozen findings and assessments. The answer is one of five verdicts; whoever embeds it handles each."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import NamedTuple, Self

from msgspec import Struct

from sanctions_check.logic.proof import Proof
from sanctions_check.logic.truth import Truth
from sanctions_check.plain_text import in_words
from sanctions_check.rules.model import Basis, Force
from sanctions_check.sources.positions import SourceMap

from .one_of import OneOf

__all__ = [
    "ALL_RULES",
    "AppliedReading",
    "Assessment",
    "Bearer",
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


class Verdict(OneOf):
    """The five verdicts, most serious first. A record takes the most serious one of its findings."""

    VIOLATION = "violation"
    POSSIBLE_VIOLATION = "possible_violation"
    UNDETERMINED = "undetermined"
    NOT_A_VIOLATION = "not_a_violation"
    OUT_OF_SCOPE = "out_of_scope"

    @property
    def words(self) -> str:
        """As it is written in a sentence."""
        return in_words(self.value)

    @property
    def severity(self) -> int:
        """4 for a violation, down to 0 for out of scope."""
        return _SEVERITIES[self]

    def _rank(self) -> int:
        """The more serious verdict is the greater."""
        return self.severity


_SEVERITIES = {verdict: severity for severity, verdict in enumerate(reversed(Verdict))}


class Law(OneOf):
    """Would these facts breach the measure?"""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"
    EXEMPT = "exempt"


class Progress(StrEnum):
    """The state of an act as the verdict table needs it."""

    COMPLETE = "complete"
    ATTEMPTED = "attempted"
    PLANNED = "planned"
    NO_ACT = "no act"
    UNKNOWN = "unknown"


class HowFar(NamedTuple):
    """How far an act came for the law, in words, and whether there is an act at all.

    `stage`: the one word of the vocabulary that says so; None where the record leaves that open or does not say it.
    """

    progress: Progress
    words: str
    exists: Truth
    stage: str | None = None


class Standing(OneOf):
    """How well the facts are shown, best first."""

    ADMITTED = "admitted"
    ESTABLISHED = "established"
    CORROBORATED = "corroborated"
    CONTESTED = "contested"
    ASSERTED = "asserted"
    UNSUPPORTED = "unsupported"

    @property
    def shown(self) -> bool:
        """Shown well enough for a violation."""
        return self in (Standing.ADMITTED, Standing.ESTABLISHED, Standing.CORROBORATED)

    @property
    def meaning(self) -> str:
        """What evidence has this standing, in a few words."""
        return _MEANINGS[self]


_MEANINGS = {
    Standing.ADMITTED: "a party concedes the facts",
    Standing.ESTABLISHED: "examined, judged, recorded or concluded by a competent body",
    Standing.CORROBORATED: "two or more independent origins",
    Standing.CONTESTED: "corroborated, but denied or not determined by somebody who is no party",
    Standing.ASSERTED: "one identified origin, or an inquiry still open",
    Standing.UNSUPPORTED: "anonymous, unreliable or a party's own word, or nothing",
}


class StandingNote(Struct, frozen=True):
    """How the standing came out: one sentence, and the JSON pointers of the sources that made it."""

    standing: Standing
    because: str
    sources: tuple[str, ...] = ()
    origins: int = 0
    """How many independent origins corroborate."""
    open_inquiry: bool = False
    """All that there is, is an inquiry that has not concluded."""
    attributed_to: str = ""
    """Who says so, where no source of its own speaks of it."""
    hedges: tuple[str, ...] = ()
    """How the record itself hedges the values that the finding rests on, where that alone keeps it from being shown."""
    told_short: bool = False
    """It is shown only with sources that say that the act had come less far."""
    older: tuple[str, ...] = ()
    """The sources among `sources` that are dated wholly before the act."""
    denied_by: tuple[str, ...] = ()
    """JSON pointers of the sources that deny the facts and lower nothing by it, as those of a party do."""
    established_by: tuple[str, ...] = ()
    """JSON pointers of the sources that would establish what a party concedes."""
    too_late: tuple[str, ...] = ()
    """JSON pointers of the sources that say so and are not shown to have been there by the day of judging, as they came later or
    have no date, where no other tells of it."""

    @property
    def shown(self) -> bool:
        """Shown well enough for a violation."""
        return self.standing.shown


class SubjectRef(Struct, frozen=True):
    """Which item, group or act a finding is about."""

    kind: str
    pointer: str
    label: str

    @property
    def called(self) -> str:
        """What it is called in a sentence: the act as a whole by no name of its own."""
        return "the act" if self.kind == "act" else self.label


class MeasureRole(StrEnum):
    """What a measure does in a finding, or beside it."""

    PRIMARY = "primary basis"
    FURTHER = "further basis"
    RESTATES = "states the same"
    DOES_NOT_REACH = "does not reach this"
    MAY_REACH = "may reach this"
    EXEMPTS = "exemption"
    SEE_ALSO = "see also"
    NOT_ENCODED = "not encoded"
    LOOK_AT_ALSO = "look at also"


class CitedMeasure(Struct, frozen=True):
    """A measure behind a finding, and its role in it.

    `certain`: it surely reaches the act, and not only perhaps. `named`: the exemption that is taken from it.
    """

    id: str
    resolution: str
    paragraph: str
    title: str
    force: Force
    in_force: str
    verified: str
    number_check: str
    role: MeasureRole
    certain: bool = True
    named: str = ""

    @property
    def role_in_words(self) -> str:
        named = f": {self.named}" if self.named else ""
        return f"{self.role}{named}{'' if self.certain else ', if it reaches this'}"


class ChainNote(Struct, frozen=True):
    """A paragraph before or after a cited one in the chain of amendment; it is shown and convicts nobody."""

    id: str
    resolution: str
    paragraph: str
    relation: str
    of: str
    in_force_from: str


class Bearer(Struct, frozen=True):
    """A State to which a finding is addressed, the duty, how far its own act had come, and the labels of its parties.

    `name`: that of the Member State that answers, with the territory for which it does: China (Hong Kong).
    """

    country: str
    name: str
    duty: str
    act: Progress
    parties: tuple[str, ...]

    @property
    def bears(self) -> str:
        """The duty, and how far the act of this State had come where it was not complete."""
        return self.duty if self.act is Progress.COMPLETE else f"{self.duty}, its act: {self.act}"


class Weight(StrEnum):
    """How a reading weighs in a record: as what it rests on, or contested by a State that the finding addresses."""

    TEXTUAL = Basis.TEXTUAL
    PRACTICE = Basis.PRACTICE
    ASSERTED = Basis.ASSERTED
    CONTESTED = "contested"


class AppliedReading(Struct, frozen=True):
    """The reading of the law that a finding rests on, and how it weighs in this record on this day."""

    id: str
    basis: Basis
    """What it rests on, as of the day of judging."""
    weighs: Weight
    says: str
    held_by: tuple[str, ...]
    disputed_by: tuple[str, ...]
    note: str = ""

    @property
    def firm(self) -> bool:
        """Is it the words or settled practice, and not contested?"""
        return self.weighs in (Weight.TEXTUAL, Weight.PRACTICE)


class Missing(Struct, frozen=True):
    """What is not known and would decide a finding: in one line, and the leaf of the proof that asks it, if one does.

    `is_question`: the line is a question such as "whether …" or "who …", and no name of what is lacking.
    """

    says: str
    leaf: Proof | None = None
    is_question: bool = False


class Finding(Struct, frozen=True):
    """One rule against one item, group or act. `proof` is the whole derivation; `missing` what would decide it.

    `how_far`: how far the act had come; None where no rule asks for it.
    """

    rule: str
    title: str
    verdict: Verdict
    law: Law
    standing: StandingNote
    reading: AppliedReading | None
    measures: tuple[CitedMeasure, ...]
    addressees: tuple[Bearer, ...]
    subject: SubjectRef
    how_far: HowFar | None
    missing: tuple[Missing, ...]
    message: str
    proof: Proof
    called_upon: bool = False
    """The measures only call upon States, so that it is never a violation."""
    written: str = ""
    """The file of the rule and its line."""
    chain: tuple[ChainNote, ...] = ()
    against: str = ""
    """Why the law says no or exempts: the exception, or the fact that decides. Empty for any other answer of the law."""

    @property
    def stage(self) -> str:
        """How far the act had come, in words."""
        return self.how_far.words if self.how_far is not None else ""

    @property
    def stage_on_record(self) -> str | None:
        """The stage to which the act had come, as records name it; None where that is open or not stated."""
        return self.how_far.stage if self.how_far is not None else None

    @property
    def shown_standing(self) -> Standing | None:
        """How well the facts are shown; None where nothing of the law rests on them."""
        return self.standing.standing if self.law is not Law.NO and self.reading is not None else None

    def measure_ids(self, *, certain: bool) -> tuple[str, ...]:
        """Each measure once that reaches the act, or (`certain` false) of which that is open."""
        return tuple(dict.fromkeys(each.id for each in self.measures if each.certain is certain))


class RelatedMeasure(Struct, frozen=True):
    """A measure that stands beside the act, and why it is worth a look; it decides nothing."""

    measure: CitedMeasure
    why: str


ALL_RULES = "every rule"
"""Stands for the rules where an exception came before any of them was asked."""


class RuleError(Struct, frozen=True):
    """A rule, or all of them, that could not be evaluated on this record: beside the verdict, never a silent "no"."""

    rule: str
    subject: str
    message: str

    @property
    def named(self) -> str:
        """The rule in a sentence: "rule combat-service", "every rule"."""
        return self.rule if self.rule == ALL_RULES else f"rule {self.rule}"

    def is_of(self, rule: str) -> bool:
        """Is that rule among those that could not be evaluated?"""
        return self.rule in (rule, ALL_RULES)

    @classmethod
    def of(cls, rule: str, subject: str, problem: Exception) -> Self:
        """What was raised, in words."""
        return cls(rule, subject, f"{type(problem).__name__}: {problem}")


class Delivery(Struct, frozen=True):
    """A delivery in one period of a cap, in the cap's unit; `at_most` None has no upper bound.

    `first` and `last` are the days of the period; without them it may lie in any. `certain`: it surely took place, in that
    period. `reported`: it was notified to the Committee. `converted` False: nothing tells how much it is in the cap's unit.
    """

    cap: str
    record: str
    first: date | None
    last: date | None
    certain: bool
    reported: bool
    converted: bool
    at_least: int | float = 0
    at_most: int | float | None = 0


class Assessment(Struct, frozen=True):
    """One judged record. `excluded` holds findings under readings that the chosen profile leaves out."""

    record: str
    title: str
    verdict: Verdict
    rests_on: SubjectRef | None
    findings: tuple[Finding, ...]
    excluded: tuple[Finding, ...]
    errors: tuple[RuleError, ...]
    nexus: Proof
    """What links the act to the DPRK."""
    summary: str
    source: SourceMap
    by_reading: Mapping[str, Verdict]
    """The verdict under each profile of readings: text, practice, broad."""
    related: tuple[RelatedMeasure, ...] = ()
    """Measures that no finding cites and that whoever reviews such an act will look at too."""
    deliveries: tuple[Delivery, ...] = ()
    """What the act adds to the caps."""

    @property
    def leading(self) -> Finding | None:
        """The first finding that has the verdict of the record."""
        return next((finding for finding in self.findings if finding.verdict is self.verdict), None)

    @property
    def complete(self) -> bool:
        """Every rule could be evaluated."""
        return not self.errors
