"""What reads alike but for its subject is told once, and every subject is named."""

from __future__ import annotations

from typing import Any

from sanctions_check import Checker, Record
from sanctions_check.reports.markdown.likewise import alike
from sanctions_check.reports.reported import reported
from sanctions_check.reports.words.sentences.wording import Wording

from ..conftest import PACK


def told(*items: dict[str, Any]) -> list[tuple[str, list[str]]]:
    """Subjects of the findings of arms from the DPRK that are told, with those that are named beside them."""
    record = Record.model_validate(
        {
            "id": "1", "kind": "transfer_arms", "date": "2022-05", "items": items, "evidence": [{"kind": "un_panel"}],
            "parties": [{"roles": ["supplier"], "country": "DPRK"}, {"roles": ["recipient"], "country": "Mali"}],
        }
    )  # fmt: skip
    judged = reported(record, Checker(PACK, engine="compiled").check(record))
    findings = [each for each in judged.findings if each.finding.rule == "arms-from-the-dprk"]
    return [(first.finding.subject.label, likewise) for first, likewise in alike(findings, Wording.of(record, PACK))]


def test_subjects_of_one_paragraph_are_named_with_their_amounts() -> None:
    shells, rockets = (
        {"description": name, "category": "large_calibre_ammunition", "quantity": number, "unit": "units"}
        for name, number in (("shells", 500), ("rockets", "about 40"))
    )
    assert told(shells, rockets, {"description": "fuzes", "category": "large_calibre_ammunition"}) == [
        ("shells", ["rockets (about 40 units)", "fuzes"])
    ]


def test_what_differs_in_the_law_or_in_the_words_is_told_apart() -> None:
    shells = {"description": "shells", "category": "large_calibre_ammunition"}
    rifles = {"description": "rifles", "category": "small_arms"}
    repairs = {"description": "repairs of howitzers", "category": "large_calibre_artillery", "nature": "service"}
    suspected = {
        **shells,
        "description": "mines",
        "category": {"value": "large_calibre_ammunition", "qualified": "suspected"},
    }
    assert sorted(told(shells, rifles, repairs, suspected)) == [
        ("mines", []), ("repairs of howitzers", []), ("rifles", []), ("shells", []),
    ]  # fmt: skip


def test_an_article_makes_no_difference() -> None:
    tank, vehicle = (
        {"description": name, "category": "battle_tank", "quantity": 1} for name in ("tank", "armoured car")
    )
    assert told(tank, vehicle, {"description": "tanks", "category": "battle_tank", "quantity": 2}) == [
        ("tank", ["armoured car (1)", "tanks (2)"])
    ]


def test_a_name_within_another_word_is_no_subject() -> None:
    shells, act = ({"description": name, "category": "large_calibre_ammunition"} for name in ("shells", "con"))
    assert told(shells, act) == [("shells", ["con"])]
