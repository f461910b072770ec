"""How well the facts are shown: computed from the evidence that was there on the day of judging."""

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
from .origins import corroborate, has_no_author, independent_origins, origins_of
from .relays import as_the_bodies_say
from .remarks import is_older, with_remarks
from .source import Source

__all__ = ["TellsLess", "Weighing", "nobody_tells_less"]

_ADMISSION = "admission"
TellsLess = Callable[[Evidence], bool]
"""Does a source say that the act had come less far than it is judged?"""


def nobody_tells_less(_: Evidence) -> bool:
    """The answer where the act is judged as far as anybody says that it came."""
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
        tells_less: TellsLess = nobody_tells_less,
    ) -> StandingNote:
        """The standing of the facts about the item or group at `pointer`, or about the act ("").

        `act` is when that was. `attributed` names whoever says that a thing given in return was given, which counts where no
        source of its own speaks of it, once the record has any source. A source that `tells_less` says that the act had come
        less far than it is judged: what is not shown without such sources is asserted.
        """
        tells = those_telling_of(self.record, pointer)
        told = [source for source in self._sources if tells(source.evidence)]
        sources = as_the_bodies_say(told)
        by = attributed if is_return(pointer) else None
        note = self._weighed(sources, pointer, act, by)
        if note.shown and any(tells_less(source.evidence) for source in sources):
            reaching = [source for source in sources if not (_shows(source) and tells_less(source.evidence))]
            without = self._weighed(reaching, pointer, act, by)
            note = without if without.shown or without.standing is Standing.CONTESTED else _told_short(note)
        if not sources and note.standing is Standing.UNSUPPORTED:
            note = self._not_there_yet(tells) or note
        return with_remarks(note, sources, act)

    def _weighed(self, sources: Sequence[Source], pointer: str, act: Timespan | None, by: str | None) -> StandingNote:
        """The best standing that these sources give; what contests several origins counts at the place of those."""
        supporting = [source for source in sources if supports_facts(source.evidence)]
        admitted, established = _admitted(sources, act), _established(supporting)
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
        """Who disputes the law, and which body has answered."""
        return LawDisputes(self.record, self._sources)

    @cached_property
    def _sources(self) -> tuple[Source, ...]:
        return tuple(graded_sources(self.record, self.policy, self.as_of))

    def _attributed(self, sources: Sequence[Source], pointer: str, by: str | None) -> StandingNote | None:
        """Asserted by whoever the record says attributes it, if no source speaks of it except a party that denies it.

        With `as_of` the attribution counts only if a source of the record was there by then: it has no date of its own.
        """
        spoken_of = any(not _is_denial_by_party(source) for source in sources)
        if not by or spoken_of or not (self.as_of is None or self._sources):
            return None
        because = f"no source of its own, attributed to {by}"
        return StandingNote(Standing.ASSERTED, because, (pointer,), attributed_to=by)

    def _asserted(self, supporting: Sequence[Source], sources: Sequence[Source]) -> StandingNote:
        """Asserted by one origin or by an open inquiry; else unsupported."""
        source = _holding_that_it_is_so(supporting)
        inquiries = [each for each in sources if each.reliable and _inquires(each)]
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

    def _not_there_yet(self, tells: Callable[[Evidence], bool]) -> StandingNote | None:
        """Unsupported where sources say that it is so, none of which is shown to have been there by the day of judging."""
        if self.as_of is None:
            return None
        ever = (source for source in graded_sources(self.record, self.policy, None) if tells(source.evidence))
        saying = [source.pointer for source in ever if supports_facts(source.evidence)]
        if not saying:
            return None
        because = f"no source is shown to have been there by {self.as_of}"
        return StandingNote(Standing.UNSUPPORTED, because, too_late=tuple(saying))


def _admitted(sources: Sequence[Source], act: Timespan | None) -> StandingNote | None:
    """A party concedes the facts after the act, and does not take it back. Who acknowledges them comes before who contests
    only the law.
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
    """A source that disputes only the law admits the facts; without a grade it is trusted as an admission is."""
    evidence = source.evidence
    return speaks_to_law_alone(evidence) and evidence.reliability is None and source.policy.trusts(_ADMISSION, None)


def _established(supporting: Sequence[Source]) -> StandingNote | None:
    """One source is enough by what it is."""
    for source in supporting:
        reason = what_establishes(source)
        if reason and source.reliable:
            says_so_itself = source.name.casefold().startswith(reason.casefold())
            because = source.name if says_so_itself else f"{reason}: {source.name}"
            return StandingNote(Standing.ESTABLISHED, because, (source.pointer,))
    return None


def _corroborated(supporting: Sequence[Source], sources: Sequence[Source], act: Timespan | None) -> StandingNote | None:
    """Several independent origins support the facts: corroborated, or contested if another source denies them.

    Inquiries that have not concluded bear each other out as little as one that many repeat, and a body that is to conclude bears
    out nobody before it has.
    """
    origins = independent_origins(
        source for source in supporting if source.reliable and not _may_be_an_open_case(source)
    )
    if not corroborate(origins) or _holding_that_it_is_so(supporting) is None:
        return None
    pointers = tuple(sorted({origin.pointer for origin in origins}))
    for source in sources:
        if _contests(source, act):
            text = f"several independent origins, but denied or not determined by {source.name}"
            return StandingNote(Standing.CONTESTED, text, pointers, source.pointer)
    return StandingNote(Standing.CORROBORATED, f"{len(origins)} independent origins", pointers, origins=len(origins))


def _holding_that_it_is_so(supporting: Iterable[Source]) -> Source | None:
    """The first source that can be relied on, has an origin and is no inquiry that is still open."""
    reliable = (source for source in supporting if source.reliable and not _inquires(source))
    return next((source for source in reliable if origins_of(source)), None)


def _contests(source: Source, act: Timespan | None) -> bool:
    """Does it deny the facts, or say that they cannot be determined? A source that is surely not reliable, a party, without
    an author or older than the act contests nothing.

    A body that examines and takes no side could not tell, unless its inquiry is stated to be open.
    """
    evidence = source.evidence
    if not source.perhaps_reliable or speaks_to_law_alone(evidence) or source.by_party or has_no_author(source):
        return False
    inquires = is_true(evidence.open_inquiry)
    took_no_side = evidence.stance == "unclear" and source.kind.perhaps(source.policy.examining) and not inquires
    return (took_no_side or contests_facts(evidence)) and not is_older(evidence, act)


def _shows(source: Source) -> bool:
    """Does the source count for the facts, as support or as a concession by a party?"""
    return supports_facts(source.evidence) or _concedes(source)


def _told_short(note: StandingNote) -> StandingNote:
    because = f"not shown without the sources that say it had not come so far; {note.because}"
    return replace(note, standing=Standing.ASSERTED, because=because, origins=0, told_short=True)


def _concedes(source: Source) -> bool:
    """A party says that it is so, or disputes the law alone, which concedes the facts."""
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
    """Does the same party deny the facts on the same day or later, so that what it said concedes nothing? An admission stands."""
    said, denied = last_day(source.evidence.date), last_day(denial.evidence.date)
    if source.kind.surely({_ADMISSION}) or said is None or denied is None or denied < said:
        return False
    ours, theirs = source.evidence.country, denial.evidence.country
    same_party = ours is not None and theirs is not None and not set(ours.values).isdisjoint(theirs.values)
    return same_party and denial.by_party and denies_facts(denial.evidence)


def _inquires(source: Source) -> bool:
    """An official inquiry that has not concluded; the Panel or the MSMT reporting without taking a side is one."""
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
