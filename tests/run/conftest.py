"""Streams to check, and the command in a process of its own."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

PLAIN: dict[str, Any] = {
    "kind": "transfer_commodity",
    "date": "2024-05-27",
    "parties": [{"roles": ["supplier"], "country": "China"}, {"roles": ["recipient"], "country": "Germany"}],
    "items": [{"category": "machinery", "hs": "8429", "quantity": 12, "unit": "tonnes"}],
}
PETROLEUM: dict[str, Any] = {
    **PLAIN,
    "kind": "transfer_petroleum",
    "parties": [{"roles": ["supplier"], "country": "Russia"}, {"roles": ["recipient"], "country": "DPRK"}],
    "items": [{"category": "refined_petroleum", "quantity": "about 90,000", "unit": "barrels"}],
    "evidence": [{"kind": "physical_inspection", "country": "US"}],
}


def lines_of(records: int) -> list[str]:
    """Plain records, a DPRK one in every ninth line, and now and then a fault, an id that comes twice, an empty line."""
    made: list[str] = []
    for number in range(records):
        record = {"id": f"r{number}", **(PETROLEUM if number % 9 == 4 else PLAIN)}
        match number % 500:
            case 77:
                made.append('{"id": "cut off')
            case 111:
                made.append(json.dumps({**record, "id": f"r{number // 2}"}))
            case 222:
                made.append("")
            case 333:
                made.append(json.dumps({**record, "kimd": "x"}))
            case _:
                made.append(json.dumps(record))
    return made


@pytest.fixture
def stream(tmp_path: Path) -> Path:
    """Some megabytes: portions enough for several processes."""
    path = tmp_path / "stream.jsonl"
    path.write_text("\n".join(lines_of(3_000)) + "\n", encoding="utf-8")
    return path


@pytest.fixture
def long_stream(tmp_path: Path) -> Path:
    """So long that it can be stopped on its way, and short enough to be run to its end."""
    return _stream_of(12_000, tmp_path / "stream.jsonl")


@pytest.fixture
def endless_stream(tmp_path: Path) -> Path:
    """So long that no run comes to its end before somebody stops it, however busy the machine is."""
    return _stream_of(100_000, tmp_path / "stream.jsonl")


def _stream_of(records: int, path: Path) -> Path:
    path.write_text("\n".join(lines_of(records)) + "\n", encoding="utf-8")
    return path


def command(*arguments: object) -> list[str]:
    return [sys.executable, "-m", "sanctions_check", *map(str, arguments)]


def ran(*arguments: object, **more: Any) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command(*arguments), check=False, capture_output=True, text=True, **more)
