"""Decides which conditions become rules of their own, so that no rule is larger than the engine can take."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from math import prod

from benchmarks.exports.nodes import Among, Group, Node, Over, Same, children

__all__ = ["Cuts", "paths"]

MOST_PATHS, MOST_GROUPS, MOST_COMPARISONS = 4, 10, 40
MOST_WORDS = 3


@dataclass(slots=True)
class Cuts:
    """Conditions that become rules of their own, by identity."""

    cut: set[int] = field(default_factory=set)
    _seen: set[int] = field(default_factory=set)

    def add(self, roots: Iterable[Node]) -> Cuts:
        for root in roots:
            self._visit(root)
        return self

    def holds(self, node: Node) -> bool:
        return id(node) in self.cut

    def _visit(self, node: Node) -> None:
        if id(node) in self._seen:
            return
        self._seen.add(id(node))
        for child in children(node):
            self._visit(child)
        match node:
            case Over(part=part):
                self.cut.add(id(part))
            case Among(words=words) if len(words) > MOST_WORDS:
                self.cut.add(id(node))
            case Same():
                self.cut.add(id(node))
            case Group(parts=parts):
                waiting = sorted((part for part in parts if self._open(part)), key=self._comparisons)
                while waiting and not self._fits(node):
                    self.cut.add(id(waiting.pop()))

    def _open(self, node: Node) -> bool:
        return isinstance(node, Group) and not self.holds(node)

    def _fits(self, node: Node) -> bool:
        fewest = min(paths(node, wanted, self.cut) for wanted in (True, False))
        return (
            fewest <= MOST_PATHS and self._groups(node) <= MOST_GROUPS and self._comparisons(node) <= MOST_COMPARISONS
        )

    def _groups(self, node: Node) -> int:
        return 1 + sum(self._groups(part) for part in children(node) if self._open(part))

    def _comparisons(self, node: Node) -> int:
        return sum(self._comparisons(part) if self._open(part) else 1 for part in children(node))


def paths(node: Node, wanted: bool, steps: set[int], *, top: bool = True) -> int:
    """In how many ways a rule for the condition (or, with `wanted` False, for its opposite) can hold."""
    if not top and (id(node) in steps or isinstance(node, Over)):
        return 1
    match node:
        case Group(every, parts):
            inner = [paths(part, wanted, steps, top=False) for part in parts]
            return prod(inner) if every == wanted else sum(inner)
        case Among(words=words, wanted=plain):
            return len(words) if plain == wanted else 1
        case _:
            return 2
