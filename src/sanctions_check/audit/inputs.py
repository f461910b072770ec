"""Reads the inputs of a report again, if they are there and have not changed."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct

from sanctions_check.records.readers import InputFile, Intake, ReadFault, ReadRecord, read_into, unread_notes
from sanctions_check.sources.limits import Limits

from .differences import Difference
from .report_file import Json, ReportFile

__all__ = ["InputsAgain", "NotAtHand", "read_again"]


class InputsAgain(Struct, frozen=True):
    """Inputs that were read again: records by id, faults as JSON, files, and a line for each thing that was left aside."""

    records: Mapping[str, ReadRecord]
    faults: tuple[Json, ...]
    files: tuple[InputFile, ...]
    left_aside: tuple[str, ...]


class NotAtHand(Struct, frozen=True):
    """An input that cannot be read again: its file is missing here, or it was standard input."""

    path: str


def read_again(report: ReportFile, mapping: str | None, limits: Limits) -> InputsAgain | NotAtHand | Difference:
    """The inputs of a report; or the first file that is missing, or that has changed since the report was made."""
    for each in report.closing["inputs"]:
        path = each["file"]
        if not Path(path).is_file():
            return NotAtHand(path)
        digest = _sha256(path)
        if digest != each["sha256"]:
            return Difference(None, "/inputs", dict(each), {"file": path, "sha256": digest})
    records: dict[str, ReadRecord] = {}
    faults: list[Json] = []
    files: list[InputFile] = []
    intake = Intake(files)
    for read in read_into(intake, report.receipt["inputs"], mapping, limits):
        match read:
            case ReadRecord():
                records[read.record.id] = read
            case ReadFault():
                faults += [fault.as_json() for fault in read.faults]
    return InputsAgain(records, tuple(faults), tuple(files), tuple(unread_notes(intake, mapping)))


def _sha256(path: str) -> str:
    with Path(path).open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
