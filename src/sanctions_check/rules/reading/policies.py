"""Reads what surrounds the rules: readings of the text, judgements left to others, and how evidence is weighed."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from sanctions_check.records.normalise.countries import country_codes
from sanctions_check.records.vocabulary.parties import PARTY_TYPES
from sanctions_check.records.vocabulary.sources import EVIDENCE_KINDS, ORIGIN_TYPES, RELIABILITIES
from sanctions_check.sources.document import Entry

from ..model import Basis, JudgementQuestion, Measure, Reading, ReadingHolder, StandingPolicy
from .catalogue import find_measure

__all__ = ["EMPTY_POLICY", "TEXTUAL", "read_judgements", "read_readings", "read_standing"]

TEXTUAL = "textual"
_STANDING_LISTS = {
    "establishing": EVIDENCE_KINDS,
    "examinations": EVIDENCE_KINDS,
    "examiners": ORIGIN_TYPES,
    "examining": EVIDENCE_KINDS,
    "concluding_bodies": ORIGIN_TYPES,
    "finding_bodies": EVIDENCE_KINDS,
    "inquiring": EVIDENCE_KINDS,
    "unconfirmed": EVIDENCE_KINDS,
    "of_no_state": EVIDENCE_KINDS,
    "no_evidence": EVIDENCE_KINDS,
    "organs_of_states": PARTY_TYPES,
}
"""The lists of words in standing.yaml, each with the words that it may hold."""
EMPTY_POLICY = StandingPolicy("C")


def read_readings(file: Entry) -> dict[str, Reading]:
    """The readings by their names; one with a key that is not known is left out and reported."""
    found: dict[str, Reading] = {}
    for name, entry in file.pairs("readings") if file.closed("readings") else ():
        if entry.closed("basis", "says", "concluded_by", "held_by", "disputed_by"):
            concluded, held, disputed = (
                tuple(_holder(holder) for holder in entry.entries(key))
                for key in ("concluded_by", "held_by", "disputed_by")
            )
            basis = entry.member("basis", Basis)
            if basis is Basis.ASSERTED and not held:
                entry.fault("missing-key", "an asserted reading names who holds it", "held_by: [{who: ...}]")
            if basis is Basis.PRACTICE and not any(holder.since for holder in concluded):
                hint = 'concluded_by: [{who: ..., since: "2025-05-29"}]'
                entry.fault("missing-key", "a practice names the body that concluded so, and the day", hint)
            found[name] = Reading(name, basis, entry.text("says"), concluded, held, disputed, entry.written)
    return found


def _holder(entry: Entry) -> ReadingHolder:
    if not entry.closed("who", "country", "since", "said_in"):
        return ReadingHolder("", None, "")
    country: str | None = None
    if entry.has("country"):
        try:
            country, *others = country_codes(entry.at("country").value)
            if others:
                entry.fault("value", "the name stands for several countries; a rule needs one", key="country")
        except ValueError as problem:
            entry.fault("value", str(problem), key="country")
    return ReadingHolder(entry.text("who"), entry.day("since", None), entry.text("said_in", ""), country)


def read_judgements(file: Entry, measures: Mapping[str, Measure]) -> dict[str, JudgementQuestion]:
    """The questions by their names; one with a fault is left out and reported."""
    found: dict[str, JudgementQuestion] = {}
    for name, entry in file.pairs("judgements") if file.closed("judgements") else ():
        if entry.closed("question", "asked_of", "measure"):
            measure = find_measure(entry, entry.text("measure"), measures)
            if measure is not None:
                question, asked_of = entry.text("question"), entry.text("asked_of")
                found[name] = JudgementQuestion(name, question, asked_of, measure, entry.written)
    return found


def read_standing(file: Entry) -> StandingPolicy:
    if not file.closed("fairly_reliable", *_STANDING_LISTS, "default_reliability"):
        return EMPTY_POLICY
    defaults: dict[str, str] = {}
    for kind, entry in file.pairs("default_reliability"):
        if kind not in EVIDENCE_KINDS:
            entry.fault("value", f'"{kind}" is not a kind of evidence')
        elif not entry.is_one_of(RELIABILITIES):
            entry.fault("value", "expected a grade from A to F")
        else:
            defaults[kind] = str(entry.value)
    listed = {key: _known(file, key, vocabulary) for key, vocabulary in _STANDING_LISTS.items()}
    return StandingPolicy(
        fairly_reliable=file.word("fairly_reliable", RELIABILITIES),
        default_reliability=MappingProxyType(defaults),
        **listed,
    )


def _known(file: Entry, key: str, vocabulary: Mapping[str, str]) -> frozenset[str]:
    """The words of a list, which must be there, if empty: how evidence is weighed is said and not left out."""
    if not file.has(key):
        file.fault("missing-key", f'"{key}" is missing', f"{key}: [] for none")
    for entry in file.entries(key):
        if not entry.is_one_of(vocabulary):
            entry.fault("value", f'"{entry.shown}" is not a word for this', f"known: {', '.join(vocabulary)}")
    return frozenset(file.words(key))
