"""How well the facts are shown: computed from the evidence that was there on the day of judging."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from msgspec.structs import replace

from sanctions_check.logic.timespan import Timespan
from sanctions_check.records.facts.hindsight import known_sources, last_day
from sanctions_check.records.model import Evidence, Record
from sanctions_check.records.normalise.countries import country_names, with_article_of_state
from sanctions_check.records.stated import sole
from sanctions_check.rules.model import StandingPolicy

from .one_of import is_true, may_be_true, one_of
from .origins import CLAIM_KINDS, Source, corroborate, independent_origins, origins_of, type_of
from .results import Standing, StandingNote

__all__ = ["Weighing"]

_NO_EVIDENCE_KINDS = frozenset({"no_response"})
_FINDING_BODIES = frozenset({"un_panel", "msmt"})
_INQUIRING_KINDS = _FINDING_BODIES | {"official_statement", "court", "authority_record"}


@dataclass(frozen=True)
class Weighing:
    """The evidence of one record as it stood on `as_of` (None: all of it)."""

    record: Record
    policy: StandingPolicy
    as_of: date | None = None

    def standing_of(
        self, pointer: str, names: Iterable[str], act: Timespan | None, attributed: str | None
    ) -> StandingNote:
        """The standing of the facts about one item, group or the act.

        `names` are the ids by which evidence may speak about it; `attributed` names whoever says that a thing given in
        return was given, which counts where no source of its own speaks of it, once the record has any source.
        """
        about = frozenset(names)
        returned = pointer.startswith("/compensation")
        sources = [source for source in self._sources if _speaks_about(source.evidence, about, returned)]
        supporting = [source for source in sources if _supports_facts(source)]
        note = (
            self._admitted(sources)
            or self._established(supporting)
            or self._corroborated(supporting, sources, act)
            or self._attributed(sources, pointer, attributed if returned else None)
            or self._asserted(supporting, sources)
        )
        return _with_denials(note, [source for source in sources if not _before(source, act)])

    def disputes_of_law(self, countries: frozenset[str]) -> tuple[tuple[str, date | None], ...]:
        """The State sources, at least fairly reliable, by which one of these States disputes the law, with their dates."""
        found: list[tuple[str, date | None]] = []
        for source in self._sources:
            evidence = source.evidence
            speaks = set(evidence.country.values) if evidence.country else set()
            denies_law = evidence.speaks_to != "facts" and evidence.stance == "denies"
            if denies_law and source.perhaps_reliable and speaks & countries:
                found.append((source.pointer, last_day(evidence.date)))
        return tuple(found)

    def body_concludes_after(self, said: date | None) -> bool:
        """The Panel or the MSMT says in the record, after that day, that the paragraph reaches the act."""
        for source in self._sources:
            evidence = source.evidence
            if not source.kind.surely(_FINDING_BODIES) or evidence.origins or may_be_true(evidence.open_inquiry):
                continue
            if evidence.speaks_to == "facts" or evidence.stance != "supports" or not source.reliable:
                continue
            last = last_day(evidence.date)
            if said is not None and last is not None and last > said:
                return True
        return False

    @cached_property
    def _sources(self) -> list[Source]:
        found: list[Source] = []
        for pointer, evidence in known_sources(self.record, self.as_of).items():
            kind = one_of(evidence.kind)
            if kind.words <= _NO_EVIDENCE_KINDS:
                continue
            trusted = [self.policy.trusts(word, evidence.reliability) for word in kind.words]
            found.append(Source(pointer, evidence, kind, all(trusted), any(trusted)))
        return found

    def _admitted(self, sources: Sequence[Source]) -> StandingNote | None:
        for source in sources:
            if source.reliable and _concedes(source) and not any(_takes_back(other, source) for other in sources):
                return StandingNote(Standing.ADMITTED, f"a party concedes the facts: {source.name}", (source.pointer,))
        return None

    def _established(self, supporting: Sequence[Source]) -> StandingNote | None:
        for source in supporting:
            reason = self._establishes(source)
            if reason and source.reliable:
                return StandingNote(Standing.ESTABLISHED, f"{reason}: {source.name}", (source.pointer,))
        return None

    def _establishes(self, source: Source) -> str:
        evidence = source.evidence
        if source.kind.hedged or may_be_true(evidence.open_inquiry):
            return ""
        origins = evidence.origins or ()
        if origins:
            if any(type_of(origin).surely(self.policy.concluding_bodies) for origin in origins):
                return "the conclusion of a body"
            by_examiners = all(type_of(origin).surely(self.policy.examiners) for origin in origins)
            examined = source.kind.surely(self.policy.examinations) and by_examiners
            return str(source.kind) if examined else ""
        if source.kind.surely(self.policy.establishing_kinds):
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
        return frozenset(code for party in alone if (code := sole(party.country)) is not None)

    def _corroborated(
        self, supporting: Sequence[Source], sources: Sequence[Source], act: Timespan | None
    ) -> StandingNote | None:
        origins = independent_origins(source for source in supporting if source.reliable)
        if not corroborate(origins):
            return None
        pointers = tuple(sorted({origin.pointer for origin in origins}))
        for source in sources:
            if self._contests(source, act):
                text = f"several independent origins, but {source.name} denies it or could not determine it"
                return StandingNote(Standing.CONTESTED, text, (*pointers, source.pointer))
        return StandingNote(
            Standing.CORROBORATED, f"{len(origins)} independent origins", pointers, origins=len(origins)
        )

    def _contests(self, source: Source, act: Timespan | None) -> bool:
        """A source that may be reliable, and is no party, denies the facts, or could not tell, and not before the act."""
        evidence = source.evidence
        if not source.perhaps_reliable or evidence.speaks_to == "law" or source.by_party:
            return False
        took_no_side = evidence.stance == "unclear" and source.kind.perhaps(self.policy.examining)
        if not took_no_side and evidence.stance not in ("denies", "undeterminable"):
            return False
        return not _before(source, act)

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


def _with_denials(note: StandingNote, sources: Sequence[Source]) -> StandingNote:
    """The note with whoever denies the facts and does not lower them: told, so that nobody takes it for undisputed."""
    weighed = note.sources if note.standing is Standing.CONTESTED else ()
    denials = [source for source in sources if _denies_facts(source) and source.pointer not in weighed]
    if not denials:
        return note
    told = " and ".join(dict.fromkeys(map(_denial, denials)))
    pointers = tuple(source.pointer for source in denials)
    return replace(note, because=f"{note.because}; {told}", denied_by=pointers)


def _denial(source: Source) -> str:
    """Of one that denies the facts or the law it is open which it denies."""
    return f"{'disputed' if source.evidence.speaks_to == 'both' else 'denied'} by {_speaker(source)}"


def _speaker(source: Source) -> str:
    """By name, else the State that speaks, else what kind of source it is."""
    evidence = source.evidence
    if evidence.source:
        return evidence.source
    if evidence.country and source.kind.surely({"official_statement"}):
        return with_article_of_state(country_names(evidence.country.values))
    return f"a source ({source.kind})" if evidence.kind else "a source"


def _before(source: Source, act: Timespan | None) -> bool:
    """Was it said before the act, of which it then cannot speak?"""
    last = last_day(source.evidence.date)
    return act is not None and last is not None and last < act.start_low


def _denies_facts(source: Source) -> bool:
    return source.evidence.stance == "denies" and source.evidence.speaks_to != "law"


def _speaks_about(evidence: Evidence, about: frozenset[str], returned: bool) -> bool:
    """A source that names no subject speaks about the act and everything in it, except what was given in return."""
    if evidence.about is None or not evidence.about.values:
        return not returned
    return not about.isdisjoint(evidence.about.values) or (not about and not returned)


def _supports_facts(source: Source) -> bool:
    return source.evidence.stance == "supports" and source.evidence.speaks_to in ("facts", "both")


def _concedes(source: Source) -> bool:
    """A party says that it is so, or disputes the law alone, which concedes the facts."""
    evidence = source.evidence
    admits = source.kind.surely({"admission"})
    if source.kind.hedged or not (source.by_party or admits):
        return False
    if evidence.origins:
        return admits and evidence.stance == "supports" and evidence.speaks_to != "law"
    if evidence.speaks_to == "law":
        return evidence.stance in ("supports", "denies")
    return evidence.stance == "supports" and not source.kind.perhaps(CLAIM_KINDS) and not is_true(evidence.own_acts)


def _takes_back(denial: Source, source: Source) -> bool:
    """The same party denies the facts on that day or later; what it shows then concedes nothing, short of an admission."""
    said, denied = last_day(source.evidence.date), last_day(denial.evidence.date)
    if source.kind.surely({"admission"}) or said is None or denied is None or denied < said:
        return False
    about_facts = "law" not in (source.evidence.speaks_to, denial.evidence.speaks_to)
    ours, theirs = source.evidence.country, denial.evidence.country
    same_party = ours is not None and theirs is not None and not set(ours.values).isdisjoint(theirs.values)
    return about_facts and same_party and _is_denial_by_party(denial)


def _inquires(source: Source) -> bool:
    """An official inquiry that has not concluded; the Panel or the MSMT reporting without taking a side is one."""
    if (
        source.kind.words <= _FINDING_BODIES
        and source.evidence.stance == "unclear"
        and source.evidence.speaks_to != "law"
    ):
        return True
    return source.kind.words <= _INQUIRING_KINDS and is_true(source.evidence.open_inquiry)


def _is_denial_by_party(source: Source) -> bool:
    return source.evidence.stance == "denies" and source.by_party
