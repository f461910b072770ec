"""How far the act, and each part of it, had come according to its sources."""

from __future__ import annotations

from typing import Any

import pytest
from tests.records.facts.cases import facts

from sanctions_check.logic.cell import PARTY_CLAIM, Cell


def stage(*evidence: dict[str, Any], **fields: Any) -> Cell:
    return facts(evidence=list(evidence), **fields).act.cell("stage")


def says(stated: object, *about: str, **more: Any) -> dict[str, Any]:
    return {"kind": "press", "states_stage": stated, "about": list(about) or None, **more}


def hedged(stated: str, how: str) -> dict[str, Any]:
    return {"value": stated, "qualified": how}


PARTY = {"kind": "party_statement", "by_party": True, "reliability": "D"}


def test_it_is_what_supporting_sources_state_when_the_record_gives_none() -> None:
    sources = (says("delivered"), says("planned"), says("refused", stance="denies"), says("refused", speaks_to="law"))
    assert stage(*sources).values == ("delivered", "planned")
    assert stage(*sources, stage="ongoing").values == ("ongoing",)
    assert not stage(says("abandoned", reliability="E")).known


def test_a_source_about_one_part_tells_nothing_of_another() -> None:
    case = facts(evidence=[says("delivered", "a"), says("planned", "b")], items=[{"id": "a"}, {"id": "b"}, {}])
    assert [item.cell("stage").values for item in case.list_of("item").things] == [("delivered",), ("planned",), ()]
    assert stage(says("delivered", "a"), says("ongoing"), items=[{"id": "a"}]).values == ("ongoing",)


def test_what_a_source_states_of_a_part_says_nothing_of_an_act_that_another_reports_as_a_whole() -> None:
    plan, items = says("planned", "wheat"), [{"id": "wheat"}, {"id": "other"}]
    assert not stage(plan, {"kind": "press"}, items=items).known
    assert stage(plan, {"kind": "press"}, items=items[:1]).values == ("planned",)
    for other in (
        {"kind": "press", "reliability": "E"},
        {"kind": "press", "stance": "unclear"},
        {"kind": "press", "speaks_to": "law"},
    ):
        assert stage(plan, other, items=items).values == ("planned",)


@pytest.mark.parametrize(
    ("told", "values"),
    [
        pytest.param(["delivered", "planned"], ("delivered",), id="one was carried out"),
        pytest.param(["attempted", "planned"], ("attempted",), id="none was"),
        pytest.param(["attempted", None], (), id="one is reported, and read as performed"),
        pytest.param(["delivered", "ongoing"], ("delivered", "ongoing"), id="both were"),
        pytest.param(["planned"], ("planned",), id="nobody speaks of the other"),
    ],
)
def test_the_act_as_a_whole_came_as_far_as_the_part_that_came_furthest(
    told: list[str | None], values: tuple[str, ...]
) -> None:
    sources = [says(each, name) for each, name in zip(told, "ab", strict=False)]
    assert stage(*sources, items=[{"id": "a"}, {"id": "b"}]).values == values


def test_one_part_on_whose_stage_sources_differ_came_as_far_as_all_agree() -> None:
    sources = [says("delivered", "a"), says("planned", "a"), says("attempted", "b")]
    assert stage(*sources, items=[{"id": "a"}, {"id": "b"}]).values == ("attempted",)


def test_how_far_a_thing_in_return_came_is_told_by_those_who_speak_of_it() -> None:
    returned: dict[str, Any] = {"compensation": [{"id": "coins"}], "items": [{}]}
    main, coins = facts(evidence=[says("delivered"), says("planned", "coins")], **returned).list_of("item").things
    assert (main.cell("stage").values, coins.cell("stage").values) == (("delivered",), ("planned",))


