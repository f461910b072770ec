"""Decodes UTF-8, and identifies other bytes."""

from __future__ import annotations

from pathlib import Path

from sanctions_check.errors import Fault

from .limits import Limits

__all__ = ["BOM", "SAVE_AS_UTF_8", "UTF_16", "decode", "fault_of_no_utf_8", "read_text"]

BOM = b"\xef\xbb\xbf"
"""The byte order mark, which is allowed before UTF-8 text and removed."""
UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_UTF_32 = (b"\xff\xfe\0\0", b"\0\0\xfe\xff")
_OF_PROGRAMS = {
    b"PK\x03\x04": "a workbook or document (.xlsx, .ods, .docx), or a ZIP archive",
    b"\xd0\xcf\x11\xe0": "a workbook or document (.xls, .doc)",
    b"%PDF": "a PDF",
}
"""First bytes of common files that are no text, and their names."""
SAVE_AS_UTF_8 = "save it as UTF-8"


def decode(raw: bytes, file: str, line: int = 1) -> str | Fault:
    """The text; a fault if the bytes are not UTF-8. `line`: the line of the file on which they begin."""
    foreign = fault_of_no_utf_8(raw, file, line)
    if foreign is not None:
        return foreign
    if b"\0" in raw:
        message = "this is not text: it holds zero bytes"
        return Fault.in_file(file, "binary", message, "it has to be UTF-8 text", line=line)
    try:
        return raw.removeprefix(BOM).decode("utf-8")
    except UnicodeDecodeError as problem:
        bad = line + raw[: problem.start].count(b"\n")
        message = f"byte {problem.start + 1} is not valid UTF-8"
        return Fault.in_file(file, "encoding", message, SAVE_AS_UTF_8, line=bad)


def fault_of_no_utf_8(raw: bytes, file: str, line: int = 1, hint: str = SAVE_AS_UTF_8) -> Fault | None:
    """The fault of bytes whose beginning shows that they are no UTF-8 text; None for other bytes."""
    if raw.startswith(tuple(_OF_PROGRAMS)):
        told = next(name for begins, name in _OF_PROGRAMS.items() if raw.startswith(begins))
        return Fault.in_file(
            file, "binary", f"this is {told}", "save a sheet as CSV UTF-8, and other text as UTF-8", line=line
        )
    if not raw.startswith((*UTF_16, *_UTF_32)):
        return None
    name = "UTF-32" if raw.startswith(_UTF_32) else "UTF-16"
    return Fault.in_file(file, "encoding", f"this is {name}", hint, line=line)


def read_text(path: str, limits: Limits) -> str | Fault:
    """The text of a whole file, or the fault of one that cannot be read."""
    try:
        with Path(path).open("rb") as file:
            raw = file.read(limits.file_size + 1)
    except OSError as problem:
        message = f"the file cannot be read: {problem.strerror or problem}"
        return Fault.in_file(path, "unreadable", message, "name a file that is there and may be read")
    if len(raw) > limits.file_size:
        return Fault.in_file(path, "too-large", f"more than {limits.file_size:,} bytes", "shorten it")
    return decode(raw, path)
