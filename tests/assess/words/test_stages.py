"""Every stage short of delivery has its words."""

from __future__ import annotations

from sanctions_check.assess.law.stages import PROGRESS
from sanctions_check.assess.results import Progress
from sanctions_check.assess.words.stages import SHORT_OF_DELIVERY


def test_every_act_that_was_not_delivered_is_told_as_what_it_was() -> None:
    short = {stage for stage, progress in PROGRESS.items() if progress in (Progress.PLANNED, Progress.ATTEMPTED)}
    assert SHORT_OF_DELIVERY.keys() == short | {"intercepted"}


def test_what_had_not_left_is_told_by_the_verb_and_what_was_stopped_by_a_sentence() -> None:
    told_by_the_verb = {stage for stage, words in SHORT_OF_DELIVERY.items() if words.infinitive and words.preface}
    assert told_by_the_verb == SHORT_OF_DELIVERY.keys() - {"intercepted"}
