"""Words that people use are offered, and never taken."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from sanctions_check import Record
from sanctions_check.records.readers import ReadFault, validate
from sanctions_check.records.vocabulary import acts, items, parties, sources
from sanctions_check.records.vocabulary.usual import USUAL_WORDS
from sanctions_check.sources.positions import NO_FILE

TABLES = [
    table
    for module in (acts, items, parties, sources)
    for name in module.__all__
    if isinstance(table := getattr(module, name), dict)
]


def test_every_word_that_is_offered_is_in_a_vocabulary() -> None:
    assert USUAL_WORDS.keys() <= {word for table in TABLES for word in table}


@pytest.mark.parametrize(
    ("written", "offered"), [("seller", "supplier"), ("Middleman", "broker"), ("suplier", "supplier")]
)
def test_a_usual_word_is_a_fault_that_offers_ours(written: str, offered: str) -> None:
    with pytest.raises(ValidationError, match=f'did you mean "{offered}"'):
        Record.model_validate({"id": "r", "parties": [{"roles": [written]}]})


@pytest.mark.parametrize(
    ("written", "offered"),
    [
        ("employment", "labour"),
        ("transfer", "transfer_commodity"),
        ("Transfer goods", "transfer_commodity"),
        ("export", "transfer_commodity"),
    ],
)
def test_what_is_meant_goes_before_what_is_spelt_alike(written: str, offered: str) -> None:
    with pytest.raises(ValidationError, match=f'did you mean "{offered}"'):
        Record.model_validate({"id": "r", "kind": written})


@pytest.mark.parametrize(
    ("part", "offered"),
    [
        ({"parties": [{"type": "military"}]}, "armed_force"),
        ({"items": [{"category": "air defence"}]}, "air_defence_system"),
    ],
)
def test_usual_words_are_offered_in_every_part(part: dict[str, object], offered: str) -> None:
    with pytest.raises(ValidationError, match=f'did you mean "{offered}"'):
        Record.model_validate({"id": "r", **part})


@pytest.mark.parametrize(
    ("part", "wrong"),
    [
        ({"kind": "weapons_conference"}, "weapons_test"),
        ({"items": [{"category": "luxury_vehicle"}]}, "military_vehicle"),
        ({"items": [{"category": "spare_parts"}]}, "arms_parts"),
        ({"items": [{"category": "fuel_oil"}]}, "crude_oil"),
        ({"items": [{"category": "missile_parts"}]}, "missile"),
        ({"evidence": [{"kind": "msmt_report"}]}, "un_report"),
    ],
)
def test_a_word_of_another_meaning_is_not_offered_for_its_letters(part: dict[str, object], wrong: str) -> None:
    with pytest.raises(ValidationError) as refused:
        Record.model_validate({"id": "r", **part})
    assert f'did you mean "{wrong}"' not in str(refused.value)


@pytest.mark.parametrize(
    ("part", "offered"),
    [
        ({"kind": "weapons_transfer"}, "transfer_arms"),
        ({"kind": "Ballistic missile test"}, "launch"),
        ({"kind": "cyberattack"}, "cyber_theft"),
        ({"kind": "Police Traning"}, "police_training"),
        ({"kind": "ship_to_ship"}, "ship_to_ship_transfer"),
        ({"items": [{"category": "smallarms"}]}, "small_arms"),
        ({"items": [{"category": "chemical_weapon"}]}, "chemical_biological_item"),
        ({"items": [{"category": "luxury_vehicle"}]}, "vehicle"),
        ({"items": [{"category": "missile_parts"}]}, "missile_component"),
        ({"evidence": [{"kind": "msmt_report"}]}, "msmt"),
        ({"evidence": [{"kind": "satellite_image"}]}, "satellite_imagery"),
    ],
)
def test_what_an_analyst_writes_is_answered(part: dict[str, object], offered: str) -> None:
    with pytest.raises(ValidationError, match=f'did you mean "{offered}"'):
        Record.model_validate({"id": "r", **part})


def test_a_usual_grade_is_offered_as_a_letter() -> None:
    read = validate({"id": "r", "evidence": [{"reliability": "high"}]}, NO_FILE)
    assert isinstance(read, ReadFault)
    assert 'did you mean "B"?' in read.faults[0].message


def test_a_word_that_means_two_things_offers_that_of_the_field() -> None:
    with pytest.raises(ValidationError, match='did you mean "from_dprk"'):
        Record.model_validate({"id": "r", "direction": "export"})
