"""Reading: every format and source, every fault with its place, and nothing that crashes."""

from __future__ import annotations

import gzip
import io
import json
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.records.readers.reading import GOOD, faults, ids, put, read

from sanctions_check.records.readers import InputFile, ReadFault, ReadRecord, read_paths
from sanctions_check.sources.limits import MOST_ITEMS, Limits


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("a.json", '{"id": "a"}', ["a"]),
        ("a.json", '[{"id": "a"}, {"id": "b"}]', ["a", "b"]),
        ("a.json", '{"records": [{"id": "a"}]}', ["a"]),
        ("a.jsonl", '{"id": "a"}\n\n{"id": "b"}\n', ["a", "b"]),
        ("a.ndjson", '{"id": "a"}\r\n{"id": "b"}', ["a", "b"]),
        ("a.yaml", "id: a\n---\nid: b\n", ["a", "b"]),
        ("a.yml", "- id: a\n- id: b\n", ["a", "b"]),
        ("a.yaml", "# nothing but a comment\n---\nid: a\n", ["a"]),
        ("noname", '{"id": "a"}\n{"id": "b"}\n', ["a", "b"]),
        ("noname", '{\n"id": "a"\n}', ["a"]),
        ("noname", "id: a\n", ["a"]),
        ("bom.json", b'\xef\xbb\xbf{"id": "a"}', ["a"]),
        ("bom.jsonl", b'\xef\xbb\xbf{"id": "a"}', ["a"]),
    ],
)
@pytest.mark.parametrize("packed", [False, True])
def test_every_format_plain_and_packed(
    tmp_path: Path, name: str, content: str | bytes, expected: list[str], packed: bool
) -> None:
    raw = content if isinstance(content, bytes) else content.encode()
    path = put(tmp_path, f"{name}.gz" if packed else name, gzip.compress(raw) if packed else raw)
    results = read(path)
    assert (ids(results), faults(results)) == (expected, [])


def test_records_behind_a_document_that_is_no_yaml_are_read(tmp_path: Path) -> None:
    results = read(put(tmp_path, "a.yaml", "id: a\n---\nid: [\n---\nid: c\n"))
    assert ids(results) == ["a", "c"]
    (fault,) = faults(results)
    assert (fault.code, fault.line) == ("yaml-syntax", 4)


@pytest.mark.parametrize("end", ["", "\n"])
def test_lines_before_garbage_are_read(tmp_path: Path, end: str) -> None:
    lines = "".join(f'{{"id": "{number}"}}\n' for number in range(30_000)).rstrip("\n") + end
    path = put(tmp_path, "a.jsonl.gz", gzip.compress(lines.encode()) + b"garbage")
    results = read(path)
    assert len(ids(results)) == 30_000
    assert [fault.code for fault in faults(results)] == ["unreadable"]


def test_a_dash_is_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", type("Stdin", (), {"buffer": io.BytesIO(b'{"id": "a"}\n{"id": "b"}\n')})())
    results = read("-")
    assert ids(results) == ["a", "b"]
    assert isinstance(results[0], ReadRecord)
    assert results[0].file == "<stdin>"


def test_nothing_is_said_to_be_read_of_a_whole_document_that_is_cut(tmp_path: Path) -> None:
    packed = gzip.compress(json.dumps(GOOD).encode(), mtime=0)[:-10]
    (fault,) = faults(read(put(tmp_path, "a.json.gz", packed)))
    assert fault.hint == "the file may be cut off or damaged; nothing of it was read"


@pytest.mark.parametrize(
    ("name", "text", "hint"),
    [
        ("a.json", "[" * 100 + "]" * 100, "fewer lists and mappings inside one another"),
        ("a.yaml", "[" * 100 + "]" * 100, "fewer lists and mappings inside one another"),
        ("a.json", '{"id": "a", "context": {"n": 1e999}}', "at most 16 digits; write what is none as text"),
        ("a.yaml", "{id: a, context: {most: 1.0e+999}}", "at most 16 digits; write what is none as text"),
    ],
)
def test_what_is_too_deep_or_too_large_is_told_what_to_do(tmp_path: Path, name: str, text: str, hint: str) -> None:
    assert hint in faults(read(put(tmp_path, name, text)))[0].hint


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no such device here")
def test_what_has_no_end_is_read_no_further_than_a_file_may_be_long() -> None:
    inputs: list[InputFile] = []
    (fault,) = faults(read("/dev/zero", limits=Limits(file_size=1_000), inputs=inputs))
    assert (fault.code, inputs) == ("too-large", [])


@pytest.mark.parametrize("encoding", ["utf-32", "utf-32-be", "utf-16"])
def test_an_encoding_is_called_by_its_name(tmp_path: Path, encoding: str) -> None:
    text = "\ufeffid: a" if encoding.endswith("be") else "id: a"
    (fault,) = faults(read(put(tmp_path, "a.yaml", text.encode(encoding))))
    assert fault.message == f"this is {encoding.upper()[:6]}"


