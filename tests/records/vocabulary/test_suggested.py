"""Words that people use are offered, and never taken."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from sanctions_check import Record
from sanctions_check.records.readers import ReadFault, validate
from sanctions_check.records.vocabulary import Vocabulary, acts, items, parties, sources
from sanctions_check.records.vocabulary.suggested import suggested_word, words_meant
from sanctions_check.sources.positions import NO_FILE


@pytest.mark.parametrize(
    ("written", "offered"),
    [("seller", "supplier"), ("Middleman", "broker"), ("payee", "recipient"), ("suplier", "supplier")],
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
        ({"parties": [{"type": "military"}]}, "armed_force"),
        ({"items": [{"category": "air defence"}]}, "air_defence_system"),
        ({"items": [{"category": "smallarms"}]}, "small_arms"),
        ({"items": [{"category": "chemical_weapon"}]}, "chemical_biological_item"),
        ({"items": [{"category": "luxury_vehicle"}]}, "vehicle"),
        ({"items": [{"category": "missile_parts"}]}, "missile_component"),
        ({"evidence": [{"kind": "msmt_report"}]}, "msmt"),
        ({"evidence": [{"kind": "satellite_image"}]}, "satellite_imagery"),
        ({"personnel": [{"status": "soldiers"}]}, "military"),
        ({"personnel": [{"function": "expert"}]}, 'adviser", "technician" or "scientist'),
        ({"items": [{"category": "grenades"}]}, r'munitions" \(munitions of unstated kind\) or "light_weapon'),
        ({"kind": "technology transfer"}, 'transfer_wmd", "transfer_dual_use" or "technical_assistance'),
        ({"parties": [{"type": "front company"}]}, "company"),
        ({"kind": "arms shipment"}, "transfer_arms"),
        ({"kind": "deployment of troops"}, "deployment_military"),
        ({"kind": "remote IT work"}, "labour"),
        ({"kind": "correspondent banking"}, "financial"),
        ({"kind": "crypto theft"}, "cyber_theft"),
        ({"kind": "vessel sale"}, "transfer_vessel"),
        ({"evidence": [{"kind": "PoE report"}]}, "un_panel"),
        ({"evidence": [{"kind": "press release"}]}, "official_statement"),
        ({"items": [{"category": "fighter jets"}]}, "combat_aircraft"),
        ({"items": [{"category": "spare parts"}]}, "aircraft_parts"),
        ({"parties": [{"roles": ["vessel operator"]}]}, "operator"),
        ({"personnel": [{"function": "doctors"}]}, "medical_worker"),
        ({"personnel": [{"function": "waitress"}]}, "labourer"),
        ({"stage": "contract signed"}, "contracted"),
        ({"stage": "in transit"}, "ongoing"),
        ({"parties": [{"roles": ["labour supplier"]}]}, "sender"),
        ({"direction": "both ways"}, "both"),
        ({"movement": {"ais": "switched off", "mode": "by sea"}}, "off"),
        ({"parties": [{"type": "state-owned enterprise"}]}, "company"),
        ({"items": [{"un_register": "III large-calibre artillery"}]}, "III"),
        ({"items": [{"un_register": "SALW (background)"}]}, "salw"),
    ],
)
def test_what_an_analyst_writes_is_answered(part: dict[str, object], offered: str) -> None:
    with pytest.raises(ValidationError, match=f'did you mean "{offered}"'):
        Record.model_validate({"id": "r", **part})


def test_a_usual_grade_is_offered_as_a_letter() -> None:
    read = validate({"id": "r", "evidence": [{"reliability": "high"}]}, NO_FILE)
    assert isinstance(read, ReadFault)
    assert 'did you mean "B" or "A"?' in read.faults[0].message


@pytest.mark.parametrize(
    ("vocabulary", "written", "answer"),
    [
        (
            sources.EVIDENCE_KINDS,
            "assessment",
            '; did you mean "intelligence_assessment" (a State\'s intelligence, published in its name) or "ngo_analysis" (analysis by a research body)?',
        ),
        (
            items.CATEGORIES,
            "oil",
            '; did you mean "refined_petroleum" (refined petroleum products) or "crude_oil" (crude oil)?',
        ),
        (items.CATEGORIES, "fuel", '; did you mean "refined_petroleum", "aviation_fuel" or "rocket_fuel"?'),
        (items.CATEGORIES, "weapons", '; did you mean "arms"?'),
        (items.CATEGORIES, "ammunition", '; did you mean "munitions"?'),
        (items.CATEGORIES, "technology", '; there is "missile_technology", which says more'),
        (acts.KINDS, "venture", '; there is "joint_venture", which says more'),
        (acts.DIRECTIONS, "dprk", '; there are "from_dprk", "to_dprk", "within_dprk", "transit_dprk", which say more'),
        (acts.SUBJECTS, "physics", '; there is "advanced_physics", which says more'),
    ],
)
def test_a_general_word_is_answered_by_all_that_it_may_mean_or_else_by_what_says_more(
    vocabulary: Vocabulary, written: str, answer: str
) -> None:
    assert suggested_word(written, vocabulary) == answer


def test_of_many_that_a_general_word_may_mean_some_are_named() -> None:
    assert suggested_word("export", acts.KINDS).endswith('"transfer_dual_use" or one of 3 more?')


def test_a_report_is_of_no_one_kind() -> None:
    assert {"un_panel", "msmt", "un_report"} <= set(suggested_word("report", sources.EVIDENCE_KINDS).split('"'))


@pytest.mark.parametrize(
    ("vocabulary", "written"),
    [
        (acts.KINDS, "contractor"),
        (acts.KINDS, "inspected"),
        (acts.STAGES, "ordered"),
        (acts.MODES, "mail"),
        (acts.VENTURES, "ended"),
        (items.CONTROL_LISTS, "conventional"),
        (sources.STANCES, "hearsay"),
        (items.CATEGORIES, "cobalt"),
        (parties.FUNCTIONS, "soldiers"),
    ],
)
def test_another_word_is_no_misspelling(vocabulary: Vocabulary, written: str) -> None:
    assert "did you mean" not in suggested_word(written, vocabulary)


def test_a_word_that_means_two_things_offers_that_of_the_field() -> None:
    with pytest.raises(ValidationError, match='did you mean "from_dprk"'):
        Record.model_validate({"id": "r", "direction": "export"})


def test_a_text_is_not_compared_as_a_word() -> None:
    assert suggested_word("of " * 50, {"of_one_kind"}) == ""


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("gasoil and petrol", ("refined_petroleum",)),
        ("three boats", ("vessel",)),
        ("warplanes", ("combat_aircraft",)),
        ("machines", ("machinery",)),
        ("of no kind", ()),
    ],
)
def test_a_text_tells_what_it_may_mean_in_the_plural_too(text: str, meant: tuple[str, ...]) -> None:
    assert words_meant(text, items.CATEGORIES) == meant
