"""CSV by a column mapping: one record a row. A column that the mapping does not name goes into the record's context."""

from __future__ import annotations

import copy
import csv
import re
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from sanctions_check.errors import Fault
from sanctions_check.sources.limits import DEFAULT_LIMITS, Limits
from sanctions_check.sources.place import LinesOnly

from .bounds import validate_within
from .csv_lines import CsvLines, LineTooLongError, encoding_fault
from .mapping import ColumnMapping, read_mapping
from .validate import ReadFault, ReadRecord

__all__ = ["read_csv"]

YES, NO = frozenset({"yes", "true", "1", "y"}), frozenset({"no", "false", "0", "n"})
MOST_INDEX = 1000
SHOWN, MOST_NAMED = 80, 20
_INDEX = re.compile(r"[0-9]{1,6}")
_NUMBER = re.compile(r"[-+]?[0-9]{1,16}(?:\.[0-9]{1,16})?")


def read_csv(
    stream: BinaryIO, file: str, mapping_path: str | None, limits: Limits = DEFAULT_LIMITS
) -> Iterator[ReadRecord | ReadFault]:
    """The rows of a CSV file as records. Without a mapping file, `NAME.mapping.yaml` beside the file is used."""
    path = mapping_path or _beside(file)
    if path is None:
        message = "a CSV file needs a mapping of its columns"
        hint = f"--mapping FILE, or {_mapping_name(file)} beside it"
        yield ReadFault((Fault(file, None, None, "", "no-mapping", message, hint),), file)
        return
    mapping = read_mapping(path, limits)
    if isinstance(mapping, tuple):
        yield ReadFault(mapping, path)
        return
    yield from _rows(CsvLines(stream, limits.record_size), file, mapping, limits)


def _beside(file: str) -> str | None:
    candidate = Path(_mapping_name(file))
    return str(candidate) if candidate.is_file() else None


def _mapping_name(file: str) -> str:
    path = Path(file)
    while path.suffix in (".gz", ".csv"):
        path = path.with_suffix("")
    return f"{path}.mapping.yaml"


def _rows(lines: CsvLines, file: str, mapping: ColumnMapping, limits: Limits) -> Iterator[ReadRecord | ReadFault]:
    rows = csv.reader(lines, delimiter=mapping.delimiter, strict=True)
    titles: list[str] | None = None
    while True:
        line = lines.number + 1
        try:
            row = next(rows, None)
        except LineTooLongError as problem:
            yield _fault(file, lines.number, "too-large", str(problem), "mind the quotes and line breaks")
            if titles is None:
                return
            continue
        except csv.Error as problem:
            yield _fault(file, line, "csv-syntax", f"this is no CSV: {problem}", "mind the quotes")
            if "field larger" in str(problem):
                continue
            return
        if row is None:
            if titles is None:
                yield _fault(file, 1, "empty", "the file is empty", "it needs a line of column titles")
            return
        unreadable = encoding_fault(row, file, line)
        if unreadable is not None:
            yield ReadFault((unreadable,), file, line)
            if titles is None:
                return
            continue
        if titles is None:
            titles = [title.strip() for title in row]
            wrong = _wrong_titles(titles, mapping)
            if wrong is not None:
                yield _fault(file, line, *wrong, "the first line names each column once")
                if wrong[0] == "duplicate-column":
                    return
            continue
        if not any(cell.strip() for cell in row):
            continue
        if len(row) != len(titles):
            yield _fault(
                file, line, "wrong-cells", f"{len(row)} cells where {len(titles)} are expected", "mind the quotes"
            )
            continue
        try:
            data = _record(dict(zip(titles, row, strict=True)), mapping, limits)
        except ValueError as problem:
            yield _fault(file, line, "value", str(problem), "the mapping names a field that cannot take it")
            continue
        yield validate_within(data, LinesOnly(file, line), limits)


def _wrong_titles(titles: list[str], mapping: ColumnMapping) -> tuple[str, str] | None:
    """The code and the message of what is wrong with the first line. A title that comes twice would hide a column."""
    twice = sorted({title for title in titles if title and titles.count(title) > 1})
    if twice:
        return "duplicate-column", f"columns have the same title: {_listed(twice)}"
    missing = sorted(mapping.columns.keys() - set(titles))
    if missing:
        return "missing-column", f"columns of the mapping are not in the file: {_listed(missing)}"
    return None


def _listed(titles: list[str]) -> str:
    more = f" and {len(titles) - MOST_NAMED} more" if len(titles) > MOST_NAMED else ""
    return ", ".join(title[:SHOWN] for title in titles[:MOST_NAMED]) + more


def _fault(file: str, line: int, code: str, message: str, hint: str) -> ReadFault:
    return ReadFault((Fault(file, line, None, "", code, message, hint),), file, line)


def _record(row: dict[str, str], mapping: ColumnMapping, limits: Limits) -> dict[str, object]:
    record: dict[str, object] = {}
    for path, constant in mapping.constants.items():
        _put(record, path, copy.deepcopy(constant), limits)
    for title, text in row.items():
        cell = text.strip()
        if not cell or title in mapping.ignore:
            continue
        if title in mapping.columns:
            _put(record, mapping.columns[title], _value(title, cell, mapping), limits)
        else:
            _put(record, f"context/{title.replace('~', '~0').replace('/', '~1')}", cell, limits)
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
            if not _NUMBER.fullmatch(cell):
                return cell
            return float(cell) if "." in cell else int(cell)
        case _:
            return cell


def _put(record: dict[str, object], path: str, value: object, limits: Limits) -> None:
    """Set `items/0/hs`; lists grow as far as they must."""
    steps = [step.replace("~1", "/").replace("~0", "~") for step in path.split("/")]
    if len(steps) > limits.depth:
        raise ValueError(f'"{path[:SHOWN]}" is deeper than {limits.depth} levels')
    here: dict[str, object] | list[object] = record
    for step, following in zip(steps, [*steps[1:], None], strict=True):
        fresh: object = value if following is None else [] if _INDEX.fullmatch(following) else {}
        if isinstance(here, list):
            number = int(step) if _INDEX.fullmatch(step) else limits.items
            if number >= min(limits.items, MOST_INDEX):
                raise ValueError(f'"{path[:SHOWN]}" is no field of a record')
            while len(here) <= number:
                here.append({} if following is not None and not _INDEX.fullmatch(following) else copy.copy(fresh))
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
            raise ValueError(f'"{path[:SHOWN]}" goes through a value that is no list or mapping')
        here = inner
