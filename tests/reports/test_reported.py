"""A record ready for reports: what a settled one holds, and what is made of it."""

from __future__ import annotations

from msgspec import Struct

from sanctions_check.records.readers import SettledRecord
from sanctions_check.reports.reported import of_settled


class Plain(Struct, frozen=True):
    """A settled record."""

    id: str = "far away"
    title: str | None = None
    json: bytes = b'{"id": "far away", "parties": [{"country": "France"}]}'


def test_the_record_of_a_settled_one_is_made_once() -> None:
    settled = of_settled(SettledRecord(Plain(), "events.jsonl", 3))
    assert settled.record.parties is not None
    assert settled.record is settled.record
