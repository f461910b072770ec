"""Rule sets for the engine: each decides some steps of one table in one stratum, from properties that are numbers."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from benchmarks.exports.nodes import Among, Compare, Filled, Group, Node, Order, Over, Same
from benchmarks.exports.strata import Strata

from .sizes import paths

__all__ = ["Codes", "Network", "Property", "networks_of"]

MOST_RULES, MOST_PATHS, MOST_PROPERTIES = 48, 60, 180
MISSING = 0
Property = tuple[str, str | Node]
"""("word", column), ("number", column), ("given", column) or ("step", its condition)."""
Json = dict[str, object]


class Codes:
    """Words as numbers from 1: the engine gets no text."""

    def __init__(self) -> None:
        self._codes: dict[str, int] = {}

    def of(self, word: str | None) -> int:
        return MISSING if word is None else self._codes.setdefault(word, len(self._codes) + 1)


@dataclass(slots=True)
class Network:
    """A rule set. The rule r0 decides `steps[0]`: true if it fires or, where `opposite[0]`, if it does not fire."""

    table: str
    steps: list[Node] = field(default_factory=list)
    opposite: list[bool] = field(default_factory=list)
    properties: dict[tuple[str, object], tuple[int, Property]] = field(default_factory=dict)
    rules: list[Json] = field(default_factory=list)
    paths: int = 0

    @property
    def definition(self) -> str:
        return json.dumps({f"r{number}": {"all": [{"m": rule}]} for number, rule in enumerate(self.rules)})

    @property
    def template(self) -> str:
        """A fact as JSON, with a %s for the value of each property in order."""
        return "{" + "".join(f'"p{number}":%s,' for number in range(len(self.properties))) + '"id":1}'

    def name(self, kind: str, value: str | Node) -> str:
        key = (kind, value if isinstance(value, str) else id(value))
        return f"p{self.properties.setdefault(key, (len(self.properties), (kind, value)))[0]}"


def networks_of(strata: Strata, codes: Codes) -> list[list[Network]]:
    """The networks of each stratum. A condition over the rows of a list is no rule: it is folded once all rows are decided."""
    found: list[list[Network]] = []
    for level in strata.levels:
        by_table: dict[str, list[Node]] = {}
        for node in level:
            if not isinstance(node, Over):
                by_table.setdefault(node.table, []).append(node)
        found.append([each for table, nodes in by_table.items() for each in _split(table, nodes, strata, codes)])
    return found


def _split(table: str, nodes: Sequence[Node], strata: Strata, codes: Codes) -> Iterable[Network]:
    network = Network(table)
    steps = set(strata.names)
    for node in nodes:
        fewest, opposite = min((paths(node, wanted, steps), not wanted) for wanted in (True, False))
        full = len(network.rules) >= MOST_RULES or network.paths + fewest > MOST_PATHS
        if network.rules and (full or len(network.properties) > MOST_PROPERTIES - 40):
            yield network
            network = Network(table)
        network.rules.append(_Rule(network, steps, codes).condition(node, not opposite, top=True))
        network.steps.append(node)
        network.opposite.append(opposite)
        network.paths += fewest
    yield network


@dataclass(frozen=True, slots=True)
class _Rule:
    """Writes conditions over the properties of one network."""

    network: Network
    steps: set[int]
    codes: Codes

    def condition(self, node: Node, wanted: bool, *, top: bool = False) -> Json:
        """The condition or, if not `wanted`, its opposite. `top`: of the step itself, not where another rule reads it."""
        if not top and id(node) in self.steps:
            return {self.network.name("step", node): int(wanted)}
        match node:
            case Group(every, parts):
                return _joined(every == wanted, [self.condition(part, wanted) for part in parts])
            case Filled(_, column, plain):
                word = self.network.name("word", column)
                return {"$gte": {word: 1}} if plain == wanted else {word: MISSING}
            case Among(_, column, words, plain):
                word = self.network.name("word", column)
                asked = [self.codes.of(each) for each in words]
                if plain == wanted:
                    return _joined(False, [{word: code} for code in asked])
                return _joined(True, [{"$neq": {word: code}} for code in asked])
            case Compare(_, column, operator, number, plain):
                given, value = self.network.name("given", column), self.network.name("number", column)
                if plain == wanted:
                    return {"$and": [{given: 1}, {_OPERATORS[operator]: {value: number}}]}
                return {"$or": [{given: 0}, {_OPPOSITES[operator]: {value: number}}]}
            case Same(_, column, other, plain):
                one, two = (self.network.name("word", each) for each in (column, other))
                if plain == wanted:
                    return {"$and": [{"$gte": {one: 1}}, {one: {"$m": two}}]}
                return {"$or": [{one: MISSING}, {"$neq": {one: {"$m": two}}}]}
            case Over():
                raise AssertionError("a list that is walked is always a step")


_OPERATORS: dict[Order, str] = {">": "$gt", ">=": "$gte", "<": "$lt", "<=": "$lte"}
_OPPOSITES: dict[Order, str] = {">": "$lte", ">=": "$lt", "<": "$gte", "<=": "$gt"}


def _joined(every: bool, parts: list[Json]) -> Json:
    return parts[0] if len(parts) == 1 else {"$and" if every else "$or": parts}
