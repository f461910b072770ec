"""The published schema takes what the model takes, and writes each kind of value once."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from sanctions_check import Record
from sanctions_check.records.json_schema import record_schema
from sanctions_check.records.stated import NAME

CASES = sorted((Path(__file__).parents[2] / "fixtures" / "cases").glob("*.yaml"))
SCHEMA = record_schema()
VALIDATOR = Draft202012Validator(SCHEMA)


def keys_of(node: Any) -> set[str]:
    inner = node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
    return (set(node) if isinstance(node, dict) else set()) | {key for each in inner for key in keys_of(each)}


def test_it_is_a_schema_in_which_every_name_has_become_a_reference() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert NAME not in keys_of(SCHEMA)
    assert SCHEMA["$defs"]["Party"]["properties"]["country"]["$ref"] == "#/$defs/CountryStated"
    assert SCHEMA["$defs"]["Party"]["properties"]["country"]["description"].startswith("State to which it belongs")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_it_takes_every_documented_event(case: Path) -> None:
    VALIDATOR.validate(yaml.safe_load(case.read_text(encoding="utf-8")))


@pytest.mark.parametrize(
    "fields",
    [
        {"compensation": "none", "parties": "unknown", "items": []},
        {"date": {"start": "2020", "of": "use"}, "stage": {"any_of": ["planned", "offered"]}},
        {"items": [{"category": {"value": "coal", "qualified": "suspected"}, "hs": ["2701"], "quantity": "over 70"}]},
        {"movement": {"mode": "sea", "flag": "Togo", "via": "none"}},
    ],
)
def test_model_and_schema_take_the_same(fields: dict[str, Any]) -> None:
    Record.model_validate({"id": "r", **fields})
    VALIDATOR.validate({"id": "r", **fields})


@pytest.mark.parametrize("fields", [{"items": "some"}, {"kind": "coup"}, {"stage": {"value": "planned", "sure": True}}])
def test_model_and_schema_refuse_the_same(fields: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r".+"):
        Record.model_validate({"id": "r", **fields})
    assert not VALIDATOR.is_valid({"id": "r", **fields})
