"""A finding of one rule on one thing, or the error of a rule that could not be evaluated."""

from __future__ import annotations

from typing import Self

from msgspec import Struct

from sanctions_check.logic.case import Thing
from sanctions_check.logic.proof import Proof
from sanctions_check.plain_text import in_words

from .law import AppliedReading, ChainNote, CitedMeasure
from .standing import Standing, StandingNote
from .verdicts import HowFar, Law, Progress, Verdict

__all__ = [
    "NOT_COVERED",
    "NOT_COVERED_TITLE",
    "Bearer",
    "Finding",
    "Missing",
    "RuleError",
    "SubjectRef",
]

NOT_COVERED = "not-covered"
"""The rule of findings on what no entry of the pack reaches."""
NOT_COVERED_TITLE = "Not covered by this pack"


class SubjectRef(Struct, frozen=True):
    """The item, group or act that a finding is about."""

    kind: str
    pointer: str
    label: str

    @classmethod
    def of(cls, thing: Thing) -> Self:
        return cls(thing.kind, thing.pointer, thing.label)

    @property
    def called(self) -> str:
        """Its name in a sentence: its label, or "the act"."""
        return "the act" if self.kind == "act" else self.label


class Bearer(Struct, frozen=True):
    """A State that bears a duty of a finding."""

    country: str
    name: str
    """The Member State that answers, with the territory for which it does: "China (Hong Kong)"."""
    duty: str
    act: Progress
    """How far the act of this State had come."""
    parties: tuple[str, ...]
    """The labels of its parties."""
    hedge: str | None = None
    """The hedge of the record on what makes the State answer."""
    came: str = ""
    """The stage of its act, if that counts as an attempt and was none: "offered"."""

    @property
    def bears(self) -> str:
        """The duty, the hedge on the State's part, and the progress of its act if that is not complete."""
        hedge = f", its part: {in_words(self.hedge)}" if self.hedge else ""
        came = "" if self.act is Progress.COMPLETE else f", its act: {self.came or self.act}"
        return f"{self.duty}{hedge}{came}"


class Missing(Struct, frozen=True):
    """A fact or source that is not known and would decide a finding."""

    says: str
    """In one line: "a rule for shells", "whether the plan was carried out"."""
    leaf: Proof | None = None
    """The leaf of the proof that asks for it, if one does."""
    is_question: bool = False
    """`says` is a question ("whether …", "who …") and not a name of what is lacking."""
    asks: str = ""
    """The question, if `says` is none and no leaf asks it: "what kind of act it was"."""
    places: tuple[str, ...] = ()
    """Where the record would state it: ("kind",), ("items/0/direction",)."""
    fact: str = ""
    """The fact by which equal questions of several records are counted together, if no leaf names it: "item.category"."""


class Finding(Struct, frozen=True):
    """What one rule comes to for one item, group or act."""

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
    """How far the act had come; None for a finding that is not of a rule."""
    missing: tuple[Missing, ...]
    """What would decide it."""
    message: str
    proof: Proof
    """The whole derivation."""
    called_upon: bool = False
    """The measures only call upon States, so that the finding is never a violation."""
    written: str = ""
    """The file of the rule and its line."""
    chain: tuple[ChainNote, ...] = ()
    staged: SubjectRef | None = None
    """The part of the act whose own stage counts for the act; None where it is that of the subject."""
    beside: frozenset[str] = frozenset()
    """JSON pointers of the parts of the act that came less far, or farther, than the part on which the finding rests."""
    against: str = ""
    """Why the law says no or exempts: the exception, or the fact that decides. Else empty."""
    falls_short: tuple[str, ...] = ()
    """Each exemption on record that does not reach the act, and why: "committee approval (granted): the quantity is more than it
    allows". Only where the law says yes.
    """

    def __repr__(self) -> str:
        return f"Finding({self.rule!r}, {self.subject.pointer!r}, {self.verdict.value!r})"

    @property
    def is_of_a_rule(self) -> bool:
        """True if a rule made it, and not a declaration, a gap, or that nothing reaches its subject."""
        return self.reading is not None

    @property
    def stage(self) -> str:
        """How far the act had come, in words."""
        return self.how_far.words if self.how_far is not None else ""

    @property
    def stage_on_record(self) -> str | None:
        """The stage of the act, as records name it; None if it is open or not stated."""
        return self.how_far.stage if self.how_far is not None else None

    @property
    def shown_standing(self) -> Standing | None:
        """How well the facts are shown; None if the law says no or no rule was applied."""
        return self.standing.standing if self.law is not Law.NO and self.is_of_a_rule else None

    def measure_ids(self, *, certain: bool) -> tuple[str, ...]:
        """The ids of the measures that certainly reach the act, or (`certain` false) of those that may, each once."""
        return tuple(dict.fromkeys(each.id for each in self.measures if each.certain is certain))


class RuleError(Struct, frozen=True):
    """A rule that could not be evaluated on this record; it stands beside the verdict and is never a silent "no"."""

    rule: str | None
    """None: every rule, since an exception came before any of them was asked."""
    subject: str
    message: str

    @property
    def which(self) -> str:
        """The rule as reports list it: "combat-service", "every rule"."""
        return "every rule" if self.rule is None else self.rule

    @property
    def named(self) -> str:
        """The rule in a sentence: "rule combat-service", "every rule"."""
        return self.which if self.rule is None else f"rule {self.rule}"

    def is_of(self, rule: str) -> bool:
        """True if that rule could not be evaluated."""
        return self.rule in (rule, None)

    @classmethod
    def of(cls, rule: str | None, subject: str, problem: Exception) -> Self:
        """The error of a rule on a subject, with what was raised in words."""
        return cls(rule, subject, f"{type(problem).__name__}: {problem}")
