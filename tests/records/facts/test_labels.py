"""What things are called, and whether that is a name."""

from __future__ import annotations

from typing import Any

import pytest

from .cases import facts


@pytest.mark.parametrize(
    ("party", "called", "named"),
    [
        ({"name": "Foo", "country": "China"}, "Foo (China)", True),
        ({"name": "Foo"}, "Foo", True),
        ({"type": "company", "country": "China"}, "a company (China)", True),
        ({"type": "armed_force", "country": "China"}, "China", False),
        ({"country": {"any_of": ["China", "Russia"]}}, "an unnamed supplier", False),
        ({}, "an unnamed supplier", False),
        ({"roles": {"any_of": ["supplier", "broker"]}}, "an unnamed supplier or broker", False),
        ({"roles": ["supplier", "broker"]}, "an unnamed supplier", False),
    ],
)
def test_a_party_that_is_called_by_its_state_or_its_part_alone_is_not_named(
    party: dict[str, Any], called: str, named: bool
) -> None:
    (found,) = facts(parties=[{"roles": ["supplier"], **party}]).list_of("party").things
    assert (found.label, found.named) == (called, named)


@pytest.mark.parametrize(
    ("record", "kind", "called", "named"),
    [
        ({"items": [{"description": "coal"}]}, "item", "coal", True),
        ({"items": [{"description": "unspecified parts"}]}, "item", "unspecified parts", True),
        ({"items": [{"quantity": 5}]}, "item", "unspecified goods (items[0])", False),
        ({"items": [{"category": {"any_of": ["coal", "food"]}}]}, "item", "coal or food", True),
        (
            {"personnel": [{"function": {"any_of": ["trainee", "combatant", "engineer"]}}]},
            "group",
            "trainees, combatants or engineers",
            True,
        ),
        ({"items": "unknown", "kind": "transport_maritime"}, "item", "unspecified goods", False),
        ({"kind": "transfer_arms"}, "item", "unspecified goods", False),
        ({"kind": "transfer_vessel", "movement": {"vessel": "Example Star"}}, "item", "the vessel Example Star", True),
        ({"kind": "military_training"}, "group", "unspecified persons", False),
    ],
)
def test_what_the_record_does_not_describe_is_not_named(
    record: dict[str, Any], kind: str, called: str, named: bool
) -> None:
    (found,) = facts(**record).list_of(kind).things
    assert (found.label, found.named) == (called, named)


@pytest.mark.parametrize(
    ("one", "other", "called"),
    [
        ({"status": "refused"}, {}, ["humanitarian (refused)", "humanitarian (granted)"]),
        ({"authority": "1718 Committee"}, {"authority": "PRC"}, ["…, by the Committee", "…, by China"]),
        ({"authority": "a Ministry"}, {}, ["…, by a Ministry", "…"]),
        ({"granted": "2020-12-10"}, {"granted": "2021-06-05"}, ["…, given 2020-12-10", "…, given 2021-06-05"]),
        (
            {"authority": "committee", "granted": "2020", "valid_until": "2021-06-10"},
            {"authority": "the Committee", "granted": "2020", "valid_until": "unknown"},
            ["…, until 2021-06-10", "…"],
        ),
        ({}, {"valid_from": "2021-01-01"}, ["…", "…, from 2021-01-01"]),
        ({}, {}, ["…, exemptions[0]", "…, exemptions[1]"]),
    ],
)
def test_exemptions_that_are_called_alike_are_told_apart(
    one: dict[str, Any], other: dict[str, Any], called: list[str]
) -> None:
    granted = {"type": "humanitarian", "status": "granted"}
    things = facts(exemptions=[{**granted, **one}, {**granted, **other}]).list_of("exemption").things
    assert [thing.label for thing in things] == [each.replace("…", "humanitarian (granted)") for each in called]
