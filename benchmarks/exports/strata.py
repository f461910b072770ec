"""The conditions in strata, for engines that compute one table at a time.

A *step* is a condition that gets a column of its own: a condition over the rows of a list, one that several conditions share, or
one that rows read from the row that holds them. A step reads only facts and the steps of earlier strata.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from .nodes import Group, Node, Over, children
from .sharing import levels_of

__all__ = ["Strata", "strata_of"]


@dataclass(frozen=True, slots=True)
class Strata:
    """`levels`: the strata, in the order of computing. `names`: the names of the columns, by the identity of the condition."""

    levels: tuple[tuple[Node, ...], ...]
    names: dict[int, str]


def strata_of(roots: Sequence[Node], cut: Callable[[Node], bool] = lambda node: False) -> Strata:
    """The strata of conditions. Every root is a step. `cut`: makes further steps, for an engine that needs small conditions."""
    steps = _steps(roots, cut)
    levels = levels_of(steps)
    return Strata(
        levels=tuple(tuple(level) for level in levels),
        names={id(node): f"s{number}" for number, node in enumerate(steps)},
    )


def _steps(roots: Iterable[Node], cut: Callable[[Node], bool]) -> list[Node]:
    """The steps, each after those that it reads."""
    uses: dict[int, int] = {}
    outside: set[int] = set()
    order: list[Node] = []

    def visit(node: Node, reader: str) -> None:
        uses[id(node)] = uses.get(id(node), 0) + 1
        if reader != node.table:
            outside.add(id(node))
        if uses[id(node)] == 1:
            for child in children(node):
                visit(child, node.rows if isinstance(node, Over) else node.table)
            order.append(node)

    wanted = {id(root) for root in roots}
    for root in roots:
        visit(root, root.table)

    def is_step(node: Node) -> bool:
        named = isinstance(node, Over) or id(node) in outside or id(node) in wanted
        return named or (isinstance(node, Group) and uses[id(node)] > 1) or cut(node)

    return [node for node in order if is_step(node)]
