"""Which evidence tells of the act."""

from __future__ import annotations

from typing import Any

import pytest

from sanctions_check import Record
from sanctions_check.records.facts.evidence.known_sources import known_sources


@pytest.mark.parametrize(
    ("about", "known"),
    [
        (None, True),
        (["returns"], False),
        (["exemptions[0]", "found"], False),
        (["returns", "fuel"], True),
        (["shared"], True),
    ],
)
def test_a_source_about_grants_alone_tells_nothing_of_the_act(about: list[str] | None, known: bool) -> None:
    record: dict[str, Any] = {
        "id": "r",
        "items": [{"id": "fuel"}, {"id": "shared"}],
        "exemptions": [{"id": "returns"}, {"id": "shared"}],
        "determinations": [{"id": "found", "judgement": "luxury_goods"}],
        "evidence": [{"kind": "un_panel", "about": about}],
    }
    assert bool(known_sources(Record.model_validate(record), None)) is known
