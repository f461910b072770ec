"""A JSON or JSON Lines report, read back."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sanctions_check.errors import Fault, InputError
from sanctions_check.sources.json_text import read_json
from sanctions_check.sources.limits import Limits

__all__ = ["Json", "ReportFile", "read_report"]

Json = dict[str, Any]
CLOSING = ("inputs", "used", "caps", "decisions", "summary")
_HINT = "reports are written by: sanctions-check check FILE --format json"


@dataclass(frozen=True, slots=True)
class ReportFile:
    """What a report holds: the receipt, one entry for each record, the faults of the input, and the closing part."""

    path: str
    receipt: Json
    assessments: tuple[Json, ...]
    errors: tuple[Json, ...]
    closing: Json


def read_report(path: str) -> ReportFile:
    """The report in a file. Raises InputError where it is no report of this program, or is cut off."""
    try:
        text = Path(path).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as problem:
        raise InputError([Fault(path, None, None, "", "unreadable", f"the report cannot be read: {problem}")]) from None
    if _is_lines(text):
        return _from_lines(text, path)
    whole = _object(text, path, 1)
    missing = [name for name in ("receipt", "assessments", "errors", *CLOSING) if name not in whole]
    if missing:
        raise _no_report(path, None, f"it has no {', '.join(missing)}")
    return _report(path, whole["receipt"], whole["assessments"], whole["errors"], {k: whole[k] for k in CLOSING})


def _is_lines(text: str) -> bool:
    first = text.partition("\n")[0].strip()
    return first.startswith('{"type"') and first.endswith("}")


def _from_lines(text: str, path: str) -> ReportFile:
    found: dict[str, list[Json]] = {"receipt": [], "assessment": [], "error": [], "closing": []}
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip():
            entry = _object(line, path, number)
            kind = entry.pop("type", None)
            if kind not in found:
                raise _no_report(path, number, f'a line of type "{kind}" is not known')
            found[kind].append(entry)
    if len(found["receipt"]) != 1 or len(found["closing"]) != 1:
        raise _no_report(path, None, "it needs one receipt and one closing line; it may be cut off")
    (receipt,), (closing,) = found["receipt"], found["closing"]
    return _report(path, receipt, found["assessment"], found["error"], closing)


def _object(text: str, path: str, line: int) -> Json:
    limits = Limits(depth=512, record_size=max(len(text), 1), nodes=len(text) + 1, file_size=max(len(text), 1))
    data, _, faults = read_json(text, path, line, limits)
    if faults:
        raise InputError(faults)
    if not isinstance(data, dict):
        raise _no_report(path, line, "it is no JSON object")
    return data


def _report(path: str, receipt: object, assessments: object, errors: object, closing: object) -> ReportFile:
    if not isinstance(receipt, Mapping) or receipt.get("program") != "sanctions-check":
        raise _no_report(path, None, "its receipt is not one of this program")
    if not isinstance(assessments, Sequence) or not all(isinstance(each, dict) for each in assessments):
        raise _no_report(path, None, "its assessments are no list of objects")
    if not isinstance(errors, Sequence) or not isinstance(closing, dict):
        raise _no_report(path, None, "its errors or its closing part are of another shape")
    return ReportFile(path, dict(receipt), tuple(assessments), tuple(errors), closing)


def _no_report(path: str, line: int | None, message: str) -> InputError:
    return InputError([Fault(path, line, None, "", "no-report", f"this is no whole report: {message}", _HINT)])


def same(one: object, other: object) -> bool:
    """Equal as JSON values: 1 and true are not the same."""
    return json.dumps(one, sort_keys=True) == json.dumps(other, sort_keys=True)