@pytest.mark.parametrize(
    ("sources", "values", "hedge"),
    [
        pytest.param([says(hedged("delivered", "suspected"))], ("delivered",), "suspected", id="one that hedges it"),
        pytest.param(
            [says(hedged("delivered", "suspected")), says("planned")], ("delivered", "planned"), None, id="one plainly"
        ),
        pytest.param([says("abandoned", **PARTY)], ("abandoned",), PARTY_CLAIM, id="a party"),
        pytest.param(
            [says("abandoned", by_party={"any_of": [True, False]})], ("abandoned",), PARTY_CLAIM, id="perhaps"
        ),
        pytest.param([says("abandoned", by_party=False)], ("abandoned",), None, id="no party, as is stated"),
        pytest.param([says("delivered", **PARTY)], ("delivered",), None, id="a party against itself"),
        pytest.param([says("planned", kind="admission", by_party=True)], ("planned",), None, id="an admission"),
        pytest.param([says("abandoned", kind="admission")], ("abandoned",), PARTY_CLAIM, id="admits nothing"),
        pytest.param(
            [says("delivered"), says("abandoned", **PARTY)], ("delivered",), None, id="a party against others"
        ),
    ],
)
def test_hedges_are_kept_and_a_party_excuses_itself_only_as_a_claim(
    sources: list[dict[str, Any]], values: tuple[str, ...], hedge: str | None
) -> None:
    cell = stage(*sources)
    assert (cell.values, cell.hedge) == (values, hedge)


@pytest.mark.parametrize(
    ("day", "values"),
    [
        pytest.param({"start": "2024-11", "end": "2025-02"}, ("delivered",), id="it was planned before"),
        pytest.param("2024-06", ("planned", "delivered"), id="it may have been on that day"),
        pytest.param({"start": "2024-11", "of": "use"}, ("planned", "delivered"), id="no day of the act is stated"),
        pytest.param(None, ("planned", "delivered"), id="no day is stated"),
    ],
)
def test_what_was_planned_before_the_act_is_no_word_on_how_far_it_came(day: object, values: tuple[str, ...]) -> None:
    sources = (says("planned", date="2024-06-19"), says("delivered", date="2025-05-29"))
    assert stage(*sources, date=day).values == values


def test_a_plan_counts_where_nobody_reports_the_act_since_but_with_a_claim_that_excuses() -> None:
    day, plan = {"date": "2024-11"}, says("planned", date="2024-06-19")
    claim = {**says("offered", date="2025-05-29"), **PARTY}
    told = stage(plan, claim, **day)
    assert (told.values, told.hedge) == (("planned",), None)
    assert not stage(plan, says(None, date="2025-05-29"), **day).known


@pytest.mark.parametrize(
    ("more", "values"),
    [
        ({}, ("attempted",)),
        ({"stage": "delivered"}, ("delivered",)),
        ({"evidence": [{"kind": "un_panel", "stance": "supports", "states_stage": "delivered"}]}, ("delivered",)),
        ({"kind": "transfer_arms"}, ()),
        ({"kind": {"any_of": ["procurement_attempt", "transfer_arms"]}}, ()),
    ],
)
def test_an_attempt_to_procure_is_no_more_than_that_where_nobody_says_more(
    more: dict[str, Any], values: tuple[str, ...]
) -> None:
    paid = {"category": "funds", "attributed_to": "a State"}
    case = facts(**{"kind": "procurement_attempt", "items": [{"category": "dual_use"}], "compensation": [paid], **more})
    assert case.act.cell("stage").values == values
    item, payment = case.list_of("item").things
    assert item.cell("stage").values == values
    assert payment.cell("stage").values == ()


@pytest.mark.parametrize(
    ("kind", "stages", "values"),
    [
        pytest.param("launch", ["planned"], ("planned",), id="its only part"),
        pytest.param("launch", ["attempted", "planned"], ("attempted",), id="the part that came furthest"),
        pytest.param("launch", ["planned", None], (), id="one is reported, and read as performed"),
        pytest.param("launch", ["unknown"], (), id="it is not known"),
        pytest.param("meeting_visit", ["planned"], (), id="they met, whatever they planned"),
        pytest.param("transport_maritime", ["refused"], (), id="the vessel sailed, whatever it did not carry"),
    ],
)
def test_an_act_that_is_nothing_but_its_parts_came_as_far_as_the_record_states_of_them(
    kind: str, stages: list[str | None], values: tuple[str, ...]
) -> None:
    items = [{"stage": each} for each in stages]
    assert stage({"kind": "press"}, kind=kind, items=items).values == values
    assert stage(says("delivered"), kind=kind, items=items).values == ("delivered",)
