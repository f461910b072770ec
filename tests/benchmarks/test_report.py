"""What a run writes: tables that say why a figure is missing, and the place for them in a page."""

from __future__ import annotations

from pathlib import Path

import pytest
from benchmarks.engines import COMMAND, ENGINES, FACTS, Given
from benchmarks.plan import contenders, plan_of
from benchmarks.report import Growth, Outcome, draw, insert_into, markdown
from benchmarks.report.outcome import Table
from benchmarks.rounds import Contender, Result
from benchmarks.streams import Stream

OWN, PEER = Contender(COMMAND), Contender(ENGINES[-1])


def _outcome() -> Outcome:
    stream = Stream("screening", 1_000, 0.1)
    measured = Result(OWN, 1_000, seconds=2.0, preparing=0.5, ratio=0.0125, peak=61.4)
    failed = Result(PEER, 1_000, failure="it is not\ninstalled | here")
    small = Result(OWN, 100, seconds=1.1, ratio=0.1, peak=60)
    growth = Growth("records", (100, 1_000), ((small, failed), (measured, failed)))
    return Outcome("here, today", 5, (Table(stream, 700.0, 42, (measured, failed)),), (growth,))


def test_a_table_has_a_row_for_each_engine_and_says_why_one_has_no_figures() -> None:
    lines = markdown(_outcome()).splitlines()
    assert "### Screening: 1,000 records, 10% linked to the DPRK (700 bytes a record, 42 pairs)" in lines
    assert f"| {OWN.label} | 1 | 500 | 0.0125 | 500 | 61 | 0.50 |" in lines
    assert f"| {PEER.label} | 1 | it is not installed \\| here | | | | |" in lines


def test_who_is_given_facts_is_also_shown_with_the_time_that_they_take() -> None:
    peer = next(Contender(engine) for engine in ENGINES if engine.given is Given.FACTS)
    results = (Result(peer, 1_000, seconds=1.0), Result(Contender(FACTS), 1_000, seconds=3.0))
    table = Table(Stream("screening", 1_000, 0.1), 700.0, 42, results)
    lines = markdown(Outcome("here, today", 5, (table,), ())).splitlines()
    assert f"| {peer.label} | 1 | 1,000 | 0.0000 | 250 | 0 | – |" in lines
    assert f"| {FACTS.label} | 1 | 333 | 0.0000 | – | 0 | – |" in lines


def test_growth_says_what_each_further_record_costs() -> None:
    lines = markdown(_outcome()).splitlines()
    assert f"| {OWN.label} | 91 (60 MB) | 500 (61 MB) | 1,000 |" in lines


def test_a_run_takes_its_place_in_a_page(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("# Speed\n\n<!-- last run -->\nold\n<!-- end of last run -->\n\nAfter.\n", encoding="utf-8")
    insert_into(page, "new\n")
    assert page.read_text(encoding="utf-8") == (
        "# Speed\n\n<!-- last run -->\n\nnew\n\n<!-- end of last run -->\n\nAfter.\n"
    )


def test_a_page_without_a_place_is_left_alone(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("# Speed\n", encoding="utf-8")
    with pytest.raises(ValueError, match="no place for a run"):
        insert_into(page, "new")
    assert page.read_text(encoding="utf-8") == "# Speed\n"


def test_the_plot_is_a_picture_or_says_that_it_cannot_be_drawn(tmp_path: Path) -> None:
    drawn = draw(_outcome(), tmp_path / "plot.svg")
    assert drawn == (tmp_path / "plot.svg").exists()


def test_a_plan_holds_every_share_and_a_quick_one_is_small() -> None:
    plan = plan_of(rounds=5, records=10_000, quick=False)
    assert [stream.share for stream in plan.streams] == [0.01, 0.1, 1.0, 1.0]
    assert [stream.records // plan.growth[0].records for stream in plan.growth] == [1, 4, 16]
    assert plan.packs == (50, 200, 800)
    quick = plan_of(rounds=5, records=10_000, quick=True)
    assert quick.rounds == 1
    assert max(stream.records for stream in (*quick.streams, *quick.growth)) <= 1_000


def test_every_engine_is_asked_on_one_core_and_the_command_on_two() -> None:
    asked = contenders([2])
    assert [each.engine for each in asked if each.cores == 1 and not each.options] == list(ENGINES)
    assert [each.options for each in asked if each.engine is COMMAND and each.cores == 1] == [
        (),
        ("--engine", "compiled"),
    ]
    assert any(each.engine is COMMAND and each.cores == 2 for each in asked)
