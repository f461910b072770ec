"""Goods and persons that an act has though the record does not list them."""

from __future__ import annotations

from typing import Any

import pytest
from tests.records.facts.cases import facts

from sanctions_check.logic.cell import Presence


def test_an_act_that_implies_goods_or_persons_has_them_though_nobody_lists_them() -> None:
    assert facts(kind="transfer_arms").list_of("item").things[0].label == "unspecified goods"
    assert facts(kind="labour").list_of("group").things[0].pointer == "/personnel"


def test_an_act_that_implies_no_goods_or_lists_none_has_none() -> None:
    assert facts(kind="agreement").list_of("item").things == ()
    assert facts(kind="transfer_arms", items=[]).list_of("item").things == ()


def test_a_carriage_of_unknown_cargo_may_have_had_goods_of_any_sort() -> None:
    (cargo,) = facts(kind="transport_rail", items="unknown").list_of("item").things
    assert (cargo.pointer, cargo.cell("category").presence, cargo.cell("stage").presence) == (
        "/items",
        Presence.UNKNOWN,
        Presence.UNKNOWN,
    )
    for record in ({"kind": "transport_rail"}, {"kind": "agreement", "items": "unknown"}):
        assert facts(**record).list_of("item").things == ()


def test_what_only_an_alternative_implies_may_not_have_been() -> None:
    def stage(of: str, **record: Any) -> Presence:
        return facts(**record).list_of(of).things[0].cell("stage").presence

    for of in ("item", "group"):
        other = "labour" if of == "group" else "transfer_arms"
        assert stage(of, kind={"any_of": ["agreement", other]}) is Presence.UNKNOWN
    assert stage("item", kind={"any_of": ["transfer_commodity", "transfer_arms"]}) is Presence.ABSENT
    trainer = {"roles": {"any_of": ["trainer", "host"]}, "country": "DPRK"}
    for other in ("meeting_visit", "unknown", None):
        assert stage("group", kind=other, parties=[trainer]) is Presence.UNKNOWN
    assert stage("group", kind="meeting_visit", parties=[{**trainer, "roles": ["trainer"]}]) is Presence.ABSENT


@pytest.mark.parametrize("roles", [("trainer", "trainee"), ("supplier", "recipient")])
@pytest.mark.parametrize(
    ("functions", "implied"),
    [
        ([], ["/personnel/0"]),
        (["official"], ["/personnel/1"]),
        (["official", "combatant"], ["/personnel/2"]),
        (["official", "trainee"], []),
        ([{"any_of": ["official", "instructor"]}], []),
        (["unknown"], []),
        ([None], []),
    ],
)
def test_those_who_are_trained_are_implied_beside_others(
    roles: tuple[str, str], functions: list[object], implied: list[str]
) -> None:
    parties = [{"roles": [roles[0]], "country": "RU"}, {"roles": [roles[1]], "country": "DPRK"}]
    personnel = [{"function": function, "nationality": "DPRK"} for function in functions]
    groups = facts(kind="military_training", parties=parties, personnel=personnel).list_of("group").things
    assert [each.pointer for each in groups if each.label == "unspecified trainees"] == implied
    for other in (
        facts(kind="deployment_military", parties=parties, personnel=personnel),
        facts(kind="military_training", parties=parties[:1], personnel=personnel),
    ):
        assert len(other.list_of("group").things) == len(personnel)
