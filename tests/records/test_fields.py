"""What a field takes, from a program too: Python has values that no file can hold."""

from __future__ import annotations

import pytest

from sanctions_check.records.readers import ReadFault, validate
from sanctions_check.sources.positions import NO_FILE


def deep(levels: int) -> object:
    value: object = []
    for _ in range(levels):
        value = [value]
    return value


@pytest.mark.parametrize(
    ("given", "pointer"),
    [
        ({"subject": deep(100_000)}, "/subject"),
        ({"kind": {"any_of": ["launch", {"a": deep(100_000)}]}}, "/kind"),
        ({"parties": [{"roles": [10**5_000]}]}, "/parties/0/roles"),
    ],
    ids=["deep", "deep alternative", "long number"],
)
def test_what_cannot_be_shown_is_a_fault_at_its_place(given: dict[str, object], pointer: str) -> None:
    said = (
        "a number here has at most "
        if pointer.endswith("roles")
        else "what is too deep or too long to be shown is not a known "
    )
    read = validate({"id": "1", **given}, NO_FILE)
    assert isinstance(read, ReadFault)
    assert [(fault.code, fault.pointer) for fault in read.faults] == [("value", pointer)]
    assert read.faults[0].message.startswith(said)
