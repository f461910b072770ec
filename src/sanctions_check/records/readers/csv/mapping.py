"""The mapping file of a CSV: which column becomes which field of a record.

delimiter: ";"
columns:
  Reference: id
  Exporter country: parties/0/country
  HS: items/0/hs
constants:
  kind: transfer_commodity
  parties/0/roles: [supplier]
split: {HS: ","}
types: {Delivered: yes_no}
dates: {Shipped: "%d.%m.%Y"}
empty: [N/A, "-"]
ignore: [Internal note]
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeGuard

from msgspec import Struct

from sanctions_check.errors import SHOWN, Fault
from sanctions_check.sources.limits import DEFAULT_LIMITS, Limits
from sanctions_check.sources.positions import MarkedPlaces, pointer_token
from sanctions_check.sources.suggest import did_you_mean
from sanctions_check.sources.text import read_text
from sanctions_check.sources.yaml_tree import read_yaml

from .dates import EXPECTED, DateCells
from .mapped_fields import field_faults

__all__ = ["ColumnMapping", "read_mapping"]

KEYS = ("delimiter", "columns", "constants", "split", "types", "dates", "empty", "ignore")
TYPES = ("text", "number", "yes_no")
NO_DELIMITERS = '" \r\n\0'


class ColumnMapping(Struct, frozen=True):
    """Paths are JSON pointers without the first slash."""

    delimiter: str
    columns: Mapping[str, str]
    constants: Mapping[str, object]
    split: Mapping[str, str]
    types: Mapping[str, str]
    ignore: frozenset[str]
    dates: Mapping[str, DateCells] = {}
    empty: frozenset[str] = frozenset()


def read_mapping(path: str, limits: Limits = DEFAULT_LIMITS) -> ColumnMapping | tuple[Fault, ...]:
    """The mapping in a file, or everything that is wrong with it."""
    text = read_text(path, limits)
    if isinstance(text, Fault):
        return (text,)
    document = read_yaml(text, path, limits)
    if document is None:
        return (Fault(path, None, None, "", "empty", "the mapping is empty", "it needs columns:"),)
    faults = list(document.faults)
    data = document.data
    if not isinstance(data, Mapping):
        return (*faults, Fault(path, 1, None, "", "shape", "a mapping file is a mapping", f"keys: {', '.join(KEYS)}"))
    checks = _Checks(path, document.places, faults)
    checks.check(data)
    if not faults:
        faults += field_faults(data["columns"], data.get("constants", {}), document.places, limits)
    if faults:
        return tuple(faults)
    return ColumnMapping(
        delimiter=str(data.get("delimiter", ",")),
        columns=data["columns"],
        constants=data.get("constants", {}),
        split=data.get("split", {}),
        types=data.get("types", {}),
        dates={title: DateCells(written) for title, written in data.get("dates", {}).items()},
        empty=frozenset(data.get("empty", ())),
        ignore=frozenset(data.get("ignore", ())),
    )


class _Checks(Struct, frozen=True):
    file: str
    places: MarkedPlaces
    faults: list[Fault]

    def _fault(self, pointer: str, code: str, message: str, hint: str = "") -> None:
        self.faults.append(Fault(self.file, *self.places.line_of(pointer), pointer, code, message, hint))

    def check(self, data: Mapping[str, object]) -> None:
        for key in data:
            if key not in KEYS:
                self._fault(f"/{pointer_token(key)}", "unknown-key", f'"{key}" is no key here{did_you_mean(key, KEYS)}')
        columns = data.get("columns")
        if not isinstance(columns, Mapping) or not columns:
            self._fault("", "missing-key", "columns: is missing", "columns: {Title in the file: field of the record}")
            columns = {}
        delimiter = data.get("delimiter", ",")
        if not isinstance(delimiter, str) or len(delimiter) != 1 or delimiter in NO_DELIMITERS:
            self._fault("/delimiter", "value", "a delimiter is one character, and no quote, space or line break")
        for title, path in columns.items():
            if not isinstance(path, str) or not path:
                self._fault(f"/columns/{pointer_token(title)}", "value", "a column becomes a field, such as items/0/hs")
        for key in ("constants", "split", "types", "dates"):
            if not isinstance(data.get(key, {}), Mapping):
                self._fault(f"/{key}", "shape", f"{key}: is a mapping")
        types = data.get("types", {})
        for title, kind in types.items() if isinstance(types, Mapping) else ():
            self._mapped("types", title, columns)
            if kind not in TYPES:
                self._fault(f"/types/{pointer_token(title)}", "value", f"expected one of {', '.join(TYPES)}")
        dates = data.get("dates", {})
        for title, written in dates.items() if isinstance(dates, Mapping) else ():
            self._mapped("dates", title, columns)
            if DateCells.of(written) is None:
                self._fault(f"/dates/{pointer_token(title)}", "value", EXPECTED)
        split = data.get("split", {})
        for title, mark in split.items() if isinstance(split, Mapping) else ():
            self._mapped("split", title, columns)
            if not isinstance(mark, str) or not mark:
                self._fault(
                    f"/split/{pointer_token(title)}", "value", "a cell is split at a text, such as ;", 'quote it: ";"'
                )
        empty, ignored = data.get("empty", []), data.get("ignore", [])
        if not _are_texts(empty):
            self._fault("/empty", "shape", "empty: is a list of what stands in cells that say nothing", 'quote it: "-"')
        if not _are_texts(ignored):
            self._fault("/ignore", "shape", "ignore: is a list of columns")
            return
        for number, title in enumerate(ignored):
            if title in columns:
                message = f'"{title[:SHOWN]}" becomes a field, and cannot be ignored'
                self._fault(f"/ignore/{number}", "value", message, "leave it out of ignore: or of columns:")

    def _mapped(self, key: str, title: str, columns: Mapping[str, object]) -> None:
        """How a column is read says nothing of one that becomes no field."""
        if columns and title not in columns:
            message = f'"{title[:SHOWN]}" is none of columns:{did_you_mean(title, columns)}'
            self._fault(
                f"/{key}/{pointer_token(title)}", "unknown-column", message, "name a column that becomes a field"
            )


def _are_texts(listed: object) -> TypeGuard[list[str]]:
    return isinstance(listed, list) and all(isinstance(each, str) for each in listed)
