"""Standing: who found it, who relays it, who denies it, and when."""

from __future__ import annotations

from datetime import date
from itertools import product
from typing import Any

import pytest
from tests.times import on

from sanctions_check import Record, RulePack, Standing
from sanctions_check.assess.evidence.standing import Weighing
from sanctions_check.assess.results import StandingNote

POLICY = RulePack.load().standing
ACT = on(date(2023, 6, 1))


def weigh(*evidence: dict[str, Any], as_of: date | None = None, names: tuple[str, ...] = ()) -> StandingNote:
    record = Record.model_validate({"id": "r", "items": [{"id": "a"}, {"id": "b"}], "evidence": list(evidence)})
    return Weighing(record, POLICY, as_of).standing_of("/items/0", names or ("a", "items[0]"), ACT, None)


def state(country: object, **more: Any) -> dict[str, Any]:
    return {"kind": "official_statement", "country": country, "reliability": "B", **more}


def press(**more: Any) -> dict[str, Any]:
    return {"kind": "press", "reliability": "C", **more}


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


def origin(type_: str, name: str | None = None, **more: Any) -> dict[str, Any]:
    """The press with somebody behind it."""
    return press(reliability="B", origins=[{"type": type_, "name": name, **more}])


@pytest.mark.parametrize("order", [1, -1])
@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        pytest.param([origin("state", "Japan"), state("JP")], Standing.ASSERTED, id="a State by name and by code"),
        pytest.param([origin("state", "Japan"), state("US")], Standing.CORROBORATED, id="two, one by name"),
        pytest.param(
            [origin("state", "Japan"), origin("state", "Government of Japan")], Standing.ASSERTED, id="its Government"
        ),
        pytest.param(
            [origin("state", "US Treasury"), origin("state", "Ministry of Foreign Affairs of the Republic of Korea")],
            Standing.CORROBORATED,
            id="bodies of two States",
        ),
        pytest.param(
            [origin("state", "an unnamed ally of Japan"), state("JP")], Standing.ASSERTED, id="no name, though near one"
        ),
        pytest.param(
            [origin("state", "signatories of a statement"), state("JP")], Standing.CORROBORATED, id="several together"
        ),
        pytest.param([state(None), state(None)], Standing.ASSERTED, id="two statements by States not named"),
        pytest.param([state("JP"), state(None)], Standing.ASSERTED, id="one by a State not named"),
        pytest.param(
            [state("JP"), state(None, source="US State Department")], Standing.CORROBORATED, id="named by its body"
        ),
        pytest.param(
            [{"kind": "ngo_analysis", "source": "C4ADS"}, origin("investigation", "C4ADS")],
            Standing.ASSERTED,
            id="an institute and a paper that cites it",
        ),
        pytest.param(
            [{"kind": "ngo_analysis", "source": "C4ADS"}, origin("investigation", "The Times")],
            Standing.CORROBORATED,
            id="an institute and what a paper found out",
        ),
        pytest.param(
            [{"kind": "ais_data", "source": "Windward"}, {"kind": "satellite_imagery", "source": "Windward"}],
            Standing.ASSERTED,
            id="one institute that looks twice",
        ),
        pytest.param(
            [{"kind": "document_leak", "reliability": "C", "origins": [{"type": "un_panel"}]}],
            Standing.UNSUPPORTED,
            id="a leaked draft of the Panel",
        ),
        pytest.param(
            [{"kind": "document_leak", "reliability": "C", "origins": [{"type": "state", "country": "JP"}]}],
            Standing.UNSUPPORTED,
            id="a leak from a State",
        ),
        pytest.param(
            [{"kind": "document_leak", "reliability": "C", "by_party": True}],
            Standing.UNSUPPORTED,
            id="leaked papers of a party concede nothing",
        ),
        pytest.param(
            [{"kind": {"any_of": ["un_panel", "document_leak"]}, "origins": [{"type": "un_panel"}]}],
            Standing.UNSUPPORTED,
            id="perhaps a leak",
        ),
    ],
)
def test_one_state_and_one_finder_are_one_origin_and_a_leak_has_none(
    evidence: list[dict[str, Any]], expected: Standing, order: int
) -> None:
    note = weigh(*evidence[::order])
    assert note.standing is expected, note.because


