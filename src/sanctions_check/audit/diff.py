"""Compares two reports: records and findings added, removed and changed, with the clauses that changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import Enum

from msgspec import Struct

from .clauses import clauses_that_differ
from .differences import differences
from .report_file import Json, ReportFile

__all__ = ["ChangeKind", "ReportChange", "diff_reports"]

MOST_CLAUSES = 8
"""How many clauses a change lists; the rest are counted."""
NOTHING: Mapping[str, object] = {}
_COMPARED = ("verdict", "law", "standing", "standing_because", "stage")
"""Keys of a finding that are compared."""
_OUTCOME = ("verdict", "complete")
"""Keys of a record that are compared."""
_SENTENCE = "message"
"""A key that is compared only if nothing else of a finding differs, since it follows from the rest."""


class ChangeKind(Enum):
    """What happened to a record or a finding from the first report to the second."""

    RECORD_ADDED = "record added"
    RECORD_REMOVED = "record removed"
    RECORD_CHANGED = "record changed"
    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"

    @property
    def of(self) -> str:
        """What was added, removed or changed: "record" or "finding"."""
        return "record" if self.value.startswith("record ") else "finding"

    @property
    def change(self) -> str:
        """ "added", "removed" or "changed"."""
        return self.value.removeprefix("record ")


class ReportChange(Struct, frozen=True):
    """A record or a finding that differs. For a record `rule`, `subject` and `fingerprint` are empty.

    `was` and `now`: the values that differ, by name; facts by JSON pointer.
    `clauses`: the steps of the proof that differ, in words, at most MOST_CLAUSES. `more_clauses` counts the rest.
    """

    kind: ChangeKind
    record: str
    rule: str
    subject: str
    fingerprint: str
    was: Mapping[str, object]
    now: Mapping[str, object]
    clauses: tuple[str, ...] = ()
    more_clauses: int = 0


def diff_reports(one: ReportFile, other: ReportFile) -> Iterator[ReportChange]:
    """Every change. Records of the first report come first, in its order; then those that only the second holds."""
    before, after = ({entry["record"]: entry for entry in report.assessments} for report in (one, other))
    for name, entry in before.items():
        if name in after:
            yield from _between(name, entry, after[name])
        else:
            yield _of_record(ChangeKind.RECORD_REMOVED, name, was=_verdict(entry))
    for name, entry in after.items():
        if name not in before:
            yield _of_record(ChangeKind.RECORD_ADDED, name, now=_verdict(entry))


def _of_record(
    kind: ChangeKind, name: str, was: Mapping[str, object] = NOTHING, now: Mapping[str, object] = NOTHING
) -> ReportChange:
    return ReportChange(kind, name, "", "", "", was, now)


def _between(record: str, one: Json, other: Json) -> Iterator[ReportChange]:
    """The change of the record, then the changes of its findings.

    If a finding changed, the facts and the summary of the record are not compared.
    """
    of_findings = list(_between_findings(record, one, other))
    facts = [] if of_findings else list(differences(record, "", one["facts"], other["facts"], frozenset()))
    compared = _OUTCOME if of_findings else (*_OUTCOME, "summary")
    if facts or any(one[name] != other[name] for name in compared):
        differing = [name for name in (*_OUTCOME, "summary") if one[name] != other[name]]
        was, now = ({name: entry[name] for name in differing} for entry in (one, other))
        was.update({fact.pointer: fact.recorded for fact in facts})
        now.update({fact.pointer: fact.derived for fact in facts})
        yield _of_record(ChangeKind.RECORD_CHANGED, record, was, now)
    yield from of_findings


def _between_findings(record: str, one: Json, other: Json) -> Iterator[ReportChange]:
    mine, theirs = _findings(one), _findings(other)
    for name, finding in mine.items():
        if name not in theirs:
            yield _change(ChangeKind.REMOVED, record, name, finding, _verdict(finding), {}, _left_out(other, name))
            continue
        was, now = _compared_values(finding), _compared_values(theirs[name])
        clauses = clauses_that_differ(finding["proof"], theirs[name]["proof"], one, other)
        differing = [key for key in was if was[key] != now[key] and key != _SENTENCE]
        if not differing and not clauses and was[_SENTENCE] != now[_SENTENCE]:
            differing = [_SENTENCE]
        if differing or clauses:
            old, new = ({key: values[key] for key in differing} for values in (was, now))
            yield _change(ChangeKind.CHANGED, record, name, finding, old, new, clauses)
    for name, finding in theirs.items():
        if name not in mine:
            yield _change(ChangeKind.ADDED, record, name, finding, {}, _verdict(finding), _left_out(one, name))


def _findings(entry: Json, part: str = "findings") -> dict[str, Json]:
    """The findings of a record, by fingerprint."""
    return {finding["fingerprint"]: finding for finding in entry[part]}


def _left_out(entry: Json, fingerprint: str) -> tuple[str, ...]:
    left_out = fingerprint in _findings(entry, "excluded")
    return ("the chosen readings of the other report leave it out",) if left_out else ()


def _verdict(entry: Json) -> dict[str, object]:
    return {"verdict": entry["verdict"]}


def _compared_values(finding: Json) -> dict[str, object]:
    """The values of a finding that are compared, beside its proof."""
    reading = finding["reading"]
    return {
        **{name: finding[name] for name in _COMPARED},
        "reading": None if reading is None else reading["weighs"],
        "measures": ", ".join(finding["measures"]),
        "addressees": "; ".join(map(_addressee, finding["addressees"])),
        "missing": "; ".join(finding["missing"]),
        _SENTENCE: finding[_SENTENCE],
    }


def _addressee(bearer: Json) -> str:
    parties = ", ".join(bearer["parties"])
    return f"{bearer['name']} ({bearer['duty']}, {bearer['act']}{': ' if parties else ''}{parties})"


def _change(
    kind: ChangeKind,
    record: str,
    fingerprint: str,
    finding: Json,
    was: Mapping[str, object],
    now: Mapping[str, object],
    clauses: tuple[str, ...] = (),
) -> ReportChange:
    rule, label = finding["rule"], finding["subject"]["label"]
    listed, more = clauses[:MOST_CLAUSES], max(0, len(clauses) - MOST_CLAUSES)
    return ReportChange(kind, record, rule, label, fingerprint, was, now, listed, more)
