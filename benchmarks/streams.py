"""Streams of records: trade between other States, and documented events under new ids, mixed in a fixed order."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

from sanctions_check.records.readers import ReadRecord, read_paths

__all__ = ["write_stream"]

ROOT = Path(__file__).resolve().parents[1]
STATES = ("China", "Russia", "Japan", "Republic of Korea", "Germany", "Singapore", "United States", "Vietnam", "India")
GOODS = (
    ("machinery", "8429"),
    ("clothing_textiles", "6203"),
    ("food", "1001"),
    ("medicine", "3004"),
    ("refined_petroleum", "2710"),
)
SEED = 20_061_014


def write_stream(path: Path, records: int, share: float) -> None:
    """Write `records` lines of which about `share` (0 to 1) name the DPRK; the same call writes the same bytes."""
    draw = random.Random(SEED)
    events = _documented()
    with path.open("w", encoding="utf-8") as out:
        for number in range(records):
            record = {**draw.choice(events)} if draw.random() < share else _trade(draw)
            out.write(json.dumps({**record, "id": f"r{number}"}, ensure_ascii=False) + "\n")


def _documented() -> list[dict[str, Any]]:
    found = []
    for read in read_paths([str(ROOT / "fixtures" / "cases")]):
        if not isinstance(read, ReadRecord):
            raise SystemExit(f"a fixture cannot be read: {read.faults[0]}")
        found.append(read.record.model_dump(mode="json", exclude_unset=True))
    return found


def _trade(draw: random.Random) -> dict[str, Any]:
    sender, receiver = draw.sample(STATES, 2)
    category, code = draw.choice(GOODS)
    day = f"202{draw.randrange(6)}-{draw.randint(1, 12):02}-{draw.randint(1, 28):02}"
    return {
        "kind": "transfer_commodity",
        "date": day,
        "parties": [
            {"name": f"Exporter {draw.randrange(10_000)}", "roles": ["supplier"], "type": "company", "country": sender},
            {
                "name": f"Importer {draw.randrange(10_000)}",
                "roles": ["recipient"],
                "type": "company",
                "country": receiver,
            },
        ],
        "items": [{"category": category, "hs": code, "quantity": draw.randint(1, 5_000), "unit": "tonnes"}],
        "movement": {
            "origin": {"country": sender},
            "destination": {"country": receiver},
            "mode": "sea",
            "flag": ["Panama"],
        },
        "evidence": [{"source": "customs declaration", "kind": "customs_data", "date": day, "reliability": "B"}],
    }
