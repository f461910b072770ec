"""Which sources speak of what."""

from __future__ import annotations

from typing import Any

import pytest

from sanctions_check.records.facts.evidence.speakers import may_be_by_party, speaks_of, supports_facts, those_telling_of
from sanctions_check.records.model import Evidence, Record


def source(**fields: Any) -> Evidence:
    return Evidence.model_validate(fields)


@pytest.mark.parametrize(
    ("about", "names", "returned", "speaks"),
    [
        (None, {"a"}, False, True),
        (None, {"a"}, True, False),
        (["a"], {"a"}, True, True),
        (["b"], {"a"}, False, False),
        (["a", "b"], {"a"}, False, True),
        ("unknown", {"a"}, False, True),
    ],
)
def test_a_source_speaks_of_what_it_names_or_of_all_but_what_was_given_in_return(
    about: object, names: set[str], returned: bool, speaks: bool
) -> None:
    assert speaks_of(source(about=about), names, returned=returned) is speaks


@pytest.mark.parametrize(
    ("fields", "supports"),
    [({}, True), ({"speaks_to": "both"}, True), ({"speaks_to": "law"}, False), ({"stance": "unclear"}, False)],
)
def test_only_what_supports_the_facts_reports_them(fields: dict[str, Any], supports: bool) -> None:
    assert supports_facts(source(**fields)) is supports


@pytest.mark.parametrize(
    ("fields", "may"),
    [
        ({"kind": "press"}, False),
        ({"kind": "admission"}, True),
        ({"kind": {"any_of": ["press", "party_statement"]}}, True),
        ({"by_party": True}, True),
        ({"by_party": "unknown"}, True),
        ({"by_party": False}, False),
        ({"by_party": {"value": False, "qualified": "alleged"}}, True),
        ({"by_party": "none"}, False),
    ],
)
def test_a_party_may_speak_where_the_record_leaves_that_open(fields: dict[str, Any], may: bool) -> None:
    assert may_be_by_party(source(**fields)) is may


@pytest.mark.parametrize(
    ("about", "of_the_act"), [(None, True), (["goods"], True), (["paid"], False), (["goods", "paid"], True)]
)
def test_a_source_that_names_only_what_was_given_in_return_tells_nothing_of_the_act(
    about: list[str] | None, of_the_act: bool
) -> None:
    facts = {"id": "r", "items": [{"id": "goods"}], "compensation": [{"id": "paid"}]}
    record = Record.model_validate({**facts, "evidence": [{"kind": "press", **({"about": about} if about else {})}]})
    (spoken,) = record.evidence or ()
    assert those_telling_of(record, "")(spoken) is of_the_act
    assert those_telling_of(record, "/compensation/0")(spoken) is ("paid" in (about or ()))
