"""The stage of an act, or of a part of it, by its sources."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from sanctions_check.logic.cell import ABSENT, PARTY_CLAIM, Cell, worked_out

from ...model import Evidence, Group, Item, Record
from ...parts import is_return, part_at
from ...vocabulary.acts import KINDS_OF_THEIR_PARTS, NO_ACT_STAGES, STAGES_BY_ADVANCE, STAGES_SHORT_OF_A_DEAL
from ..evidence.hindsight import said_before
from ..evidence.known_sources import KnownSources, Sources
from ..evidence.speakers import may_be_by_party

__all__ = ["stage_of"]

_ATTEMPT = "procurement_attempt"
_DELIVERED = STAGES_BY_ADVANCE.index("delivered")


class _Told(Struct, frozen=True):
    stages: tuple[str, ...]
    hedge: str | None
    pointer: str


def stage_of(known: KnownSources, pointer: str) -> Cell:
    """The stages that sources state of the part at `pointer` ("": the act as a whole), as alternatives.

    1. What parties claim counts only if no other source states a stage, and it remains a claim.
    2. A source older than the act, on its plan or offer, does not count once a later source reports the act.
    3. If no source states the stage of the act as a whole, it came as far as the part that came furthest.
    4. If that gives no stage either, an attempt to procure is "attempted".
    """
    told = list(_told_by(_since_the_act(known, pointer)))
    found = _agreed(told) if told else None if pointer else _of_the_furthest_part(known)
    return found or _by_the_kind(known.record, pointer)


def _of_the_furthest_part(known: KnownSources) -> Cell | None:
    """The stages of the parts that came furthest; None if no part has a stage.

    None also if a part is reported without a stage: it is read as performed, and so is the act.
    """
    told = {part: _of_part(known, part) for part in known.parts}
    if any(cell is None and known.is_reported(part) for part, cell in told.items()):
        return None
    cells = [cell for cell in told.values() if cell is not None]
    furthest = max(map(_advance, cells), default=None)
    cells = [cell for cell in cells if _advance(cell) == furthest]
    if not cells:
        return None
    stages = tuple(dict.fromkeys(stage for cell in cells for stage in cell.values))
    hedge = cells[0].hedge if all(cell.hedge for cell in cells) else None
    return replace(cells[0], values=stages, hedge=hedge)


def _of_part(known: KnownSources, pointer: str) -> Cell | None:
    """The stage of a part: as the record states it for an act that consists of its parts only; else as sources state it."""
    part, kind = part_at(known.record, pointer), known.record.kind
    own = part.stage if isinstance(part, Item | Group) else None
    if own is not None and own.values and kind is not None and KINDS_OF_THEIR_PARTS.issuperset(kind.values):
        return own.cell(f"{pointer}/stage")
    told = list(_told_by(_since_the_act(known, pointer)))
    return _agreed(told) if told else None


def _advance(cell: Cell) -> int:
    """How far a part came, as a number: by the least advanced of its stages.

    "ongoing" counts as "delivered".
    """
    return min(_DELIVERED, *(STAGES_BY_ADVANCE.index(str(stage)) for stage in cell.values))


def _agreed(told: Sequence[_Told]) -> Cell:
    """The stages that sources state of one thing. Claims of parties count only if there is nothing else."""
    believed = [each for each in told if each.hedge != PARTY_CLAIM] or told
    stages = tuple(dict.fromkeys(stage for each in believed for stage in each.stages))
    hedge = believed[0].hedge if all(each.hedge for each in believed) else None
    return worked_out(stages, hedge, believed[0].pointer, "what sources say of it")


def _by_the_kind(record: Record, pointer: str) -> Cell:
    """The stage "attempted" for an attempt to procure; else not stated.

    It does not hold for what is given in return, which has a stage of its own.
    """
    if record.kind is None or record.kind.values != (_ATTEMPT,) or is_return(pointer):
        return ABSENT
    return worked_out(("attempted",), record.kind.hedge, "/kind", "the kind of the act")


def _since_the_act(known: KnownSources, pointer: str) -> Sources:
    """The sources that state a stage. Those older than the act are left out if a later source reports it."""
    sources = known.staged(pointer)
    first = _first_day(known.record, pointer)
    reported_since = any(not said_before(source, first) for source in known.dated(pointer).values())
    return {where: source for where, source in sources.items() if not (reported_since and said_before(source, first))}


def _first_day(record: Record, pointer: str) -> date | None:
    """The first day of a part, or of the act, by a date of the act itself; None without such a date."""
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
    """True if a party plays down its own act. An admission does so only if it says that there was no act."""
    admits = source.kind is not None and source.kind.values == ("admission",)
    excuses = NO_ACT_STAGES if admits else STAGES_SHORT_OF_A_DEAL
    return may_be_by_party(source) and not excuses.isdisjoint(stages)
