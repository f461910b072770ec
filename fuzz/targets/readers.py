"""Any bytes as a file of any format: the first byte chooses its name, the rest is its content."""

from __future__ import annotations

import gzip
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.hostile.mutations import FIXTURES
from tests.hostile.reading import read_soundly

__all__ = ["run", "seeds"]

NAMES = ("r.json", "r.jsonl", "r.yaml", "r.csv", "r", "r.json.gz", "r.jsonl.gz", "r.yaml.gz", "r.csv.gz", "r.gz")
CUT = b"\n%%%\n"
"""Separates the mapping from the rows of a CSV file."""
PACK = 0x80
"""The bit of the first byte with which the content is compressed before it is written."""
_folder = tempfile.TemporaryDirectory(prefix="sanctions-check-fuzz-")


def run(data: bytes) -> None:
    """Write the file and read it."""
    if not data:
        return
    folder, body = Path(_folder.name), data[1:]
    name = NAMES[(data[0] & ~PACK) % len(NAMES)]
    mapping = None
    if ".csv" in name:
        columns, _, body = body.partition(CUT)
        mapping = folder / "r.mapping.yaml"
        mapping.write_bytes(columns)
    path = folder / name
    path.write_bytes(gzip.compress(body, 1) if data[0] & PACK else body)
    read_soundly([path], mapping=mapping)


def seeds() -> Iterator[bytes]:
    """The fixtures, plain and to be compressed."""
    for path in sorted(FIXTURES.rglob("*.*")):
        number = next((n for n, name in enumerate(NAMES) if name != "r" and path.name.endswith(name[1:])), None)
        if number is None or path.name.endswith(".mapping.yaml"):
            continue
        body = path.read_bytes()
        if ".csv" in path.name:
            mapping = path.with_name(f"{path.name.partition('.')[0]}.mapping.yaml")
            body = (mapping.read_bytes() if mapping.exists() else b"columns: {id: id}") + CUT + body
        yield bytes([number]) + body
        yield bytes([number | PACK]) + body
