"""The columns of a file of facts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from sanctions_check.logic.cell import PARTY_CLAIM, Cell

from .fields import FieldKind, Fields

__all__ = ["HS_CUTS", "NONE", "PAIRED", "SAID", "TABLES", "UNKNOWN", "Layout", "Schema", "parent_of"]

UNKNOWN, NONE, SAID = "?", "-", "said"
"""Marks in place of the first value: the field is stated as unknown, stated as none, or is a known number or time."""

HS_CUTS = {2: "chapter", 4: "heading", 6: "subheading"}
"""The beginnings of an HS code that have columns of their own, by length."""

_ABOUT = ("exemption", "determination", "pair")
TABLES = (
    *("act", "item", "group", "party", *_ABOUT),
    *(f"{subject}.{name}" for subject in ("item", "group") for name in _ABOUT),
)
"""The act, its lists, and the lists of its items and groups.

`pair`: each determination beside each party. `item.exemption`: the exemptions that are about an item.
"""
PAIRED = ("determination", "party")

Schema = dict[str, dict[str, str]]
"""By table and column: "text", "integer" or "number"."""

_PARTS = {
    FieldKind.WORD: {},
    FieldKind.HS_CODE: {f"_{cut}": "text" for cut in HS_CUTS.values()},
    FieldKind.NUMBER: {"_low": "number", "_high": "number", "_low_open": "text", "_high_open": "text"},
    FieldKind.TIME: dict.fromkeys(("_start_low", "_start_high", "_end_low", "_end_high"), "integer")
    | {"_once": "text"},
}


def parent_of(table: str) -> str:
    """The table whose rows hold the rows of this one."""
    return table.rpartition(".")[0] or "act"


@dataclass(slots=True)
class Layout:
    """What the cells of each field in a stream need. The columns follow from it. It grows while facts are written.

    `slots`: the most values of one cell, by field. The other three are the fields with some cell
    - that is a party's claim (`claimed`),
    - whose values are true together (`tagged`),
    - whose values are alternatives (`alternative`).
    """

    fields: Fields
    slots: dict[tuple[str, str], int] = field(default_factory=dict)
    claimed: set[tuple[str, str]] = field(default_factory=set)
    tagged: set[tuple[str, str]] = field(default_factory=set)
    alternative: set[tuple[str, str]] = field(default_factory=set)

    def note(self, thing: str, name: str, cell: Cell) -> None:
        """Grow the layout to hold this cell."""
        key = (thing, name)
        self.slots[key] = max(self.slots.get(key, 1), len(cell.values))
        if cell.known and cell.hedge == PARTY_CLAIM:
            self.claimed.add(key)
        if len(cell.values) > 1:
            (self.tagged if cell.all_hold else self.alternative).add(key)

    def schema(self) -> Schema:
        """Every table with its columns, filled or not."""
        schema: Schema = {table: {} for table in TABLES}
        schema["act"] |= {"id": "text", "item_closed": "text", "group_closed": "text", "party_closed": "text"}
        for (thing, name), kind in self.fields.items():
            columns = dict(self._columns((thing, name), kind))
            for table in TABLES:
                last = table.rpartition(".")[2]
                if last == thing:
                    schema[table] |= columns
                elif last == "pair" and thing in PAIRED:
                    schema[table] |= {f"{thing}_{column}": word for column, word in columns.items()}
        return schema

    def _columns(self, key: tuple[str, str], kind: FieldKind) -> Iterator[tuple[str, str]]:
        name = key[1]
        for slot in range(1, self.slots.get(key, 1) + 1):
            yield f"{name}{slot}", "text"
            for part, word in _PARTS[kind].items():
                yield f"{name}{slot}{part}", word
        if key in self.claimed:
            yield f"{name}_claim", "text"
        if key in self.alternative:
            yield f"{name}_or", "text"
