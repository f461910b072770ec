"""Places in SARIF: files as URIs, parts of a record by JSON pointer."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

from sanctions_check.plain_text import one_line
from sanctions_check.sources.positions import SourceMap

from ..json_report.serialise import Json

__all__ = ["ROOT", "artifact_location", "location", "physical_location"]

ROOT = "%SRCROOT%"
"""The base of relative paths: the folder in which the check was run."""
_NO_FILES = ("", "-")


def artifact_location(file: str) -> Json | None:
    """The file as a URI. None if there is no file: standard input, or a record that a program made."""
    if file in _NO_FILES or (file.startswith("<") and file.endswith(">")):
        return None
    path = Path(file)
    written = quote(path.as_posix().encode("utf-8", "surrogateescape"))
    return {"uri": f"file://{written}"} if path.is_absolute() else {"uri": written, "uriBaseId": ROOT}


def location(source: SourceMap, pointer: str, record: str | None, message: str = "") -> Json:
    """A part of a record, with its file and line if there is a file. `record` None: no part is named."""
    found: Json = {}
    physical = physical_location(source.file, source.position_of(pointer).line)
    if physical is not None:
        found["physicalLocation"] = physical
    if record is not None:
        name = f"{record}#{pointer}" if pointer else record
        found["logicalLocations"] = [
            {"name": pointer or record, "fullyQualifiedName": one_line(name), "kind": "object"}
        ]
    if message:
        found["message"] = {"text": message}
    return found


def physical_location(file: str, line: int | None) -> Json | None:
    """The file, with the line if it is known. None if there is no file."""
    artifact = artifact_location(file)
    if artifact is None:
        return None
    return {"artifactLocation": artifact, **({"region": {"startLine": line}} if line is not None else {})}
