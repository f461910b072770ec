"""What must hold for whatever is read: no exception, every fault with its place and its advice, records that are whole."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from sanctions_check import Record, RulePack
from sanctions_check.errors import Fault
from sanctions_check.matching.screening import LineScreen, Screen
from sanctions_check.records.readers import (
    Intake,
    Portion,
    ReadFault,
    ReadRecord,
    SettledRecord,
    cut_paths,
    read_paths,
    read_portion,
)
from sanctions_check.sources.limits import Limits

__all__ = ["SMALL", "check_fault", "check_faults", "read_soundly"]

SMALL = Limits(depth=20, record_size=100_000, string_length=20_000, nodes=5_000, file_size=400_000)
"""Limits that a fuzzer can reach."""
LONGEST_MESSAGE = 4_000
_PACK = RulePack.load()
SCREEN, WHOLE_SCREEN = LineScreen(_PACK.nexus, _PACK.un_list), Screen(_PACK.nexus, _PACK.un_list)


def check_fault(fault: Fault) -> None:
    """It says where and what, on lines that count from 1, and in no more words than somebody can read."""
    assert fault.file
    assert fault.code
    assert fault.message
    assert fault.line is None or fault.line >= 1
    assert fault.column is None or fault.column >= 1
    assert len(str(fault)) < LONGEST_MESSAGE


def check_faults(faults: Sequence[Fault]) -> None:
    """There is at least one, and each says where and what."""
    assert faults
    for fault in faults:
        check_fault(fault)


def read_soundly(
    paths: Sequence[Path], limits: Limits = SMALL, mapping: Path | None = None
) -> list[ReadRecord | ReadFault]:
    """Everything behind the paths, checked."""
    found = list(read_paths([str(path) for path in paths], str(mapping) if mapping else None, limits))
    for read in found:
        if isinstance(read, ReadFault):
            check_faults(read.faults)
        else:
            assert read.line is None or read.line >= 1
            assert Record.model_validate(read.record.as_written()) == read.record
    for portion in cut_paths([str(path) for path in paths], str(mapping) if mapping else None, limits, Intake()):
        if not isinstance(portion, ReadFault):
            _check_settled(portion, limits)
    return found


def _check_settled(portion: Portion, limits: Limits) -> None:
    """What is settled is what is read the whole way, and nothing is lost beside it."""
    quick, whole = read_portion(portion, limits, SCREEN.settle), read_portion(portion, limits)
    for one, other in zip(quick, whole, strict=True):
        if isinstance(one, SettledRecord):
            assert isinstance(other, ReadRecord)
            assert (one.plain.id, one.plain.title) == (other.record.id, other.record.title)
            assert json.loads(one.plain.json) == other.record.as_written()
            assert not WHOLE_SCREEN.may_hold(other.record)
        else:
            assert one == other
