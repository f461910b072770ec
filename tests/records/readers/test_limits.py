"""Every limit holds in every format, and what keeps within them is read."""

from __future__ import annotations

import csv
import gzip
import io
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from sanctions_check.logic.condition import Test
from sanctions_check.logic.operator import Operator
from sanctions_check.matching.screening import LineScreen
from sanctions_check.records.readers import (
    Intake,
    ReadFault,
    ReadRecord,
    SettledRecord,
    cut_paths,
    read_paths,
    read_portion,
)
from sanctions_check.sources.limits import Limits

FORMATS = ("json", "list.json", "jsonl", "yaml", "list.yaml", "csv")
MAPPING = "constants: {kind: transfer_commodity}\ncolumns: {id: id, note: context/note, list: context/list}\nsplit: {list: ','}\n"
GOOD = {"id": "good", "context": {"note": "short", "list": ["a", "b"]}}


def put(folder: Path, format_: str, *records: Mapping[str, Any]) -> Path:
    """The records in a file of this format; a file of plain JSON holds the last one."""
    path = folder / f"r.{format_}"
    match format_:
        case "json":
            text = json.dumps(records[-1])
        case "list.json":
            text = json.dumps({"records": records})
        case "jsonl":
            text = "\n".join(map(json.dumps, records))
        case "yaml":
            text = yaml.safe_dump_all(records)
        case "list.yaml":
            text = yaml.safe_dump(list(records))
        case _:
            (folder / "r.mapping.yaml").write_text(MAPPING, encoding="utf-8")
            out = io.StringIO()
            rows = csv.writer(out, lineterminator="\n")
            rows.writerow(["id", "note", "list"])
            for each in records:
                rows.writerow([each["id"], each["context"].get("note"), ",".join(each["context"].get("list", []))])
            text = out.getvalue()
    path.write_text(text, encoding="utf-8")
    return path


def outcome(path: Path, limits: Limits) -> tuple[list[str], list[str]]:
    found = list(read_paths([str(path)], limits=limits))
    records = [read.record.id for read in found if isinstance(read, ReadRecord)]
    return records, [fault.code for read in found if isinstance(read, ReadFault) for fault in read.faults]


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize(
    ("context", "limits", "code"),
    [
        ({"note": "x" * 2_000}, Limits(record_size=1_000), "too-large"),
        ({"note": "x" * 2_000}, Limits(string_length=1_000), "too-long"),
        ({"list": ["x"] * 20}, Limits(items=10), "too-many"),
    ],
)
def test_a_record_beyond_a_limit_is_refused(
    tmp_path: Path, format_: str, context: dict[str, Any], limits: Limits, code: str
) -> None:
    records, codes = outcome(put(tmp_path, format_, GOOD, {"id": "bad", "context": context}), limits)
    assert codes == [code]
    assert records == ([] if format_ == "json" else ["good"])
    assert outcome(put(tmp_path, format_, GOOD), limits) == (["good"], [])


@pytest.mark.parametrize("format_", ["json", "list.json", "jsonl", "yaml", "list.yaml"])
def test_a_record_beyond_the_depth_is_refused(tmp_path: Path, format_: str) -> None:
    deep: Any = "x"
    for _ in range(12):
        deep = [deep]
    _, codes = outcome(put(tmp_path, format_, GOOD, {"id": "bad", "context": {"note": deep}}), Limits(depth=8))
    assert codes == ["too-deep"]


@pytest.mark.parametrize("format_", ["json", "list.json", "jsonl", "yaml", "list.yaml"])
def test_a_mapping_beyond_the_limit_of_entries_is_refused(tmp_path: Path, format_: str) -> None:
    wide = {str(number): number for number in range(20)}
    path = put(tmp_path, format_, GOOD, {"id": "bad", "context": {"note": "short", **wide}})
    records, codes = outcome(path, Limits(items=10))
    assert codes == ["too-many"]
    assert records == ([] if format_ == "json" else ["good"])


