"""How a leaf of a proof is told."""

from __future__ import annotations

from typing import Any

import pytest

from sanctions_check import Checker, Record, RulePack
from sanctions_check.assess.findings.sentences import in_words
from sanctions_check.logic.cell import Cell, Presence
from sanctions_check.logic.condition import Operator
from sanctions_check.logic.condition import Test as Ask
from sanctions_check.logic.frame import Frame, Step
from sanctions_check.logic.proof import Proof, Reading
from sanctions_check.logic.truth import Truth

CHECKER = Checker(RulePack.load())
SHELLS: dict[str, Any] = {
    "id": "shells",
    "kind": "transfer_arms",
    "date": "2023-11-05",
    "parties": [{"roles": ["supplier"], "country": "DPRK"}, {"roles": ["recipient"], "country": "UAE"}],
    "items": [{"description": "shells", "category": "large_calibre_ammunition"}],
}
BLOG = {"kind": "press", "origins": [{"type": "anonymous"}]}
STATE = {"kind": "official_statement", "country": "FR", "source": "Foreign Ministry"}
DENIAL = {"kind": "official_statement", "country": "TH", "stance": "denies"}


@pytest.mark.parametrize(
    ("field", "cell", "words"),
    [
        ("country", Cell(Presence.KNOWN, ("CN", "MN")), "the country of the bank: China or Mongolia"),
        ("country", Cell(Presence.KNOWN, ("CN",), qualifier="alleged"), "the country of the bank: China (alleged)"),
        ("movement_via", Cell(Presence.KNOWN, ("CN", "MN"), tags=True), "the via of the bank: China, Mongolia"),
        ("un_listed", Cell(Presence.UNKNOWN), "the listing by the United Nations of the bank: stated unknown"),
    ],
)
def test_a_leaf_says_the_fact_and_what_is_told_of_it(field: str, cell: Cell, words: str) -> None:
    asked = Ask("party", field, Operator.IN, ("KP",))
    leaf = Proof(Frame(Step.TEST, "asked"), Truth.NO, (), Reading.of(cell, "/x"), "the bank", asked)
    assert in_words(leaf) == words


def message(**changes: Any) -> str:
    return CHECKER.check(Record.model_validate({**SHELLS, **changes})).findings[0].message


@pytest.mark.parametrize(
    ("evidence", "told"),
    [
        (
            [{"kind": "physical_inspection", "country": "TH"}],
            "shells went from the DPRK to the United Arab Emirates; barred by",
        ),
        ([STATE], "it is alleged that shells went from the DPRK to the United Arab Emirates; that would be barred by"),
        ([BLOG], "it has been claimed that shells went"),
        ([STATE, {**STATE, "country": "JP"}, DENIAL], "it is reported, and disputed, that shells went"),
    ],
)
def test_what_is_not_shown_is_not_told_as_a_fact(evidence: list[dict[str, Any]], told: str) -> None:
    assert f": {told}" in message(evidence=evidence)


def test_goods_of_which_only_the_code_is_told_are_called_by_it() -> None:
    assert "goods of HS 9306 went from the DPRK" in message(items=[{"hs": "9306"}], evidence=[STATE])


@pytest.mark.parametrize(
    ("movement", "parties", "named"),
    [
        ({"vessel": "Paek Ma", "imo": "9066978"}, [], "(Paek Ma, IMO 9066978)"),
        ({"imo": "9066978"}, [], "(IMO 9066978)"),
        ({"vessel_un_listed": True}, [], "(not named)"),
        ({"vessel": "Angara"}, [{"name": "Paek Ma", "type": "vessel", "un_listed": True}], "(Angara or Paek Ma)"),
    ],
)
def test_the_vessel_is_named(movement: dict[str, Any], parties: list[dict[str, Any]], named: str) -> None:
    port = {"roles": ["port_state"], "country": "CN"}
    told = message(kind="transport_maritime", date="2022-05", items=[], movement=movement, parties=[port, *parties])
    assert f"a listed vessel {named} called at a port" in told


def test_the_title_of_a_record_is_no_name_of_the_act() -> None:
    visit = message(kind="meeting_visit", title="Alleged visit", items=None, evidence=[STATE])
    assert "Alleged visit" not in visit
    cell = Cell(Presence.ABSENT)
    asked = Ask("act", "subject", Operator.IN, ("arms",))
    leaf = Proof(Frame(Step.TEST, "asked"), Truth.UNKNOWN, (), Reading.of(cell, "/subject"), "Alleged visit", asked)
    assert in_words(leaf) == "the subject of the act: not stated"
