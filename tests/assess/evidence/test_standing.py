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


def test_what_is_not_shown_cites_only_those_who_say_that_it_is_so() -> None:
    silent, denial = (
        state("US", stance="unclear"),
        {"kind": "denial", "stance": "denies", "by_party": True},
    )
    claimed = weigh(silent, press(origins=[{"type": "anonymous"}]), denial)
    assert (claimed.standing, claimed.sources) == (Standing.UNSUPPORTED, ("/evidence/1",))
    nobody = weigh(silent, denial)
    assert (nobody.standing, nobody.sources) == (Standing.UNSUPPORTED, ())
    assert nobody.because.startswith("no source says that it is so; denied by")


@pytest.mark.parametrize(
    ("evidence", "known_too_late"),
    [
        ([{"kind": "un_panel", "date": "2019-03"}, {"kind": "press", "date": "2019"}], ("/evidence/0", "/evidence/1")),
        ([{"kind": "un_panel"}], ("/evidence/0",)),
        ([{"kind": "no_response"}, {"kind": "denial", "stance": "denies", "date": "2020"}], ()),
        ([{"kind": "press", "date": "2018", "about": ["e"]}, {"kind": "press", "date": "2020"}], ("/evidence/1",)),
        ([], ()),
    ],
)
def test_sources_that_say_so_too_late_are_told_where_no_other_speaks_of_it(
    evidence: list[dict[str, Any]], known_too_late: tuple[str, ...]
) -> None:
    record = {"id": "1", "exemptions": [{"id": "e", "type": "humanitarian"}], "items": [{}], "evidence": evidence}
    weighing = Weighing(Record.model_validate(record), POLICY, date(2019, 1, 1))
    note = weighing.standing_of("/items/0", ACT, None)
    assert (note.standing, note.known_too_late) == (Standing.UNSUPPORTED, known_too_late)
    assert (note.because == "no source is shown to have been there by 2019-01-01") is bool(known_too_late)
    without_a_day = Weighing(weighing.record, POLICY).standing_of("/items/0", ACT, None)
    assert without_a_day.known_too_late == ()
    assert "None" not in without_a_day.because


def test_who_contests_the_facts_is_named_apart_from_those_who_support_them() -> None:
    note = weigh(state("FR", stance="denies"), state("US"), state("KR"))
    assert (note.standing, note.supported_by) == (Standing.CONTESTED, ("/evidence/1", "/evidence/2"))
    assert (note.contested_by, note.denied_by) == ("/evidence/0", ())
    assert note.sources == ("/evidence/1", "/evidence/2", "/evidence/0")


def test_what_a_party_concedes_names_the_source_that_would_establish_it() -> None:
    note = weigh({"kind": "admission", "by_party": True}, state("US"), {"kind": "un_panel", "source": "Final report"})
    assert (note.standing, note.sources, note.established_by) == (Standing.ADMITTED, ("/evidence/0",), ("/evidence/2",))
    assert note.because.endswith("; established besides: UN panel: Final report")


def test_a_source_of_what_was_paid_tells_nothing_of_the_act() -> None:
    paid = {"id": "rent", "nature": "money", "attributed_to": "a paper"}
    said = [
        {"kind": "un_panel", "reliability": "B"},
        {"kind": "denial", "stance": "denies", "by_party": True, "about": ["rent"]},
    ]
    record = Record.model_validate({"id": "1", "compensation": [paid], "evidence": said})
    weighing = Weighing(record, POLICY)
    assert weighing.standing_of("", ACT, None).denied_by == ()
    assert weighing.standing_of("/compensation/0", ACT, "a paper").denied_by == ("/evidence/1",)


@pytest.mark.parametrize("attributed", [None, "a ministry"])
def test_something_in_return_needs_somebody_who_says_so(attributed: str | None) -> None:
    record = Record.model_validate({"id": "r", "compensation": [{"category": "food"}], "evidence": [state("US")]})
    note = Weighing(record, POLICY).standing_of("/compensation/0", ACT, attributed)
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
    assert weighing.standing_of("/compensation/0", ACT, "a ministry").standing is expected


@pytest.mark.parametrize(("denied_by", "presumed"), [("RU", True), ("CN", False)])
def test_a_denial_by_the_state_that_is_a_party_is_presumed_to_be_by_one(denied_by: str, presumed: bool) -> None:
    evidence = [state("US"), state("JP"), {"kind": "denial", "country": denied_by, "stance": "denies"}]
    parties = [{"roles": ["recipient"], "type": "state", "country": "RU"}]
    record = Record.model_validate({"id": "r", "items": [{}], "parties": parties, "evidence": evidence})
    note = Weighing(record, POLICY).standing_of("/items/0", ACT, None)
    assert ("presumed to speak for a party" in note.because) is presumed


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ({"kind": "denial", "country": "CN"}, Standing.CONTESTED),
        ({"kind": "denial", "country": "CN", "stance": "unclear"}, Standing.CORROBORATED),
        ({"kind": {"any_of": ["denial", "press"]}, "country": "CN"}, Standing.CONTESTED),
    ],
)
def test_a_denial_denies_where_its_stance_is_not_stated(source: dict[str, Any], expected: Standing) -> None:
    record = Record.model_validate({"id": "r", "items": [{}], "evidence": [state("US"), state("JP"), source]})
    assert Weighing(record, POLICY).standing_of("/items/0", ACT, None).standing is expected
    assert record.as_written()["evidence"][2] == source


PARTY_TELLS: dict[str, Any] = {"by_party": True, "date": "2023-12-01"}


@pytest.mark.parametrize(
    ("denial", "expected"),
    [
        ({"by_party": True}, Standing.UNSUPPORTED),
        ({"by_party": True, "date": "2023-12-01"}, Standing.UNSUPPORTED),
        ({"by_party": True, "date": "2023-11-30"}, Standing.ADMITTED),
        ({"by_party": False}, Standing.ADMITTED),
        ({"by_party": True, "speaks_to": "law"}, Standing.ADMITTED),
        ({"by_party": True, "country": "DPRK"}, Standing.ADMITTED),
    ],
)
def test_what_a_party_tells_concedes_nothing_where_it_denies_the_same_then_or_later(
    denial: dict[str, Any], expected: Standing
) -> None:
    denies = {"kind": "denial", "stance": "denies", "country": "RU", "date": "2024-01-01", "reliability": "B", **denial}
    assert weigh(state("RU", **PARTY_TELLS), denies).standing is expected


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ({}, Standing.ADMITTED),
        ({"own_acts": "unknown"}, Standing.ADMITTED),
        ({"own_acts": True}, Standing.ESTABLISHED),
        ({"speaks_to": "law", "stance": "denies"}, Standing.ADMITTED),
        ({"speaks_to": "law", "stance": "denies", "reliability": None}, Standing.ADMITTED),
        ({"kind": {"any_of": ["official_statement", "document_leak"]}}, Standing.UNSUPPORTED),
    ],
)
def test_a_party_concedes_what_it_tells_and_what_it_disputes_in_law_alone(
    told: dict[str, Any], expected: Standing
) -> None:
    assert weigh(state("RU", **{**PARTY_TELLS, **told})).standing is expected
