"""Finds conditions that are used more than once, so that an engine can compute them once."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence

from .nodes import Group, Node, Over, children
from .program import Program

__all__ = ["levels_of", "roots_of", "shared"]


def roots_of(program: Program) -> list[Node]:
    """The four conditions of every rule."""
    return [
        node
        for outcome in program.outcomes
        for node in (outcome.may, outcome.sure, outcome.exception_may, outcome.exception_sure)
    ]


def shared(roots: Iterable[Node], tables: Container[str]) -> list[Node]:
    """Groups and lists on these tables that are used at least twice, each after those that it uses."""
    uses: dict[int, int] = {}
    order: list[Node] = []
    for root in roots:
        _count(root, uses, order)
    return [node for node in order if uses[id(node)] > 1 and node.table in tables and _worth_a_name(node)]


def levels_of(named: Sequence[Node]) -> list[list[Node]]:
    """The conditions in levels: each uses only those of earlier levels."""
    level: dict[int, int] = {}
    for node in named:
        level[id(node)] = 1 + max((level[number] for number in _named_under(node, level)), default=-1)
    found: list[list[Node]] = [[] for _ in range(max(level.values(), default=-1) + 1)]
    for node in named:
        found[level[id(node)]].append(node)
    return found


def _count(node: Node, uses: dict[int, int], order: list[Node]) -> None:
    uses[id(node)] = uses.get(id(node), 0) + 1
    if uses[id(node)] == 1:
        for child in children(node):
            _count(child, uses, order)
        order.append(node)


def _worth_a_name(node: Node) -> bool:
    return isinstance(node, Over) or (isinstance(node, Group) and len(node.parts) > 1)


def _named_under(node: Node, named: dict[int, int]) -> set[int]:
    found: set[int] = set()
    waiting = list(children(node))
    while waiting:
        each = waiting.pop()
        if id(each) in named:
            found.add(id(each))
        else:
            waiting.extend(children(each))
    return found