@pytest.mark.parametrize("name", ["a.yaml", "a.json", "a.jsonl", "a.xlsx"])
def test_a_workbook_is_called_one(tmp_path: Path, name: str) -> None:
    (fault,) = faults(read(put(tmp_path, name, b"PK\x03\x04\0\0")))
    assert (fault.code, fault.line) == ("binary", 1)
    assert "a workbook" in fault.message


def test_lines_of_another_encoding_are_told_once(tmp_path: Path) -> None:
    lines = "".join(json.dumps({**GOOD, "id": str(number)}) + "\n" for number in range(3000))
    (fault,) = faults(read(put(tmp_path, "a.jsonl", lines.encode("utf-16"))))
    assert (fault.line, fault.message) == (1, "this is UTF-16")


def test_csv_on_standard_input_is_told_what_it_needs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", type("Stdin", (), {"buffer": io.BytesIO(b"id,kind\n1,launch\n")})())
    (fault,) = faults(read("-"))
    assert fault.code == "not-a-record"
    assert "--mapping" in fault.hint


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.json", "", "empty"),
        ("a.json", "{", "json-syntax"),
        ("a.json", "5", "not-a-record"),
        ("a.json", '"text"', "not-a-record"),
        ("a.jsonl", "nonsense", "json-syntax"),
        ("a.json", b"\x00\x01\x02", "binary"),
        ("a.jsonl", b"\x00\x01\x02", "binary"),
        ("a.yaml", "\ufeffid: a".encode("utf-16"), "encoding"),
        ("a.yaml", b"id: \xff\xfe", "encoding"),
        ("a.json", gzip.compress(b'{"id": "a"}' * 1000, mtime=0)[:-10], "unreadable"),
        ("a.jsonl", gzip.compress(b'{"id": "a"}\n' * 1000, mtime=0)[:30], "unreadable"),
        ("a.csv", "id\n1\n", "no-mapping"),
        ("a.json", '{"id": ""}', "too-short"),
        ("a.json", '{"kind": "launch"}', "missing-field"),
        ("a.json", '{"id": 5}', "not-text"),
        ("a.yaml", "# nothing yet\n", "empty"),
        ("a.yaml", "---\n---\n", "empty"),
        ("a.json", '{"id": "a", "kind": "lauch"}', "value"),
        ("a.json", '{"id": "a", "itms": []}', "unknown-field"),
        ("a.json", '{"id": "a", "items": [{"id": "x"}, {"id": "x"}]}', "duplicate-id"),
        ("a.json", '{"id": "a", "evidence": [{"about": ["nothing"]}]}', "unknown-id"),
        ("a.yaml", "id: a\nkind: no\n", "yaml-surprise"),
    ],
)
def test_each_fault_has_its_code_and_file(tmp_path: Path, name: str, content: str | bytes, code: str) -> None:
    path = put(tmp_path, name, content)
    found = faults(read(path))
    assert code in [fault.code for fault in found]
    assert all(fault.file == str(path) and fault.message for fault in found)


def test_a_list_of_no_records_is_no_fault(tmp_path: Path) -> None:
    assert list(read_paths(put(tmp_path, "a.yaml", "[]\n"))) == []


def test_a_bad_record_leaves_the_others_alone(tmp_path: Path) -> None:
    lines = [json.dumps(GOOD), "{", '{"id": "b", "x": 1}', b'{"id": "\xff"}'.decode("latin-1"), json.dumps({"id": "c"})]
    raw = "\n".join(lines).encode("latin-1")
    results = read(put(tmp_path, "a.jsonl", raw))
    assert ids(results) == ["good", "c"]
    assert [fault.line for fault in faults(results)] == [2, 3, 4]


LISTS = {
    "bad.yaml": "- id: a\n- {id: b, id: b, parties: [{un_listed: yes, role: sender}]}\n- id: c\n",
    "bad.json": """[{"id": "a"},
 {"id": "b", "id": "b", "parties": [{"un_listed": NaN, "role": "sender"}]},
 {"id": "c"}]""",
    "wrapped.json": """{"records": [{"id": "a"},
 {"id": "b", "id": "b", "parties": [{"un_listed": 1e999, "role": "sender"}]}, {"id": "c"}]}""",
}


@pytest.mark.parametrize("name", LISTS)
def test_a_fault_in_one_record_of_a_list_leaves_the_others_alone(tmp_path: Path, name: str) -> None:
    results = read(put(tmp_path, name, LISTS[name]))
    assert ids(results) == ["a", "c"]
    (bad,) = [result for result in results if isinstance(result, ReadFault)]
    assert (bad.record_id, bad.line) == ("b", 2)
    pointers = [(fault.pointer, fault.record, fault.line) for fault in bad.faults]
    assert pointers == [("", "b", 2), ("/parties/0/un_listed", "b", 2), ("/parties/0/role", "b", 2)]


