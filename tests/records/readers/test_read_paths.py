"""Reading: every format and source, every fault with its place, and nothing that crashes."""

from __future__ import annotations

import gzip
import io
import json
import os
import tracemalloc
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from sanctions_check import Record
from sanctions_check.errors import Fault, UsageError
from sanctions_check.records.readers import InputFile, Intake, ReadFault, ReadRecord, cut_paths, read_paths
from sanctions_check.sources.limits import DEFAULT_LIMITS, MOST_ITEMS, Limits

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


def test_folders_globs_and_repeats(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    put(tmp_path, "b.yaml", "id: b")
    put(tmp_path / "sub", "a.json", '{"id": "a"}')
    put(tmp_path, "notes.txt", "no record")
    put(tmp_path, ".hidden.yaml", "id: hidden")
    assert ids(read(tmp_path)) == ["b", "a"]
    assert ids(read(tmp_path / "**" / "*.json")) == ["a"]
    assert ids(read(tmp_path / "b.yaml", tmp_path)) == ["b", "a"]
    assert ids(read(tmp_path / "*")) == ["b", "a"]


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


class Slow(io.RawIOBase):
    """Bytes of which each read brings one piece, as a pipe does whose sender takes its time."""

    def __init__(self, *pieces: bytes) -> None:
        self.pieces = list(pieces)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        piece = self.pieces.pop(0) if self.pieces else b""
        buffer[: len(piece)] = piece
        return len(piece)


@pytest.mark.parametrize(
    ("pieces", "expected"),
    [
        ((b'{"id": "a"}\n', b'{"id": "b"}\n'), ["a", "b"]),
        ((b'\n{"id"', b': "a"}', b"\n", b"\n", b' {"id": "b"}'), ["a", "b"]),
        ((b'\xef\xbb\xbf{"id": "a"}\n', b'{"id": "b"}\n'), ["a", "b"]),
        ((b'{"id": "a"}\n', b"\n"), ["a"]),
        ((b'{"records": [{"id": "a"}]}\n',), ["a"]),
        ((b'{"records": [{"id": "a"}\n', b',{"id": "b"}]}\n'), ["a", "b"]),
        ((b"{\n", b'"id": "a"}\n'), ["a"]),
        ((b"[", b'{"id": "a"},\n', b'{"id": "b"}]'), ["a", "b"]),
        ((b"id: a\n", b"---\n", b"id: b\n"), ["a", "b"]),
    ],
)
def test_how_fast_a_sender_is_does_not_decide_the_format(
    monkeypatch: pytest.MonkeyPatch, pieces: tuple[bytes, ...], expected: list[str]
) -> None:
    for sent in (pieces, (b"".join(pieces),)):
        monkeypatch.setattr("sys.stdin", type("Stdin", (), {"buffer": io.BufferedReader(Slow(*sent))})())
        results = read("-")
        assert (ids(results), faults(results)) == (expected, [])


def test_a_record_is_read_before_a_slow_sender_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    sender = Slow(*(f'{{"id": "{name}"}}\n'.encode() for name in "abcd"))
    monkeypatch.setattr("sys.stdin", type("Stdin", (), {"buffer": io.BufferedReader(sender)})())
    unsent = {result.record.id: len(sender.pieces) for result in read_paths("-") if isinstance(result, ReadRecord)}
    assert unsent == {"a": 2, "b": 2, "c": 1, "d": 0}


def test_a_first_line_may_be_long_where_no_name_tells_the_format(tmp_path: Path) -> None:
    first = json.dumps({"id": "a", "title": "x" * 20_000, "context": {"note": "x" * 100_000}})
    path = put(tmp_path, "noname", first + '\n{"id": "b"}\n')
    assert ids(read(path)) == ["a", "b"]
    results = read(path, limits=Limits(record_size=1_000))
    assert [fault.code for fault in faults(results)] == ["json-syntax"]


def test_lines_before_damage_are_read_where_no_name_tells_the_format(tmp_path: Path) -> None:
    lines = gzip.compress(b'{"id": "a"}\n{"id": "b"}\n')
    results = read(put(tmp_path, "noname", lines + b"garbage"))
    assert ids(results) == ["a", "b"]
    assert "what came before it was read" in faults(results)[0].hint


def test_nothing_is_said_to_be_read_of_a_whole_document_that_is_cut(tmp_path: Path) -> None:
    packed = gzip.compress(json.dumps(GOOD).encode(), mtime=0)[:-10]
    (fault,) = faults(read(put(tmp_path, "a.json.gz", packed)))
    assert fault.hint == "the file may be cut off or damaged; nothing of it was read"


@pytest.mark.parametrize("paths", [None, 5, b"a.json", [b"a.json"], ["a.json", None]])
def test_what_names_no_file_is_a_usage_error(paths: object) -> None:
    with pytest.raises(UsageError, match="a path is a text or a Path, and not"):
        list(read_paths(paths))  # type: ignore[arg-type]


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


@pytest.mark.parametrize("date", ["", "  "])
def test_an_empty_date_is_told_as_such(tmp_path: Path, date: str) -> None:
    (fault,) = faults(read(put(tmp_path, "a.json", json.dumps({"id": "a", "date": date}))))
    assert fault.message == 'a date is not empty: leave it out, or write "unknown"'


def test_an_empty_path_is_a_fault_and_not_the_folder_where_one_is() -> None:
    (fault,) = faults(read(""))
    assert str(fault).startswith('"": no-file: an empty path names nothing')


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


def test_a_comma_that_cuts_a_value_is_told(tmp_path: Path) -> None:
    (fault,) = faults(read(put(tmp_path, "a.yaml", "id: a\nitems:\n  - {quantity: 25,500 tonnes}\n")))
    assert fault.code == "unknown-field"
    assert "inside braces a value with a comma is quoted" in fault.hint


def test_one_path_will_do_and_a_path_may_be_a_path(tmp_path: Path) -> None:
    path = put(tmp_path, "a.yaml", "id: a\n---\n# nothing here\n")
    for paths in (str(path), path, [path], [str(path)]):
        assert [type(each) for each in read_paths(paths)] == [ReadRecord]


def test_a_list_of_no_records_is_no_fault(tmp_path: Path) -> None:
    assert list(read_paths(put(tmp_path, "a.yaml", "[]\n"))) == []


@pytest.mark.parametrize("path", ["nowhere.json", "nowhere/*.json", "x\0y", "y" * 5000])
def test_a_path_that_leads_nowhere_is_a_fault(path: str) -> None:
    assert [fault.code for fault in faults(read(path))] == ["no-file"]


def test_all_faults_of_a_record_come_at_once_with_their_places(tmp_path: Path) -> None:
    text = "id: a\nkimd: launch\nitems:\n  - category: fod\n    hs: ['93/94']\n    catgory: food\ndate: someday\n"
    found = faults(read(put(tmp_path, "a.yaml", text)))
    assert {(fault.pointer, fault.line) for fault in found} == {
        ("/kimd", 2),
        ("/items/0/category", 4),
        ("/items/0/hs", 5),
        ("/items/0/catgory", 6),
        ("/date", 7),
    }
    assert all(fault.record == "a" for fault in found)
    assert 'did you mean "category"?' in " ".join(fault.message for fault in found)


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("parties", {"country": "DPRK"}, 'not-a-list at /parties: "parties" is a list, not a mapping'),
        ("items", "shells", 'not-a-list at /items: "items" is a list, not text'),
        ("items", ["shells"], "not-a-mapping at /items/0: an entry of items is a mapping of fields, not text"),
        ("movement", {"origin": "Rajin"}, "not text (write {place: Rajin}; its fields: place, country)"),
        ("movement", {"origin": "unknown"}, "not text (write {country: unknown}; its fields: place, country)"),
        ("movement", {"via": ["Viet Nam"]}, "not text (write {country: Viet Nam}; its fields: place, country)"),
        ("movement", "by sea", "not text (its fields: origin, "),
        ("movement", "unknown", "not text (leave it out where it is not known; its fields: origin, "),
        ("context", 5, '"context" is a mapping of fields, not a number (its fields are your own)'),
        ("movement", ["Rajin"], 'not-a-mapping at /movement: "movement" is a mapping of fields, not a list'),
        ("context", 5, 'not-a-mapping at /context: "context" is a mapping of fields, not a number'),
        ("title", 5, 'not-text at /title: "title" is text, not a number (put a number into quotes)'),
        ("title", "x" * 30_000, 'too-long at /title: "title" has more than 20,000 characters'),
        ("id", "", 'too-short at /id: "id" is empty'),
        ("id", " \t", 'too-short at /id: "id" is blank'),
        ("stage", "finished", '"finished" is not a known stage (one of planned, offered, contracted,'),
        (
            "evidence",
            [{"stance": "hearsay"}],
            '"hearsay" is not a known stance (one of supports, denies, unclear, undeterminable)',
        ),
        ("evidence", [{"reliability": 3}], "a number is not a known reliability (one of A, B, C, D, E, F)"),
        ("kind", "arms transfer", "(all of them: sanctions-check schema words kind)"),
        ("parties", [{"roles": ["seller"]}], "(one of supplier, recipient, buyer,"),
    ],
)
def test_a_fault_says_what_was_expected_in_words_of_a_record(
    tmp_path: Path, field: str, value: object, said: str
) -> None:
    (fault,) = faults(read(put(tmp_path, "a.json", json.dumps({"id": "1", field: value}))))
    assert said in str(fault)


