"""How well the facts are shown: computed from the evidence that was there on the day of judging."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from msgspec.structs import replace

from sanctions_check.logic.timespan import Timespan
from sanctions_check.records.facts.hindsight import known_sources, last_day
from sanctions_check.records.facts.speakers import denies_facts, speaks_of, supports_facts
from sanctions_check.records.model import Evidence, Record
from sanctions_check.records.stated import is_true, may_be_true, sole
from sanctions_check.records.vocabulary.sources import CLAIM_KINDS
from sanctions_check.rules.model import StandingPolicy

from ..results import Standing, StandingNote
from .accusers import tells_of_others
from .alternatives import one_of
from .law_disputes import LawDisputes
from .origins import corroborate, has_no_author, independent_origins, origins_of
from .remarks import is_older, with_remarks
from .source import Source, type_of
from .voices import VOICES_OF_STATES, speakers_of

__all__ = ["TellsLess", "Weighing", "nobody_tells_less"]

_ADMISSION = "admission"
TellsLess = Callable[[Evidence], bool]
"""Does a source say that the act had come less far than it is judged?"""


def nobody_tells_less(_: Evidence) -> bool:
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
        names: Iterable[str],
        act: Timespan | None,
        attributed: str | None,
        tells_less: TellsLess = nobody_tells_less,
    ) -> StandingNote:
        """The standing of the facts about one item, group or the act.

        `names` are the ids by which evidence may speak about it; `attributed` names whoever says that a thing given in
        return was given, which counts where no source of its own speaks of it, once the record has any source. A source that
        `tells_less` says that the act had come less far than it is judged: what is not shown without such sources is asserted.
        """
        about = frozenset(names)
        returned = pointer.startswith("/compensation")
        sources = [source for source in self._sources if speaks_of(source.evidence, about, returned=returned)]
        by = attributed if returned else None
        note = self._weighed(sources, pointer, act, by)
        if note.standing.shown and any(tells_less(source.evidence) for source in sources):
            reaching = [source for source in sources if not (_shows(source) and tells_less(source.evidence))]
            without = self._weighed(reaching, pointer, act, by)
            note = without if without.standing.shown or without.standing is Standing.CONTESTED else _told_short(note)
        return with_remarks(note, sources, act)

    def _weighed(self, sources: Sequence[Source], pointer: str, act: Timespan | None, by: str | None) -> StandingNote:
        supporting = [source for source in sources if supports_facts(source.evidence)]
        return (
            self._admitted(sources, act)
            or self._established(supporting)
            or self._corroborated(supporting, sources, act)
            or self._attributed(sources, pointer, by)
            or self._asserted(supporting, sources)
        )

    @cached_property
    def of_the_law(self) -> LawDisputes:
        """Who disputes the law, and which body has answered."""
        return LawDisputes(self.record, self._sources, self.policy)

    @cached_property
    def _sources(self) -> list[Source]:
        found: list[Source] = []
        for pointer, evidence in known_sources(self.record, self.as_of).items():
            kind = one_of(evidence.kind)
            if kind.words <= self.policy.no_evidence:
                continue
            trusted = [self.policy.trusts(word, evidence.reliability) for word in kind.words]
            found.append(
                Source(
                    pointer,
                    evidence,
                    kind,
                    all(trusted),
                    any(trusted),
                    self.policy,
                    self._is_by_a_state_in_it(evidence),
                    tells_of_others(evidence, self.record),
                )
            )
        return found

    def _is_by_a_state_in_it(self, evidence: Evidence) -> bool:
        """Do nobody but States that are parties to the act deny the facts, or say that they could not tell, themselves or
        passed on by others, without a word on `by_party`?
        """
        doubts = evidence.stance == "undeterminable" and evidence.speaks_to != "law"
        says_so = bool(evidence.origins) or one_of(evidence.kind).surely(VOICES_OF_STATES)
        if not (denies_facts(evidence) or doubts) or evidence.by_party is not None or not says_so:
            return False
        speakers = speakers_of(evidence)
        return speakers is not None and speakers <= self._states_in_it

    @cached_property
    def _states_in_it(self) -> frozenset[str]:
        """The States that are surely parties to the act themselves, or by an organ, and did not just stop it."""
        organs = [
            party for party in self.record.parties or () if one_of(party.type).surely(self.policy.organs_of_states)
        ]
        acting = [party for party in organs if party.roles and set(party.roles.values) - {"interdictor"}]
        return frozenset(code for party in acting if (code := sole(party.country)) is not None)

    def _admitted(self, sources: Sequence[Source], act: Timespan | None) -> StandingNote | None:
        for source in sources:
            trusted = source.reliable or self._speaks_against_itself(source.evidence)
            concedes = _concedes(source) and not (source.evidence.speaks_to == "law" and is_older(source.evidence, act))
            if trusted and concedes and not any(_takes_back(other, source) for other in sources):
                return StandingNote(Standing.ADMITTED, f"a party concedes the facts: {source.name}", (source.pointer,))
        return None

    def _speaks_against_itself(self, evidence: Evidence) -> bool:
        """Who disputes the law alone admits the facts by it: without a grade it weighs as an admission, whatever its kind."""
        return evidence.speaks_to == "law" and evidence.reliability is None and self.policy.trusts(_ADMISSION, None)

    def _established(self, supporting: Sequence[Source]) -> StandingNote | None:
        for source in supporting:
            reason = self._establishes(source)
            if reason and source.reliable:
                says_so_itself = source.name.casefold().startswith(reason.casefold())
                because = source.name if says_so_itself else f"{reason}: {source.name}"
                return StandingNote(Standing.ESTABLISHED, because, (source.pointer,))
        return None

    def _establishes(self, source: Source) -> str:
        evidence = source.evidence
        if source.kind.hedged or source.kind.perhaps(self.policy.unconfirmed) or may_be_true(evidence.open_inquiry):
            return ""
        origins = evidence.origins or ()
        if origins:
            if any(type_of(origin).surely(self.policy.concluding_bodies) for origin in origins):
                return "the conclusion of a body"
            by_examiners = all(type_of(origin).surely(self.policy.examiners) for origin in origins)
            examined = source.kind.surely(self.policy.examinations) and by_examiners
            return str(source.kind) if examined else ""
        if source.kind.surely(self.policy.establishing):
            return str(source.kind)
        if self._tells_own_acts(source):
            return "an authority's record of its own acts"
        return ""

    def _tells_own_acts(self, source: Source) -> bool:
        """As it is stated; a State that stopped the act and says so tells of what it did itself."""
        evidence = source.evidence
        if evidence.own_acts is not None or not source.kind.surely({"official_statement"}):
            return is_true(evidence.own_acts)
        speaker = sole(evidence.country)
        return speaker is not None and speaker in self._interdictors

    @cached_property
    def _interdictors(self) -> frozenset[str]:
        """The States that stopped the act, and did nothing else in it."""
        alone = [party for party in self.record.parties or () if sole(party.roles) == "interdictor"]
        stopping = frozenset(code for party in alone if (code := sole(party.country)) is not None)
        return stopping - self._states_in_it

    def _corroborated(
        self, supporting: Sequence[Source], sources: Sequence[Source], act: Timespan | None
    ) -> StandingNote | None:
        origins = independent_origins(source for source in supporting if source.reliable)
        if not corroborate(origins):
            return None
        pointers = tuple(sorted({origin.pointer for origin in origins}))
        for source in sources:
            if self._contests(source, act):
                text = f"several independent origins, but denied or not determined by {source.name}"
                return StandingNote(Standing.CONTESTED, text, (*pointers, source.pointer))
        return StandingNote(
            Standing.CORROBORATED, f"{len(origins)} independent origins", pointers, origins=len(origins)
        )

    def _contests(self, source: Source, act: Timespan | None) -> bool:
        """A source that may be reliable and has an author, no party, denies the facts, or could not tell, not before the act.

        An inquiry that is stated to be open has not found that it could not tell.
        """
        evidence = source.evidence
        if not source.perhaps_reliable or evidence.speaks_to == "law" or source.by_party or has_no_author(source):
            return False
        inquires = is_true(evidence.open_inquiry)
        took_no_side = evidence.stance == "unclear" and source.kind.perhaps(self.policy.examining) and not inquires
        if not took_no_side and evidence.stance not in ("denies", "undeterminable"):
            return False
        return not is_older(evidence, act)

    def _attributed(self, sources: Sequence[Source], pointer: str, by: str | None) -> StandingNote | None:
        """Nobody but a party that denies it speaks of it. Whoever attributes it does so not before the record's sources."""
        spoken_of = any(not _is_denial_by_party(source) for source in sources)
        if not by or spoken_of or not (self.as_of is None or self._sources):
            return None
        because = f"no source of its own, attributed to {by}"
        return StandingNote(Standing.ASSERTED, because, (pointer,), attributed_to=by)

    def _asserted(self, supporting: Sequence[Source], sources: Sequence[Source]) -> StandingNote:
        for source in supporting:
            if source.reliable and origins_of(source):
                return StandingNote(Standing.ASSERTED, f"one identified origin: {source.name}", (source.pointer,))
        for source in sources:
            if source.reliable and _inquires(source):
                because = f"an inquiry still open: {source.name}"
                return StandingNote(Standing.ASSERTED, because, (source.pointer,), open_inquiry=True)
        if not sources:
            return StandingNote(Standing.UNSUPPORTED, "no source speaks of it" if self._sources else "no source")
        return StandingNote(
            Standing.UNSUPPORTED,
            "only anonymous or party claims, or sources that are less than fairly reliable",
            tuple(source.pointer for source in sources),
        )


