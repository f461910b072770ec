"""Documents as records: one, a list, or a list with something beside it; those that can be settled are."""

from __future__ import annotations

import json

import pytest

from sanctions_check.records.readers import PlainRecord, Read, ReadFault, ReadRecord, SettledRecord, read_portion
from sanctions_check.records.readers.portions import Document
from sanctions_check.sources.limits import Limits

TEXT = """[
 {"id": "plain"},
 {"id": "linked"},
 {"id": "wrong", "date": NaN},
 {"id": "plain too"}
]"""


def settle(line: bytes) -> PlainRecord | None:
    identifier = json.loads(line)["id"]
    return PlainRecord(identifier, None, line) if identifier.startswith("plain") else None


def kinds(reads: list[Read]) -> list[tuple[type, str | None, int | None]]:
    return [
        (type(read), read.record_id if isinstance(read, ReadFault) else read.id, getattr(read, "line", None))
        for read in reads
    ]


@pytest.mark.parametrize(
    ("format_", "text"),
    [
        ("json", TEXT),
        ("json", TEXT.replace("[\n", '{"records": [\n').replace("\n]", "\n]}")),
        ("yaml", '\n- id: plain\n- id: linked\n- {id: wrong, date: no}\n- id: "plain too"\n'),
    ],
)
def test_records_of_a_list_are_settled_one_by_one(format_: str, text: str) -> None:
    read = list(read_portion(Document("f", format_, text), Limits(), settle))
    assert kinds(read) == [
        (SettledRecord, "plain", 2),
        (ReadRecord, "linked", 3),
        (ReadFault, "wrong", 4),
        (SettledRecord, "plain too", 5),
    ]


def test_where_nobody_settles_all_are_read_the_whole_way() -> None:
    read = read_portion(Document("f.json", "json", TEXT), Limits())
    assert [type(each) for each in read] == [ReadRecord, ReadRecord, ReadFault, ReadRecord]


@pytest.mark.parametrize(
    ("format_", "text"),
    [
        ("json", '{"source": "a desk",\n "records": [{"id": "a"}],\n "reccords": [{"id": "b"}]}'),
        ("yaml", 'source: a desk\nrecords: [{id: "a"}]\nreccords: [{id: "b"}]\n'),
    ],
)
def test_what_stands_beside_the_list_of_records_is_told_and_the_records_are_read(format_: str, text: str) -> None:
    first, second = read_portion(Document("f", format_, text), Limits())
    assert isinstance(first, ReadFault)
    assert isinstance(second, ReadRecord)
    assert [(fault.pointer, fault.line, fault.code) for fault in first.faults] == [
        ("/source", 1, "unknown-field"),
        ("/reccords", 3, "unknown-field"),
    ]
    assert first.faults[1].message == '"reccords" stands beside "records" and is not read'


@pytest.mark.parametrize(
    ("format_", "text"),
    [
        ("json", '{"meta": {"by": "a desk"},\n "events": [{"id": "a"}]}'),
        ("yaml", 'meta: {by: a desk}\nevents: [{id: "a"}]\n'),
    ],
)
def test_a_list_of_records_of_another_name_is_told_how_it_is_called(format_: str, text: str) -> None:
    (read,) = read_portion(Document("f", format_, text), Limits())
    assert isinstance(read, ReadFault)
    (fault,) = read.faults
    assert (fault.pointer, fault.line) == ("/events", 2)
    assert str(fault).endswith(
        '"events" is not read: a list of records is called "records" (call it "records", or let the list be the whole document)'
    )


def test_a_record_without_an_id_is_a_record_all_the_same() -> None:
    (read,) = read_portion(Document("f", "json", '{"parties": [{"name": "A"}]}'), Limits())
    assert isinstance(read, ReadFault)
    assert [fault.code for fault in read.faults] == ["missing-field"]