def test_no_list_of_words_where_the_schema_has_none(tmp_path: Path) -> None:
    (fault,) = faults(read(put(tmp_path, "a.json", json.dumps({"id": "1", "parties": [{"country": "Ruritania"}]}))))
    assert fault.hint == ""


def test_a_bad_record_leaves_the_others_alone(tmp_path: Path) -> None:
    lines = [json.dumps(GOOD), "{", '{"id": "b", "x": 1}', b'{"id": "\xff"}'.decode("latin-1"), json.dumps({"id": "c"})]
    raw = "\n".join(lines).encode("latin-1")
    results = read(put(tmp_path, "a.jsonl", raw))
    assert ids(results) == ["good", "c"]
    assert [fault.line for fault in faults(results)] == [2, 3, 4]


def test_an_id_that_comes_twice_is_a_fault(tmp_path: Path) -> None:
    results = read(put(tmp_path, "a.jsonl", '{"id": "a"}\n{"id": "a"}\n'), put(tmp_path, "b.json", '{"id": "a"}'))
    assert ids(results) == ["a"]
    assert [fault.code for fault in faults(results)] == ["duplicate-id", "duplicate-id"]


def test_many_faults_are_cut_short(tmp_path: Path) -> None:
    record = {"id": "a", **{f"x{n}": 1 for n in range(200)}}
    found = faults(read(put(tmp_path, "a.json", json.dumps(record))))
    assert len(found) == 51
    assert "150 more" in found[-1].message


