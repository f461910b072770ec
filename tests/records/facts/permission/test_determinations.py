"""What had been determined: as stated, and as the finding of a court implies it, by the day of judging."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from tests.records.facts.cases import facts

from sanctions_check.logic.case import Thing
from sanctions_check.logic.cell import Presence

COURT: dict[str, Any] = {"kind": "court", "country": "New Zealand", "speaks_to": "both", "date": "2017-10"}
SUPPLIER = {"roles": ["supplier"], "country": "New Zealand"}


def determined(as_of: date | None = None, **fields: Any) -> tuple[Thing, ...]:
    case = facts(as_of, **{"parties": [SUPPLIER], "items": [{"id": "parts"}], **fields})
    return case.list_of("determination").things


def test_a_court_that_found_the_act_unlawful_has_determined_so_for_its_state() -> None:
    (made,) = determined(evidence=[{**COURT, "about": ["parts"]}])
    stated = {name: made.cell(name).values for name in ("judgement", "by", "outcome", "competent", "about")}
    assert stated == {
        "judgement": ("held_unlawful",), "by": ("NZ",), "outcome": (True,), "competent": (True,), "about": ("/items/0",),
    }  # fmt: skip
    assert made.pointer == "/evidence/0"


@pytest.mark.parametrize("source", [{"kind": "authority_record"}, {"kind": "official_statement", "own_acts": True}])
def test_an_authority_that_acted_because_it_was_unlawful_has_determined_so_for_its_state(
    source: dict[str, Any],
) -> None:
    (made,) = determined(evidence=[{**COURT, **source}])
    assert (made.cell("judgement").values, made.cell("by").values) == (("held_unlawful",), ("NZ",))
    assert made.cell("judgement").derived_from == "the finding of an authority that acted"


@pytest.mark.parametrize(
    "source",
    [
        {**COURT, "speaks_to": "facts"},
        {**COURT, "stance": "denies"},
        {**COURT, "stance": "unclear"},
        {**COURT, "reliability": "E"},
        {**COURT, "kind": "press"},
        {**COURT, "kind": {"any_of": ["court", "press"]}},
        {**COURT, "kind": "official_statement"},
        {**COURT, "kind": "official_statement", "own_acts": {"value": True, "qualified": "alleged"}},
        {**COURT, "kind": "authority_record", "own_acts": False},
        {**COURT, "kind": "authority_record", "own_acts": "unknown"},
        {**COURT, "kind": "authority_record", "own_acts": {"any_of": [True, False]}},
        {**COURT, "kind": "official_statement", "own_acts": True, "speaks_to": "facts"},
        {**COURT, "kind": "official_statement", "own_acts": True, "open_inquiry": True},
        {**COURT, "kind": "official_statement", "own_acts": True, "origins": [{"type": "state", "country": "Japan"}]},
    ],
)
def test_no_other_source_determines_anything(source: dict[str, Any]) -> None:
    assert determined(evidence=[source]) == ()


def test_which_question_was_answered_may_be_unknown() -> None:
    answers = ({"judgement": judgement, "outcome": True} for judgement in ("unknown", "luxury_goods"))
    of_an_unknown, of_luxury = determined(determinations=list(answers))
    assert of_an_unknown.cell("judgement").presence is Presence.UNKNOWN
    assert of_luxury.cell("judgement").values == ("luxury_goods",)


def test_a_court_of_another_state_or_of_none_that_is_named_is_not_asked() -> None:
    (of_another,) = determined(evidence=[{**COURT, "country": "Fiji"}])
    (of_none,) = determined(evidence=[{key: value for key, value in COURT.items() if key != "country"}])
    assert of_another.cell("competent").values == (False,)
    assert not of_none.cell("competent").known


@pytest.mark.parametrize(("as_of", "known"), [(date(2017, 10, 30), 0), (date(2017, 10, 31), 1), (None, 1)])
def test_what_was_determined_later_is_not_known_yet(as_of: date | None, known: int) -> None:
    stated = {"judgement": "luxury_goods", "by": "New Zealand", "outcome": True, "date": "2017-10"}
    assert len(determined(as_of, evidence=[COURT])) == known
    assert len(determined(as_of, determinations=[stated])) == known


def test_without_a_date_what_is_stated_counts_and_a_court_only_in_hindsight() -> None:
    undated = {key: value for key, value in COURT.items() if key != "date"}
    stated = {"judgement": "luxury_goods", "by": "New Zealand", "outcome": True}
    assert len(determined(date(2020, 1, 1), determinations=[stated], evidence=[undated])) == 1
    assert len(determined(None, determinations=[stated], evidence=[undated])) == 2


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ({"kind": "un_panel", "speaks_to": "both"}, ("found_in_breach",)),
        ({"kind": "msmt", "speaks_to": "law"}, ("found_in_breach",)),
        ({"kind": "un_panel", "speaks_to": "both", "open_inquiry": False}, ("found_in_breach",)),
        ({"kind": "court", "speaks_to": "both", "open_inquiry": False}, ("held_unlawful",)),
        ({"kind": "un_panel", "speaks_to": "facts"}, None),
        ({"kind": "un_panel", "speaks_to": "both", "stance": "denies"}, None),
        ({"kind": "un_panel", "speaks_to": "both", "open_inquiry": True}, None),
        ({"kind": "un_panel", "speaks_to": "both", "origins": [{"type": "state", "country": "US"}]}, None),
        ({"kind": "un_panel", "speaks_to": "both", "reliability": "E"}, None),
        ({"kind": "official_statement", "country": "US", "speaks_to": "both"}, None),
    ],
)
def test_what_the_panel_or_the_msmt_concluded_of_the_law_is_on_record(source: dict[str, Any], found: object) -> None:
    assert [made.cell("judgement").values for made in determined(evidence=[source])] == ([found] if found else [])
