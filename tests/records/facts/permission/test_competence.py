"""Who may grant an exemption, and whose determination counts."""

from __future__ import annotations

from typing import Any

import pytest
from tests.records.facts.cases import facts

from sanctions_check.logic.cell import Cell, Presence

PARTIES = [{"roles": ["supplier"], "country": "China"}, {"roles": ["recipient"], "country": "DPRK"}]
OPEN, SILENT = Presence.UNKNOWN, Presence.ABSENT


def competent(kind: str, parties: list[dict[str, Any]] = PARTIES, **part: Any) -> Cell:
    lists = {"exemption": "exemptions", "determination": "determinations"}
    return facts(parties=parties, **{lists[kind]: [part]}).list_of(kind).things[0].cell("competent")


@pytest.mark.parametrize(
    ("authority", "expected"),
    [
        ("committee", (True,)),
        ("the 1718 Committee", (True,)),
        ("UN Security Council", (True,)),
        ("Security Council Committee established pursuant to resolution 1718 (2006)", (True,)),
        ("DPRK Sanctions Committee", (True,)),
        ("Central Committee of the Workers' Party of Korea", OPEN),
        ("Committee of the DPRK", OPEN),
        ("Olympic Committee", OPEN),
        ("China", (True,)),
        ("Iceland", (False,)),
        ("North Korea", (False,)),
        ("a ministry", OPEN),
        (None, SILENT),
    ],
)
def test_an_exemption_comes_from_the_committee_or_a_state_concerned(authority: str | None, expected: object) -> None:
    cell = competent("exemption", type="humanitarian", authority=authority)
    assert expected in (cell.values, cell.presence)


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        ({"by": "China"}, (True,)),
        ({"by": "China", "body": "customs court"}, (True,)),
        ({"body": "the Committee"}, (True,)),
        ({"body": "State Planning Committee"}, SILENT),
        ({"by": "Iceland"}, (False,)),
        ({"by": "DPRK"}, (False,)),
        ({"by": {"any_of": ["China", "Iceland"]}}, OPEN),
        ({"by": "unknown"}, OPEN),
        ({"by": {"value": "China", "qualified": "party_claim"}}, OPEN),
        ({}, SILENT),
        ({"body": "a court"}, SILENT),
    ],
)
def test_a_determination_counts_when_its_maker_is_asked(made: dict[str, Any], expected: object) -> None:
    cell = competent("determination", judgement="wmd_contribution", outcome=True, **made)
    assert expected in (cell.values, cell.presence)


def test_whose_determination_counts_is_open_where_the_record_names_no_state() -> None:
    assert competent("determination", PARTIES[1:], judgement="wmd_contribution", by="China").presence is OPEN


@pytest.mark.parametrize(
    ("country", "expected", "hedge"),
    [
        ({"any_of": ["China", "Russia"]}, OPEN, None),
        ({"value": "China", "qualified": "party_claim"}, OPEN, None),
        ({"value": "China", "qualified": "suspected"}, (True,), "suspected"),
        ({"value": "Russia", "qualified": "suspected"}, (False,), None),
        ("China", (True,), None),
    ],
)
def test_a_state_is_asked_as_far_as_it_is_told_to_have_a_part(
    country: object, expected: object, hedge: str | None
) -> None:
    for kind, part in (
        ("determination", {"judgement": "wmd_contribution", "by": "China"}),
        ("exemption", {"authority": "China"}),
    ):
        cell = competent(kind, [{"roles": ["supplier"], "country": country}], **part)
        assert expected in (cell.values, cell.presence)
        assert cell.hedge == hedge


def test_a_state_that_is_told_twice_is_asked_as_it_is_told_best() -> None:
    parties = [
        {"country": {"any_of": ["China", "Russia"]}},
        {"country": "China"},
        {"country": {"value": "China", "qualified": "alleged"}},
    ]
    cell = competent("determination", parties, judgement="wmd_contribution", by="China")
    assert (cell.values, cell.hedge) == ((True,), None)
