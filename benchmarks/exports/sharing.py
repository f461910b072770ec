"""Which conditions about the act itself are asked more than once, so that an engine with variables asks them once."""

from __future__ import annotations

from collections.abc import Iterable

from .nodes import Group, Node, Over, children
from .program import Program

__all__ = ["roots_of", "shared_by_act"]


def roots_of(program: Program) -> list[Node]:
    """The questions of all rules."""
    return [
        node
        for outcome in program.outcomes
        for node in (outcome.may, outcome.sure, outcome.exception_may, outcome.exception_sure)
    ]


def shared_by_act(roots: Iterable[Node]) -> list[Node]:
    """Groups and lists that stand on the act and are used at least twice, each after those that it uses."""
    uses: dict[int, int] = {}
    order: list[Node] = []
    for root in roots:
        _count(root, uses, order)
    return [node for node in order if uses[id(node)] > 1 and _worth_a_name(node)]


def _count(node: Node, uses: dict[int, int], order: list[Node]) -> None:
    uses[id(node)] = uses.get(id(node), 0) + 1
    if uses[id(node)] == 1:
        for child in children(node):
            _count(child, uses, order)
        order.append(node)


def _worth_a_name(node: Node) -> bool:
    return node.table == "act" and (isinstance(node, Over) or (isinstance(node, Group) and len(node.parts) > 1))
