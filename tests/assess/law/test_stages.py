"""How far an act had come."""

from __future__ import annotations

import pytest

from sanctions_check.assess.law.stages import PROGRESS, how_far
from sanctions_check.assess.results import Progress
from sanctions_check.logic.cell import ABSENT, Cell, Presence
from sanctions_check.logic.truth import Truth
from sanctions_check.records.vocabulary.acts import NO_ACT_STAGES, STAGES
from sanctions_check.rules.model import Completion


def stage(*values: str) -> Cell:
    return Cell(Presence.KNOWN, values)


@pytest.mark.parametrize(
    ("written", "progress"),
    [
        ("planned", Progress.PLANNED),
        ("offered", Progress.ATTEMPTED),
        ("attempted", Progress.ATTEMPTED),
        ("intercepted", Progress.COMPLETE),
        ("delivered", Progress.COMPLETE),
        ("ongoing", Progress.COMPLETE),
        ("refused", Progress.NO_ACT),
        ("abandoned", Progress.NO_ACT),
    ],
)
def test_each_stage_has_its_progress(written: str, progress: Progress) -> None:
    assert how_far(stage(written), Completion.PERFORMANCE).progress is progress


@pytest.mark.parametrize("written", STAGES)
def test_every_word_of_the_vocabulary_is_understood(written: str) -> None:
    reached = how_far(stage(written), Completion.CONTRACT)
    assert reached.progress is not Progress.UNKNOWN
    assert reached.words == reached.stage == written


def test_each_stage_stands_in_one_table() -> None:
    assert PROGRESS.keys() == STAGES.keys()
    assert {each for each, progress in PROGRESS.items() if progress is Progress.NO_ACT} == NO_ACT_STAGES


@pytest.mark.parametrize("cell", [ABSENT, Cell(Presence.UNKNOWN), stage("refused", "delivered")])
def test_what_is_open_or_not_stated_is_no_stage(cell: Cell) -> None:
    assert how_far(cell, Completion.PERFORMANCE).stage is None


def test_a_contract_completes_sale_and_procurement_only() -> None:
    assert how_far(stage("contracted"), Completion.CONTRACT).progress is Progress.COMPLETE
    assert how_far(stage("contracted"), Completion.PERFORMANCE).progress is Progress.ATTEMPTED


@pytest.mark.parametrize("written", sorted(STAGES.keys() - NO_ACT_STAGES))
def test_a_duty_was_not_carried_out_at_whatever_stage_the_act_was(written: str) -> None:
    reached = how_far(stage(written), Completion.OMISSION)
    assert (reached.progress, reached.stage) == (Progress.COMPLETE, None)
    assert how_far(stage("refused"), Completion.OMISSION).exists is Truth.NO


def test_of_several_stages_the_least_advanced_counts() -> None:
    assert how_far(stage("delivered", "planned"), Completion.PERFORMANCE).stage == "planned"


def test_not_stated_is_performed_and_stated_unknown_is_open() -> None:
    silent = how_far(ABSENT, Completion.PERFORMANCE)
    assert (silent.progress, silent.exists) == (Progress.COMPLETE, Truth.YES)
    assert how_far(Cell(Presence.UNKNOWN), Completion.PERFORMANCE).exists is Truth.UNKNOWN


def test_where_only_some_of_several_stages_are_no_act_it_is_open_whether_there_was_one() -> None:
    assert how_far(stage("refused", "delivered"), Completion.PERFORMANCE).exists is Truth.UNKNOWN
    assert how_far(stage("refused", "abandoned"), Completion.PERFORMANCE).exists is Truth.NO


def told_by_sources(*values: str) -> Cell:
    return Cell(Presence.KNOWN, values, derived_from="what sources say of it")


def test_a_refusal_of_which_sources_tell_ends_what_was_only_tried() -> None:
    assert how_far(told_by_sources("refused", "attempted"), Completion.PERFORMANCE).exists is Truth.NO
    assert how_far(told_by_sources("abandoned", "contracted"), Completion.PERFORMANCE).exists is Truth.UNKNOWN


@pytest.mark.parametrize("other", ["planned", "offered", "attempted", "contracted", "delivered"])
def test_what_the_record_itself_leaves_open_is_no_refusal(other: str) -> None:
    assert how_far(stage("refused", other), Completion.PERFORMANCE).exists is Truth.UNKNOWN
