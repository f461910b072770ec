"""Reads the condition language of rule files.

- arms or related materiel                    a concept, by its name
- item.category: [small_arms, light_weapon]   a fact is one of these (a single word counts as a list of one)
- item.relates_to: the programmes             the words of a family
- item.quantity: {at least: 100}              a fact against a threshold
- all: [...]   any: [...]   not: ...          connectives
- all in turn: [...]                          the same as all; a part is asked only if no earlier part answers no
- some party: ...   every item: ...   no exemption: ...
- if stated: {item.un_register: [I, II]}      a fact that is not stated answers no
- if stated: {some item: ...}                 the same of a list: of items, persons or parties
- if known: {party.country: DPRK}             a fact that is not known answers no
- where: {stated: item.direction, then: ..., otherwise: ...}      what is asked depends on whether a fact is stated, or known
- presumed: {group.earns_income: true}        a fact that is not stated is taken to pass
- any day: {from: "2019-12-23", called: after the deadline}     a day of the act falls in the period
- judgement: operational_capability           a question left to a State or the Committee
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from msgspec import Struct

from sanctions_check.logic.condition import (
    All,
    Any,
    AnyDay,
    Condition,
    FactName,
    Judgement,
    Named,
    Not,
    Presumed,
    Provided,
    Quantified,
    Quantifier,
    Test,
    Where,
)
from sanctions_check.logic.operator import Operator
from sanctions_check.records.advice import words_in_one_line
from sanctions_check.records.facts.paths import FactPath, fact_path
from sanctions_check.records.lists import LISTS_AS_FACTS, LISTS_OF
from sanctions_check.sources.document import Entry

from ...model import Family, JudgementQuestion
from .operators import FLAGS, OPERATORS, expected_values, misfit

__all__ = ["ConditionReader"]

_QUANTIFIERS = {f"{word.value} {thing}": (word, thing) for word in Quantifier for thing in LISTS_OF}
_OR_OF_A_LIST = {Operator.KNOWN: "", Operator.STATED: ", or some, every or no item, group or party"}
_FORMS = "a concept, a fact, all, any, not, some/every/no, if stated, if known, where, presumed, any day or judgement"


class ConditionReader(Struct, frozen=True):
    """Reads conditions. `concept` finds a term by name, and `judgement` a question of judgement."""

    concept: Callable[[str, Entry], Named | None]
    judgement: Callable[[str, Entry], JudgementQuestion | None]
    families: Mapping[str, Family]
    presumes: bool = True
    """True: a presumed fact that is not stated passes. False (strict): it is unknown."""

    def read(self, entry: Entry, in_view: frozenset[str]) -> Condition | None:
        """The condition at `entry`; None after a fault. `in_view`: the kinds of things about which it may ask."""
        value = entry.value
        if isinstance(value, str):
            return self._named(value, entry, in_view)
        if isinstance(value, list):
            entry.fault("condition", "a list needs to say how it is joined", "write all: or any: before it")
            return None
        if not isinstance(value, dict) or len(value) != 1:
            entry.fault(
                "condition", f"a condition is {_FORMS}", "one key for each condition; join several with all: or any:"
            )
            return None
        ((key, _),) = value.items()
        inner = entry.at(key)
        match key:
            case "all" | "all in turn" | "any":
                return self._joined(key, inner, in_view)
            case "not":
                part = self.read(inner, in_view)
                return None if part is None else Not(part, entry.written)
            case "presumed":
                test = self._one_test(key, inner, in_view)
                return Presumed(test) if test is not None and self.presumes else test
            case "if stated" | "if known":
                return self._provided(key, inner, in_view)
            case "where":
                return self._where(inner, in_view)
            case "any day":
                return _any_day(inner)
            case "judgement":
                return self._judgement(inner)
            case _ if key in _QUANTIFIERS:
                quantifier, thing = _QUANTIFIERS[key]
                part = self.read(inner, in_view | {thing})
                return None if part is None else Quantified(quantifier, thing, part, entry.written)
            case _:
                return self._test(key, entry, inner, in_view)

    def _named(self, name: str, entry: Entry, in_view: frozenset[str]) -> Named | None:
        named = self.concept(name, entry)
        if named is not None and named.about not in in_view:
            entry.fault(
                "scope",
                f'"{name}" is about {named.about}, which is not in view here',
                f"say: some {named.about}: {name}",
            )
            return None
        return named

    def _joined(self, key: str, inner: Entry, in_view: frozenset[str]) -> Condition | None:
        if not isinstance(inner.value, list) or not inner.value:
            inner.fault("condition", f'"{key}" takes a list of conditions')
            return None
        parts = [self.read(part, in_view) for part in inner.entries()]
        kept = tuple(part for part in parts if part is not None)
        if len(kept) < len(parts):
            return None
        return Any(kept, inner.written) if key == "any" else All(kept, inner.written, key == "all in turn")

    def _one_test(self, key: str, inner: Entry, in_view: frozenset[str]) -> Test | None:
        test = self.read(inner, in_view)
        if test is None or isinstance(test, Test):
            return test
        inner.fault("condition", f'"{key}" takes a test of one fact')
        return None

    def _provided(self, key: str, inner: Entry, in_view: frozenset[str]) -> Condition | None:
        flag, part = FLAGS[key.removeprefix("if ")], self.read(inner, in_view)
        match part:
            case None:
                return None
            case Test():
                return Provided(flag, part)
            case Quantified() if flag is Operator.STATED and LISTS_OF[part.thing][0] in LISTS_AS_FACTS:
                listed = Test("act", LISTS_OF[part.thing][0], flag, (True,), part.written)
                return All((listed, part), part.written, in_turn=True)
            case _:
                inner.fault("condition", f'"{key}" takes a test of one fact{_OR_OF_A_LIST[flag]}')
                return None

    def _where(self, entry: Entry, in_view: frozenset[str]) -> Where | None:
        if not entry.has_only(*FLAGS, "then", "otherwise"):
            return None
        flags = [flag for flag in FLAGS if entry.has(flag)]
        if len(flags) != 1 or not (entry.has("then") and entry.has("otherwise")):
            entry.fault("condition", '"where" takes one fact, as stated or known, and then: and otherwise:')
            return None
        flag = flags[0]
        path = self._path(entry.text(flag), entry, in_view, flag)
        then, otherwise = (self.read(entry.at(key), in_view) for key in ("then", "otherwise"))
        if path is None or then is None or otherwise is None:
            return None
        asked = Test(path.thing, path.cell, FLAGS[flag], (True,), entry.at(flag).written)
        return Where(asked, then, otherwise, entry.written)

    def _judgement(self, inner: Entry) -> Judgement | None:
        if not isinstance(inner.value, str):
            inner.fault("condition", "the name of a judgement is expected here")
            return None
        found = self.judgement(inner.value, inner)
        return None if found is None else Judgement(found.name, found.question, found.asked_of, inner.written)

    def _test(self, key: str, entry: Entry, inner: Entry, in_view: frozenset[str]) -> Test | None:
        path = self._path(key, entry, in_view, key)
        if path is None:
            return None
        word, raw = self._operator(inner)
        if word is None:
            return None
        wrong = misfit(word, path)
        if wrong is not None:
            inner.fault("operator", *wrong)
            return None
        if word == "same as":
            return self._same(path, entry, inner, in_view)
        try:
            expected = expected_values(OPERATORS[word], raw, path, self.families)
        except ValueError as problem:
            inner.fault("value", str(problem), words_in_one_line(_place_of(key)))
            return None
        return Test(path.thing, path.cell, OPERATORS[word], expected, entry.written)

    def _same(self, path: FactPath, entry: Entry, inner: Entry, in_view: frozenset[str]) -> Test | None:
        """A test whether two facts say the same; both are in view, and take the same words."""
        other = self._path(str(inner.at("same as").value), inner, in_view, "same as")
        if other is None:
            return None
        if other.takes != path.takes:
            inner.fault("value", "the two facts have no word in common", "compare facts that take the same words")
            return None
        return Test(path.thing, path.cell, Operator.SAME_AS, (FactName(other.thing, other.cell),), entry.written)

    def _path(self, name: str, entry: Entry, in_view: frozenset[str], key: str) -> FactPath | None:
        """The path of a fact; None after a fault at `key`: no such fact, or its thing is not in view."""
        try:
            path = fact_path(name)
        except ValueError as problem:
            entry.fault("unknown-fact", str(problem), f"a condition is {_FORMS}", key=key)
            return None
        if path.thing not in in_view:
            entry.fault("scope", f"{path.thing} is not in view here", f"say: some {path.thing}: ...", key=key)
            return None
        return path

    def _operator(self, inner: Entry) -> tuple[str | None, object]:
        """The operator and its expected value. A value without an operator means "in"."""
        value = inner.value
        if not isinstance(value, dict):
            return "in", value
        if len(value) != 1:
            inner.fault("condition", "one operator for each test", "join two tests with all:")
            return None, None
        ((word, raw),) = value.items()
        if word not in OPERATORS:
            inner.fault("operator", f'"{word}" is not an operator', f"operators: {', '.join(OPERATORS)}", key=word)
            return None, None
        return word, raw


def _any_day(entry: Entry) -> AnyDay | None:
    if not entry.has_only("from", "until", "called"):
        return None
    since, until = entry.period("from", "until")
    return AnyDay(entry.text("called"), since, until, entry.written)


def _place_of(fact: str) -> tuple[str, ...]:
    """The place of a fact in a record: ("items", "category") for `item.category`."""
    thing, _, field = fact.partition(".")
    return (field,) if thing == "act" else (*LISTS_OF.get(thing, (thing,))[:1], field)
