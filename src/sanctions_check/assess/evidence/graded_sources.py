"""The sources of a record on the day of judging, each with its reliability and for whom it speaks."""

from __future__ import annotations

from collections.abc import Iterator, Set
from datetime import date

from sanctions_check.records.facts.evidence.known_sources import known_sources, trusted_in_each_kind
from sanctions_check.records.facts.evidence.speakers import contests_facts
from sanctions_check.records.facts.parties.stopping import are_of_stopping_alone
from sanctions_check.records.model import Evidence, Party, Record
from sanctions_check.records.stated import is_true, sole
from sanctions_check.rules.model import StandingPolicy

from .accusers import is_by_accuser
from .alternatives import OneOf, one_of
from .source import Source
from .voices import VOICES_OF_STATES, speakers_of

__all__ = ["graded_sources"]

_WHO_ARE_GRADED_THEMSELVES = frozenset({"outlet", "person"})
"""Types of origins that are no more reliable in a relay than as a source of their own in the record."""


def graded_sources(record: Record, policy: StandingPolicy, as_of: date | None) -> Iterator[Source]:
    """The evidence dated by `as_of` (None: all), without kinds of source that are no evidence."""
    acting = _acting_states(record, policy)
    stopping = _stopping_states(record) - acting
    sources = known_sources(record, as_of)
    distrusted = {
        evidence.source.casefold()
        for evidence in sources.values()
        if evidence.source and not any(trusted_in_each_kind(evidence, policy.trusts))
    }
    for pointer, evidence in sources.items():
        kind = one_of(evidence.kind)
        if kind.words <= policy.no_evidence:
            continue
        trusted = [False] if _only_repeats(evidence, distrusted) else trusted_in_each_kind(evidence, policy.trusts)
        yield Source(
            pointer,
            evidence,
            kind,
            reliable=all(trusted),
            perhaps_reliable=any(trusted),
            policy=policy,
            presumed_by_party=_is_presumed_by_party(evidence, kind, acting),
            by_accuser=is_by_accuser(evidence, record),
            records_own_acts=_records_own_acts(evidence, kind, stopping),
        )


def _only_repeats(evidence: Evidence, distrusted: Set[str]) -> bool:
    """True if all its origins are sources of the record that are less than fairly reliable (`distrusted`)."""
    origins = evidence.origins or ()
    return bool(origins) and all(
        one_of(origin.type).words <= _WHO_ARE_GRADED_THEMSELVES and (origin.name or "").casefold() in distrusted
        for origin in origins
    )


def _acting_states(record: Record, policy: StandingPolicy) -> frozenset[str]:
    """The States that took part in the act, by an organ of theirs, and did more than stop it."""
    organs = (party for party in record.parties or () if one_of(party.type).surely(policy.organs_of_states))
    acting = (party for party in organs if party.roles and not are_of_stopping_alone(set(party.roles.values)))
    return frozenset(code for party in acting if (code := sole(party.country)) is not None)


def _stopping_states(record: Record) -> frozenset[str]:
    """The States of parties that did nothing but stop the act."""
    alone = (party for party in record.parties or () if _only_stopped_it(party))
    return frozenset(code for party in alone if (code := sole(party.country)) is not None)


def _only_stopped_it(party: Party) -> bool:
    roles = party.roles
    return roles is not None and roles.unambiguous and roles.hedge is None and are_of_stopping_alone(set(roles.values))


def _is_presumed_by_party(evidence: Evidence, kind: OneOf, acting: Set[str]) -> bool:
    """True if the source contests the facts, does not state `by_party`, and only States speak in it that took part."""
    says_so = bool(evidence.origins) or kind.surely(VOICES_OF_STATES)
    if not contests_facts(evidence) or evidence.by_party is not None or not says_so:
        return False
    speakers = speakers_of(evidence)
    return speakers is not None and speakers <= acting


def _records_own_acts(evidence: Evidence, kind: OneOf, stopping: Set[str]) -> bool:
    """True if the source says so, or if it says nothing and is an official statement of a State that stopped the act."""
    if evidence.own_acts is not None or not kind.surely({"official_statement"}):
        return is_true(evidence.own_acts)
    speaker = sole(evidence.country)
    return speaker is not None and speaker in stopping
