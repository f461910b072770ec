"""Reads an analyst's decisions on findings from a YAML file, by fingerprint of the finding.

decisions:
  f-3f2a9c0d5e6b7a81:
    decision: accepted           # or rejected, needs_information
    by: A. Analyst
    date: "2026-11-24"
    why: The port log and the photographs agree.
    verdict: violation           # the verdict then; a later change is shown
    facts: d-41b8c6e70d2f93aa    # the digest of its facts then; a later change is shown
"""

from __future__ import annotations

from collections.abc import Mapping

from sanctions_check.assess.results import Verdict
from sanctions_check.errors import Fault, InputError
from sanctions_check.sources.document import Entry
from sanctions_check.sources.limits import DEFAULT_LIMITS, Limits
from sanctions_check.sources.text import read_text
from sanctions_check.sources.yaml_documents import read_yaml

from .decisions import Decision, DecisionKind, Decisions

__all__ = ["read_decisions"]

_KEYS = ("decision", "by", "date", "why", "verdict", "facts")


def read_decisions(path: str, limits: Limits = DEFAULT_LIMITS) -> Decisions:
    """The decisions in a YAML file. Raises InputError with all its faults."""
    text = read_text(path, limits)
    if isinstance(text, Fault):
        raise InputError([text])
    if not text.strip():
        message = "the file is empty: decisions that stood here are gone"
        raise InputError([Fault.in_file(path, "empty", message, "write decisions: {} where there are none")])
    document = read_yaml(text, path, limits)
    if document is None:
        return {}
    if document.faults:
        raise InputError(document.faults)
    faults: list[Fault] = []
    found = _decisions(Entry("", document.data, document.places, faults))
    if faults:
        raise InputError(faults)
    return found


def _decisions(file: Entry) -> Decisions:
    if not isinstance(file.value, Mapping) or set(file.value) != {"decisions"}:
        file.fault("shape", "a file of decisions has one key, decisions:", "decisions: {FINGERPRINT: {...}}")
        return {}
    read = ((fingerprint, _decision(fingerprint, entry)) for fingerprint, entry in file.pairs("decisions"))
    return {fingerprint: decision for fingerprint, decision in read if decision is not None}


def _decision(fingerprint: str, entry: Entry) -> Decision | None:
    """The decision of an entry, with stand-ins after faults; None if the entry is no mapping."""
    if not entry.has_only(*_KEYS):
        return None
    kind, day = entry.member("decision", DecisionKind), entry.day("date")
    verdict = entry.member("verdict", Verdict) if _is_noted(entry, "verdict") else None
    facts = _text(entry, "facts") if _is_noted(entry, "facts") else None
    return Decision(fingerprint, kind, _text(entry, "by"), day, _text(entry, "why"), verdict, facts)


def _is_noted(entry: Entry, key: str) -> bool:
    return entry.has(key) and entry.at(key).value is not None


def _text(entry: Entry, key: str) -> str:
    """The text as written, with its line breaks; "" after a fault."""
    return str(entry.at(key).value) if entry.text(key) else ""