def test_a_link_out_of_the_folder_is_refused_and_a_circle_ends(tmp_path: Path) -> None:
    outside = put(tmp_path, "outside.json", '{"id": "secret"}')
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "link.json").symlink_to(outside)
    (folder / "circle").symlink_to(folder)
    put(folder, "a.json", '{"id": "a"}')
    results = read(folder)
    assert ids(results) == ["a"]
    assert {fault.code for fault in faults(results)} == {"outside-folder"}


def test_a_link_to_a_folder_elsewhere_is_told(tmp_path: Path) -> None:
    for name in ("folder", "elsewhere"):
        (tmp_path / name).mkdir()
        put(tmp_path / name, "a.json", f'{{"id": "{name}"}}')
    (tmp_path / "folder" / "more").symlink_to(tmp_path / "elsewhere")
    results = read(tmp_path / "folder")
    assert ids(results) == ["folder"]
    (fault,) = faults(results)
    assert (fault.code, fault.hint) == ("outside-folder", "name the folder itself")


def test_links_that_lead_nowhere_or_in_a_circle_and_pipes_are_told(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").symlink_to("b.jsonl")
    (tmp_path / "b.jsonl").symlink_to("a.jsonl")
    (tmp_path / "c.json").symlink_to("nowhere.json")
    (tmp_path / "d.txt").symlink_to("nowhere.txt")
    os.mkfifo(tmp_path / "e.jsonl")
    put(tmp_path, "f.json", '{"id": "f"}')
    for path in (tmp_path, tmp_path / "*.json*"):
        results = read(path)
        assert ids(results) == ["f"]
        found = {Path(fault.file).name: fault for fault in faults(results)}
        assert sorted(found) == ["a.jsonl", "b.jsonl", "c.json", "e.jsonl"]
        assert {fault.code for fault in found.values()} == {"no-file"}
        assert found["c.json"].message == found["a.jsonl"].message == "the link leads to nothing"
        assert found["e.jsonl"].message == "this is neither a file nor a folder"


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


def test_wrong_names_are_told_with_their_places_beside_all_else(tmp_path: Path) -> None:
    record = {
        "id": "r",
        "stage": ["planned", "offered"],
        "parties": [{"id": "a"}],
        "items": [{"id": "shells"}, {"id": "a"}],
        "evidence": [{"about": ["shels", "a", "items[0]"]}, {"about": {"any_of": ["a", "x"]}}, {"about": "parties[1]"}],
    }
    found = {fault.pointer: fault for fault in faults(read(put(tmp_path, "a.json", json.dumps(record))))}
    assert {pointer: fault.code for pointer, fault in found.items()} == {
        "/stage": "value",
        "/items/1/id": "duplicate-id",
        "/evidence/0/about/0": "unknown-id",
        "/evidence/1/about/any_of/1": "unknown-id",
        "/evidence/2/about": "unknown-id",
    }
    assert "write {any_of: [...]}" in found["/stage"].message
    assert found["/items/1/id"].message == 'parties[0] has the id "a" already'
    assert 'did you mean "shells"?' in found["/evidence/0/about/0"].message
    assert found["/evidence/0/about/0"].hint == "ids: a, shells"


def test_a_model_says_the_same_of_names() -> None:
    with pytest.raises(ValidationError) as raised:
        Record.model_validate({"id": "r", "items": [{"id": "a"}], "evidence": [{"about": ["b"]}]})
    (error,) = raised.value.errors()
    assert error["loc"] == ("evidence", 0, "about", 0)
    assert "which is not an id in this record (ids: a)" in error["msg"]


@pytest.mark.parametrize(
    ("fields", "hint"),
    [
        (
            {"exemptions": [{"period": "2024"}]},
            "fields: id, type, status, authority, granted, valid_from, valid_until,",
        ),
        ({"items": [{"zzz": 1}]}, "all of them: sanctions-check schema words items; "),
        ({"zzz": 1}, "fields: id, title, kind,"),
        ({"kind": "zzz"}, "all of them: sanctions-check schema words kind"),
        ({"items": [{"category": "zzz"}]}, "all of them: sanctions-check schema words items.category"),
        ({"evidence": [{"stance": "zzz"}]}, "one of supports, denies, unclear, undeterminable"),
    ],
)
def test_what_is_known_at_a_place_is_listed_or_how_to_list_it(
    tmp_path: Path, fields: dict[str, Any], hint: str
) -> None:
    (fault,) = faults(read(put(tmp_path, "a.json", json.dumps({"id": "r", **fields}))))
    assert fault.hint.startswith(hint)


@pytest.mark.parametrize("wrapper", ["", "records:\n"])
def test_a_fault_of_an_entry_of_a_list_has_the_line_where_it_stands(tmp_path: Path, wrapper: str) -> None:
    good = "- id: a\n  kind: transfer_arms\n  items:\n  - quantity: 1\n"
    bad = "- id: b\n  kind: transfer_arms\n  items:\n  - quantity: lots\n"
    above = wrapper.count("\n")
    (fault,) = faults(read(put(tmp_path, "r.yaml", f"{wrapper}{good}{bad}")))
    assert (fault.line, fault.record) == (above + 8, "b")
    (repeated,) = faults(read(put(tmp_path, "r.yaml", f"{wrapper}{good}{good}")))
    assert (repeated.line, repeated.code) == (above + 5, "duplicate-id")


def test_how_much_was_taken_in_is_counted_as_it_lies_on_the_disk(tmp_path: Path) -> None:
    files = put(tmp_path, "a.jsonl", '{"id": "a"}\n'), put(tmp_path, "b.jsonl.gz", gzip.compress(b'{"id": "b"}\n' * 99))
    intake = Intake()
    assert len(list(cut_paths([str(file) for file in files], None, DEFAULT_LIMITS, intake))) == 2
    assert intake.size == sum(file.stat().st_size for file in files)
