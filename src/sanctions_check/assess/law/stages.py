"""How far an act had come towards the completion of a bar."""

from __future__ import annotations

from sanctions_check.logic.cell import PARTY_CLAIM, Cell, Presence
from sanctions_check.logic.truth import Truth
from sanctions_check.records.vocabulary.acts import NO_ACT_STAGES, STAGES_BY_ADVANCE, STAGES_SHORT_OF_A_DEAL
from sanctions_check.rules.model import Completion

from ..results import HowFar, Progress

__all__ = ["PROGRESS", "how_far", "how_far_there", "is_short_of"]

PROGRESS = {
    "refused": Progress.NO_ACT,
    "abandoned": Progress.NO_ACT,
    "planned": Progress.PLANNED,
    "offered": Progress.ATTEMPTED,
    "attempted": Progress.ATTEMPTED,
    "contracted": Progress.ATTEMPTED,
    "intercepted": Progress.COMPLETE,
    "delivered": Progress.COMPLETE,
    "ongoing": Progress.COMPLETE,
}
"""The progress of each stage, least advanced first. A contract completes a bar that a contract completes."""
_NOT_THERE = NO_ACT_STAGES | {"planned", "offered", "contracted"}
_TOWARDS_COMPLETION = (Progress.NO_ACT, Progress.PLANNED, Progress.ATTEMPTED, Progress.COMPLETE)


def is_short_of(one: HowFar, other: HowFar) -> bool:
    """True if both are known and the one is less far towards completion than the other."""
    if Progress.UNKNOWN in (one.progress, other.progress):
        return False
    return _TOWARDS_COMPLETION.index(one.progress) < _TOWARDS_COMPLETION.index(other.progress)


def how_far(stage: Cell, completed_by: Completion) -> HowFar:
    """How far a stage is towards the completion of a bar.

    1. A stage that is not stated is read as performed, since a record reports an act.
    2. Of several stages the least advanced counts.
    3. A refusal among several stages: if sources state it, it ends what was only planned, offered or tried, and beside a deal or
       more it is open whether there was an act. If the record itself states the stages, that is always open.
    4. A less advanced stage by a party's word alone leaves the stage open.
    5. A duty that was not carried out was so at any stage of the act.
    """
    if stage.presence is Presence.UNKNOWN:
        return HowFar(Progress.UNKNOWN, stage.derived_from or "stated unknown", Truth.UNKNOWN)
    if not stage.known:
        return HowFar(Progress.COMPLETE, "not stated, read as performed", Truth.YES)
    stages = {str(value) for value in stage.values}
    least = min(stages, key=STAGES_BY_ADVANCE.index)
    ended = STAGES_SHORT_OF_A_DEAL if stage.derived_from else NO_ACT_STAGES
    if completed_by is Completion.OMISSION and least not in NO_ACT_STAGES:
        return HowFar(Progress.COMPLETE, str(stage), Truth.YES)
    in_doubt = least in NO_ACT_STAGES and not stages <= ended
    if in_doubt or (stage.hedge == PARTY_CLAIM and least in STAGES_SHORT_OF_A_DEAL):
        return HowFar(Progress.UNKNOWN, str(stage), Truth.UNKNOWN)
    completed = least == "contracted" and completed_by is Completion.CONTRACT
    progress = Progress.COMPLETE if completed else PROGRESS[least]
    return HowFar(progress, least, Truth.of(progress is not Progress.NO_ACT), least)


def how_far_there(stage: Cell, completed_by: Completion) -> HowFar:
    """How far a part of the act was there, over which a duty was not carried out: what was only planned, offered or contracted
    was not, and no duty fell on it.
    """
    stages = {str(value) for value in stage.values}
    if stages.isdisjoint(_NOT_THERE):
        return how_far(stage, completed_by)
    if stage.hedge == PARTY_CLAIM or not stages <= _NOT_THERE:
        return HowFar(Progress.UNKNOWN, str(stage), Truth.UNKNOWN)
    least = min(stages, key=STAGES_BY_ADVANCE.index)
    return HowFar(Progress.NO_ACT, least, Truth.NO, least)
