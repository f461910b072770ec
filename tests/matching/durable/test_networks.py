"""Every rule set stays within the bounds that keep the Rete engine safe, whatever the rules."""

from __future__ import annotations

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sanctions_check.errors import EngineError
from sanctions_check.logic.condition import All, Any, Condition, Engaged, Not
from sanctions_check.logic.condition import Test as Ask
from sanctions_check.logic.operator import Operator
from sanctions_check.matching import MatchRule
from sanctions_check.matching.conditions.leaves import MAX_GATES, LeafTable, gates_of
from sanctions_check.matching.durable import networks
from sanctions_check.matching.durable.networks import build_networks, name_hash
from sanctions_check.matching.durable.thresholds import (
    MAX_COMPARISONS,
    MAX_GROUPS,
    MAX_PATHS,
    Compare,
    Group,
    Tree,
    comparisons,
    groups,
    paths,
    thresholds,
)

ENGINE_STACK, ENGINE_RULES_ON_ONE_CONDITION, ENGINE_PROPERTIES, ENGINE_GROUPS = 64, 256, 252, 14
steady = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


def leaf(number: int) -> Ask:
    return Ask("act", f"f{number}", Operator.IN, ("yes",))


leaves = st.integers(0, 30).map(leaf)
skeletons: st.SearchStrategy[Condition] = st.recursive(
    leaves | leaves.map(Engaged),
    lambda inner: (
        st.lists(inner, max_size=12).map(lambda parts: All(tuple(parts)))
        | st.lists(inner, max_size=12).map(lambda parts: Any(tuple(parts)))
        | inner.map(Not)
    ),
    max_leaves=60,
)
rule_lists = st.lists(st.tuples(skeletons, st.none() | skeletons), max_size=20)


def holds(tree: Tree, values: list[int]) -> bool:
    match tree:
        case Compare(number, "==", value):
            return values[number] == value
        case Compare(number, operator, value):
            return values[number] >= value if operator == ">=" else values[number] <= value
        case Group(every, parts):
            return (all if every else any)(holds(part, values) for part in parts)
    raise AssertionError(tree)


def answer(condition: Condition, table: LeafTable, values: list[int]) -> int:
    match condition:
        case All(parts):
            return min((answer(part, table, values) for part in parts), default=2)
        case Any(parts):
            return max((answer(part, table, values) for part in parts), default=0)
        case Not(part):
            return 2 - answer(part, table, values)
        case _:
            return values[table.number(condition)]


@steady
@given(skeletons, st.lists(st.integers(0, 2), min_size=62, max_size=62))
def test_thresholds_say_when_a_condition_is_not_no_and_when_it_is_yes(condition: Condition, answers: list[int]) -> None:
    table = LeafTable()
    trees = thresholds(condition, table)
    plain = [leaf(number) for number in range(31)]
    values = [1] * 2000
    for number, value in enumerate(answers[:31]):
        values[table.number(plain[number])] = value
        values[table.number(Engaged(plain[number]))] = answers[31 + number]
    for part in _connectives(condition):
        values[table.number(part)] = answer(part, table, values)
    truth = answer(condition, table, values)
    assert tuple(holds(tree, values) for tree in trees) == (truth >= 1, truth == 2)


def _connectives(condition: Condition) -> list[Condition]:
    match condition:
        case All(parts) | Any(parts):
            return [*(found for part in parts for found in _connectives(part)), condition]
        case Not(part):
            return [*_connectives(part), condition]
        case _:
            return []


@steady
@given(skeletons)
def test_no_tree_is_larger_than_the_engine_bears(condition: Condition) -> None:
    for tree in thresholds(condition, LeafTable(), gates_of(condition)):
        assert paths(tree) <= MAX_PATHS
        assert groups(tree) <= MAX_GROUPS < ENGINE_GROUPS
        assert len(comparisons(tree)) <= MAX_COMPARISONS


@settings(steady, max_examples=50)
@given(rule_lists)
def test_no_network_can_reach_a_limit_of_the_engine(rules: list[tuple[Condition, Condition | None]]) -> None:
    numbered = [(n, MatchRule(f"rule {n}", "act", *pair)) for n, pair in enumerate(rules)]
    for network in build_networks(numbered, LeafTable()):
        assert network.most_firings < ENGINE_STACK
        assert len(json.loads(network.definition)) == len(network.proves) < ENGINE_RULES_ON_ONE_CONDITION
        assert len(network.leaves) + 2 < ENGINE_PROPERTIES
        assert json.loads(network.fact_template % ((2,) * len(network.leaves)))["id"] == 1


@settings(steady, max_examples=50)
@given(rule_lists)
def test_networks_do_not_depend_on_anything_but_the_rules(rules: list[tuple[Condition, Condition | None]]) -> None:
    numbered = [(n, MatchRule(f"rule {n}", "act", *pair)) for n, pair in enumerate(rules)]
    assert build_networks(numbered, LeafTable()) == build_networks(numbered, LeafTable())


def test_rules_that_ask_the_same_share_one_rule_of_the_engine() -> None:
    numbered = [(n, MatchRule(f"rule {n}", "act", leaf(0), None)) for n in range(300)]
    (network,) = build_networks(numbered, LeafTable())
    assert len(network.proves) == 2


def test_a_repeated_gate_is_limited() -> None:
    assert len(gates_of(All(tuple(Engaged(leaf(number)) for number in range(30))))) == MAX_GATES


def test_names_are_hashed_as_the_engine_hashes_them() -> None:
    assert name_hash("id") == 926444256
    assert name_hash("sid") == 3593476751
    assert name_hash("$forward") == 739185624
    assert name_hash("liquid") == name_hash("costarring")


def test_names_with_one_hash_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(networks, "name_hash", lambda name: name_hash(name) % 2)
    with pytest.raises(EngineError, match="cannot tell the names"):
        build_networks([(0, MatchRule("rule", "act", leaf(0), None))], LeafTable())


def test_a_pack_with_too_many_networks_is_refused_with_the_name_of_the_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(networks, "MAX_NETWORKS", 1)
    with pytest.raises(EngineError, match=r"rule 'rule 24' does not fit.*compiled"):
        build_networks([(n, MatchRule(f"rule {n}", "act", leaf(n), None)) for n in range(300)], LeafTable())
