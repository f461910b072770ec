"""The Rete matcher on durable_rules: the only module that knows it.

Nothing that a user wrote reaches the C code. A fact is a flat row of leaf answers, `p0 … pn`, each 0, 1 or 2, with our own
running `id` last. Each rule becomes up to four engine rules: condition at least UNKNOWN, condition YES, exception at least
UNKNOWN, exception YES; which of them fire gives both truths back. Rules are spread over rule sets so that no limit of the
engine can be reached (docs/decisions/002-durable-rules.md), and on any engine error the compiled matcher decides the case.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count

import durable_rules_engine as engine

from sanctions_check.errors import EngineError
from sanctions_check.logic.case import Case, Scope, Thing
from sanctions_check.logic.condition import All, Condition, Engaged
from sanctions_check.logic.truth import Truth

from .compiled import CompiledMatcher
from .leaves import Both, Either, Leaf, LeafTable, LeafValues, Opposite, Skeleton
from .port import Activation, MatchRule, subjects_of

__all__ = ["DurableMatcher"]

MAX_ENGINE_RULES = 48
MAX_PROPERTIES = 200
MAX_GROUPS = 12
MAX_ROOT_BRANCHES = 56
MAX_BRANCHES = 40
FIRED = 8 * MAX_ENGINE_RULES
"""More firings than a rule set can owe; reaching it means that the engine loops."""

_SET_NAMES = count()
Test = dict[str, object]


@dataclass
class _RuleSet:
    """One engine rule set: which leaves feed its properties, and which rules live in it."""

    judges: str
    leaves: dict[int, int] = field(default_factory=dict)
    tests: dict[str, Test] = field(default_factory=dict)
    rules: list[_Rule] = field(default_factory=list)
    branches: int = 0
    handle: object = None

    def property_of(self, leaf: int) -> str:
        return f"p{self.leaves.setdefault(leaf, len(self.leaves))}"


@dataclass(frozen=True)
class _Rule:
    number: int
    rule: MatchRule
    condition: Skeleton
    exception: Skeleton | None
    guard: int | None
    leaves: frozenset[int]


class DurableMatcher:
    """Matches with durable_rules. Belongs to the thread that first uses it, and refuses any other."""

    name = "durable"

    def __init__(self, rules: Sequence[MatchRule]) -> None:
        self.failures = 0
        self._fallback = CompiledMatcher(rules)
        self._table = LeafTable()
        self._order = {rule.id: number for number, rule in enumerate(rules)}
        self._ids = count(1)
        self._owner: int | None = None
        self._sets = self._spread([self._prepare(number, rule) for number, rule in enumerate(rules)])

    def match(self, case: Case) -> tuple[Activation, ...]:
        self._own()
        try:
            found = list(self._match(case))
        except EngineError:
            raise
        except Exception:
            self.failures += 1
            return self._fallback.match(case)
        found.sort(key=lambda pair: pair[0])
        return tuple(activation for _, activation in found)

    def _own(self) -> None:
        current = threading.get_ident()
        if self._owner is None:
            self._owner = current
        elif self._owner != current:
            raise EngineError("a durable matcher belongs to one thread; make a Checker for each thread")

    def _match(self, case: Case) -> Iterator[tuple[tuple[int, int], Activation]]:
        for judged in dict.fromkeys(rules.judges for rules in self._sets):
            for position, thing in enumerate(subjects_of(case, judged)):
                values = self._table.values(Scope.of(case, thing))
                for rules in self._sets:
                    if rules.judges == judged:
                        for rule, activation in self._ask(rules, values, thing):
                            yield (rule.number, position), activation

    def _ask(self, rules: _RuleSet, values: LeafValues, thing: Thing) -> Iterator[tuple[_Rule, Activation]]:
        """Assert one row of answers and read which rules fire. A rule whose guard is NO cannot fire: its leaves stay 0."""
        active = [rule for rule in rules.rules if rule.guard is None or values[rule.guard]]
        if not active:
            return
        needed = frozenset().union(*(rule.leaves for rule in active))
        row = [f'"p{place}":{values[leaf] if leaf in needed else 0}' for leaf, place in rules.leaves.items()]
        fired = self._fire(rules.handle, f'{{{",".join(row)},"id":{next(self._ids)}}}')
        for rule in active:
            condition = _truth(fired, f"c{rule.number}")
            if condition is not Truth.NO:
                yield rule, Activation(rule.rule.id, thing, condition, _truth(fired, f"e{rule.number}"))

    @staticmethod
    def _fire(handle: object, fact: str) -> frozenset[str]:
        fired: set[str] = set()
        status, state = engine.assert_fact(handle, fact)
        try:
            if status not in (0, 1):
                raise RuntimeError(f"the engine refused a fact (status {status})")
            started = engine.start_action_for_state(handle, state) if status == 0 else None
            message = started[1] if started else None
            for _ in range(FIRED):
                if not message:
                    break
                fired.add(message[2 : message.index('"', 2)])
                message = engine.complete_and_start_action(handle, state)
            else:
                engine.abandon_action(handle, state)
                raise RuntimeError("the engine does not come to an end")
        finally:
            engine.retract_fact(handle, fact)
        return frozenset(fired)

    def _prepare(self, number: int, rule: MatchRule) -> _Rule:
        condition = self._small(rule.condition)
        exception = None if rule.exception is None else self._small(rule.exception)
        leaves = frozenset(_leaves(condition)) | frozenset(_leaves(exception) if exception is not None else ())
        return _Rule(number, rule, condition, exception, self._guard(rule.condition), leaves)

    def _guard(self, condition: Condition) -> int | None:
        """The leaf that says whether the rule is engaged at all, where its condition begins with one."""
        parts = condition.parts if isinstance(condition, All) else (condition,)
        for part in parts:
            if isinstance(part, Engaged):
                return self._table.one_leaf(part).index
        return None

    def _small(self, condition: Condition) -> Skeleton:
        """The skeleton, or one leaf decided in Python where the skeleton would reach a limit of the engine."""
        skeleton = self._table.skeleton_of(condition)
        groups = sum(1 for _ in _groups(skeleton))
        branches = max((len(group.parts) for group in _groups(skeleton)), default=0)
        wide = branches > MAX_BRANCHES or _root_branches(skeleton) > MAX_ROOT_BRANCHES // 4
        if groups > MAX_GROUPS or wide or len(set(_leaves(skeleton))) > MAX_PROPERTIES // 2:
            return self._table.one_leaf(condition)
        return skeleton

    def _spread(self, rules: Sequence[_Rule]) -> list[_RuleSet]:
        sets: list[_RuleSet] = []
        for judged in dict.fromkeys(rule.rule.judges for rule in rules):
            current: _RuleSet | None = None
            for rule in rules:
                if rule.rule.judges != judged:
                    continue
                if current is None or not _fits(current, rule):
                    current = _RuleSet(judged)
                    sets.append(current)
                _add(current, rule)
        for each in sets:
            _refuse_collisions(each)
            definition = {name: {"all": [{"m": test}]} for name, test in each.tests.items()}
            each.handle = engine.create_ruleset(f"sanctions_check_{next(_SET_NAMES)}", json.dumps(definition))
        return sets


def _truth(fired: frozenset[str], name: str) -> Truth:
    if f"{name}y" in fired:
        return Truth.YES
    return Truth.UNKNOWN if f"{name}u" in fired else Truth.NO


def _tests_of(rule: _Rule) -> Iterator[tuple[str, Skeleton, int]]:
    for name, skeleton in ((f"c{rule.number}", rule.condition), (f"e{rule.number}", rule.exception)):
        if skeleton is not None:
            yield f"{name}u", skeleton, 1
            yield f"{name}y", skeleton, 2


def _fits(rules: _RuleSet, rule: _Rule) -> bool:
    leaves = len(rules.leaves.keys() | rule.leaves)
    branches = rules.branches + sum(_root_branches(skeleton) for _, skeleton, _ in _tests_of(rule))
    return (
        leaves <= MAX_PROPERTIES
        and len(rules.tests) + sum(1 for _ in _tests_of(rule)) <= MAX_ENGINE_RULES
        and branches <= MAX_ROOT_BRANCHES
    )


def _add(rules: _RuleSet, rule: _Rule) -> None:
    if not _fits(rules, rule):
        raise EngineError(f"rule {rule.rule.id} is too large for the durable engine; use the engine compiled")
    rules.rules.append(rule)
    for name, skeleton, threshold in _tests_of(rule):
        rules.tests[name] = _at_least(skeleton, threshold, rules)
        rules.branches += _root_branches(skeleton)


def _at_least(skeleton: Skeleton, threshold: int, rules: _RuleSet) -> Test:
    """The engine's test for "the skeleton is at least `threshold`"; single answers before groups."""
    match skeleton:
        case Leaf(index):
            return {"$gte": {rules.property_of(index): threshold}}
        case Opposite(part):
            return _at_most(part, 2 - threshold, rules)
        case Both(parts) | Either(parts):
            word = "$and" if isinstance(skeleton, Both) else "$or"
            return _group(word, [_at_least(part, threshold, rules) for part in _ordered(parts)])


