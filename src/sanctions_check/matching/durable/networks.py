"""Splits rules into Rete networks that are small enough for the limits of the engine.

The engine crashes or loses results beyond 64 conditions open at once, 256 rules that end on one condition, 512 children of a
node, 252 properties of a fact, or 14 groups in a rule. A *path* is one way through a rule. A fact never keeps more conditions
open than its network has paths, so the number of paths is limited.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import NamedTuple

from msgspec import Struct, field

from sanctions_check.errors import EngineError

from ..conditions.leaves import LeafTable, gates_of
from ..port import MatchRule
from .thresholds import ALWAYS, NEVER, Compare, Tree, comparisons, paths, thresholds

__all__ = ["Network", "RulePlan", "build_networks", "name_hash"]

MAX_RULES_IN_NETWORK, MAX_PATHS_IN_NETWORK, MAX_PROPERTIES = 48, 60, 200
"""Limits of one network, below those of the engine."""
MAX_NETWORKS = 2000
"""The limit for one kind of subject. A pack that needs more does not fit into the engine."""
CONDITION, EXCEPTION = 0, 1
"""What a tree proves, as an index into the two answers of a rule."""
RESERVED_NAMES = ("id", "sid", "$s", "$forward", "$m", "m")
"""Property names that the engine uses itself."""


class Proving(NamedTuple):
    """A tree that proves a value of the CONDITION or the EXCEPTION (`part`) of a rule."""

    tree: Tree
    part: int
    value: int


class Shown(NamedTuple):
    """A proven truth: the CONDITION or EXCEPTION (`part`) of the rule at `place` is at least `value`."""

    place: int
    part: int
    value: int


class RulePlan(Struct, frozen=True):
    """One rule for the engine.

    `always`: the values of condition and exception that need no proof. If a gate is 0, none of the trees is true.
    """

    number: int
    gates: tuple[int, ...]
    leaves: tuple[int, ...]
    trees: tuple[Proving, ...]
    always: tuple[int, int]


class Network(Struct, frozen=True):
    """One rule set of the engine.

    Property p0 holds `leaves[0]`. Its rule r0 proves `proves[0]`, whose places are indexes into `rules`. A fact fires rules at
    most `most_firings` times.
    """

    definition: str
    rules: tuple[RulePlan, ...]
    leaves: tuple[int, ...]
    proves: tuple[tuple[Shown, ...], ...]
    most_firings: int

    def plans_of(self, wanted: frozenset[int]) -> list[RulePlan]:
        """The rules with these numbers."""
        return [plan for plan in self.rules if plan.number in wanted]

    @property
    def fact_template(self) -> str:
        """The fact as JSON with a %d for each leaf. The engine holds one fact at a time, so the id is always 1."""
        return "{" + "".join(f'"p{place}":%d,' for place in range(len(self.leaves))) + '"id":1}'


def build_networks(rules: Iterable[tuple[int, MatchRule]], leaves: LeafTable) -> tuple[Network, ...]:
    """Networks for these rules, in their order. Raises EngineError, with the name of the rule, if one does not fit."""
    networks: list[Network] = []
    draft = _Draft()
    for number, rule in rules:
        try:
            plan = plan_rule(number, rule, leaves)
        except RecursionError:
            raise EngineError(
                f"rule {rule.id!r}: its conditions are nested too deeply; name parts of them as concepts"
            ) from None
        if plan is None:
            continue
        if not draft.takes(plan):
            networks.append(draft.finished())
            draft = _Draft()
            if not draft.takes(plan) or len(networks) == MAX_NETWORKS:
                raise EngineError(f'rule {rule.id!r} does not fit into the Rete engine; use the engine "compiled"')
        draft.add(plan)
    if draft.rules:
        networks.append(draft.finished())
    return tuple(networks)


def plan_rule(number: int, rule: MatchRule, leaves: LeafTable) -> RulePlan | None:
    """The rule as trees for the engine; None if its condition is always NO."""
    gates = gates_of(rule.condition)
    may_apply, applies = thresholds(rule.condition, leaves, gates)
    if may_apply == NEVER:
        return None
    shown = [(CONDITION, (may_apply, applies))]
    if rule.exception is not None:
        shown.append((EXCEPTION, thresholds(rule.exception, leaves, gates)))
    always = [0, 0]
    trees: list[Proving] = []
    for part, unknown_then_yes in shown:
        for value, tree in enumerate(unknown_then_yes, start=1):
            if tree == ALWAYS:
                always[part] = value
            elif tree != NEVER:
                trees.append(Proving(tree, part, value))
    needed = dict.fromkeys(compare.leaf for each in trees for compare in comparisons(each.tree))
    gate_leaves = tuple(leaves.number(gate) for gate in gates)
    return RulePlan(number, gate_leaves, tuple(needed), tuple(trees), (always[CONDITION], always[EXCEPTION]))


class _Draft(Struct):
    """A network under construction."""

    rules: list[RulePlan] = field(default_factory=list)
    trees: dict[Tree, list[Shown]] = field(default_factory=dict)
    places: dict[int, int] = field(default_factory=dict)
    paths: int = 0

    def takes(self, plan: RulePlan) -> bool:
        added = {each.tree for each in plan.trees} - self.trees.keys()
        return (
            len(self.trees) + len(added) <= MAX_RULES_IN_NETWORK
            and self.paths + sum(map(paths, added)) <= MAX_PATHS_IN_NETWORK
            and len(self.places.keys() | plan.leaves) <= MAX_PROPERTIES
        )

    def add(self, plan: RulePlan) -> None:
        for tree, part, value in plan.trees:
            if tree not in self.trees:
                self.trees[tree] = []
                self.paths += paths(tree)
            self.trees[tree].append(Shown(len(self.rules), part, value))
        for leaf in plan.leaves:
            self.places.setdefault(leaf, len(self.places))
        self.rules.append(plan)

    def finished(self) -> Network:
        _refuse_collisions(f"p{place}" for place in self.places.values())
        definition = {f"r{number}": {"all": [{"m": self._expression(tree)}]} for number, tree in enumerate(self.trees)}
        return Network(
            definition=json.dumps(definition, separators=(",", ":")),
            rules=tuple(self.rules),
            leaves=tuple(self.places),
            proves=tuple(map(tuple, self.trees.values())),
            most_firings=self.paths,
        )

    def _expression(self, tree: Tree) -> dict[str, object]:
        if isinstance(tree, Compare):
            asked: dict[str, object] = {f"p{self.places[tree.leaf]}": tree.value}
            return asked if tree.operator == "==" else {"$gte" if tree.operator == ">=" else "$lte": asked}
        return {"$and" if tree.every else "$or": [self._expression(part) for part in tree.parts]}


def _refuse_collisions(names: Iterable[str]) -> None:
    """Raise EngineError if two names share a hash: the engine knows names by their hash alone."""
    owners: dict[int, str] = {}
    for name in (*RESERVED_NAMES, *names):
        other = owners.setdefault(name_hash(name), name)
        if other != name:
            raise EngineError(f"the Rete engine cannot tell the names {other!r} and {name!r} apart")


def name_hash(name: str) -> int:
    """The 32-bit FNV-1a hash of a name, as in the engine."""
    value = 0x811C9DC5
    for byte in name.encode():
        value = (value ^ byte) * 16777619 & 0xFFFFFFFF
    return value
