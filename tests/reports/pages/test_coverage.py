"""The coverage page is generated and may not drift."""

from __future__ import annotations

from pathlib import Path

import pytest

from sanctions_check import RulePack
from sanctions_check.reports.pages.coverage import coverage_page
from sanctions_check.rules.coverage import coverage_of
from sanctions_check.rules.model import CoverageStatus

PACK = RulePack.load()
ENTRIES = coverage_of(PACK)


def test_the_page_is_what_the_pack_says() -> None:
    page = Path(__file__).resolve().parents[3] / "docs" / "coverage.md"
    assert page.read_text(encoding="utf-8") == coverage_page(PACK)


@pytest.mark.parametrize(("themes", "share"), [("ABC", 1.0), ("D", 0.85), ("E", 0.85)])
def test_what_binds_is_encoded_or_a_named_judgement(themes: str, share: float) -> None:
    binding = [
        e for e in ENTRIES if set(themes) & set(e.measure.themes) and e.measure.force in ("prohibited", "required")
    ]
    reached = [e for e in binding if e.status in (CoverageStatus.ENCODED, CoverageStatus.JUDGEMENT)]
    assert len(reached) / len(binding) >= share


def test_every_measure_that_is_left_aside_says_why() -> None:
    assert all(entry.by or len(entry.why) > 10 for entry in ENTRIES)


def test_each_judgement_is_named() -> None:
    judged = [entry for entry in ENTRIES if entry.status is CoverageStatus.JUDGEMENT]
    assert judged
    assert all(set(entry.by) <= PACK.judgements.keys() for entry in judged)
