"""Whatever stands in a file, it is read or refused with a place, and what stands beside it is read."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from tests.hostile.mutations import FIXTURES, any_records, mutated_text
from tests.hostile.reading import check_faults, read_soundly

from sanctions_check.errors import InputError
from sanctions_check.records.readers import ReadRecord
from sanctions_check.review.reading import read_decisions

BEFORE, AFTER = {"id": "the one before", "kind": "launch"}, {"id": "the one after", "kind": "launch"}
MAPPING = "columns: {Reference: id, Exporter: parties/0/country, HS: items/0/hs}\nsplit: {HS: ','}\ntypes: {HS: text}\n"
DECISIONS = 'decisions:\n  f-1: {decision: accepted, by: A, date: "2026-11-24", why: seen, verdict: violation}\n'
EVENT = (FIXTURES / "cases" / "ru-angara-2023-09.yaml").read_text(encoding="utf-8")
steady = settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("hostile")


def ids(*paths: Path) -> list[str]:
    return [read.record.id for read in read_soundly(paths) if isinstance(read, ReadRecord)]


@steady
@given(any_records())
def test_a_broken_record_in_json_lines_spoils_no_other(folder: Path, record: Any) -> None:
    path = folder / "r.jsonl"
    path.write_text("".join(json.dumps(each) + "\n" for each in (BEFORE, record, AFTER)), encoding="utf-8")
    assert {"the one before", "the one after"} <= set(ids(path))


@steady
@given(any_records())
def test_a_broken_record_in_a_list_spoils_no_other(folder: Path, record: Any) -> None:
    in_json, in_yaml, in_documents = folder / "r.json", folder / "r.yaml", folder / "s.yaml"
    records = [BEFORE, record, AFTER]
    in_json.write_text(json.dumps(records), encoding="utf-8")
    in_yaml.write_text(yaml.safe_dump(records, allow_unicode=False), encoding="utf-8")
    in_documents.write_text(yaml.safe_dump_all(records, allow_unicode=False), encoding="utf-8")
    for path in (in_json, in_yaml, in_documents):
        assert {"the one before", "the one after"} <= set(ids(path)), path


@steady
@given(mutated_text(EVENT))
@example("a: &a b\n*a : c")
def test_broken_yaml_is_read_or_refused(folder: Path, text: str) -> None:
    path = folder / "t.yaml"
    path.write_text(text, encoding="utf-8", errors="surrogatepass")
    assert read_soundly([path])


@steady
@given(mutated_text(MAPPING), mutated_text("Reference,Exporter,HS\nr1,DPRK,9306\nr2,RU,\n"))
def test_broken_csv_and_broken_mappings_are_read_or_refused(folder: Path, mapping: str, rows: str) -> None:
    columns, path = folder / "c.mapping.yaml", folder / "c.csv"
    columns.write_text(mapping, encoding="utf-8", errors="surrogatepass")
    path.write_text(rows, encoding="utf-8", errors="surrogatepass")
    read_soundly([path], mapping=columns)
    columns.write_text(MAPPING, encoding="utf-8")
    read_soundly([path], mapping=columns)


@steady
@given(mutated_text(DECISIONS) | st.text())
def test_broken_decisions_are_read_or_refused(folder: Path, text: str) -> None:
    path = folder / "d.yaml"
    path.write_text(text, encoding="utf-8", errors="surrogatepass")
    try:
        found = read_decisions(str(path))
    except InputError as problem:
        check_faults(problem.faults)
    else:
        assert all(mark == decision.fingerprint for mark, decision in found.items())
