"""How well the facts are shown, by the evidence that was there on the day of judging."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from msgspec.structs import replace

from sanctions_check.logic.timespan import Timespan
from sanctions_check.records.facts.evidence.hindsight import last_day
from sanctions_check.records.facts.evidence.speakers import (
    contests_facts,
    denies_facts,
    denies_law,
    speaks_to_law_alone,
    supports_facts,
    supports_law,
    those_telling_of,
)
from sanctions_check.records.model import Evidence, Record
from sanctions_check.records.parts import is_return
from sanctions_check.records.stated import is_true, may_be_true, sole
from sanctions_check.records.vocabulary.sources import CLAIM_KINDS
from sanctions_check.rules.model import StandingPolicy

from ..results import Standing, StandingNote
from .establishing import what_establishes
from .graded_sources import graded_sources
from .law_disputes import LawDisputes
from .omission import Omission
from .origins import corroborate, has_no_author, independent_origins, origins_of
from .relays import relays_no_firmer_than_bodies
from .remarks import is_older, with_remarks
from .source import Source

__all__ = ["ReportsLessProgress", "Weighing", "nobody_reports_less"]

_ADMISSION = "admission"
ReportsLessProgress = Callable[[Evidence], bool]
"""Whether a source states a less advanced stage of the act than the one that is judged."""


def nobody_reports_less(_: Evidence) -> bool:
    """False: no source states a less advanced stage than the one that is judged."""
    return False


@dataclass(frozen=True)
class Weighing:
    """The evidence of one record as it stood on `as_of` (None: all of it)."""

    record: Record
    policy: StandingPolicy
    as_of: date | None = None

    def standing_of(
        self,
        pointer: str,
        act: Timespan | None,
        attributed: str | None,
        reports_less: ReportsLessProgress = nobody_reports_less,
        omission: Omission | None = None,
    ) -> StandingNote:
        """The standing of the facts about the item or group at `pointer`, or about the act ("").

        - `act` is when it was.
        - `attributed` names whoever says that a thing was given in return; it counts if no source speaks of the thing.
        - What is not shown without sources for which `reports_less` is true is asserted.
        - `omission` is given if the facts are that a duty was not carried out.
        """
        tells = self._those_telling_of(pointer, omission)
        told = [source for source in self._sources if tells(source.evidence)]
        sources = relays_no_firmer_than_bodies(told)
        by = attributed if is_return(pointer) else None
        note = self._weighed(sources, pointer, act, by, omission)
        if note.shown and any(reports_less(source.evidence) for source in sources):
            reaching = [source for source in sources if not (_shows(source) and reports_less(source.evidence))]
            without = self._weighed(reaching, pointer, act, by, omission)
            note = without if without.shown or without.standing is Standing.CONTESTED else _lowered_to_asserted(note)
        if not sources and note.standing is Standing.UNSUPPORTED:
            note = self._known_too_late(tells) or note
        return with_remarks(note, sources, act)

    def _those_telling_of(self, pointer: str, omission: Omission | None) -> Callable[[Evidence], bool]:
        """Whether a source speaks of the part at `pointer`, or of the omission at ""."""
        tells = those_telling_of(self.record, pointer)
        if omission is None or pointer:
            return tells
        return lambda evidence: tells(evidence) and omission.is_reported_by(evidence)

    def _weighed(
        self, sources: Sequence[Source], pointer: str, act: Timespan | None, by: str | None, omission: Omission | None
    ) -> StandingNote:
        """The best standing that these sources give."""
        supporting = [source for source in sources if supports_facts(source.evidence)]
        admitted, established = _admitted(sources, act), _established(supporting, omission)
        if admitted and established:
            because = f"{admitted.because}; established besides: {established.because}"
            return replace(admitted, because=because, established_by=established.supported_by)
        return (
            admitted
            or established
            or _corroborated(supporting, sources, act)
            or self._attributed(sources, pointer, by)
            or self._asserted(supporting, sources)
        )

    @cached_property
    def law_disputes(self) -> LawDisputes:
        """Which States dispute the law, and which bodies have answered."""
        return LawDisputes(self.record, self._sources)

    @cached_property
    def _sources(self) -> tuple[Source, ...]:
        return tuple(graded_sources(self.record, self.policy, self.as_of))

    def _attributed(self, sources: Sequence[Source], pointer: str, by: str | None) -> StandingNote | None:
        """Asserted by the one to whom the record attributes it, if no source speaks of it but a party that denies it.

        With `as_of` the attribution counts only if a source of the record was there by then: it has no date of its own.
        """
        spoken_of = any(not _is_denial_by_party(source) for source in sources)
        if not by or spoken_of or not (self.as_of is None or self._sources):
            return None
        because = f"no source of its own, attributed to {by}"
        return StandingNote(Standing.ASSERTED, because, (pointer,), attributed_to=by)

    def _asserted(self, supporting: Sequence[Source], sources: Sequence[Source]) -> StandingNote:
        """Asserted by one origin or by an open inquiry; else unsupported."""
        source = _first_identified_support(supporting)
        inquiries = [each for each in sources if each.reliable and _is_open_inquiry(each)]
        names = " and ".join(each.name for each in inquiries)
        still_open = f"{'an inquiry' if len(inquiries) == 1 else 'inquiries'} still open: {names}" if inquiries else ""
        if source is not None:
            because = "; ".join(filter(None, (f"one identified origin: {source.name}", still_open)))
            return StandingNote(Standing.ASSERTED, because, (source.pointer,))
        if inquiries:
            pointers = tuple(each.pointer for each in inquiries)
            return StandingNote(Standing.ASSERTED, still_open, pointers, open_inquiry=True)
        if not sources:
            return StandingNote(Standing.UNSUPPORTED, "no source speaks of it" if self._sources else "no source")
        weak = "only anonymous or party claims, or sources that are less than fairly reliable"
        because = weak if supporting else "no source says that it is so"
        return StandingNote(Standing.UNSUPPORTED, because, tuple(source.pointer for source in supporting))

    def _known_too_late(self, tells: Callable[[Evidence], bool]) -> StandingNote | None:
        """Unsupported, if sources support the facts but none is known to be dated by the day of judging."""
        if self.as_of is None:
            return None
        ever = (source for source in graded_sources(self.record, self.policy, None) if tells(source.evidence))
        saying = [source.pointer for source in ever if supports_facts(source.evidence)]
        if not saying:
            return None
        because = f"no source is shown to have been there by {self.as_of}"
        return StandingNote(Standing.UNSUPPORTED, because, known_too_late=tuple(saying))


def _admitted(sources: Sequence[Source], act: Timespan | None) -> StandingNote | None:
    """Admitted, if a party concedes the facts after the act and does not take it back.

    Sources that acknowledge the facts are named before those that dispute only the law.
    """
    conceding = [
        source
        for source in sources
        if (source.reliable or _speaks_against_itself(source))
        and _concedes(source)
        and not is_older(source.evidence, act)
        and not any(_takes_back(other, source) for other in sources)
    ]
    if not conceding:
        return None
    conceding.sort(key=lambda source: speaks_to_law_alone(source.evidence))
    because = f"a party concedes the facts: {' and '.join(source.name for source in conceding)}"
    return StandingNote(Standing.ADMITTED, because, tuple(source.pointer for source in conceding))


def _speaks_against_itself(source: Source) -> bool:
    """True if it speaks to the law alone, has no grade, and is trusted as an admission without a grade is."""
    evidence = source.evidence
    return speaks_to_law_alone(evidence) and evidence.reliability is None and source.policy.trusts(_ADMISSION, None)


def _established(supporting: Sequence[Source], omission: Omission | None) -> StandingNote | None:
    """Established, if one source is enough by what it is."""
    for source in supporting:
        reason = what_establishes(source, omission)
        if reason and source.reliable:
            says_so_itself = source.name.casefold().startswith(reason.casefold())
            because = source.name if says_so_itself else f"{reason}: {source.name}"
            return StandingNote(Standing.ESTABLISHED, because, (source.pointer,))
    return None


def _corroborated(supporting: Sequence[Source], sources: Sequence[Source], act: Timespan | None) -> StandingNote | None:
    """Corroborated, or contested, if several independent origins support the facts.

    Inquiries that have not concluded bear each other out as little as one that many repeat, and a body that is to conclude bears
    out nobody before it has.
    """
    origins = independent_origins(
        source for source in supporting if source.reliable and not _may_be_an_open_case(source)
    )
    if not corroborate(origins) or _first_identified_support(supporting) is None:
        return None
    pointers = tuple(sorted({origin.pointer for origin in origins}))
    for source in sources:
        if _contests(source, act):
            text = f"several independent origins, but denied or not determined by {source.name}"
            return StandingNote(Standing.CONTESTED, text, pointers, source.pointer)
    return StandingNote(Standing.CORROBORATED, f"{len(origins)} independent origins", pointers, origins=len(origins))


def _first_identified_support(supporting: Iterable[Source]) -> Source | None:
    """The first reliable source that has an origin and is no open inquiry."""
    reliable = (source for source in supporting if source.reliable and not _is_open_inquiry(source))
    return next((source for source in reliable if origins_of(source)), None)


def _contests(source: Source, act: Timespan | None) -> bool:
    """True if the source denies the facts, says that they cannot be determined, or examined them and takes no side.

    False for a source that is certainly unreliable, speaks for a party, has no author or is older than the act. A body takes no
    side only if its inquiry is not stated to be open.
    """
    evidence = source.evidence
    if not source.perhaps_reliable or speaks_to_law_alone(evidence) or source.by_party or has_no_author(source):
        return False
    inquires = is_true(evidence.open_inquiry)
    took_no_side = evidence.stance == "unclear" and source.kind.perhaps(source.policy.examining) and not inquires
    return (took_no_side or contests_facts(evidence)) and not is_older(evidence, act)


def _shows(source: Source) -> bool:
    """True if the source supports the facts, or a party concedes them in it."""
    return supports_facts(source.evidence) or _concedes(source)


def _lowered_to_asserted(note: StandingNote) -> StandingNote:
    because = f"not shown without the sources that say it had not come so far; {note.because}"
    return replace(note, standing=Standing.ASSERTED, because=because, origins=0, rests_on_less_advanced_reports=True)


def _concedes(source: Source) -> bool:
    """True if a party says that the facts are so, or speaks to the law alone, which concedes the facts."""
    evidence = source.evidence
    admits = source.kind.surely({_ADMISSION}) and sole(evidence.by_party) is not False
    if source.kind.hedged or source.kind.perhaps(source.policy.unconfirmed) or not (source.by_party or admits):
        return False
    if evidence.origins:
        return admits and supports_facts(evidence)
    if speaks_to_law_alone(evidence):
        return supports_law(evidence) or denies_law(evidence)
    return supports_facts(evidence) and not source.kind.perhaps(CLAIM_KINDS) and not is_true(evidence.own_acts)


def _takes_back(denial: Source, source: Source) -> bool:
    """True if the same party denies the facts on the same day or later; an admission in words stands."""
    said, denied = last_day(source.evidence.date), last_day(denial.evidence.date)
    if source.kind.surely({_ADMISSION}) or said is None or denied is None or denied < said:
        return False
    ours, theirs = source.evidence.country, denial.evidence.country
    same_party = ours is not None and theirs is not None and not set(ours.values).isdisjoint(theirs.values)
    return same_party and denial.by_party and denies_facts(denial.evidence)


def _is_open_inquiry(source: Source) -> bool:
    """True for an official inquiry that has not concluded; the Panel or the MSMT reporting without a side is one."""
    if (
        source.kind.words <= source.policy.finding_bodies
        and source.evidence.stance == "unclear"
        and not speaks_to_law_alone(source.evidence)
    ):
        return True
    return source.kind.words <= source.policy.inquiring and is_true(source.evidence.open_inquiry)


def _may_be_an_open_case(source: Source) -> bool:
    """Is it, or may it be, a body's own case in which it has not concluded that it is so?"""
    concludes = source.kind.perhaps(source.policy.concluding_bodies)
    return concludes and may_be_true(source.evidence.open_inquiry) and not source.evidence.origins


def _is_denial_by_party(source: Source) -> bool:
    return source.evidence.stance == "denies" and source.by_party
