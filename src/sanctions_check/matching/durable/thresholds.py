"""Turns a three-valued condition into two and/or trees over leaf numbers: "at least UNKNOWN", and "YES"."""

from __future__ import annotations

from collections.abc import Iterable
from math import prod
from typing import NamedTuple

from msgspec import Struct

from sanctions_check.logic.condition import All, Any, Condition, Engaged, Not

from ..conditions.leaves import LeafTable
from ..conditions.order import cheap_first

__all__ = [
    "ALWAYS",
    "MAX_COMPARISONS",
    "MAX_GROUPS",
    "MAX_PATHS",
    "NEVER",
    "Compare",
    "Group",
    "Tree",
    "comparisons",
    "groups",
    "paths",
    "thresholds",
]

MAX_PATHS, MAX_GROUPS, MAX_COMPARISONS = 8, 12, 40
"""Limits of one tree, well within those of the engine. A larger part becomes a leaf."""
MAX_NESTING = 8
"""The levels of a condition that become a tree. A deeper part becomes a leaf."""


class Compare(NamedTuple):
    """A leaf compared with 0, 1 or 2. `operator`: "==", ">=" or "<="."""

    leaf: int
    operator: str
    value: int


class Group(NamedTuple):
    """All (`every`) or any of the parts. Without parts it is always, or never, true."""

    every: bool
    parts: tuple[Tree, ...]


Tree = Compare | Group
ALWAYS = Group(True, ())
NEVER = Group(False, ())


def thresholds(condition: Condition, leaves: LeafTable, gates: tuple[Engaged, ...] = ()) -> tuple[Tree, Tree]:
    """Two trees: true if the condition is not NO, and true if it is YES. Both are small enough for the Rete engine.

    As long as a tree is too large, its largest connective below the top becomes one leaf, which Python computes. `gates` come
    first in both trees.
    """
    taken: set[int] = set()
    while True:
        build = _Builder(leaves, frozenset(taken))
        barrier = tuple(build.tree(gate, 1, wanted=True, depth=0) for gate in gates)
        trees = [_group(True, (*barrier, build.tree(condition, value, wanted=True, depth=0))) for value in (1, 2)]
        if all(_fits(tree) for tree in trees):
            return trees[0], trees[1]
        taken.add(id(_largest_part(condition, taken)))


class _Builder(Struct, frozen=True):
    """Builds trees over leaf numbers. The connectives in `taken` become leaves."""

    leaves: LeafTable
    taken: frozenset[int]

    def tree(self, condition: Condition, value: int, *, wanted: bool, depth: int) -> Tree:
        """The tree that is true if the condition is at least `value` (`wanted`), or at most `value` (not `wanted`)."""
        if id(condition) not in self.taken and depth < MAX_NESTING:
            match condition:
                case All(parts):
                    return self._combined(wanted, parts, value, wanted, depth)
                case Any(parts):
                    return self._combined(not wanted, parts, value, wanted, depth)
                case Not(part):
                    return self.tree(part, 2 - value, wanted=not wanted, depth=depth + 1)
        return _compare(self.leaves.number(condition), value, wanted)

    def _combined(self, every: bool, parts: tuple[Condition, ...], value: int, wanted: bool, depth: int) -> Tree:
        return _group(every, (self.tree(part, value, wanted=wanted, depth=depth + 1) for part in cheap_first(parts)))


def _compare(leaf: int, value: int, wanted: bool) -> Tree:
    if value == (2 if wanted else 0):
        return Compare(leaf, "==", value)
    return Compare(leaf, ">=" if wanted else "<=", value)


def _group(every: bool, parts: Iterable[Tree]) -> Tree:
    """The parts as one group. Nested groups of the same kind are merged; repeated and constant parts are dropped."""
    neutral, deciding = (ALWAYS, NEVER) if every else (NEVER, ALWAYS)
    merged: dict[Tree, None] = {}
    for part in parts:
        if part == deciding:
            return deciding
        inner = part.parts if isinstance(part, Group) and part.every == every else (part,)
        merged.update(dict.fromkeys(inner))
    merged.pop(neutral, None)
    kept = tuple(sorted(merged, key=_price))
    return kept[0] if len(kept) == 1 else Group(every, kept)


def _price(tree: Tree) -> int:
    if isinstance(tree, Group):
        return 2
    return 0 if tree.operator == "==" else 1


def paths(tree: Tree) -> int:
    """The number of ways through the tree. The engine takes each way that is true."""
    if isinstance(tree, Compare):
        return 1
    return prod(map(paths, tree.parts)) if tree.every else sum(map(paths, tree.parts))


def groups(tree: Tree) -> int:
    """The number of groups in the tree."""
    return 0 if isinstance(tree, Compare) else 1 + sum(map(groups, tree.parts))


def comparisons(tree: Tree) -> tuple[Compare, ...]:
    """All comparisons in the tree, in order."""
    if isinstance(tree, Compare):
        return (tree,)
    return tuple(found for part in tree.parts for found in comparisons(part))


def _fits(tree: Tree) -> bool:
    return paths(tree) <= MAX_PATHS and groups(tree) <= MAX_GROUPS and len(comparisons(tree)) <= MAX_COMPARISONS


def _largest_part(condition: Condition, taken: set[int]) -> Condition:
    """The largest connective directly below the top, the first of equals; the condition itself if there is none."""
    below: tuple[Condition, ...] = ()
    match condition:
        case All(parts) | Any(parts):
            below = parts
        case Not(part):
            below = (part,)
    open_parts = [part for part in below if isinstance(part, All | Any | Not) and id(part) not in taken]
    return max(open_parts, key=_size, default=condition)


def _size(condition: Condition) -> int:
    match condition:
        case All(parts) | Any(parts):
            return 1 + sum(map(_size, parts))
        case Not(part):
            return 1 + _size(part)
        case _:
            return 1
