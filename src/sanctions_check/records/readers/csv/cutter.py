"""Cuts a CSV file into portions of rows. A fault takes the place of a row that cannot be read."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from sanctions_check.errors import Fault
from sanctions_check.plain_text import shortened
from sanctions_check.sources.limits import Limits
from sanctions_check.sources.pointers import pointer_token
from sanctions_check.sources.suggest import did_you_mean
from sanctions_check.sources.text import BOM, fault_of_no_utf_8

from ...model import USERS_OWN
from ..files import mapping_beside
from ..intake import READ_PROBLEMS
from ..portions import Rows, Table
from ..results import ReadFault
from .lines import SAVE_AS_CSV_UTF_8, CsvLines, LineTooLongError, NoUtf8Error, encoding_fault
from .mapping import ColumnMapping, read_mapping

__all__ = ["cut_csv"]

ROWS_IN_A_PORTION = 500
ENOUGH_TO_TELL = 4
"""The number of first bytes that show whether a file is empty or in another encoding."""
MOST_NAMED = 20
MOST_COMPARED = 1_000
"""The number of titles that are compared with a misspelt one."""


def cut_csv(stream: BinaryIO, file: str, mapping_path: str | None, limits: Limits) -> Iterator[Rows | ReadFault]:
    """The rows of a CSV file in portions. Without a mapping file, `NAME.mapping.yaml` beside the file is used."""
    path = mapping_path or mapping_beside(file)
    if mapping_path is None and not Path(path).is_file():
        yield ReadFault.of(_without_mapping(stream.read(ENOUGH_TO_TELL), file, path))
        return
    mapping = read_mapping(path, limits)
    if isinstance(mapping, tuple):
        yield ReadFault(mapping, path)
        return
    yield from _portions(_rows(CsvLines(stream, file, limits.record_size), file, mapping.delimiter), file, mapping)


def _without_mapping(beginning: bytes, file: str, path: str) -> Fault:
    """The fault of a file without a mapping at `path`. A file that is empty or no UTF-8 has a fault of its own."""
    message = "a CSV file needs a mapping of its columns"
    columns = "{Title of a column: id, Another: parties/0/country, A third: items/0/quantity}"
    hint = f"--mapping FILE, or {path} beside it; it begins: columns: {columns}"
    lacking = Fault.in_file(file, "no-mapping", message, hint)
    if not beginning.removeprefix(BOM):
        return _empty(file)
    return fault_of_no_utf_8(beginning, file, hint=SAVE_AS_CSV_UTF_8) or lacking


def _empty(file: str) -> Fault:
    return Fault.in_file(file, "empty", "the file is empty", "it needs a line of column titles", line=1)


_Row = tuple[int, list[str]] | ReadFault


def _portions(rows: Iterator[_Row], file: str, mapping: ColumnMapping) -> Iterator[Rows | ReadFault]:
    """The rows in portions. Without readable titles, nothing can be read."""
    head = next(rows, None)
    if head is None:
        yield ReadFault.of(_empty(file))
        return
    if isinstance(head, ReadFault):
        yield head
        return
    table = Table(file, _told_apart([title.strip() for title in head[1]], mapping), mapping)
    wrong = _wrong_titles(table, head[0])
    if wrong is not None:
        yield wrong
        if wrong.faults[0].code == "duplicate-column" or not _has_ids(table):
            return
    carried = _not_ignored(table, head[0])
    if carried is not None:
        yield carried
    yield from _filled(rows, table)


def _told_apart(titles: Sequence[str], mapping: ColumnMapping) -> tuple[str, ...]:
    """The titles; the second column of one goes by `Title (2)` where the mapping calls it so, and so on."""
    named = (mapping.columns.keys() | mapping.ignore) - set(titles)
    seen: Counter[str] = Counter()
    apart = []
    for title in titles:
        seen[title] += 1
        numbered = _numbered(title, seen[title])
        apart.append(numbered if numbered in named else title)
    return tuple(apart)


def _numbered(title: str, nth: int) -> str:
    return f"{title} ({nth})"


def _has_ids(table: Table) -> bool:
    """True if the rows have ids, without which no row is a record."""
    mapping = table.mapping
    return "id" in mapping.constants or any(mapping.columns.get(title) == "id" for title in table.titles)


def _filled(rows: Iterator[_Row], table: Table) -> Iterator[Rows]:
    waiting: list[_Row] = []
    broken: Exception | None = None
    while broken is None:
        try:
            row = next(rows, None)
        except READ_PROBLEMS as problem:
            broken, row = problem, None
        if row is None:
            break
        if isinstance(row, ReadFault):
            waiting.append(row)
        elif any(cell.strip() for cell in row[1]):
            waiting.append(row if len(row[1]) == len(table.titles) else _wrong_cells(row, table))
        if len(waiting) >= ROWS_IN_A_PORTION:
            yield Rows(table, tuple(waiting))
            waiting.clear()
    if waiting:
        yield Rows(table, tuple(waiting))
    if broken is not None:
        raise broken


def _rows(lines: CsvLines, file: str, delimiter: str) -> Iterator[_Row]:
    """The rows, each with the line on which it begins. Nothing is read after broken quotes."""
    rows = csv.reader(lines, delimiter=delimiter, strict=True)
    while True:
        line = lines.number + 1
        try:
            row = next(rows, None)
        except LineTooLongError as problem:
            yield _fault(file, lines.number, "too-large", str(problem), "check the quotes and line breaks")
            continue
        except NoUtf8Error as problem:
            yield ReadFault.of(problem.fault)
            return
        except csv.Error as problem:
            yield _fault(file, line, "csv-syntax", *_in_words(problem))
            if "field larger" in str(problem):
                continue
            return
        if row is None:
            return
        unreadable = encoding_fault(row, file, line)
        yield (line, row) if unreadable is None else ReadFault.of(unreadable)


def _in_words(problem: csv.Error) -> tuple[str, str]:
    """The message and the hint for a CSV error."""
    if "new-line character" in str(problem):
        message = "a line ends with a carriage return alone"
        return message, "save the file with the line ends of Windows or Unix, or quote a cell that holds one"
    return f"this is not valid CSV: {problem}", "check the quotes"


def _wrong_titles(table: Table, line: int) -> ReadFault | None:
    """The fault of the titles; None if there is none. A repeated title would hide a column."""
    titles, mapping, hint = table.titles, table.mapping, "the first line names each column once"
    counts = Counter(title for title in titles if title and title not in mapping.ignore)
    twice = sorted(title for title, count in counts.items() if count > 1)
    if twice:
        message = f"columns have the same title: {_listed(twice)}"
        go_on = f'the mapping may call the second "{shortened(_numbered(twice[0], 2))}", in columns: or ignore:'
        return _fault(table.file, line, "duplicate-column", message, f"{hint}, or {go_on}")
    places, named = set(mapping.columns.values()), mapping.columns.keys() | mapping.ignore
    taken = [title for title in titles if title not in named and f"{USERS_OWN}/{pointer_token(title)}" in places]
    if taken:
        message = f"columns go into context, where the mapping puts others under their titles: {_listed(taken)}"
        return _fault(
            table.file, line, "duplicate-column", message, "name them in the mapping, or put them under ignore:"
        )
    missing = sorted(mapping.columns.keys() - set(titles))
    if missing:
        message = f"columns of the mapping are not in the file: {_listed(missing)}"
        return _fault(table.file, line, "missing-column", message, _other_delimiter(titles) or hint)
    return None


def _not_ignored(table: Table, line: int) -> ReadFault | None:
    """The fault of columns under `ignore` that seem misspelt: the real columns would go into the context of records.

    A column that is simply missing is no fault.
    """
    mapping, file = table.mapping, table.file
    carried = [title for title in table.titles if title not in mapping.columns and title not in mapping.ignore]
    hint, faults = "ignore: names a column as the first line does", []
    for title in sorted(mapping.ignore - set(table.titles))[:MOST_NAMED]:
        meant = did_you_mean(title, carried[:MOST_COMPARED])
        if meant:
            message = f'no column "{shortened(title)}" is there to be ignored{meant}'
            faults.append(Fault.in_file(file, "missing-column", message, hint, line=line))
    return ReadFault(tuple(faults), file, line) if faults else None


def _other_delimiter(titles: Sequence[str]) -> str:
    """The hint for titles that another delimiter separates; "" if none seems to."""
    if not any(titles):
        return "the first line is empty, and is to name each column once"
    if titles[0].lower().startswith("sep="):
        return "leave the line out that begins with sep="
    mark = next((mark for mark in (";", "\t", "|", ",") if mark in titles[0]), None) if len(titles) == 1 else None
    if mark is None:
        return ""
    written = "\\t" if mark == "\t" else mark
    return f'the titles look as if they were apart by "{written}": write delimiter: "{written}" into the mapping'


def _listed(titles: list[str]) -> str:
    more = f" and {len(titles) - MOST_NAMED} more" if len(titles) > MOST_NAMED else ""
    return ", ".join(shortened(title) for title in titles[:MOST_NAMED]) + more


def _wrong_cells(row: tuple[int, list[str]], table: Table) -> ReadFault:
    many = f"{len(row[1])} cell{'s' if len(row[1]) != 1 else ''}"
    message = f"{many} where {len(table.titles)} are expected"
    return _fault(table.file, row[0], "wrong-cells", message, "check the quotes and the delimiters in cells")


def _fault(file: str, line: int | None, code: str, message: str, hint: str) -> ReadFault:
    return ReadFault.of(Fault.in_file(file, code, message, hint, line=line))
