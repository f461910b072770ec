"""Reads what a test has put into a folder."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sanctions_check.errors import Fault
from sanctions_check.records.readers import ReadFault, ReadRecord, read_paths

__all__ = ["GOOD", "faults", "ids", "put", "read"]

GOOD = {"id": "good", "kind": "transfer_arms"}


def read(*paths: object, **options: Any) -> list[ReadRecord | ReadFault]:
    return list(read_paths([str(path) for path in paths], **options))


def ids(results: list[ReadRecord | ReadFault]) -> list[str]:
    return [result.record.id for result in results if isinstance(result, ReadRecord)]


def faults(results: list[ReadRecord | ReadFault]) -> list[Fault]:
    return [fault for result in results if isinstance(result, ReadFault) for fault in result.faults]


def put(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return path