def _at_most(skeleton: Skeleton, threshold: int, rules: _RuleSet) -> Test:
    match skeleton:
        case Leaf(index):
            return {"$lte": {rules.property_of(index): threshold}}
        case Opposite(part):
            return _at_least(part, 2 - threshold, rules)
        case Both(parts) | Either(parts):
            word = "$or" if isinstance(skeleton, Both) else "$and"
            return _group(word, [_at_most(part, threshold, rules) for part in _ordered(parts)])


def _group(word: str, tests: list[Test]) -> Test:
    return tests[0] if len(tests) == 1 else {word: tests}


def _ordered(parts: tuple[Skeleton, ...]) -> list[Skeleton]:
    return sorted(parts, key=lambda part: not isinstance(part, Leaf))


def _groups(skeleton: Skeleton) -> Iterator[Both | Either]:
    match skeleton:
        case Leaf():
            return
        case Opposite(part):
            yield from _groups(part)
        case Both(parts) | Either(parts):
            yield skeleton
            for part in parts:
                yield from _groups(part)


def _leaves(skeleton: Skeleton) -> Iterator[int]:
    match skeleton:
        case Leaf(index):
            yield index
        case Opposite(part):
            yield from _leaves(part)
        case Both(parts) | Either(parts):
            for part in parts:
                yield from _leaves(part)


def _root_branches(skeleton: Skeleton) -> int:
    """How many sibling tests the rule may hang on the first node of the network."""
    match skeleton:
        case Leaf():
            return 1
        case Opposite(part):
            return len(list(_leaves(part)))
        case Both(parts) | Either(parts):
            if any(isinstance(part, Leaf) for part in parts) and isinstance(skeleton, Both):
                return 1
            return sum(_root_branches(part) for part in parts)


def _fnv1a(text: str) -> int:
    value = 0x811C9DC5
    for byte in text.encode():
        value = ((value ^ byte) * 0x01000193) & 0xFFFFFFFF
    return value


def _refuse_collisions(rules: _RuleSet) -> None:
    """The engine knows properties by a 32-bit hash of their names."""
    names = [f"p{place}" for place in rules.leaves.values()] + ["id", "sid"]
    if len({_fnv1a(name) for name in names}) < len(names):
        raise EngineError(f"two property names of rule {rules.rules[0].rule.id} share a hash in the durable engine")
