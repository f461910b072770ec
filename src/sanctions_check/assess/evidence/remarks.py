"""Remarks on sources beside the standing: support that is older than the act, and denials."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from sanctions_check.logic.timespan import Timespan
from sanctions_check.records.facts.evidence.hindsight import said_before
from sanctions_check.records.facts.evidence.speakers import denies_facts, denies_law, supports_facts
from sanctions_check.records.model import Evidence
from sanctions_check.records.normalise.countries import country_names, with_article_of_state

from ..results import StandingNote
from .source import Source

__all__ = ["is_older", "with_remarks"]


def with_remarks(note: StandingNote, sources: Sequence[Source], act: Timespan | None) -> StandingNote:
    """The note with remarks on support older than the act and on denials that do not lower the standing."""
    older = [source for source in sources if source.pointer in note.supported_by and _is_old_support(source, act)]
    denials = [
        source
        for source in sources
        if denies_facts(source.evidence) and source.pointer != note.contested_by and not is_older(source.evidence, act)
    ]
    if not older and not denials:
        return note
    told = [f"dated before the act: {', '.join(source.name for source in older)}"] if older else []
    told += [" and ".join(dict.fromkeys(map(_denial, denials)))] if denials else []
    return replace(
        note,
        because="; ".join([note.because, *told]),
        older=tuple(source.pointer for source in older),
        denied_by=tuple(source.pointer for source in denials),
    )


def is_older(evidence: Evidence, act: Timespan | None) -> bool:
    """True if the source is certainly older than the act, so that it cannot speak of it."""
    return said_before(evidence, act.start_low if act is not None else None)


def _is_old_support(source: Source, act: Timespan | None) -> bool:
    """True if the source supports an act that came after it; a decision of the Committee does so rightly."""
    decides = source.kind.perhaps({"committee_decision"})
    return supports_facts(source.evidence) and not decides and is_older(source.evidence, act)


def _denial(source: Source) -> str:
    """The denial in words: "disputed" if the source denies facts or law and leaves open which."""
    said = f"{'disputed' if denies_law(source.evidence) else 'denied'} by {_speaker(source)}"
    return f"{said}, presumed to speak for a party" if source.presumed_by_party else said


def _speaker(source: Source) -> str:
    """The name of the source, else its State, else its kind."""
    evidence = source.evidence
    if evidence.source:
        return evidence.source
    if evidence.country and source.kind.surely({"official_statement"}):
        return with_article_of_state(country_names(evidence.country.values))
    return f"a source ({source.kind})" if evidence.kind else "a source"
