"""A footnote of a source says what it is, and not what such sources may be."""

from __future__ import annotations

from typing import Any

import pytest

from sanctions_check import Record
from sanctions_check.reports.words.sentences.footnotes import source_note


def note(**source: Any) -> str:
    text, _ = source_note(Record.model_validate({"id": "1", "evidence": [source]}), "/evidence/0")
    return text


def test_examples_of_a_kind_are_not_told_of_the_source() -> None:
    assert note(source="customs", kind="authority_record") == (
        "customs; an authority's record of its own acts; supports the facts."
    )


@pytest.mark.parametrize(
    ("source", "origin", "told"),
    [
        ("Daily NK", {"type": "investigation", "name": "Daily NK"}, "own investigation"),
        ("VOA: drawings", {"type": "investigation", "name": "voa"}, "own investigation"),
        ("Reuters", {"type": "investigation", "name": "Daily NK"}, "passing on Daily NK (investigation)"),
        ("Reuters", {"type": "investigation"}, "passing on investigation"),
        (None, {"type": "investigation", "name": "Daily NK"}, "passing on Daily NK (investigation)"),
        ("Reuters", {"type": "outlet", "name": "Reuters"}, "passing on Reuters (outlet)"),
    ],
)
def test_what_a_source_found_itself_it_does_not_pass_on(source: str | None, origin: dict[str, str], told: str) -> None:
    assert f"; {told}; " in note(kind="press", origins=[origin], **({"source": source} if source else {}))


def test_an_inquiry_that_is_open_is_called_so() -> None:
    assert note(source="a prosecutor", kind="official_statement", open_inquiry=True) == (
        "a prosecutor; a State or its organ speaks in its own name; an inquiry that has not concluded; supports the facts."
    )


def test_a_private_party_is_no_organ_of_a_state() -> None:
    source = {"source": "First Steps", "kind": "official_statement", "by_party": True}
    party = {"name": "First Steps", "roles": ["supplier"], "type": "ngo"}
    record = Record.model_validate({"id": "1", "evidence": [source], "parties": [party]})
    text, _ = source_note(record, "/evidence/0")
    assert text == "First Steps; a party to the act speaks in its own name; supports the facts."