OPEN_KINDS: list[tuple[str, ...]] = [
    ("court", "press"), ("un_panel", "msmt"), ("court", "document_leak"), ("press", "official_statement"), ("admission", "denial"),
    ("physical_inspection", "no_response"), ("party_statement", "official_statement"), ("satellite_imagery", "document"),
]  # fmt: skip
OPEN_SOURCES: list[dict[str, Any]] = [
    *({"kind": {"any_of": list(kinds)}, **more} for kinds in OPEN_KINDS for more in (
        {}, {"reliability": "B"}, {"by_party": True}, {"stance": "denies"}, {"stance": "unclear"}, {"open_inquiry": True},
    )),
    *(state({"any_of": codes}) for codes in (["KR", "US"], ["FR", "KR"])),
    *(press(origins=[{"type": {"any_of": types}}]) for types in (["state", "anonymous"], ["un_panel", "outlet"])),
    press(origins=[{"type": "state", "country": {"any_of": ["KR", "US"]}}]),
]  # fmt: skip


def each_alone(part: Any) -> list[Any]:
    """The same with each of its alternatives in the place of all."""
    if isinstance(part, dict):
        if "any_of" in part:
            return list(part["any_of"])
        return [dict(zip(part, values, strict=True)) for values in product(*map(each_alone, part.values()))]
    if isinstance(part, list):
        return [list(values) for values in product(*map(each_alone, part))]
    return [part]


def turned(part: Any) -> Any:
    """The same with its alternatives in the other order."""
    if isinstance(part, dict):
        return {key: value[::-1] if key == "any_of" else turned(value) for key, value in part.items()}
    return [turned(value) for value in part] if isinstance(part, list) else part


@pytest.mark.parametrize("source", OPEN_SOURCES, ids=repr)
@pytest.mark.parametrize(
    "others",
    [[], [state("US")], [press()], [state("US"), state("JP")], [{"kind": "satellite_imagery", "reliability": "B"}]],
    ids=["alone", "a State", "the press", "two States", "images"],
)
def test_alternatives_weigh_as_the_weakest_of_them_in_whatever_order(
    source: dict[str, Any], others: list[dict[str, Any]]
) -> None:
    came_to = weigh(*others, source)
    assert weigh(*others, turned(source)) == came_to
    best_first = list(Standing)
    weakest = max((weigh(*others, alone).standing for alone in each_alone(source)), key=best_first.index)
    assert best_first.index(came_to.standing) >= best_first.index(weakest)


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        pytest.param([{"kind": {"any_of": ["court", "press"]}}], Standing.ASSERTED, id="a court or the press"),
        pytest.param([{"kind": {"any_of": ["court", "un_panel"]}}], Standing.ESTABLISHED, id="either establishes"),
        pytest.param([{"kind": {"any_of": ["court", "document_leak"]}}], Standing.UNSUPPORTED, id="or a leak"),
        pytest.param([{"kind": {"value": "court", "qualified": "alleged"}}], Standing.ASSERTED, id="alleged court"),
        pytest.param(
            [{"kind": {"value": "court", "qualified": "alleged"}}, press()], Standing.ASSERTED, id="and the press"
        ),
        pytest.param(
            [state("US", own_acts={"value": True, "qualified": "party_claim"})],
            Standing.ASSERTED,
            id="own acts as a party claims",
        ),
        pytest.param(
            [{"kind": "un_panel", "open_inquiry": {"value": True, "qualified": "suspected"}}],
            Standing.ASSERTED,
            id="perhaps an open inquiry",
        ),
        pytest.param(
            [state("US"), state({"value": "JP", "qualified": "presumed"})],
            Standing.ASSERTED,
            id="presumably another State",
        ),
        pytest.param(
            [press(origins=[{"type": {"value": "un_panel", "qualified": "inferred"}}])],
            Standing.ASSERTED,
            id="inferred to come from the Panel",
        ),
        pytest.param(
            [state("US"), state("JP", kind={"any_of": ["official_statement", "intelligence_assessment"]})],
            Standing.CORROBORATED,
            id="another State, whichever way it speaks",
        ),
        pytest.param(
            [state("US"), state("JP"), {"kind": {"any_of": ["court", "document_leak"]}, "stance": "denies"}],
            Standing.CONTESTED,
            id="perhaps a court denies it",
        ),
    ],
)
def test_what_is_hedged_or_open_of_a_source_raises_nothing(evidence: list[dict[str, Any]], expected: Standing) -> None:
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


