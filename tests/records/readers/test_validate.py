"""Every fault of a record at once: what was expected, where, and what to write."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError
from tests.records.readers.reading import faults, ids, put, read

from sanctions_check import Record
from sanctions_check.records.readers import ReadFault, ReadRecord, validate
from sanctions_check.sources.positions import NO_FILE


@pytest.mark.parametrize("date", ["", "  "])
def test_an_empty_date_is_told_as_such(tmp_path: Path, date: str) -> None:
    (fault,) = faults(read(put(tmp_path, "a.json", json.dumps({"id": "a", "date": date}))))
    assert fault.message == 'a date is not empty: leave it out, or write "unknown"'


def test_a_comma_that_cuts_a_value_is_told(tmp_path: Path) -> None:
    (fault,) = faults(read(put(tmp_path, "a.yaml", "id: a\nitems:\n  - {quantity: 25,500 tonnes}\n")))
    assert fault.code == "unknown-field"
    assert "inside braces a value with a comma is quoted" in fault.hint


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("personnel: about 11,000 troops", 'write [{description: "about 11,000 troops"}]'),
        ("personnel: [about 11,000 troops]", 'inside brackets a text with a comma is quoted: "about 1,000"'),
        ("items: [{description: rice, biscuits}]", 'inside braces a value with a comma is quoted: "..., biscuits"'),
    ],
)
def test_a_text_with_a_comma_is_told_to_be_quoted(tmp_path: Path, written: str, told: str) -> None:
    found = faults(read(put(tmp_path, "a.yaml", f"id: a\n{written}\n")))
    assert told in " ".join(fault.hint for fault in found)


def test_faults_of_a_record_come_in_the_order_of_its_lines(tmp_path: Path) -> None:
    text = "- id: a\n  type: launch\n  parties:\n  - role: host\n  sources: x\n- id: b\n  stage: done\n"
    found = faults(read(put(tmp_path, "a.yaml", text)))
    assert [fault.line for fault in found] == [2, 4, 5, 7]


def test_a_field_at_the_top_is_shown_where_a_part_has_it(tmp_path: Path) -> None:
    (fault,) = faults(read(put(tmp_path, "a.json", json.dumps({"id": "a", "vessel": "Wise Honest"}))))
    assert fault.message == '"vessel" is not a field here; write movement: {vessel: ...}'


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
        (
            "compensation",
            "none stated",
            "(write compensation: none if it is stated that there is none; leave it out",
        ),
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
        ("evidence", [{"credibility": 2}], '2 is a number, and no known credibility; write "2" (one of 1, 2,'),
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


def test_an_id_that_comes_twice_is_a_fault(tmp_path: Path) -> None:
    results = read(put(tmp_path, "a.jsonl", '{"id": "a"}\n{"id": "a"}\n'), put(tmp_path, "b.json", '{"id": "a"}'))
    assert ids(results) == ["a"]
    assert [fault.code for fault in faults(results)] == ["duplicate-id", "duplicate-id"]


def test_many_faults_are_cut_short(tmp_path: Path) -> None:
    record = {"id": "a", **{f"x{n}": 1 for n in range(200)}}
    found = faults(read(put(tmp_path, "a.json", json.dumps(record))))
    assert len(found) == 51
    assert "150 more" in found[-1].message


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
    one = "{any_of: [planned, offered]}"
    assert found["/stage"].message == f"one value only: write an entry for each, or {one} if it is one or the other"
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
    assert repeated.message == f'another record has the id "a", on line {above + 1} of this file'


def test_a_long_field_with_slashes_is_told_once(tmp_path: Path) -> None:
    name = "a/" * 100
    results = read(put(tmp_path, "a.jsonl", f'{{"id": "a", "{name}": NaN}}\n'))
    assert [fault.code for fault in faults(results)] == ["json-number"]


def test_a_record_is_one_already() -> None:
    record = Record.model_validate({"id": "1"})
    read = validate(record, NO_FILE)
    assert isinstance(read, ReadRecord)
    assert read.record is record


@pytest.mark.parametrize(
    ("data", "called"),
    [(3, "a number"), (Decimal(3), "a number"), (True, "true or false"), (None, "nothing"), ((), "a list"),
     (b"x", "a bytes of Python"), ({"id"}, "a set of Python")],
)  # fmt: skip
def test_what_is_no_record_is_called_by_its_kind(data: object, called: str) -> None:
    read = validate(data, NO_FILE)
    assert isinstance(read, ReadFault)
    assert read.faults[0].message == f"a record is a mapping of fields, not {called}"
