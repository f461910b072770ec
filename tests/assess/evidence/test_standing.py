"""What a standing says of itself, and that of things given in return. Sources that weigh together: `rules/standing.tests.yaml`."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from tests.assess.evidence.weighing import ACT, POLICY, press, state, weigh

from sanctions_check import Record, Standing
from sanctions_check.assess.evidence.standing import Weighing


def test_the_note_names_the_sources_that_made_it() -> None:
    assert weigh(press(origins=[{"type": "anonymous"}]), state("US")).sources == ("/evidence/1",)


@pytest.mark.parametrize(
    ("kind", "source", "because"),
    [
        ("un_panel", "final report", "UN panel: final report"),
        ("un_panel", "UN Panel, final report", "UN Panel, final report"),
        ("msmt", "MSMT on fuel", "MSMT on fuel"),
    ],
)
def test_what_a_source_is_is_said_once(kind: str, source: str, because: str) -> None:
    assert weigh({"kind": kind, "source": source, "reliability": "A"}).because == because


@pytest.mark.parametrize("attributed", [None, "a ministry"])
def test_something_in_return_needs_somebody_who_says_so(attributed: str | None) -> None:
    record = Record.model_validate({"id": "r", "compensation": [{"category": "food"}], "evidence": [state("US")]})
    note = Weighing(record, POLICY).standing_of("/compensation/0", ("compensation[0]",), ACT, attributed)
    assert note.standing is (Standing.ASSERTED if attributed else Standing.UNSUPPORTED)


@pytest.mark.parametrize(
    ("source", "as_of", "expected"),
    [
        pytest.param(
            state("RU", by_party=True, stance="denies", about=["compensation[0]"]),
            None,
            Standing.ASSERTED,
            id="a denial by a party lowers nothing",
        ),
        pytest.param(state("US", date="2024-02"), "2024-03-01", Standing.ASSERTED, id="once somebody has spoken"),
        pytest.param(state("US", date="2024-02"), "2023-12-31", Standing.UNSUPPORTED, id="before anybody has spoken"),
        pytest.param(
            state("RU", by_party=True, stance="denies", speaks_to="law", about=["compensation[0]"]),
            None,
            Standing.ADMITTED,
            id="a party disputes the law alone",
        ),
    ],
)
def test_what_is_attributed_is_asserted(source: dict[str, Any], as_of: str | None, expected: Standing) -> None:
    record = Record.model_validate({"id": "r", "compensation": [{"category": "food"}], "evidence": [source]})
    weighing = Weighing(record, POLICY, None if as_of is None else date.fromisoformat(as_of))
    assert weighing.standing_of("/compensation/0", ("compensation[0]",), ACT, "a ministry").standing is expected


@pytest.mark.parametrize(("denied_by", "presumed"), [("RU", True), ("CN", False)])
def test_a_denial_by_the_state_that_is_a_party_is_presumed_to_be_by_one(denied_by: str, presumed: bool) -> None:
    evidence = [state("US"), state("JP"), {"kind": "denial", "country": denied_by, "stance": "denies"}]
    parties = [{"roles": ["recipient"], "type": "state", "country": "RU"}]
    record = Record.model_validate({"id": "r", "items": [{}], "parties": parties, "evidence": evidence})
    note = Weighing(record, POLICY).standing_of("/items/0", ("items[0]",), ACT, None)
    assert ("presumed to speak for a party" in note.because) is presumed


@pytest.mark.parametrize(
    ("kind", "party", "source", "expected"),
    [
        pytest.param("transfer_arms", {"roles": ["interdictor"]}, {"own_acts": False}, Standing.ASSERTED, id="who stopped it"),
        pytest.param("transfer_arms", {"roles": ["interdictor"]}, {}, Standing.ESTABLISHED, id="who stopped it tells of that"),
        pytest.param("cyber_theft", {"roles": ["supplier"]}, {}, Standing.ASSERTED, id="who was robbed"),
        pytest.param("cyber_theft", {"roles": ["supplier"]}, {"kind": "document"}, Standing.ASSERTED, id="in its books"),
        pytest.param("cyber_theft", {"roles": ["supplier"]}, {"kind": "party_statement"}, Standing.UNSUPPORTED, id="as a claim"),
        pytest.param("cyber_theft", {"roles": ["user"]}, {}, Standing.ADMITTED, id="who robbed"),
        pytest.param("cyber_theft", {"roles": ["supplier", "user"]}, {}, Standing.ADMITTED, id="who had a hand in it too"),
        pytest.param("transfer_arms", {"roles": ["supplier"]}, {}, Standing.ADMITTED, id="who gave it"),
        pytest.param("transfer_arms", {"roles": None}, {}, Standing.ADMITTED, id="whose part is not told"),
        pytest.param("transfer_arms", {"roles": ["interdictor"]}, {"kind": "admission"}, Standing.ADMITTED, id="who admits it in words"),
    ],
)  # fmt: skip
def test_who_tells_what_others_did_concedes_nothing(
    kind: str, party: dict[str, Any], source: dict[str, Any], expected: Standing
) -> None:
    parties = [{"country": "KR", **party}, {"country": "KP", "roles": ["recipient"]}]
    evidence = [{**state("KR", by_party=True), **source}]
    record = Record.model_validate({"id": "r", "kind": kind, "items": [{}], "parties": parties, "evidence": evidence})
    note = Weighing(record, POLICY).standing_of("/items/0", ("items[0]",), ACT, None)
    assert note.standing is expected, note.because


@pytest.mark.parametrize(
    ("doubt", "expected"),
    [
        pytest.param({}, Standing.CORROBORATED, id="the State that receives"),
        pytest.param(
            {"kind": "press", "origins": [{"type": "state", "country": "RU"}]}, Standing.CORROBORATED, id="passed on"
        ),
        pytest.param({"by_party": False}, Standing.CONTESTED, id="stated to be by no party"),
        pytest.param({"country": "CN"}, Standing.CONTESTED, id="another State"),
    ],
)
def test_a_party_that_says_that_it_could_not_tell_lowers_nothing(doubt: dict[str, Any], expected: Standing) -> None:
    evidence = [state("US"), state("JP"), {**state("RU", stance="undeterminable"), **doubt}]
    record = {
        "id": "r",
        "items": [{}],
        "parties": [{"roles": ["recipient"], "type": "state", "country": "RU"}],
        "evidence": evidence,
    }
    note = Weighing(Record.model_validate(record), POLICY).standing_of("/items/0", ("items[0]",), ACT, None)
    assert note.standing is expected, note.because
