"""`schema`: JSON Schemas, and the words of a record."""

from __future__ import annotations

import json

import pytest

from ..conftest import ROOT, Run


def test_the_schema_of_a_record_is_json_schema(run: Run) -> None:
    schema = json.loads(run("schema", "record").out)
    assert schema["$schema"].startswith("https://json-schema.org/")
    assert {"kind", "parties", "items", "personnel", "evidence"} <= schema["properties"].keys()
    assert schema["additionalProperties"] is False


@pytest.mark.parametrize("name", ["report", "report-line"])
def test_the_schemas_of_reports_are_the_published_ones(run: Run, name: str) -> None:
    assert run("schema", name).out == (ROOT / "docs" / "schema" / f"{name}.schema.json").read_text(encoding="utf-8")


def test_the_words_of_a_record_are_listed(run: Run) -> None:
    assert "  supplier       gives, sells, sends or provides" in run("schema", "words", "parties.roles").out
    assert run("schema", "words").out == (ROOT / "docs" / "record-words.md").read_text(encoding="utf-8")
    refused = run("schema", "words", "rols")
    assert refused.status == 2
    assert 'did you mean "roles"?' in refused.err
