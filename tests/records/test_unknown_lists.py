"""A list that is stated unknown stays so wherever the record goes."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import pytest

from sanctions_check import Record
from sanctions_check.records.base import UnknownList

UNKNOWN: dict[str, Any] = {
    "id": "r",
    "exemptions": "unknown",
    "determinations": "unknown",
    "movement": {"via": "unknown"},
}


def test_it_is_written_as_it_was_stated() -> None:
    assert Record.model_validate(UNKNOWN).as_written() == UNKNOWN


@pytest.mark.parametrize(
    "copied",
    [
        lambda record: Record.model_validate(record.as_written()),
        lambda record: Record.model_validate_json(record.model_dump_json()),
        copy.deepcopy,
        lambda record: pickle.loads(pickle.dumps(record)),
    ],
)
def test_a_copy_states_it_too(copied: Any) -> None:
    record = copied(Record.model_validate(UNKNOWN))
    assert record.movement is not None
    for listed in (record.exemptions, record.determinations, record.movement.via):
        assert isinstance(listed, UnknownList)


@pytest.mark.parametrize("stated", ["none", []])
def test_none_is_not_unknown(stated: object) -> None:
    assert Record.model_validate({"id": "r", "exemptions": stated}).exemptions == []
    assert not isinstance(Record.model_validate({"id": "r", "exemptions": stated}).exemptions, UnknownList)
