"""Reads standing.yaml: the weighing of evidence."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from sanctions_check.records.vocabulary.parties import PARTY_TYPES
from sanctions_check.records.vocabulary.sources import EVIDENCE_KINDS, ORIGIN_TYPES, RELIABILITIES
from sanctions_check.sources.document import Entry

from ..model import StandingPolicy

__all__ = ["EMPTY_POLICY", "read_standing"]

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
"""The lists of words in standing.yaml, each with the vocabulary of its words."""
EMPTY_POLICY = StandingPolicy("C")


def read_standing(file: Entry) -> StandingPolicy:
    """The policy in standing.yaml. A wrong value is reported and left out."""
    if not file.has_only("fairly_reliable", *_STANDING_LISTS, "default_reliability"):
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
    """The words of a list. The list must be written, even if it is empty."""
    if not file.has(key):
        file.fault("missing-key", f'"{key}" is missing', f"{key}: [] for none")
    for entry in file.entries(key):
        if not entry.is_one_of(vocabulary):
            entry.fault("value", f'"{entry.shown}" is not a word for this', f"known: {', '.join(vocabulary)}")
    return frozenset(file.words(key))