def _shows(source: Source) -> bool:
    """Does it count for the facts, as support or because a party concedes them?"""
    return supports_facts(source.evidence) or _concedes(source)


def _told_short(note: StandingNote) -> StandingNote:
    because = f"not shown without the sources that say that it had come less far; {note.because}"
    return replace(note, standing=Standing.ASSERTED, because=because, origins=0, told_short=True)


def _concedes(source: Source) -> bool:
    """A party says that it is so, or disputes the law alone, which concedes the facts."""
    evidence = source.evidence
    admits = source.kind.surely({_ADMISSION})
    if source.kind.hedged or source.kind.perhaps(source.policy.unconfirmed) or not (source.by_party or admits):
        return False
    if evidence.origins:
        return admits and evidence.stance == "supports" and evidence.speaks_to != "law"
    if evidence.speaks_to == "law":
        return evidence.stance in ("supports", "denies")
    return evidence.stance == "supports" and not source.kind.perhaps(CLAIM_KINDS) and not is_true(evidence.own_acts)


def _takes_back(denial: Source, source: Source) -> bool:
    """The same party denies the facts on that day or later: what it shows then, or says of the law, concedes nothing.

    An admission stands.
    """
    said, denied = last_day(source.evidence.date), last_day(denial.evidence.date)
    if source.kind.surely({_ADMISSION}) or said is None or denied is None or denied < said:
        return False
    ours, theirs = source.evidence.country, denial.evidence.country
    same_party = ours is not None and theirs is not None and not set(ours.values).isdisjoint(theirs.values)
    return same_party and denial.evidence.speaks_to != "law" and _is_denial_by_party(denial)


def _inquires(source: Source) -> bool:
    """An official inquiry that has not concluded; the Panel or the MSMT reporting without taking a side is one."""
    if (
        source.kind.words <= source.policy.finding_bodies
        and source.evidence.stance == "unclear"
        and source.evidence.speaks_to != "law"
    ):
        return True
    return source.kind.words <= source.policy.inquiring and is_true(source.evidence.open_inquiry)


def _is_denial_by_party(source: Source) -> bool:
    return source.evidence.stance == "denies" and source.by_party
