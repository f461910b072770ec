"""Names that people use for our fields are offered, and never taken."""

from __future__ import annotations

import pytest

from sanctions_check.records.layout import part_type_at
from sanctions_check.records.vocabulary.usual_fields import USUAL_FIELDS, suggested_field

PARTS = (
    (),
    *((name, 0) for name in ("parties", "items", "personnel", "exemptions", "determinations", "evidence")),
    ("movement",),
    ("evidence", 0, "origins", 0),
)
FIELDS = [frozenset(part_type_at(path).model_fields) for path in PARTS]


def test_every_field_that_is_offered_is_one() -> None:
    assert set(USUAL_FIELDS) <= frozenset().union(*FIELDS)


@pytest.mark.parametrize("ours", USUAL_FIELDS)
def test_each_name_is_unknown_to_a_part_that_has_the_field(ours: str) -> None:
    holding = [fields for fields in FIELDS if ours in fields]
    for name in USUAL_FIELDS[ours].split():
        assert any(name not in fields for fields in holding), name


@pytest.mark.parametrize(
    ("written", "place", "offered"),
    [
        ("count", ("personnel", 0), '"number"'),
        ("what", ("items", 0), '"description"'),
        ("state", ("parties", 0), '"country"'),
        ("HS code", ("items", 0), '"hs"'),
        ("sources", (), '"evidence"'),
        ("persons", (), '"personnel"'),
        ("from", ("movement",), '"origin"'),
        ("rolse", ("parties", 0), '"roles"'),
    ],
)
def test_the_field_that_is_meant_is_offered(written: str, place: tuple[str | int, ...], offered: str) -> None:
    assert suggested_field(written, part_type_at(place).model_fields) == f"; did you mean {offered}?"


def test_a_name_of_nothing_offers_nothing() -> None:
    assert suggested_field("zzz", ("items", "parties")) == ""
