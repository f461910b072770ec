"""The standing of a finding: by the sources on its subject, and no better than what it rests on."""

from __future__ import annotations

from collections.abc import Sequence, Set
from itertools import chain

from msgspec.structs import replace

from sanctions_check.logic.case import Case, Thing
from sanctions_check.logic.cell import Cell
from sanctions_check.logic.proof import unavoidable_hedges
from sanctions_check.logic.timespan import spans_of
from sanctions_check.records.model import Compensation, Evidence, Record
from sanctions_check.records.normalise.countries import responsible_state
from sanctions_check.records.parts import hedged_entries, names_at, part_at
from sanctions_check.records.vocabulary.acts import STAGES_YET_TO_COME
from sanctions_check.rules.model import Completion, Prohibition

from ..addressees.conduct import Conduct
from ..evidence.omission import Omission
from ..evidence.standing import ReportsLessProgress, Weighing, nobody_reports_less
from ..law.derivation import Derivation
from ..law.stages import how_far, is_short_of
from ..results import Bearer, HowFar, Law, Standing, StandingNote
from .rests_on import weakest_needed

__all__ = ["hedges_behind", "standing_of_finding", "standing_of_thing"]

_RANKS = {standing: rank for rank, standing in enumerate(Standing)}


def standing_of_finding(
    rule: Prohibition,
    derivation: Derivation,
    law: Law,
    conduct: Conduct,
    bearers: Sequence[Bearer],
    weighing: Weighing,
    falls_short: Set[str] = frozenset(),
) -> StandingNote:
    """The standing of the facts of one finding, for an act at the stage of the conduct.

    `falls_short`: the pointers of the parts that did not come so far, or not while the law was in force.
    """
    case, subject = conduct.case, conduct.subject

    def reports_less(source: Evidence) -> bool:
        return _reports_less(source, conduct.how_far, rule.completed_by)

    omission = _omission(rule, bearers, case, weighing.record)
    standing = standing_of_thing(case, subject, weighing, reports_less, omission)
    if law is Law.YES and _parts_differ(weighing.record):
        standing = _as_its_parts_are_shown(
            standing, derivation, case, subject, weighing, reports_less, falls_short, of_parts=omission is None
        )
    return _less_hedged(standing, hedges_behind(derivation, law, case, subject.cell("stage"), weighing.record))


def _omission(rule: Prohibition, bearers: Sequence[Bearer], case: Case, record: Record) -> Omission | None:
    """The omission that the finding is about; None for any other finding."""
    if rule.completed_by is not Completion.OMISSION:
        return None
    states = frozenset(responsible_state(bearer.country) for bearer in bearers)
    theirs = [
        party.pointer
        for party in case.list_of("party").things
        if not states.isdisjoint(map(responsible_state, party.cell("country").words))
    ]
    persons = [group.pointer for group in case.list_of("group").things]
    names = (names_at(record, pointer) for pointer in (*theirs, *persons))
    return Omission(states, frozenset(chain.from_iterable(names)))


def _less_hedged(standing: StandingNote, hedges: tuple[str, ...]) -> StandingNote:
    """The standing, lowered to asserted if the finding rests on hedged values."""
    if not hedges or not (standing.shown or standing.standing is Standing.CONTESTED):
        return standing
    text = f"the finding rests on a value that the record itself calls {' and '.join(hedges)}; {standing.because}"
    lowered = replace(standing, standing=Standing.ASSERTED, because=text, origins=0, hedges=hedges)
    if standing.standing is not Standing.CONTESTED:
        return lowered
    return replace(lowered, contested_by="", denied_by=(standing.contested_by, *standing.denied_by))


def _parts_differ(record: Record) -> bool:
    """True if one part of the record may be shown better than another."""
    return bool(record.compensation) or any(source.about is not None for source in record.evidence or ())


def _as_its_parts_are_shown(
    standing: StandingNote,
    derivation: Derivation,
    case: Case,
    subject: Thing,
    weighing: Weighing,
    reports_less: ReportsLessProgress,
    falls_short: Set[str],
    *,
    of_parts: bool,
) -> StandingNote:
    """The standing of a finding, lowered to that of the weakest part that it needs.

    An act that needs parts takes their standing also if it is higher, unless more is needed than the parts (`of_parts`: false).
    """
    parts = {part.pointer: part for part in case.judged()}
    is_act = subject.kind == "act"

    def standing_at(pointer: str) -> StandingNote:
        return standing_of_thing(case, parts[pointer], weighing, reports_less if is_act else nobody_reports_less)

    def rank_at(pointer: str) -> int:
        return len(_RANKS) if pointer in falls_short else _RANKS[standing_at(pointer).standing]

    proofs = (derivation.engaged, derivation.in_force, derivation.when)
    needed = weakest_needed(proofs, derivation.unless, case, subject.pointer, rank_at)
    if needed is None or not ((is_act and of_parts) or needed.rank > _RANKS[standing.standing]):
        return standing
    note = standing_at(needed.pointer)
    return replace(note, because=f"it rests on {needed.label}: {note.because}", rests_on=needed.label)


def _reports_less(source: Evidence, reached: HowFar, completed_by: Completion) -> bool:
    stated = source.states_stage
    return stated is not None and is_short_of(how_far(stated.cell(""), completed_by), reached)


def standing_of_thing(
    case: Case,
    subject: Thing,
    weighing: Weighing,
    reports_less: ReportsLessProgress = nobody_reports_less,
    omission: Omission | None = None,
) -> StandingNote:
    """The standing of what the record says of a thing.

    If the act was only to come, sources that are older than it count too.
    """
    record = weighing.record
    part = part_at(record, subject.pointer)
    attributed = part.attributed_to if isinstance(part, Compensation) else None
    first = min(spans_of(case.time_of(subject)), key=lambda span: span.start_low, default=None)
    stages = subject.cell("stage").values
    is_to_come = bool(stages) and STAGES_YET_TO_COME.issuperset(map(str, stages))
    return weighing.standing_of(subject.pointer, None if is_to_come else first, attributed, reports_less, omission)


def hedges_behind(derivation: Derivation, law: Law, case: Case, stage: Cell, record: Record) -> tuple[str, ...]:
    """The hedges on which the answer rests; if an exemption applies, only those of the exemption."""
    if not case.is_hedged:
        return ()
    entries = hedged_entries(record)
    if law is Law.EXEMPT and derivation.unless is not None:
        return unavoidable_hedges(derivation.unless, entries)
    if law is not Law.YES:
        return ()
    found = {stage.hedge} if stage.hedge else set()
    for proof in derivation.proofs:
        found |= set(unavoidable_hedges(proof, entries))
    return tuple(sorted(found))
