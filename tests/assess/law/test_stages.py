"""How far an act had come."""

from __future__ import annotations

import pytest

from sanctions_check.assess.law.stages import Progress, how_far
from sanctions_check.logic.cell import ABSENT, Cell, Presence
from sanctions_check.logic.truth import Truth
from sanctions_check.records.vocabulary import STAGES
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
    assert how_far(stage(written), Completion.PERFORMANCE)[0] is progress


@pytest.mark.parametrize("written", STAGES)
def test_every_word_of_the_vocabulary_is_understood(written: str) -> None:
    progress, words, _ = how_far(stage(written), Completion.CONTRACT)
    assert progress is not Progress.UNKNOWN
    assert words == written


def test_a_contract_completes_sale_and_procurement_only() -> None:
    assert how_far(stage("contracted"), Completion.CONTRACT)[0] is Progress.COMPLETE
    assert how_far(stage("contracted"), Completion.PERFORMANCE)[0] is Progress.ATTEMPTED


def test_of_several_stages_the_least_advanced_counts() -> None:
    assert how_far(stage("delivered", "planned"), Completion.PERFORMANCE)[1] == "planned"


def test_not_stated_is_performed_and_stated_unknown_is_open() -> None:
    assert how_far(ABSENT, Completion.PERFORMANCE)[::2] == (Progress.COMPLETE, Truth.YES)
    assert how_far(Cell(Presence.UNKNOWN), Completion.PERFORMANCE)[2] is Truth.UNKNOWN


def test_where_only_some_of_several_stages_are_no_act_it_is_open_whether_there_was_one() -> None:
    assert how_far(stage("refused", "delivered"), Completion.PERFORMANCE)[2] is Truth.UNKNOWN
    assert how_far(stage("refused", "abandoned"), Completion.PERFORMANCE)[2] is Truth.NO


def test_a_refusal_ends_what_was_only_tried() -> None:
    assert how_far(stage("refused", "attempted"), Completion.PERFORMANCE)[2] is Truth.NO
    assert how_far(stage("abandoned", "contracted"), Completion.PERFORMANCE)[2] is Truth.UNKNOWN
