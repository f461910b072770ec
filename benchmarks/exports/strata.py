"""The conditions as strata of columns, for engines that compute one table at a time.

A *step* is a condition with a column of its own: a list that is walked, what several conditions share, and what rows read of
the rows around them. A step reads only columns of the facts and steps of earlier strata.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from .nodes import Group, Node, Over, children
from .sharing import levels_of

__all__ = ["Strata", "strata_of"]


@dataclass(frozen=True, slots=True)
class Strata:
    """`levels` in the order in which they can be computed; `names` of the steps by the identity of their condition."""

    levels: tuple[tuple[Node, ...], ...]
    names: dict[int, str]


def strata_of(roots: Sequence[Node], cut: Callable[[Node], bool] = lambda node: False) -> Strata:
    """Every root is a step too. `cut` makes steps of more conditions, where an engine needs them small."""
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
