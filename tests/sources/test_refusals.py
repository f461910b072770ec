"""JSON and YAML refuse the same in the same words."""

from __future__ import annotations

import pytest

from sanctions_check.sources.json_text import read_json
from sanctions_check.sources.limits import Limits
from sanctions_check.sources.yaml_documents import iter_yaml


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("9" * 1_234, "too-large-number"),
        ("1.0e+999", "too-large-number"),
        (f'"{"x" * 2_345}"', "too-long"),
        ("[" * 12 + "]" * 12, "too-deep"),
    ],
    ids=["digits", "infinite", "long", "deep"],
)
def test_a_limit_is_told_alike_in_json_and_in_yaml(value: str, code: str) -> None:
    text, limits = f'{{"a": {value}}}', Limits(string_length=2_000, depth=10)
    _, _, (of_json,) = read_json(text, "f", limits=limits)
    (document,) = iter_yaml(text, "f", limits)
    (of_yaml,) = document.faults
    assert of_json.code == code
    assert (of_json.code, of_json.message, of_json.hint) == (of_yaml.code, of_yaml.message, of_yaml.hint)
