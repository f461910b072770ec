"""Two-valued conditions over the columns of facts.

If a column is missing, every question about it is false; with `wanted=False`, which asks for the opposite, it is true.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

__all__ = ["FALSE", "TRUE", "Among", "Atom", "Compare", "Filled", "Group", "Node", "Order", "Over", "Same", "children"]

Order = Literal[">", ">=", "<", "<="]


@dataclass(frozen=True, slots=True, eq=False)
class Filled:
    """The column has a value."""

    table: str
    column: str
    wanted: bool = True


@dataclass(frozen=True, slots=True, eq=False)
class Among:
    """The column holds one of these words."""

    table: str
    column: str
    words: tuple[str, ...]
    wanted: bool = True


@dataclass(frozen=True, slots=True, eq=False)
class Compare:
    """The number in the column stands in the order `operator` to `number`."""

    table: str
    column: str
    operator: Order
    number: int | float
    wanted: bool = True


@dataclass(frozen=True, slots=True, eq=False)
class Same:
    """Two columns of one row hold the same word."""

    table: str
    column: str
    other: str
    wanted: bool = True


@dataclass(frozen=True, slots=True, eq=False)
class Group:
    """All (`every`) or any of the parts. `table`: the innermost one that they ask about."""

    every: bool
    parts: tuple[Node, ...]
    table: str = "act"


@dataclass(frozen=True, slots=True, eq=False)
class Over:
    """Every row (`every`), or some row, of the list `rows` passes. `table`: the one whose rows hold the list."""

    every: bool
    rows: str
    part: Node
    table: str = field(default="act")


Atom = Filled | Among | Compare | Same
Node = Atom | Group | Over
TRUE = Group(True, ())
FALSE = Group(False, ())


def children(node: Node) -> tuple[Node, ...]:
    """The conditions right below this one."""
    match node:
        case Group(parts=parts):
            return parts
        case Over(part=part):
            return (part,)
        case _:
            return ()
