"""CSV by a column mapping: one record a row. A column that the mapping does not name goes into the record's context."""

from __future__ import annotations

import copy
import csv
import io
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from msgspec import json

from sanctions_check.errors import Fault
from sanctions_check.sources.place import LinesOnly

from .files import READ_PROBLEMS
from .mapping import ColumnMapping, read_mapping
from .portions import Rows, Table
from .results import Facts, Read, ReadFault, Settle, SettledRecord
from .validate import validate

__all__ = ["cut_csv", "read_rows"]

ROWS_IN_A_PORTION = 500

YES, NO = frozenset({"yes", "true", "1", "y"}), frozenset({"no", "false", "0", "n"})
MOST_INDEX = 1000


def cut_csv(stream: BinaryIO, file: str, mapping_path: str | None) -> Iterator[Rows | ReadFault]:
    """The rows of a CSV file in portions. Without a mapping file, `NAME.mapping.yaml` beside the file is used."""
    path = mapping_path or _beside(file)
    if path is None:
        message = "a CSV file needs a mapping of its columns"
        hint = f"--mapping FILE, or {_mapping_name(file)} beside it"
        yield ReadFault((Fault(file, None, None, "", "no-mapping", message, hint),), file)
        return
    mapping = read_mapping(path)
    if isinstance(mapping, tuple):
        yield ReadFault(mapping, path)
        return
    text = io.TextIOWrapper(stream, encoding="utf-8-sig", newline="")
    try:
        yield from _portions(text, file, mapping)
    finally:
        text.detach()


def read_rows(portion: Rows, settle: Settle | None = None) -> Iterator[Read]:
    """One record for each row. Rows that `settle` takes, written as a line of JSON, are not made into records."""
    table = portion.table
    for row in portion.rows:
        if isinstance(row, ReadFault):
            yield row
            continue
        line, cells = row
        try:
            data = _record(dict(zip(table.titles, cells, strict=True)), table.mapping)
        except ValueError as problem:
            yield _fault(table.file, line, "value", str(problem), "")
            continue
        source = LinesOnly(table.file, line)
        facts = _settled(data, settle) if settle is not None else None
        yield validate(data, source) if facts is None else SettledRecord(facts, source)


def _settled(data: dict[str, object], settle: Settle) -> Facts | None:
    line = json.encode(data)
    return None if b"null" in line else settle(line)  # what is no number would be written as null


def _beside(file: str) -> str | None:
    candidate = Path(_mapping_name(file))
    return str(candidate) if candidate.is_file() else None


def _mapping_name(file: str) -> str:
    path = Path(file)
    while path.suffix in (".gz", ".csv"):
        path = path.with_suffix("")
    return f"{path}.mapping.yaml"


def _portions(text: io.TextIOWrapper, file: str, mapping: ColumnMapping) -> Iterator[Rows | ReadFault]:
    table: Table | None = None
    waiting: list[tuple[int, list[str]] | ReadFault] = []
    broken: Exception | None = None
    numbered = _numbered(text, file, mapping.delimiter)
    while True:
        try:
            line, row = next(numbered)
        except StopIteration:
            break
        except READ_PROBLEMS as problem:
            broken = problem
            break
        if isinstance(row, ReadFault):
            waiting.append(row)
        elif table is None:
            table = Table(file, tuple(title.strip() for title in row), mapping)
            missing = sorted(mapping.columns.keys() - set(table.titles))
            if missing:
                message = f"columns of the mapping are not in the file: {', '.join(missing)}"
                waiting.append(_fault(file, line, "missing-column", message, ""))
        elif any(cell.strip() for cell in row):
            waiting.append((line, row) if len(row) == len(table.titles) else _wrong_cells(row, table, line))
        if table is not None and len(waiting) >= ROWS_IN_A_PORTION:
            yield Rows(table, tuple(waiting))
            waiting.clear()
    if waiting:
        yield Rows(table or Table(file, (), mapping), tuple(waiting))
    if broken is not None:
        raise broken


def _numbered(text: io.TextIOWrapper, file: str, delimiter: str) -> Iterator[tuple[int, list[str] | ReadFault]]:
    """Rows with the line on which each begins. Nothing can be read after broken quotes or broken text."""
    rows = csv.reader(text, delimiter=delimiter, strict=True)
    while True:
        line = rows.line_num + 1
        try:
            row = next(rows, None)
        except csv.Error as problem:
            yield line, _fault(file, line, "csv-syntax", f"this is no CSV: {problem}", "mind the quotes")
            if "field larger" in str(problem):
                continue
            return
        except UnicodeDecodeError as problem:
            yield line, _fault(file, None, "encoding", f"this is no UTF-8: {problem.reason}", "save it as UTF-8")
            return
        if row is None:
            return
        yield line, row


def _wrong_cells(row: list[str], table: Table, line: int) -> ReadFault:
    message = f"{len(row)} cells where {len(table.titles)} are expected"
    return _fault(table.file, line, "wrong-cells", message, "mind the quotes")


def _fault(file: str, line: int | None, code: str, message: str, hint: str) -> ReadFault:
    return ReadFault((Fault(file, line, None, "", code, message, hint),), file, line)


def _record(row: dict[str, str], mapping: ColumnMapping) -> dict[str, object]:
    record: dict[str, object] = {}
    for path, constant in mapping.constants.items():
        _put(record, path, copy.deepcopy(constant))
    for title, text in row.items():
        cell = text.strip()
        if not cell or title in mapping.ignore:
            continue
        if title in mapping.columns:
            _put(record, mapping.columns[title], _value(title, cell, mapping))
        else:
            _put(record, f"context/{title.replace('/', '~1')}", cell)
    return record


def _value(title: str, cell: str, mapping: ColumnMapping) -> object:
    if title in mapping.split:
        return [part.strip() for part in cell.split(mapping.split[title]) if part.strip()]
    match mapping.types.get(title, "text"):
        case "yes_no":
            if cell.lower() in YES | NO:
                return cell.lower() in YES
            return cell
        case "number":
            try:
                return float(cell) if "." in cell else int(cell[:17])
            except ValueError:
                return cell
        case _:
            return cell


def _put(record: dict[str, object], path: str, value: object) -> None:
    """Set `items/0/hs`; lists grow as far as they must."""
    steps = [step.replace("~1", "/").replace("~0", "~") for step in path.split("/")]
    here: dict[str, object] | list[object] = record
    for step, following in zip(steps, [*steps[1:], None], strict=True):
        fresh: object = value if following is None else [] if following.isdigit() else {}
        if isinstance(here, list):
            number = int(step) if step.isdigit() else MOST_INDEX
            if number >= MOST_INDEX:
                raise ValueError(f'"{path}" is no field of a record')
            while len(here) <= number:
                here.append({} if following is not None and not following.isdigit() else fresh)
            if following is None:
                here[number] = value
            inner = here[number]
        else:
            if following is None:
                here[step] = value
            inner = here.setdefault(step, fresh)
        if following is None:
            return
        if not isinstance(inner, dict | list):
            raise ValueError(f'"{path}" goes through a value that is no list or mapping')
        here = inner
