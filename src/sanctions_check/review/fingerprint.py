"""The fingerprint of a finding, which is the same in every run, and the digest of its facts, which changes with them."""

from __future__ import annotations

import hashlib

from msgspec import json

from sanctions_check.assess.results import SubjectRef
from sanctions_check.errors import UsageError
from sanctions_check.records.model import USERS_OWN, Record
from sanctions_check.records.parts import part_at

__all__ = ["facts_digest", "fingerprint"]

_LENGTH = 16


def fingerprint(record: Record, rule: str, subject: SubjectRef) -> str:
    """`f-` and sixteen hexadecimal digits. A part with an id is identified by it, so that its place in the list may change.

    Raises UsageError for anything but a Record and the subject of a finding.
    """
    if not isinstance(record, Record) or not isinstance(subject, SubjectRef):
        given = f"{type(record).__name__} and {type(subject).__name__}"
        raise UsageError(f"a fingerprint is of a Record and the subject of a finding, and not of {given}")
    parts = (record.id, rule, subject.kind, _stable_name(record, subject.pointer))
    return f"f-{_digest(chr(0).join(parts).encode('utf-8', 'surrogatepass'))}"


def facts_digest(record: Record) -> str:
    """The digest of all that a record states, except the user's own data: `d-` and sixteen hexadecimal digits."""
    facts = {name: stated for name, stated in record.as_written().items() if name != USERS_OWN}
    return f"d-{_digest(json.encode(facts, order='sorted'))}"


def _digest(raw: bytes) -> str:
    return hashlib.sha256(raw).hexdigest()[:_LENGTH]


def _stable_name(record: Record, pointer: str) -> str:
    part = part_at(record, pointer)
    return pointer if part is None or part.id is None else f"id:{part.id}"
