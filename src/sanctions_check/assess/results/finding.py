"""One rule against one thing: what was found, of whom, and what would decide it; or that the rule could not be asked."""

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
"""The name, in place of a rule, of findings on what nothing in the pack reaches."""
NOT_COVERED_TITLE = "Not covered by this pack"


class SubjectRef(Struct, frozen=True):
    """Which item, group or act a finding is about."""

    kind: str
    pointer: str
    label: str

    @classmethod
    def of(cls, thing: Thing) -> Self:
        return cls(thing.kind, thing.pointer, thing.label)

    @property
    def called(self) -> str:
        """What it is called in a sentence: the act as a whole by no name of its own."""
        return "the act" if self.kind == "act" else self.label


class Bearer(Struct, frozen=True):
    """A State to which a finding is addressed, the duty, how far its own act had come, and the labels of its parties.

    `name`: that of the Member State that answers, with the territory for which it does: China (Hong Kong). `hedge`: of the record
    on what makes it answer. `came`: the stage of its act, where that weighs as an attempt and was none: offered.
    """

    country: str
    name: str
    duty: str
    act: Progress
    parties: tuple[str, ...]
    hedge: str | None = None
    came: str = ""

    @property
    def bears(self) -> str:
        """The duty, the hedge on that it falls on this State, and how far its act had come where it was not complete."""
        hedge = f", its part: {in_words(self.hedge)}" if self.hedge else ""
        came = "" if self.act is Progress.COMPLETE else f", its act: {self.came or self.act}"
        return f"{self.duty}{hedge}{came}"


class Missing(Struct, frozen=True):
    """What is not known and would decide a finding: in one line, and the leaf of the proof that asks it, if one does.

    `is_question`: the line is a question such as "whether …" or "who …", and no name of what is lacking. `asks`: the question,
    where the line is none and no leaf asks it; `places`: what would be told in the record, and where; `fact`: the name
    of the fact by which records with the same question are counted together, where no leaf names it.
    """

    says: str
    leaf: Proof | None = None
    is_question: bool = False
    asks: str = ""
    places: tuple[str, ...] = ()
    fact: str = ""


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
    falls_short: tuple[str, ...] = ()
    """Each exemption on record that does not reach the act, and why: "committee approval (granted): the quantity is more than it
    allows". Only where the law says yes.
    """

    def __repr__(self) -> str:
        return f"Finding({self.rule!r}, {self.subject.pointer!r}, {self.verdict.value!r})"

    @property
    def is_of_a_rule(self) -> bool:
        """Did a rule make it, and not a declaration of what is lawful, a gap, or that nothing reaches its subject?"""
        return self.reading is not None

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
        return self.standing.standing if self.law is not Law.NO and self.is_of_a_rule else None

    def measure_ids(self, *, certain: bool) -> tuple[str, ...]:
        """Each measure once that reaches the act, or (`certain` false) of which that is open."""
        return tuple(dict.fromkeys(each.id for each in self.measures if each.certain is certain))


class RuleError(Struct, frozen=True):
    """A rule that could not be evaluated on this record: beside the verdict, never a silent "no".

    `rule` None: every rule, since an exception came before any of them was asked.
    """

    rule: str | None
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
        """Is that rule among those that could not be evaluated?"""
        return self.rule in (rule, None)

    @classmethod
    def of(cls, rule: str | None, subject: str, problem: Exception) -> Self:
        """What was raised, in words."""
        return cls(rule, subject, f"{type(problem).__name__}: {problem}")
