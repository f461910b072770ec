"""How far an act, or a part of it, had come where the record leaves that to its sources."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from sanctions_check.logic.cell import ABSENT, PARTY_CLAIM, Cell, worked_out

from ...model import Evidence, Group, Item, Record
from ...parts import is_return, part_at
from ...vocabulary.acts import NO_ACT_STAGES, STAGES_SHORT_OF_A_DEAL
from ..evidence.hindsight import said_before
from ..evidence.known_sources import KnownSources, Sources
from ..evidence.speakers import may_be_by_party

__all__ = ["stage_of"]

_ATTEMPT = "procurement_attempt"


class _Told(Struct, frozen=True):
    stages: tuple[str, ...]
    hedge: str | None
    pointer: str


def stage_of(known: KnownSources, pointer: str) -> Cell:
    """The stages that sources state of the part there, as alternatives; of the act as a whole where it is empty.

    What parties claim counts only where nobody else says it, and stays their claim. What was said before the act, of its plan
    or offer, is no word on how far it came once somebody has spoken since. The act as a whole came as far as its parts did
    where no source states it of all of it; but a part says nothing of an act that is reported as a whole, beside other parts.
    """
    told = list(_told_by(_since_the_act(known, pointer)))
    if not told and not pointer:
        parts = [list(_told_by(_since_the_act(known, part))) for part in known.parts]
        if all(parts) or not known.reported_as_a_whole:
            told = [each for part in parts for each in part]
    if not told:
        return _by_the_kind(known.record, pointer)
    believed = [each for each in told if each.hedge != PARTY_CLAIM] or told
    stages = tuple(dict.fromkeys(stage for each in believed for stage in each.stages))
    hedge = believed[0].hedge if all(each.hedge for each in believed) else None
    return worked_out(stages, hedge, believed[0].pointer, "what sources say of it")


def _by_the_kind(record: Record, pointer: str) -> Cell:
    """An attempt to procure tells of no more than that; what was given for it has a stage of its own."""
    if record.kind is None or record.kind.values != (_ATTEMPT,) or is_return(pointer):
        return ABSENT
    return worked_out(("attempted",), record.kind.hedge, "/kind", "the kind of the act")


def _since_the_act(known: KnownSources, pointer: str) -> Sources:
    """The sources that state how far it came, without those that are older than the act where one that is not reports it."""
    sources = known.staged(pointer)
    first = _first_day(known.record, pointer)
    reported_since = any(not said_before(source, first) for source in known.dated(pointer).values())
    return {where: source for where, source in sources.items() if not (reported_since and said_before(source, first))}


def _first_day(record: Record, pointer: str) -> date | None:
    """The first day that the act, or that part of it, is itself stated to have."""
    part = part_at(record, pointer)
    own = part.date if isinstance(part, Item | Group) else None
    stated = own if own is not None else record.date
    if stated is None or not stated.values or any(when.of != "act" for when in stated.values):
        return None
    return min(when.span.start_low for when in stated.values)


def _told_by(sources: Sources) -> Iterator[_Told]:
    for pointer, source in sources.items():
        stated = source.states_stage
        if stated is not None and stated.values:
            hedge = PARTY_CLAIM if _excuses_a_party(source, stated.values) else stated.hedge
            yield _Told(stated.values, hedge, f"{pointer}/states_stage")


def _excuses_a_party(source: Evidence, stages: tuple[str, ...]) -> bool:
    """Does a party say of its own act that it came to less? What it admits is no excuse, unless it is that there was no act."""
    admits = source.kind is not None and source.kind.values == ("admission",)
    excuses = NO_ACT_STAGES if admits else STAGES_SHORT_OF_A_DEAL
    return may_be_by_party(source) and not excuses.isdisjoint(stages)
