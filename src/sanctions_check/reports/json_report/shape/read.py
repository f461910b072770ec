"""Reads reports back. Each departure from the schema is a fault that says where it is and what was expected."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from sanctions_check.errors import Fault, InputError
from sanctions_check.records.readers import named_paths
from sanctions_check.sources.pointers import pointer_token

from .base import Shape
from .run import AssessmentLine, ClosingLine, ClosingShape, ErrorLine, ReceiptLine, ReportShape

__all__ = [
    "Json",
    "plain_report",
    "plain_report_lines",
    "read_report",
    "read_report_lines",
    "whole_of_lines",
]

Json = dict[str, Any]
_Read = TypeVar("_Read", bound=Shape)
T = TypeVar("T")
_Line = ReceiptLine | AssessmentLine | ErrorLine | ClosingLine
_LINES: dict[str, type[_Line]] = {
    "receipt": ReceiptLine,
    "assessment": AssessmentLine,
    "error": ErrorLine,
    "closing": ClosingLine,
}
_PLACE = re.compile(r" at line (\d+) column (\d+)$")
_PARTS = frozenset({"receipt", "assessments"})
"""What lacks all of them is something else."""
_WRITTEN_BY = "a report is written by check --format json or jsonl"
PACKED = b"\x1f\x8b"
"""The first bytes of a gzip file."""


def read_report(path: str | os.PathLike[str]) -> ReportShape:
    """The report in a file that `--format json` or `--format jsonl` wrote.

    Raises InputError with every fault, and UsageError for what is no path.
    """
    (name,) = named_paths((path,))
    text = _bytes_of(name)
    in_lines = text.lstrip().startswith(b'{"type"')
    return _of_lines(name) if in_lines else _parsed(ReportShape, text, name, None)


def whole_of_lines(path: str, entries: Iterable[tuple[str, T]]) -> dict[str, list[T]]:
    """What stands on the lines of a report, by its type. Raises InputError unless there is one receipt and one closing."""
    found: dict[str, list[T]] = {kind: [] for kind in _LINES}
    for kind, entry in entries:
        found[kind].append(entry)
    if len(found["receipt"]) != 1 or len(found["closing"]) != 1:
        message = "this is not a whole report: it needs one receipt and one closing line; it may be cut off"
        raise InputError([Fault.in_file(path, "no-report", message, _WRITTEN_BY)])
    return found


def _of_lines(path: str) -> ReportShape:
    found = whole_of_lines(path, ((line.type, line) for line, _ in _lines(path)))
    (receipt,), (closing,) = found["receipt"], found["closing"]
    values: dict[str, Any] = {name: getattr(closing, name) for name in ClosingShape.model_fields}
    values |= {"receipt": receipt, "assessments": tuple(found["assessment"]), "errors": tuple(found["error"])}
    return ReportShape.model_construct(**values)


def plain_report(path: str) -> Json:
    """A report that `--format json` wrote, as plain JSON values. Raises InputError with every fault."""
    text = _bytes_of(path)
    _parsed(ReportShape, text, path, None)
    report: Json = json.loads(text)
    return report


def read_report_lines(path: str) -> Iterator[_Line]:
    """The lines of a file that `--format jsonl` wrote. Raises InputError at the first line that does not fit the schema."""
    return (line for line, _ in _lines(path))


def plain_report_lines(path: str) -> Iterator[Json]:
    """The same as plain JSON values."""
    return (plain for _, plain in _lines(path))


def _lines(path: str) -> Iterator[tuple[_Line, Json]]:
    """The lines that are not blank, read by their shape and as plain values."""
    try:
        with Path(path).open("rb") as lines:
            for number, line in enumerate(lines, start=1):
                if line.strip():
                    plain = _plain(line, path, number)
                    yield _parsed(_LINES[plain["type"]], line, path, number), plain
    except OSError as problem:
        raise _unreadable(path, problem) from None


def _bytes_of(path: str) -> bytes:
    try:
        text = Path(path).read_bytes()
    except OSError as problem:
        raise _unreadable(path, problem) from None
    if text.startswith(PACKED):
        raise InputError([Fault.in_file(path, "packed", "the report is packed", "unpack it first: gunzip FILE")])
    return text


def _unreadable(path: str, problem: OSError) -> InputError:
    return InputError([Fault.in_file(path, "unreadable", f"the report cannot be read: {problem.strerror}")])


def _plain(line: bytes, path: str, number: int) -> Json:
    """The values of a line, of which no more is known than that its type is one of `_LINES`."""
    try:
        data = json.loads(line)
    except (ValueError, RecursionError) as problem:
        message = f"the line is not valid JSON: {problem}"
        raise InputError([Fault.in_file(path, "json", message, _WRITTEN_BY, line=number)]) from None
    kind = data.get("type") if isinstance(data, dict) else None
    if not isinstance(kind, str) or kind not in _LINES:
        message = f'a line of a report has a "type" that is one of {", ".join(_LINES)}'
        raise InputError([Fault(path, number, None, "/type", "value", message)])
    plain: Json = data
    return plain


def _parsed(shape: type[_Read], text: bytes, path: str, line: int | None) -> _Read:
    try:
        return shape.model_validate_json(text)
    except ValidationError as problem:
        errors = problem.errors(include_url=False)
        if any(error["loc"] == () and error["type"] == "model_type" for error in errors) or _missing(errors) >= _PARTS:
            raise InputError(
                [Fault.in_file(path, "no-report", "this is not a report", _WRITTEN_BY, line=line or 1)]
            ) from None
        raise InputError(_fault(error, path, line) for error in errors) from None


def _missing(errors: Iterable[ErrorDetails]) -> frozenset[object]:
    """The keys that are missing at the top."""
    return frozenset(error["loc"][0] for error in errors if error["type"] == "missing" and len(error["loc"]) == 1)


def _fault(error: ErrorDetails, path: str, line: int | None) -> Fault:
    message, column = error["msg"], None
    pointer = "".join(f"/{pointer_token(str(part))}" for part in error["loc"])
    match error["type"]:
        case "json_invalid":
            found = _PLACE.search(message)
            if found is not None:
                line, column = line or int(found[1]), max(1, int(found[2]))
            return Fault(path, line, column, "", "json", f"the report is not valid JSON: {message}", _WRITTEN_BY)
        case "extra_forbidden":
            return Fault(path, line, None, pointer, "unknown-field", "reports have no such field")
        case "missing":
            return Fault(path, line, None, pointer, "missing-field", "the field is missing")
        case _:
            return Fault(path, line, None, pointer, "value", message)
