"""The name of a finding that stays the same from run to run: which rule, on which part of which record."""

from __future__ import annotations

import hashlib

from sanctions_check.assess.results import SubjectRef
from sanctions_check.records.model import Record
from sanctions_check.records.parts import part_at

__all__ = ["fingerprint"]

_LENGTH = 16


def fingerprint(record: Record, rule: str, subject: SubjectRef) -> str:
    """`f-` and sixteen hexadecimal digits. A part with an id is identified by it, so that its place in the list may change."""
    parts = (record.id, rule, subject.kind, _stable_name(record, subject.pointer))
    digest = hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
    return f"f-{digest[:_LENGTH]}"


def _stable_name(record: Record, pointer: str) -> str:
    part = part_at(record, pointer)
    return pointer if part is None or part.id is None else f"id:{part.id}"
