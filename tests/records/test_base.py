"""A hedge on a whole entry reaches each of its values."""

from __future__ import annotations

import json
from typing import Any, get_args

import pytest

from sanctions_check import Checker, Record, RulePack, Standing, Verdict
from sanctions_check.logic.cell import Presence
from sanctions_check.matching.screening import LineScreen, Screen
from sanctions_check.records.fields import Qualifier
from sanctions_check.records.vocabulary.sources import QUALIFIERS

PACK = RulePack.load()
CHECKER = Checker(PACK, engine="compiled")
SHIPMENT: dict[str, Any] = {
    "id": "r",
    "kind": "transfer_arms",
    "direction": "from_dprk",
    "date": "2023-09",
    "parties": [
        {"roles": ["supplier"], "country": "DPRK"},
        {"roles": ["recipient"], "country": "Russia", "type": "armed_force"},
    ],
    "items": [{"category": "large_calibre_ammunition"}],
    "evidence": [{"kind": "physical_inspection"}],
}


def with_part(name: str, number: int, **fields: Any) -> Record:
    data = json.loads(json.dumps(SHIPMENT))
    data[name][number] |= fields
    return Record.model_validate(data)


def test_each_value_takes_the_hedge_that_has_none_of_its_own() -> None:
    written = {
        "qualified": "suspected",
        "name": "a front",
        "roles": ["supplier"],
        "country": {"value": "DPRK", "qualified": "party_claim"},
        "type": "unknown",
        "un_listed": None,
    }
    record = Record.model_validate({"id": "r", "parties": [written]})
    (party,) = record.parties or ()
    assert party.roles is not None
    assert party.country is not None
    assert party.type is not None
    assert (party.roles.hedge, party.country.hedge, party.type.hedge) == ("suspected", "party_claim", None)
    assert party.type.presence is Presence.UNKNOWN
    assert record.as_written() == {"id": "r", "parties": [written]}
    assert Record.model_validate(record.as_written()) == record


def test_the_words_are_those_of_a_single_value() -> None:
    assert set(get_args(get_args(Qualifier)[0])) == QUALIFIERS.keys()


@pytest.mark.parametrize(("name", "number"), [("parties", 0), ("items", 0)])
def test_a_finding_that_rests_on_it_is_no_more_than_an_allegation(name: str, number: int) -> None:
    assert CHECKER.check(with_part(name, number)).verdict is Verdict.VIOLATION
    hedged = CHECKER.check(with_part(name, number, qualified="suspected"))
    assert hedged.verdict is Verdict.POSSIBLE_VIOLATION
    assert hedged.findings[0].standing.standing is Standing.ASSERTED
    assert hedged.findings[0].standing.hedges == ("suspected",)


def test_what_rests_on_a_partys_word_alone_is_open() -> None:
    assert CHECKER.check(with_part("items", 0, qualified="party_claim")).verdict is Verdict.UNDETERMINED


def test_no_screen_settles_what_rests_on_a_partys_word() -> None:
    facts = {"id": "r", "parties": [{"roles": ["supplier"], "country": "China", "qualified": "party_claim"}]}
    assert Screen(PACK.nexus, PACK.un_list).may_hold(Record.model_validate(facts))
    assert LineScreen(PACK.nexus, PACK.un_list).settle(json.dumps(facts).encode()) is None
