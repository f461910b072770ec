"""Builds conditions: equal ones are one object, and parts that are always true or false are removed."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import TypeVar

from benchmarks.facts.layout import parent_of

from .nodes import FALSE, TRUE, Among, Atom, Compare, Filled, Group, Node, Order, Over, Same

__all__ = ["Builder", "Untranslatable"]

A = TypeVar("A", bound=Atom)


class Untranslatable(ValueError):
    """A condition that cannot be asked of flat facts. The benchmark then stops, rather than leave the rule out."""


class Builder:
    """Equal conditions of one builder are the same object, so that conditions can be compared by identity."""

    def __init__(self) -> None:
        self._known: dict[tuple[object, ...], Node] = {}
        self._opposites: dict[int, Node] = {}

    def filled(self, table: str, column: str) -> Node:
        return self._atom(Filled(table, column))

    def among(self, table: str, column: str, words: Iterable[str]) -> Node:
        listed = tuple(sorted(set(words)))
        return self._atom(Among(table, column, listed)) if listed else FALSE

    def compare(self, table: str, column: str, operator: Order, number: int | float) -> Node:
        return self._atom(Compare(table, column, operator, number))

    def same(self, table: str, column: str, other: str) -> Node:
        return self._atom(Same(table, column, other))

    def all(self, *parts: Node) -> Node:
        return self._group(True, parts)

    def any(self, *parts: Node) -> Node:
        return self._group(False, parts)

    def some(self, rows: str, part: Node) -> Node:
        """Some row of the list passes. Parts that do not depend on the row are asked once, outside of it."""
        return self._over(False, rows, part)

    def every(self, rows: str, part: Node) -> Node:
        return self._over(True, rows, part)

    def opposite(self, node: Node) -> Node:
        """True if and only if `node` is false."""
        found = self._opposites.get(id(node))
        if found is None:
            found = self._opposites[id(node)] = self._turned(node)
            self._opposites[id(found)] = node
        return found

    def _turned(self, node: Node) -> Node:
        match node:
            case Group(every, parts):
                return self._group(not every, tuple(self.opposite(part) for part in parts))
            case Over(every, rows, part):
                return self._over(not every, rows, self.opposite(part))
            case Filled(table, column, wanted):
                return self._atom(Filled(table, column, not wanted))
            case Among(table, column, words, wanted):
                return self._atom(Among(table, column, words, not wanted))
            case Compare(table, column, operator, number, wanted):
                return self._atom(Compare(table, column, operator, number, not wanted))
            case Same(table, column, other, wanted):
                return self._atom(Same(table, column, other, not wanted))

    def _atom(self, atom: A) -> Node:
        key = (type(atom), *(getattr(atom, name) for name in atom.__slots__))
        return self._known.setdefault(key, atom)

    def _group(self, every: bool, parts: Iterable[Node]) -> Node:
        neutral, deciding = (TRUE, FALSE) if every else (FALSE, TRUE)
        merged: dict[int, Node] = {}
        for part in parts:
            if part is deciding:
                return deciding
            inner = part.parts if isinstance(part, Group) and part.every == every else (part,)
            merged.update((id(each), each) for each in inner)
        merged.pop(id(neutral), None)
        if any(id(self._opposites.get(number)) in merged for number in merged):
            return deciding
        kept = tuple(sorted(merged.values(), key=_price))
        if len(kept) < 2:
            return kept[0] if kept else neutral
        key = (Group, every, *sorted(map(id, kept)))
        return self._known.setdefault(key, Group(every, kept, _innermost(kept)))

    def _over(self, every: bool, rows: str, part: Node) -> Node:
        home = parent_of(rows)
        if part is (TRUE if every else FALSE):
            return part
        if isinstance(part, Group) and part.every != every:
            outer = [each for each in part.parts if each.table != rows]
            if outer:
                inner = [each for each in part.parts if each.table == rows]
                return self._group(not every, [*outer, self._over(every, rows, self._group(not every, inner))])
        if part.table not in (rows, *_around(rows)):
            raise Untranslatable(f"a condition on {rows} speaks of {part.table}, which is no part of it")
        return self._known.setdefault((Over, every, rows, id(part)), Over(every, rows, part, home))


def _around(table: str) -> tuple[str, ...]:
    """The table and those that hold it, from the innermost to the act."""
    found = [table]
    while found[-1] != "act":
        found.append(parent_of(found[-1]))
    return tuple(found)


def _innermost(parts: Iterable[Node]) -> str:
    """The innermost table that the parts ask about. Raises Untranslatable unless each table is held by the next."""
    tables = sorted({part.table for part in parts}, key=lambda table: len(_around(table)))
    for outer, inner in pairwise(tables):
        if outer not in _around(inner):
            raise Untranslatable(f"one condition speaks of {outer} and of {inner}")
    return tables[-1]


def _price(node: Node) -> int:
    """About how long it takes to ask; the cheapest part of a group is asked first."""
    match node:
        case Group(parts=parts):
            return 1 + sum(map(_price, parts)) if len(parts) < 20 else 40
        case Over():
            return 50
        case _:
            return 1
