"""Conditions: the expression tree to which every rule, concept and exemption compiles.

A condition is data. It knows its words and the place where it is written; it does not know how it is evaluated.
"""

from __future__ import annotations

from datetime import date
from enum import Enum

from msgspec import Struct
from msgspec.structs import force_setattr

from .cell import word
from .frame import NOTHING_ASKED, Frame, Step
from .operator import Operator
from .timespan import from_to

__all__ = [
    "LIMITED_KINDS",
    "NOWHERE",
    "SUBJECT_KINDS",
    "All",
    "Any",
    "AnyDay",
    "Condition",
    "Engaged",
    "FactName",
    "Judgement",
    "Named",
    "Not",
    "Presumed",
    "Provided",
    "Quantified",
    "Quantifier",
    "Test",
    "Where",
    "Written",
    "kinds_read",
    "parts_of",
    "walk",
]


class Written(Struct, frozen=True):
    """The rule file and the line, counted from 1, in which a condition is written."""

    file: str = ""
    line: int = 0
    shown: str = ""
    """`FILE:LINE`; empty for a condition that is in no file."""

    def __post_init__(self) -> None:
        force_setattr(self, "shown", f"{self.file}:{self.line}" if self.file else "")

    def __str__(self) -> str:
        return self.shown


NOWHERE = Written()


class FactName(Struct, frozen=True):
    """The name of another fact, in place of an expected value: "party.country"."""

    thing: str
    field: str

    def __str__(self) -> str:
        return f"{self.thing}.{self.field}"


class _Framed(Struct, frozen=True):
    """A condition is shown by what it asks, without what is below it."""

    def __repr__(self) -> str:
        frame: Frame = self.frame  # type: ignore[attr-defined]
        return f"{type(self).__name__}({frame.says!r}, {frame.written!r})"


class Test(_Framed, frozen=True):
    """A question on one fact: `field` is the name of a cell of the `thing` ("act", "item", "party" ...).

    A test of SAME_AS expects one FactName, and nothing else.
    """

    __test__ = False

    thing: str
    field: str
    operator: Operator
    expected: tuple[object, ...]
    written: Written = NOWHERE
    members: frozenset[object] = frozenset()
    """The values in `expected`, for quick lookup."""
    frame: Frame = NOTHING_ASKED

    def __post_init__(self) -> None:
        force_setattr(self, "members", frozenset(self.expected))
        force_setattr(self, "frame", Frame(Step.TEST, self._in_words(), self.written.shown))

    @property
    def other(self) -> FactName:
        """The fact with which a test of SAME_AS compares."""
        (other,) = self.expected
        assert isinstance(other, FactName)
        return other

    def _in_words(self) -> str:
        if self.operator.about_statement:
            return f"{self.thing}.{self.field} {self.operator.value}{'' if self.expected == (True,) else ': no'}"
        wanted = ", ".join(word(value) for value in self.expected)
        return f"{self.thing}.{self.field} {self.operator.value} {wanted}"

    def __str__(self) -> str:
        return self.frame.says


class Presumed(_Framed, frozen=True):
    """A presumption: YES if the fact is not stated; else the test decides."""

    test: Test
    frame: Frame = NOTHING_ASKED

    def __post_init__(self) -> None:
        force_setattr(self, "frame", Frame(Step.PRESUMPTION, self.test.frame.says, self.test.written.shown))


class Provided(_Framed, frozen=True):
    """NO if the fact is not stated (`operator` STATED), or not known (`operator` KNOWN); else the test decides."""

    operator: Operator
    test: Test
    frame: Frame = NOTHING_ASKED

    def __post_init__(self) -> None:
        step = Step.IF_STATED if self.operator is Operator.STATED else Step.IF_KNOWN
        force_setattr(self, "frame", Frame(step, self.test.frame.says, self.test.written.shown))


class All(_Framed, frozen=True):
    """Every part is true; always true without parts.

    `in_turn`: a part is asked only if no earlier part answers NO. The answer is the same.
    """

    parts: tuple[Condition, ...]
    written: Written = NOWHERE
    in_turn: bool = False
    frame: Frame = NOTHING_ASKED

    def __post_init__(self) -> None:
        says = "all of, in turn" if self.in_turn else "all of"
        force_setattr(self, "frame", Frame(Step.ALL, says, self.written.shown))


class Any(_Framed, frozen=True):
    """At least one part is true; never true without parts."""

    parts: tuple[Condition, ...]
    written: Written = NOWHERE
    frame: Frame = NOTHING_ASKED

    def __post_init__(self) -> None:
        force_setattr(self, "frame", Frame(Step.ANY, "any of", self.written.shown))


class Not(_Framed, frozen=True):
    """The part is not true."""

    part: Condition
    written: Written = NOWHERE
    frame: Frame = NOTHING_ASKED

    def __post_init__(self) -> None:
        force_setattr(self, "frame", Frame(Step.NOT, "not", self.written.shown))


class Where(_Framed, frozen=True):
    """One condition if a fact is stated (or known), another condition if not. Only one of the two is asked.

    `asked`: the test whether the fact is stated or known. `written_out`: the same condition, made of All, Any and Not.
    """

    asked: Test
    then: Condition
    otherwise: Condition
    written: Written = NOWHERE
    written_out: Any = Any(())
    frame: Frame = NOTHING_ASKED

    def __post_init__(self) -> None:
        cases = All((self.asked, self.then), self.written), All((Not(self.asked), self.otherwise), self.written)
        force_setattr(self, "written_out", Any(cases, self.written))
        force_setattr(self, "frame", Frame(Step.WHERE, f"whether {self.asked}", self.written.shown))


