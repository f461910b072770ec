"""Reads the mapping file of a CSV, which maps columns to fields of a record.

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
dates: {Shipped: ["%d.%m.%Y", excel]}
decimal: ","
values: {Exporter country: {N-KOR: KP}}
empty: [N/A, "-"]
ignore: [Internal note]
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from msgspec import Struct

from sanctions_check.errors import Fault
from sanctions_check.plain_text import shortened
from sanctions_check.sources.document import Entry
from sanctions_check.sources.limits import DEFAULT_LIMITS, Limits
from sanctions_check.sources.suggest import did_you_mean
from sanctions_check.sources.text import read_text

from .dates import EXPECTED, DateCells
from .mapped_fields import field_faults

__all__ = ["ColumnMapping", "read_mapping"]

KEYS = ("delimiter", "columns", "constants", "split", "types", "dates", "decimal", "values", "empty", "ignore")
TYPES = ("text", "number", "yes_no")
DECIMALS = (".", ",")
NO_DELIMITERS = '" \r\n\0'


class ColumnMapping(Struct, frozen=True):
    """The mapping of a CSV file. Paths are JSON pointers without the first slash. `values`: replacements of cells by column."""

    delimiter: str
    columns: Mapping[str, str]
    constants: Mapping[str, object]
    split: Mapping[str, str]
    types: Mapping[str, str]
    ignore: frozenset[str]
    dates: Mapping[str, DateCells] = {}
    decimal: str = "."
    values: Mapping[str, Mapping[str, object]] = {}
    empty: frozenset[str] = frozenset()


def read_mapping(path: str, limits: Limits = DEFAULT_LIMITS) -> ColumnMapping | tuple[Fault, ...]:
    """The mapping in a file, or all its faults."""
    from sanctions_check.sources.yaml_documents import read_yaml

    text = read_text(path, limits)
    if isinstance(text, Fault):
        return (text,)
    document = read_yaml(text, path, limits)
    if document is None:
        return (Fault.in_file(path, "empty", "the mapping is empty", "it needs columns:"),)
    faults = list(document.faults)
    mapping = _mapping(Entry("", document.data, document.places, faults))
    if mapping is not None:
        told = {fault.pointer for fault in faults}
        of_fields = field_faults(mapping.columns, mapping.constants, document.places, limits)
        faults += [fault for fault in of_fields if fault.pointer not in told]
    return tuple(faults) if mapping is None or faults else mapping


def _mapping(file: Entry) -> ColumnMapping | None:
    """The mapping of a document, as far as it can be read; None if it is no mapping."""
    if not file.has_only(*KEYS):
        return None
    columns = dict(_columns(file))
    return ColumnMapping(
        delimiter=_delimiter(file),
        columns=columns,
        constants=dict(_constants(file, columns)),
        split=dict(_splits(file, columns)),
        types=dict(_types(file, columns)),
        dates=dict(_dates(file, columns)),
        decimal=_decimal(file),
        values=dict(_values(file, columns)),
        empty=frozenset(
            _texts(file, "empty", "empty: is a list of what stands in cells that say nothing", 'quote it: "-"')
        ),
        ignore=frozenset(_ignored(file, columns)),
    )


def _columns(file: Entry) -> Iterator[tuple[str, str]]:
    if not file.has("columns") or file.at("columns").value in (None, {}):
        file.fault("missing-key", "columns: is missing", "columns: {Title in the file: field of the record}")
        return
    becomes: dict[str, str] = {}
    for title, entry in file.pairs("columns"):
        if isinstance(entry.value, str) and entry.value:
            first = becomes.setdefault(entry.value, title)
            if first != title:
                message = f'"{shortened(first)}" becomes this field already, and a cell would take the place of another'
                entry.fault("value", message, "leave one of them out: it goes into context")
            yield title, entry.value
        else:
            entry.fault("value", "a column becomes a field, such as items/0/hs")


def _constants(file: Entry, columns: Mapping[str, str]) -> Iterator[tuple[str, object]]:
    """The constants of all records. A constant for a field that has a column is a fault, as it would fill empty cells."""
    titles = {path: title for title, path in columns.items()}
    for path, entry in file.pairs("constants"):
        if path in titles:
            message = (
                f'column "{shortened(titles[path])}" becomes this field already, and its empty cells would be filled'
            )
            entry.fault("value", message, "leave out the column or the constant")
        yield path, entry.value


def _delimiter(file: Entry) -> str:
    delimiter = file.at("delimiter").value if file.has("delimiter") else ","
    if isinstance(delimiter, str) and len(delimiter) == 1 and delimiter not in NO_DELIMITERS:
        return delimiter
    file.fault("value", "a delimiter is one character, and no quote, space or line break", key="delimiter")
    return ","


def _types(file: Entry, columns: Collection[str]) -> Iterator[tuple[str, str]]:
    for title, entry in _mapped(file, "types", columns):
        if entry.is_one_of(TYPES):
            yield title, str(entry.value)
        else:
            entry.fault("value", f"expected one of {', '.join(TYPES)}")


def _dates(file: Entry, columns: Collection[str]) -> Iterator[tuple[str, DateCells]]:
    for title, entry in _mapped(file, "dates", columns):
        cells = DateCells.of(entry.value)
        if cells is not None:
            yield title, cells
        else:
            entry.fault("value", EXPECTED)


def _decimal(file: Entry) -> str:
    decimal = file.at("decimal").value if file.has("decimal") else "."
    if decimal in DECIMALS:
        return str(decimal)
    file.fault("value", 'the sign before the fraction of a number is "." or ","', key="decimal")
    return "."


def _values(file: Entry, columns: Collection[str]) -> Iterator[tuple[str, dict[str, object]]]:
    for title, entry in _mapped(file, "values", columns):
        cells = entry.value
        if isinstance(cells, Mapping) and all(isinstance(each, str | bool | int | float) for each in cells.values()):
            yield title, {str(cell): means for cell, means in cells.items()}
        else:
            entry.fault(
                "shape",
                "what stands in a cell, and a text, number or yes or no in its place, is expected here",
                "{N-KOR: KP}",
            )


def _splits(file: Entry, columns: Collection[str]) -> Iterator[tuple[str, str]]:
    for title, entry in _mapped(file, "split", columns):
        if isinstance(entry.value, str) and entry.value:
            yield title, entry.value
        else:
            entry.fault("value", "a cell is split at a text, such as ;", 'quote it: ";"')


def _ignored(file: Entry, columns: Collection[str]) -> Iterator[str]:
    for number, title in enumerate(_texts(file, "ignore", "ignore: is a list of columns")):
        yield title
        if title in columns:
            message = f'"{shortened(title)}" becomes a field, and cannot be ignored'
            file.at("ignore").at(number).fault("value", message, "leave it out of ignore: or of columns:")


def _mapped(file: Entry, key: str, columns: Collection[str]) -> Iterator[tuple[str, Entry]]:
    """The entries by column under `key`. A column that becomes no field is a fault."""
    named = {title for title, _ in file.pairs("columns")} if columns else set()
    for title, entry in file.pairs(key):
        if named and title not in named:
            message = f'"{shortened(title)}" is not among columns:{did_you_mean(title, columns)}'
            entry.fault("unknown-column", message, "name a column that becomes a field")
        yield title, entry


def _texts(file: Entry, key: str, expected: str, hint: str = "") -> list[str]:
    listed = file.at(key).value if file.has(key) else []
    if isinstance(listed, list) and all(isinstance(each, str) for each in listed):
        return listed
    file.fault("shape", expected, hint, key=key)
    return []
