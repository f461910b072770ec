"""Standing: who found it, who relays it, who denies it, and when."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from tests.assess.evidence.weighing import ACT, POLICY, press, state, weigh

from sanctions_check import Record, Standing
from sanctions_check.assess.evidence.standing import Weighing

RUSSIA: dict[str, Any] = {"roles": ["recipient"], "type": "state", "country": "RU"}


DENIAL: dict[str, Any] = {"kind": "denial", "country": "RU", "source": "Kremlin", "stance": "denies"}


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        pytest.param([], Standing.UNSUPPORTED, id="no source"),
        pytest.param([state("US")], Standing.ASSERTED, id="one State"),
        pytest.param(
            [state("US"), state("US", kind="intelligence_assessment")], Standing.ASSERTED, id="one State twice"
        ),
        pytest.param([state("US"), state("JP")], Standing.CORROBORATED, id="two States"),
        pytest.param(
            [{"kind": "debris_analysis", "origins": [{"type": "investigation", "name": "an examiner"}]}],
            Standing.ESTABLISHED,
            id="an examination that names its examiner as origin",
        ),
        pytest.param(
            [{"kind": "debris_analysis", "origins": [{"type": "anonymous"}]}],
            Standing.UNSUPPORTED,
            id="an examination by nobody knows whom",
        ),
        pytest.param([state("US"), press()], Standing.CORROBORATED, id="a State and the press on its own"),
        pytest.param([press(source="A"), press(source="B")], Standing.ASSERTED, id="outlets are together one"),
        pytest.param([state("US"), state("JP", reliability="D")], Standing.ASSERTED, id="an unreliable second"),
        pytest.param([press(origins=[{"type": "anonymous"}])], Standing.UNSUPPORTED, id="unnamed officials"),
        pytest.param(
            [state("US"), press(origins=[{"type": "state", "country": "US"}])], Standing.ASSERTED, id="a relay"
        ),
        pytest.param(
            [press(origins=[{"type": "state", "country": "US"}, {"type": "state", "country": "FR"}])],
            Standing.CORROBORATED,
            id="a joint statement",
        ),
        pytest.param([{"kind": "document_leak", "reliability": "B"}], Standing.UNSUPPORTED, id="a leak"),
        pytest.param([{"kind": "physical_inspection", "country": "TH"}], Standing.ESTABLISHED, id="an inspection"),
        pytest.param([{"kind": "court"}], Standing.ESTABLISHED, id="a court"),
        pytest.param([{"kind": "un_panel"}], Standing.ESTABLISHED, id="a conclusion of the Panel"),
        pytest.param([{"kind": "un_panel", "origins": [{"type": "state"}]}], Standing.ASSERTED, id="the Panel relays"),
        pytest.param(
            [{"kind": "un_panel", "stance": "unclear", "open_inquiry": True}], Standing.ASSERTED, id="inquiry"
        ),
        pytest.param([press(origins=[{"type": "un_panel"}])], Standing.ESTABLISHED, id="the press relays the Panel"),
        pytest.param([state("US", own_acts=True)], Standing.ESTABLISHED, id="an authority's own acts"),
        pytest.param([{"kind": "admission", "by_party": True}], Standing.ADMITTED, id="an admission"),
        pytest.param(
            [state("RU", by_party=True, stance="denies", speaks_to="law")],
            Standing.ADMITTED,
            id="disputes the law alone",
        ),
        *(
            pytest.param(
                [{"kind": kind, "country": "RU", "by_party": True, "stance": "denies", "speaks_to": "law"}],
                Standing.ADMITTED,
                id=f"disputes the law alone in a {kind}",
            )
            for kind in ("party_statement", "denial", "admission")
        ),
        pytest.param(
            [
                {
                    "kind": "party_statement",
                    "by_party": True,
                    "stance": "denies",
                    "speaks_to": "law",
                    "reliability": "D",
                },
            ],
            Standing.UNSUPPORTED,
            id="disputes the law alone, by somebody who is not usually reliable",
        ),
        pytest.param(
            [{"kind": "party_statement", "by_party": True, "stance": "denies", "speaks_to": "both"}],
            Standing.UNSUPPORTED,
            id="disputes the law or the facts",
        ),
        pytest.param(
            [
                {"kind": "document_leak", "by_party": True, "stance": "denies", "speaks_to": "law"},
            ],
            Standing.UNSUPPORTED,
            id="disputes the law alone in papers that nobody confirms",
        ),
        pytest.param(
            [state("RU", by_party=True, stance="undeterminable", speaks_to="law")],
            Standing.UNSUPPORTED,
            id="does not say what it makes of the law",
        ),
        pytest.param([state("RU", by_party=True, stance="denies")], Standing.UNSUPPORTED, id="a party denies"),
        pytest.param(
            [
                {"kind": "photo", "by_party": True, "country": "KP", "date": "2024-04-26"},
                {"kind": "denial", "by_party": True, "country": "KP", "stance": "denies", "date": "2024-04-26"},
            ],
            Standing.UNSUPPORTED,
            id="a party shows it and denies it",
        ),
        pytest.param(
            [
                state("KP", by_party=True, stance="denies", speaks_to="law", date="2024-04-26"),
                {"kind": "denial", "by_party": True, "country": "KP", "stance": "denies", "date": "2024-04-26"},
            ],
            Standing.UNSUPPORTED,
            id="a party disputes the law and denies the facts",
        ),
        pytest.param(
            [
                {"kind": "denial", "by_party": True, "country": "KP", "stance": "denies", "date": "2024-04-26"},
                state("KP", by_party=True, stance="denies", speaks_to="law", date="2025-04-26"),
            ],
            Standing.ADMITTED,
            id="a party disputes the law alone after it denied the facts",
        ),
        pytest.param(
            [
                {"kind": "denial", "by_party": True, "country": "KP", "stance": "denies", "date": "2024-04-26"},
                state("KP", by_party=True, date="2025-04-26"),
            ],
            Standing.ADMITTED,
            id="a party says so after it denied it",
        ),
        pytest.param(
            [
                {"kind": "admission", "by_party": True, "country": "KP", "date": "2024-04-26"},
                {"kind": "denial", "by_party": True, "country": "KP", "stance": "denies", "date": "2025-04-26"},
            ],
            Standing.ADMITTED,
            id="a later denial takes no admission back",
        ),
        pytest.param(
            [
                {"kind": "photo", "by_party": True, "country": "KP", "date": "2024-04-26"},
                {"kind": "denial", "by_party": True, "country": "RU", "stance": "denies", "date": "2024-04-26"},
            ],
            Standing.ADMITTED,
            id="another party denies it",
        ),
        pytest.param(
            [state("US"), {"kind": "un_panel", "origins": [{"type": "state", "name": "one unnamed Member State"}]}],
            Standing.ASSERTED,
            id="a State that is not named may be the one that is",
        ),
        pytest.param(
            [state("US"), {"kind": "un_panel", "origins": [{"type": "state", "name": "Japan"}]}],
            Standing.CORROBORATED,
            id="a State by its name",
        ),
        pytest.param(
            [{"kind": "party_statement", "by_party": True, "reliability": "B"}],
            Standing.UNSUPPORTED,
            id="a party claims",
        ),
        pytest.param([{"kind": "no_response"}], Standing.UNSUPPORTED, id="no reply is no evidence"),
        pytest.param(
            [state("US"), state("JP"), state("CH", stance="denies")], Standing.CONTESTED, id="denied by another"
        ),
        pytest.param(
            [state("US"), state("JP"), {"kind": "un_panel", "stance": "undeterminable"}],
            Standing.CONTESTED,
            id="could not be determined",
        ),
        pytest.param(
            [state("US"), state("JP"), {"kind": "ngo_analysis", "stance": "unclear"}],
            Standing.CONTESTED,
            id="who looked into it takes no side",
        ),
        pytest.param(
            [state("US"), state("JP"), press(stance="unclear")],
            Standing.CORROBORATED,
            id="a newspaper that takes no side lowers nothing",
        ),
        pytest.param(
            [{"kind": "debris_analysis", "country": "UA"}, {"kind": "un_panel", "stance": "unclear"}],
            Standing.ESTABLISHED,
            id="what was examined stands though another could not tell",
        ),
        pytest.param(
            [state("US"), state("JP"), press(stance="denies", origins=[{"type": "anonymous"}])],
            Standing.CORROBORATED,
            id="nobody knows who denies it",
        ),
        pytest.param(
            [state("US"), state("JP"), {"kind": "document_leak", "reliability": "B", "stance": "denies"}],
            Standing.CORROBORATED,
            id="papers that nobody confirms deny it",
        ),
        pytest.param(
            [
                state("US"),
                state("JP"),
                press(stance="denies", origins=[{"type": "anonymous"}, {"type": "state", "country": "CN"}]),
            ],
            Standing.CONTESTED,
            id="another State denies it beside somebody unnamed",
        ),
        pytest.param(
            [
                state("US"),
                state("JP"),
                press(stance="denies", origins=[{"type": {"any_of": ["anonymous", "company"]}}]),
            ],
            Standing.CONTESTED,
            id="who denies it may have a name",
        ),
        pytest.param(
            [state("US"), state("JP"), state("RU", stance="denies", by_party=True)],
            Standing.CORROBORATED,
            id="a party's denial lowers nothing",
        ),
        pytest.param(
            [state("US"), state("JP"), state("CH", stance="denies", date="2020")],
            Standing.CORROBORATED,
            id="a denial older than the act",
        ),
        pytest.param(
            [state("US"), state("JP"), state("CH", stance="denies", speaks_to="law")],
            Standing.CORROBORATED,
            id="a denial of the law",
        ),
    ],
)
def test_the_standing_of_facts_follows_from_their_sources(evidence: list[dict[str, Any]], expected: Standing) -> None:
    note = weigh(*evidence)
    assert note.standing is expected, note.because


@pytest.mark.parametrize(
    ("source", "roles", "expected"),
    [
        (state("KR"), ["interdictor"], Standing.ESTABLISHED),
        (state("US"), ["interdictor"], Standing.ASSERTED),
        (state("KR", own_acts=False), ["interdictor"], Standing.ASSERTED),
        (state("KR", open_inquiry=True), ["interdictor"], Standing.ASSERTED),
        (state("KR", origins=[{"type": "anonymous"}]), ["interdictor"], Standing.UNSUPPORTED),
        (state("KR"), ["interdictor", "supplier"], Standing.ASSERTED),
        ({"kind": "intelligence_assessment", "country": "KR"}, ["interdictor"], Standing.ASSERTED),
        (state("KR"), {"value": ["interdictor"], "qualified": "alleged"}, Standing.ASSERTED),
        (state({"any_of": ["KR", "US"]}), ["interdictor"], Standing.ASSERTED),
    ],
)
def test_a_state_that_stopped_the_act_tells_of_its_own_acts(
    source: dict[str, Any], roles: object, expected: Standing
) -> None:
    party = {"country": "KR", "roles": roles}
    record = Record.model_validate({"id": "r", "items": [{}], "parties": [party], "evidence": [source]})
    assert Weighing(record, POLICY).standing_of("/items/0", ("items[0]",), ACT, None).standing is expected


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


def test_evidence_counts_from_its_last_possible_day() -> None:
    both = (state("US", date="2024-01-05"), state("JP", date="2024"))
    assert weigh(*both, as_of=date(2024, 6, 1)).standing is Standing.ASSERTED
    assert weigh(*both, as_of=date(2024, 12, 31)).standing is Standing.CORROBORATED


def test_undated_evidence_counts_only_without_a_day_of_judging() -> None:
    assert weigh(state("US"), as_of=date(2024, 1, 1)).standing is Standing.UNSUPPORTED


def test_evidence_about_another_item_does_not_count() -> None:
    assert weigh(state("US", about=["b"])).standing is Standing.UNSUPPORTED
    assert weigh(state("US", about=["a"])).standing is Standing.ASSERTED


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


@pytest.mark.parametrize(
    ("party", "denial", "expected"),
    [
        pytest.param({}, {}, Standing.CORROBORATED, id="the State that receives"),
        pytest.param({"type": "armed_force"}, {}, Standing.CORROBORATED, id="its army receives"),
        pytest.param({}, {"kind": "official_statement"}, Standing.CORROBORATED, id="in a statement"),
        pytest.param(
            {},
            {"country": None, "origins": [{"type": "state", "country": "RU"}]},
            Standing.CORROBORATED,
            id="passed on",
        ),
        pytest.param(
            {},
            {"kind": "press", "country": None, "origins": [{"type": "state", "country": "RU"}]},
            Standing.CORROBORATED,
            id="passed on by a newspaper",
        ),
        pytest.param(
            {},
            {"kind": "press", "country": "CN", "origins": [{"type": "state", "name": "Russian Foreign Ministry"}]},
            Standing.CORROBORATED,
            id="passed on by that of another State",
        ),
        pytest.param(
            {},
            {"country": None, "source": "Russian Foreign Ministry"},
            Standing.CORROBORATED,
            id="by a body that is named",
        ),
        pytest.param(
            {},
            {"kind": "press", "origins": [{"type": "state", "country": "CN"}]},
            Standing.CONTESTED,
            id="its press passes on what another State says",
        ),
        pytest.param({}, {"country": "CN"}, Standing.CONTESTED, id="another State"),
        pytest.param({}, {"by_party": False}, Standing.CONTESTED, id="stated to be by no party"),
        pytest.param({}, {"kind": "press"}, Standing.CONTESTED, id="its press"),
        pytest.param({}, {"country": {"any_of": ["RU", "CN"]}}, Standing.CONTESTED, id="perhaps another State"),
        pytest.param({"type": "company"}, {}, Standing.CONTESTED, id="a firm of the State receives"),
        pytest.param({"type": None}, {}, Standing.CONTESTED, id="who receives is not told"),
        pytest.param({"roles": ["interdictor"]}, {}, Standing.CONTESTED, id="it stopped the act"),
        pytest.param(
            {"country": {"value": "RU", "qualified": "suspected"}}, {}, Standing.CONTESTED, id="a suspected recipient"
        ),
    ],
)
def test_a_denial_by_the_state_that_is_a_party_is_presumed_to_be_by_one(
    party: dict[str, Any], denial: dict[str, Any], expected: Standing
) -> None:
    evidence = [state("US"), state("JP"), {**DENIAL, **denial}]
    record = {"id": "r", "items": [{}], "parties": [{**RUSSIA, **party}], "evidence": evidence}
    note = Weighing(Record.model_validate(record), POLICY).standing_of("/items/0", ("items[0]",), ACT, None)
    assert note.standing is expected, note.because
    assert ("presumed to speak for a party" in note.because) is (expected is Standing.CORROBORATED)


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
    record = {"id": "r", "items": [{}], "parties": [RUSSIA], "evidence": evidence}
    note = Weighing(Record.model_validate(record), POLICY).standing_of("/items/0", ("items[0]",), ACT, None)
    assert note.standing is expected, note.because


def test_a_state_that_disputes_the_law_is_not_presumed_to_concede_the_facts() -> None:
    evidence = [state("US"), {**DENIAL, "speaks_to": "law"}]
    record = Record.model_validate({"id": "r", "items": [{}], "parties": [RUSSIA], "evidence": evidence})
    note = Weighing(record, POLICY).standing_of("/items/0", ("items[0]",), ACT, None)
    assert note.standing is Standing.ASSERTED
    assert "presumed" not in note.because
