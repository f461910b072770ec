"""What no rule and no declaration reaches is not clear, and the record is asked for what it leaves out."""

from __future__ import annotations

from typing import Any

import pytest
from tests.assess.shells import check

from sanctions_check import Verdict


def test_what_nothing_covers_is_not_clear() -> None:
    assessment = check(kind="transfer_commodity", items=[{"category": "consumer_goods"}])
    assert assessment.verdict is Verdict.UNDETERMINED
    assert assessment.findings[0].rule == "not-covered"


@pytest.mark.parametrize(
    ("fields", "asked"),
    [
        ({"items": [{"category": "consumer_goods"}]}, "the HS code of"),
        ({"items": [{"description": "crates"}]}, "the category or HS code of crates"),
        (
            {
                "direction": None,
                "parties": [{"roles": ["carrier"], "country": "KP"}],
                "items": [{"category": "precious_metals_minerals", "hs": ["7108"]}],
            },
            "the direction of",
        ),
        ({"items": [{"category": "other_goods", "hs": ["2616"]}]}, "a rule for"),
        ({"items": [{"category": "other_services"}]}, "a rule for"),
    ],
)
def test_what_nothing_covers_is_asked_for_what_the_record_does_not_tell(fields: dict[str, Any], asked: str) -> None:
    (finding,) = [each for each in check(kind="financial", **fields).findings if each.rule == "not-covered"]
    assert finding.missing[0].says.startswith(asked)