def test_a_fault_beside_the_records_is_told_and_they_are_read(tmp_path: Path) -> None:
    results = read(put(tmp_path, "a.json", '{"records": [{"id": "a"}, {"id": "b"}], "made": NaN}'))
    assert ids(results) == ["a", "b"]
    assert [fault.pointer for fault in faults(results)] == ["/made"]


def test_all_faults_of_a_record_are_told_at_once_also_where_its_text_has_some(tmp_path: Path) -> None:
    line = '{"id": "a", "date": NaN, "kind": "nothing", "title": "\\ud800"}'
    (fault,) = [result for result in read(put(tmp_path, "a.jsonl", line)) if isinstance(result, ReadFault)]
    assert (fault.record_id, [(each.pointer, each.code) for each in fault.faults]) == (
        "a",
        [("/date", "json-number"), ("/title", "surrogate"), ("/kind", "value")],
    )


def test_places_of_a_deep_record_with_long_names_take_little_memory(tmp_path: Path) -> None:
    """As many pointers, written out, would be 18 GB."""
    values = [{f"a{number}": 1 for number in range(4_000)}] * 5
    text = json.dumps({"id": "a", "kind": "nothing", "context": {"k" * 900_000: values}}, indent=0)
    path = put(tmp_path, "a.json", text)
    tracemalloc.start()
    found = faults(read(path, limits=Limits(file_size=5_000_000)))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert [(fault.pointer, fault.line) for fault in found] == [("/kind", 3)]
    assert peak < 50_000_000


def alias_bomb() -> str:
    """Nine levels of nine aliases each: some 400 million values once expanded."""
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 9)]
    return "\n".join(lines)


HOSTILE = {
    "nesting.json": "[" * 100_000,
    "nesting.jsonl": '{"a":' * 100_000,
    "nesting.yaml": "[" * 100_000,
    "id.json": json.dumps({"id": "x" * 20_000_000}),
    "id.jsonl": json.dumps({"id": "x" * 20_000_000}),
    "id.yaml": "id: " + "x" * 20_000_000,
    "surrogate.json": '{"id": "\\ud800"}',
    "surrogate.yaml": 'id: "\\ud800"',
    "nan.json": '{"id": "a", "items": [{"quantity": NaN}]}',
    "huge.json": '{"id": "a", "items": [{"quantity": ' + "9" * 10_000 + "}]}",
    "huge.yaml": "id: a\nitems: [{quantity: " + "9" * 10_000 + "}]",
    "items.json": json.dumps({"id": "a", "items": [{}] * 10_000}),
    "aliases.yaml": alias_bomb(),
    "binary.json": bytes(range(256)) * 100,
    "binary.yaml": bytes(range(256)) * 100,
    "random.gz": b"\x1f\x8b" + b"\xff" * 1000,
    "cut.json.gz": gzip.compress(b'{"id": "a"}' * 10_000)[:-5],
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_input_gives_a_fault_and_no_crash(tmp_path: Path, name: str) -> None:
    results = read(put(tmp_path, name, HOSTILE[name]))
    assert faults(results), results
    assert ids(results) == []


def test_too_many_entries_are_refused(tmp_path: Path) -> None:
    record = {"id": "a", "items": [{}] * (MOST_ITEMS + 1)}
    assert [fault.code for fault in faults(read(put(tmp_path, "a.json", json.dumps(record))))] == ["too-many"]


def test_a_gzip_bomb_is_refused(tmp_path: Path) -> None:
    path = put(tmp_path, "bomb.json.gz", gzip.compress(b" " * 5_000_000))
    assert [fault.code for fault in faults(read(path, limits=Limits(file_size=1_000_000)))] == ["too-large"]


def test_a_line_without_end_is_skipped_without_being_kept(tmp_path: Path) -> None:
    path = put(tmp_path, "a.jsonl.gz", gzip.compress(b"x" * 60_000_000 + b'\n{"id": "a"}\n'))
    tracemalloc.start()
    results = read(path, limits=Limits(record_size=1_000_000))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert ids(results) == ["a"]
    assert [fault.code for fault in faults(results)] == ["too-large"]
    assert peak < 20_000_000


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(content=st.binary(), suffix=st.sampled_from([".json", ".jsonl", ".yaml", ".csv", ".json.gz", ""]))
def test_any_bytes_give_records_or_faults(tmp_path: Path, content: bytes, suffix: str) -> None:
    put(tmp_path, "m.mapping.yaml", "columns: {a: id}")
    path = put(tmp_path, f"m{suffix}", content)
    for result in read(path):
        assert isinstance(result, ReadRecord) or result.faults
