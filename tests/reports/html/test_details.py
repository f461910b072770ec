"""The data of the page of one record."""

from __future__ import annotations

from tests.records.facts.cases import facts

from sanctions_check import Record
from sanctions_check.reports.html.details import labels_in


def test_parts_without_words_of_their_own_are_called_as_in_findings() -> None:
    granted = {"type": "humanitarian", "status": "granted"}
    parts = {
        "items": [{"category": "coal"}, {"description": "pumps"}, {}],
        "exemptions": [{**granted, "granted": "2020-12-10"}, {**granted, "granted": "2021-06-05"}],
    }
    called = labels_in(Record.model_validate({"id": "r", **parts}))
    assert called == {
        "/items/0": "coal",
        "/exemptions/0": "humanitarian (granted), given 2020-12-10",
        "/exemptions/1": "humanitarian (granted), given 2021-06-05",
    }
    assert {thing.label for thing in facts(**parts).list_of("exemption").things} < set(called.values())