RUSSIA: dict[str, Any] = {"roles": ["recipient"], "type": "state", "country": "RU"}
DENIAL: dict[str, Any] = {"kind": "denial", "country": "RU", "source": "Kremlin", "stance": "denies"}


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


def test_a_state_that_disputes_the_law_is_not_presumed_to_concede_the_facts() -> None:
    evidence = [state("US"), {**DENIAL, "speaks_to": "law"}]
    record = Record.model_validate({"id": "r", "items": [{}], "parties": [RUSSIA], "evidence": evidence})
    note = Weighing(record, POLICY).standing_of("/items/0", ("items[0]",), ACT, None)
    assert note.standing is Standing.ASSERTED
    assert "presumed" not in note.because


@pytest.mark.parametrize(
    ("day", "is_older"), [("2015", True), ("2023-05-31", True), ("2023-06", False), ("2024", False), (None, False)]
)
def test_support_from_before_the_act_is_told(day: str | None, is_older: bool) -> None:
    inspection = {"kind": "physical_inspection", "source": "port authority", "date": day}
    note = weigh(inspection, {"kind": "press", "date": "2001", "about": ["b"]})
    assert note.standing is Standing.ESTABLISHED
    assert note.older == (("/evidence/0",) if is_older else ())
    assert ("; dated before the act: port authority" in note.because) is is_older


def test_a_denial_that_lowers_nothing_is_told() -> None:
    kremlin = state("RU", kind="denial", source="Kremlin", stance="denies", by_party=True, date="2023-10-14")
    shown = weigh(state("US"), state("JP"), kremlin)
    assert shown.standing is Standing.CORROBORATED
    assert shown.because == "2 independent origins; denied by Kremlin"
    assert shown.denied_by == ("/evidence/2",)
    assert weigh(kremlin, state("US")).because.endswith("; denied by Kremlin")


@pytest.mark.parametrize(
    "denial",
    [
        pytest.param(state("RU", stance="denies", by_party=True, date="2023-05-01"), id="older than the act"),
        pytest.param(state("RU", stance="denies", by_party=True, speaks_to="law"), id="of the law"),
        pytest.param(state("TH", stance="denies"), id="that contests, and is told as that"),
        pytest.param(state("RU", stance="denies", by_party=True, about=["b"]), id="of something else"),
    ],
)
def test_what_is_no_denial_of_these_facts_is_not_told_as_one(denial: dict[str, Any]) -> None:
    assert weigh(state("US"), state("JP"), denial).denied_by == ()


def test_who_denies_the_facts_or_the_law_disputes() -> None:
    shown = weigh(state("US"), state("RU", stance="denies", by_party=True, speaks_to="both", source="Kremlin"))
    assert shown.because == "one identified origin: official statement; disputed by Kremlin"


@pytest.mark.parametrize(
    ("kind", "told"),
    [("official_statement", "the Russian Federation"), ("press", "a source (press)"), (None, "a source")],
)
def test_a_denial_without_a_name_is_that_of_whoever_speaks(kind: str | None, told: str) -> None:
    denial = state("RU", kind=kind, stance="denies", by_party=True)
    assert weigh(state("US"), denial).because.endswith(f"; denied by {told}")
