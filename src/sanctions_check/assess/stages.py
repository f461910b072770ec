"""How far an act had come, and what that means for a bar that needs completion."""

from __future__ import annotations

from enum import Enum

from sanctions_check.logic.cell import PARTY_CLAIM, Cell, Presence
from sanctions_check.logic.truth import Truth
from sanctions_check.rules.model import Completion

__all__ = ["Progress", "progress_of"]


class Progress(Enum):
    """The state of the act as the verdict table needs it."""

    COMPLETE = "complete"
    ATTEMPTED = "attempted"
    PLANNED = "planned"
    NO_ACT = "no act"
    UNKNOWN = "unknown"


_ORDER = (
    "refused",
    "abandoned",
    "planned",
    "offered",
    "attempted",
    "contracted",
    "intercepted",
    "delivered",
    "ongoing",
)
_PROGRESS = {
    "refused": Progress.NO_ACT,
    "abandoned": Progress.NO_ACT,
    "planned": Progress.PLANNED,
    "offered": Progress.ATTEMPTED,
    "attempted": Progress.ATTEMPTED,
    "intercepted": Progress.COMPLETE,
    "delivered": Progress.COMPLETE,
    "ongoing": Progress.COMPLETE,
}


def progress_of(stage: Cell, completed_by: Completion) -> tuple[Progress, str, Truth]:
    """(progress, the stage in words, does an act exist at all).

    Of several stages the least advanced counts, on which all sources agree. A stage that is not stated is read as
    performed: a record reports an act. That it came to less rests on no party's word alone.
    """
    if stage.presence is Presence.UNKNOWN:
        return Progress.UNKNOWN, "stated unknown", Truth.UNKNOWN
    if not stage.known:
        return Progress.COMPLETE, "not stated, read as performed", Truth.YES
    least = min((str(value) for value in stage.values), key=_ORDER.index)
    if stage.qualifier == PARTY_CLAIM and _ORDER.index(least) < _ORDER.index("contracted"):
        return Progress.UNKNOWN, str(stage), Truth.UNKNOWN
    if least == "contracted":
        progress = Progress.COMPLETE if completed_by is Completion.CONTRACT else Progress.ATTEMPTED
    else:
        progress = _PROGRESS[least]
    return progress, least, Truth.of(progress is not Progress.NO_ACT)