def test_a_column_beyond_the_depth_is_refused(tmp_path: Path) -> None:
    path = put(tmp_path, "csv", GOOD)
    (tmp_path / "r.mapping.yaml").write_text(f"columns: {{id: id, note: context{'/a' * 12}}}", encoding="utf-8")
    assert outcome(path, Limits(depth=8)) == ([], ["value"])


@pytest.mark.parametrize("format_", ["json", "list.json", "jsonl", "yaml", "list.yaml", "csv"])
def test_a_file_may_list_more_records_than_a_list_has_items(tmp_path: Path, format_: str) -> None:
    many = [{**GOOD, "id": str(number)} for number in range(30)]
    records, codes = outcome(put(tmp_path, format_, *many), Limits(items=10))
    assert codes == []
    assert len(records) == (1 if format_ == "json" else 30)


@pytest.mark.parametrize("format_", ["yaml", "list.yaml"])
def test_values_of_a_document_are_counted(tmp_path: Path, format_: str) -> None:
    record = {"id": "bad", "context": {"note": {str(number): number for number in range(100)}}}
    path = put(tmp_path, format_, record)
    assert outcome(path, Limits(nodes=50)) == ([], ["too-large"])
    (refused,) = read_paths(path, limits=Limits(nodes=50))
    assert isinstance(refused, ReadFault)
    assert "more than 50 values in one document" in str(refused.faults[0])


@pytest.mark.parametrize("format_", ["json", "yaml", "jsonl", "csv"])
def test_a_bomb_is_refused_without_being_unpacked(tmp_path: Path, format_: str) -> None:
    (tmp_path / "bomb.mapping.yaml").write_text("columns: {id: id}", encoding="utf-8")
    path = tmp_path / f"bomb.{format_}.gz"
    path.write_bytes(gzip.compress(b" " * 30_000_000, 1))
    records, codes = outcome(path, Limits(file_size=1_000_000, record_size=1_000_000))
    assert (records, codes) == ([], ["too-large"])


@pytest.mark.parametrize("format_", ["list.json", "list.yaml"])
def test_an_entry_beyond_a_limit_that_is_no_record_is_refused_alone(tmp_path: Path, format_: str) -> None:
    path = tmp_path / f"r.{format_}"
    path.write_text(json.dumps([["x"] * 20, GOOD]), encoding="utf-8")
    assert outcome(path, Limits(items=10)) == (["good"], ["too-many"])


@pytest.mark.parametrize(("less", "expected"), [(0, (["good"], [])), (1, ([], ["too-large"]))])
@pytest.mark.parametrize("format_", ["json", "yaml"])
def test_a_file_may_be_as_large_as_the_limit(
    tmp_path: Path, format_: str, less: int, expected: tuple[list[str], list[str]]
) -> None:
    path = put(tmp_path, format_, GOOD)
    assert outcome(path, Limits(file_size=path.stat().st_size - less)) == expected


@pytest.mark.parametrize("format_", ["jsonl", "csv"])
@pytest.mark.parametrize(
    ("limits", "code"), [(Limits(record_size=1_000), "too-large"), (Limits(string_length=1_000), "too-long")]
)
def test_the_limits_hold_for_what_is_settled_as_it_is_read(
    tmp_path: Path, format_: str, limits: Limits, code: str
) -> None:
    records = [
        {"id": name, "kind": "transfer_commodity", "context": {"note": note}}
        for name, note in (("good", "short"), ("bad", "x" * 2_000))
    ]
    settle = LineScreen(Test("act", "kind", Operator.IN, ("transfer_arms",))).settle
    told: list[object] = []
    for portion in cut_paths([str(put(tmp_path, format_, *records))], None, limits, Intake()):
        assert not isinstance(portion, ReadFault)
        for read in read_portion(portion, limits, settle):
            told += [fault.code for fault in read.faults] if isinstance(read, ReadFault) else [type(read)]
    assert told == [SettledRecord, code]
