"""Which sources speak of what."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from sanctions_check.records.facts.evidence.speakers import (
    contests_facts,
    denies_facts,
    denies_law,
    may_be_by_party,
    speaks_of,
    speaks_to_law_alone,
    supports_facts,
    supports_law,
    those_telling_of,
)
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


OF_FACTS = {supports_facts: {"supports"}, denies_facts: {"denies"}, contests_facts: {"denies", "undeterminable"}}
OF_LAW = {supports_law: {"supports"}, denies_law: {"denies"}}


@pytest.mark.parametrize("stance", ["supports", "denies", "unclear", "undeterminable"])
@pytest.mark.parametrize(("speaks_to", "holds"), [("facts", OF_FACTS), ("law", OF_LAW), ("both", OF_FACTS | OF_LAW)])
def test_what_a_source_says_is_said_of_facts_of_law_or_of_both(
    stance: str, speaks_to: str, holds: dict[Callable[[Evidence], bool], set[str]]
) -> None:
    told = source(stance=stance, speaks_to=speaks_to)
    for asked in OF_FACTS | OF_LAW:
        assert asked(told) is (stance in holds.get(asked, set()))
    assert speaks_to_law_alone(told) is (speaks_to == "law")


def test_a_source_that_states_neither_supports_the_facts() -> None:
    assert supports_facts(source())


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