class Quantifier(Enum):
    """For how many things of a kind a condition must hold."""

    SOME = "some"
    EVERY = "every"
    NO = "no"


_QUANTIFIER_STEPS = {Quantifier.SOME: Step.SOME, Quantifier.EVERY: Step.EVERY, Quantifier.NO: Step.NONE}


class Quantified(_Framed, frozen=True):
    """True if the part holds for some, every or no thing of a kind in the record."""

    quantifier: Quantifier
    thing: str
    part: Condition
    written: Written = NOWHERE
    frame: Frame = NOTHING_ASKED

    def __post_init__(self) -> None:
        step, says = _QUANTIFIER_STEPS[self.quantifier], f"{self.quantifier.value} {self.thing}"
        force_setattr(self, "frame", Frame(step, says, self.written.shown))


class Named(_Framed, frozen=True):
    """A concept or an exemption. `meaning`: its condition. `source`: the measure from which it is taken.

    `authority`: who can grant the exemption.
    """

    name: str
    meaning: Condition
    about: str = ""
    text: str = ""
    source: str = ""
    authority: str = ""
    written: Written = NOWHERE
    reads: frozenset[str] = frozenset()
    """The kinds of things on which the answer depends: "act", "item"."""
    kinds: tuple[str, ...] = ()
    """The kinds in `reads` without the act, sorted. The act is always in view."""
    frame: Frame = NOTHING_ASKED

    def __post_init__(self) -> None:
        reads = _things_read(self.meaning)
        force_setattr(self, "reads", reads)
        force_setattr(self, "kinds", _sorted_without_act(reads))
        frame = Frame(Step.CONCEPT, self.name, self.written.shown, self.source, self.authority)
        force_setattr(self, "frame", frame)


class Engaged(_Framed, frozen=True):
    """True if the record reports the part. A fact that is not stated answers NO; a fact that is stated unknown stays unknown."""

    part: Condition
    written: Written = NOWHERE
    frame: Frame = NOTHING_ASKED

    def __post_init__(self) -> None:
        force_setattr(self, "frame", Frame(Step.ENGAGED, "the record reports the act", self.written.shown))


class AnyDay(_Framed, frozen=True):
    """True if a day of the act lies in a period. `until` is the last day of the period; None if the period has no end.

    `called` is shown: the words of a rule for the period, or the ids of the measures that were in force then.
    """

    called: str
    since: date
    until: date | None
    written: Written = NOWHERE
    measures: tuple[str, ...] = ()
    """The ids of the measures that were in force one after another; none for a period that a rule names itself."""
    frame: Frame = NOTHING_ASKED

    def __post_init__(self) -> None:
        says = f"{self.called}: a day of the act {from_to(self.since, self.until)}"
        force_setattr(self, "frame", Frame(Step.IN_FORCE, says, self.written.shown))


class Judgement(_Framed, frozen=True):
    """A question that a measure leaves to a State or a body: UNKNOWN until the record has their determination."""

    name: str
    question: str
    asked_of: str
    """Who can answer the question, in words."""
    written: Written = NOWHERE
    frame: Frame = NOTHING_ASKED

    def __post_init__(self) -> None:
        says = f"{self.question} (judgement: {self.name})"
        force_setattr(self, "frame", Frame(Step.JUDGEMENT, says, self.written.shown))


Condition = Test | Presumed | Provided | All | Any | Not | Where | Quantified | Named | Engaged | AnyDay | Judgement


SUBJECT_KINDS = frozenset({"item", "group"})
"""The kinds of things that rules judge one by one. The act is judged as well."""
LIMITED_KINDS = frozenset({"exemption", "determination"})
"""The kinds of things that may be limited to some subjects (`about`)."""


def parts_of(condition: Condition) -> tuple[Condition, ...]:
    """The conditions directly below a condition, in reading order."""
    match condition:
        case All(parts) | Any(parts):
            return parts
        case Not(part) | Engaged(part) | Quantified(part=part) | Named(meaning=part):
            return (part,)
        case Presumed(test) | Provided(test=test):
            return (test,)
        case Where(asked, then, otherwise):
            return (asked, then, otherwise)
        case Test() | AnyDay() | Judgement():
            return ()


def kinds_read(condition: Condition) -> tuple[str, ...]:
    """The kinds of things that a condition reads, sorted, without the act."""
    return _sorted_without_act(_things_read(condition))


def _sorted_without_act(kinds: frozenset[str]) -> tuple[str, ...]:
    return tuple(sorted(kinds - {"act"}))


def _things_read(condition: Condition) -> frozenset[str]:
    """The kinds of things on which the answer and its proof can depend."""
    match condition:
        case Test(thing, _, Operator.SAME_AS, (FactName(other),)):
            return frozenset({thing, other})
        case Test(thing):
            return frozenset({thing})
        case Named():
            return condition.reads
        case Quantified(_, thing, part):
            return _things_read(part) - {thing} | (SUBJECT_KINDS if thing in LIMITED_KINDS else frozenset())
        case AnyDay() | Judgement():
            return SUBJECT_KINDS
        case _:
            return frozenset().union(*map(_things_read, parts_of(condition)))


def walk(condition: Condition) -> tuple[Condition, ...]:
    """The condition and everything under it, parents first."""
    found: list[Condition] = []
    waiting: list[Condition] = [condition]
    while waiting:
        node = waiting.pop()
        found.append(node)
        waiting.extend(reversed(parts_of(node)))
    return tuple(found)
