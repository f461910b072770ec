"""The pairs of record and rule that an engine finds, which are compared between engines."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TextIO

__all__ = ["Pairs", "differences", "read_pairs", "write_pair"]

Pairs = Mapping[tuple[str, str], tuple[int, int]]
"""By record and rule: the truth of the condition (1 unknown, 2 yes) and of the exception (0 no, 1, 2)."""


def write_pair(out: TextIO, record: str, rule: str, condition: int, exception: int) -> None:
    """Write one pair as a line of JSON."""
    out.write(f'{{"record":"{record}","rule":"{rule}","condition":{condition},"exception":{exception}}}\n')


def read_pairs(path: Path) -> Pairs:
    """The pairs in a file of `write_pair`."""
    with path.open(encoding="utf-8") as lines:
        found = [json.loads(line) for line in lines]
    return {(pair["record"], pair["rule"]): (pair["condition"], pair["exception"]) for pair in found}


def differences(expected: Pairs, found: Pairs) -> Iterator[str]:
    """Each pair on which two engines differ, in words."""
    for key in sorted(expected.keys() | found.keys()):
        if expected.get(key) != found.get(key):
            record, rule = key
            yield f"{record}, {rule}: expected {expected.get(key, 'no match')}, found {found.get(key, 'no match')}"
