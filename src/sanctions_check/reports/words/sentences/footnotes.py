"""Footnotes of a paragraph, for measures and for sources."""

from __future__ import annotations

from sanctions_check.assess.results import CitedMeasure
from sanctions_check.english import countries_in_words, joined
from sanctions_check.plain_text import in_words
from sanctions_check.records.model import Evidence, Origin, Record
from sanctions_check.records.parts import evidence_at
from sanctions_check.records.stated import is_true, sole
from sanctions_check.records.vocabulary.sources import CREDIBILITIES, EVIDENCE_KINDS, RELIABILITIES
from sanctions_check.rules.pack import RulePack

from ..paragraphs import how_far_verified
from .dates import day_in_words, days_in_words
from .source_names import short_name, speaks_for_itself

__all__ = ["law_note", "source_note"]

_SAYS = {
    ("supports", "facts"): "supports the facts", ("supports", "law"): "holds that it is a breach",
    ("supports", "both"): "supports the facts and holds that it is a breach",
    ("denies", "facts"): "denies the facts", ("denies", "law"): "disputes that it is a breach",
    ("denies", "both"): "denies the facts or that it is a breach",
    ("unclear", "facts"): "reports without taking a side", ("undeterminable", "facts"): "could not determine the facts",
}  # fmt: skip


_BY_A_PRIVATE_PARTY = "a party to the act speaks in its own name"


def law_note(measure: CitedMeasure, pack: RulePack) -> str:
    """The footnote of a measure: document, paragraph, title, force, dates, and how far it was verified."""
    known = pack.measures.get(measure.id)
    document = known.document if known is not None else measure.resolution
    spaced = measure.paragraph.replace("(", " (").replace("  ", " ").strip()
    first, last = day_in_words(measure.in_force_from), measure.in_force_until
    dates = f"in force since {first}" if last is None else f"in force from {first} to {day_in_words(last)}"
    return f"{document}, paragraph {spaced}, “{measure.title}”: {measure.force}, {dates} ({how_far_verified(measure)})."


def source_note(record: Record, pointer: str) -> tuple[str, str]:
    """The footnote of a source (name, kind, date, origins, stance, grades, note), and its address or ""."""
    evidence = evidence_at(record, pointer)
    if evidence is None:
        return f"The record itself, at {pointer or '/'}.", ""
    kind = (
        joined((_without_examples(EVIDENCE_KINDS.get(str(value), str(value))) for value in evidence.kind.values), "or")
        if evidence.kind
        else ""
    )
    parts = [evidence.source or "A source without a name"]
    if kind:
        parts.append(_BY_A_PRIVATE_PARTY if speaks_for_itself(evidence, record) and _is_of_a_state(evidence) else kind)
    if is_true(evidence.open_inquiry):
        parts.append("an inquiry that has not concluded")
    if evidence.date is not None and evidence.date.values:
        parts.append(f"dated {days_in_words(evidence.date.values)}")
    parts += [_passed_on(origin, short_name(evidence)) for origin in evidence.origins or ()]
    says = _SAYS.get((evidence.stance, evidence.speaks_to)) or f"{evidence.stance}, on {evidence.speaks_to}"
    grades = []
    if evidence.reliability:
        grades.append(f"reliability {evidence.reliability} ({RELIABILITIES[evidence.reliability]})")
    if evidence.credibility:
        grades.append(f"credibility {evidence.credibility} ({CREDIBILITIES[evidence.credibility]})")
    note = f" Note: {evidence.note}." if evidence.note else ""
    return f"{'; '.join([*parts, says, *grades])}.{note}", evidence.url or ""


def _is_of_a_state(evidence: Evidence) -> bool:
    """True if it is recorded as the statement of a State."""
    return sole(evidence.kind) == "official_statement"


def _without_examples(meaning: str) -> str:
    """The meaning of a word up to a colon; the examples after it say nothing about the source."""
    return meaning.partition(": ")[0]


def _passed_on(origin: Origin, source: str) -> str:
    """What a source with this name passes on; `own investigation` if it is itself the origin."""
    own = origin.name is not None and origin.name.strip().casefold() == source.casefold()
    return "own investigation" if own and sole(origin.type) == "investigation" else f"passing on {_origin(origin)}"


def _origin(origin: Origin) -> str:
    kind = joined((in_words(value) for value in origin.type.values), "or") if origin.type else "an origin not stated"
    who = origin.name or (countries_in_words(origin.country.values) if origin.country else "")
    return f"{who} ({kind})" if who else kind
