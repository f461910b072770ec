"""Findings that would be told in the same words but for what they are about: one is told, the others are named with it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ..reported import ReportedFinding
from ..words.sentences.wording import Wording
from .details import details_of

__all__ = ["alike"]

_SUBJECT = "\0"
"""Stands for the name of the subject; nothing from a record brings a zero byte into the text."""


def alike(findings: Iterable[ReportedFinding], wording: Wording) -> Iterator[tuple[ReportedFinding, list[str]]]:
    """Each finding that is told, in the order in which they came, with the subjects of those that read as it does."""
    groups: dict[object, list[ReportedFinding]] = {}
    for each in findings:
        groups.setdefault(_text(each, wording), []).append(each)
    for first, *others in groups.values():
        yield first, [wording.subject(each.finding) for each in others]


def _text(reported: ReportedFinding, wording: Wording) -> object:
    """Everything that is told of a finding, without its subject and how much of it there is."""
    finding = reported.finding
    if finding.subject.kind == "act":
        return id(reported)
    told = (*wording.paragraph(finding, amount=False), *details_of(reported, wording.act))
    named = re.compile(rf"(?:\ban? )?{re.escape(finding.subject.label)}")
    masked = tuple(named.sub(_SUBJECT, piece) if isinstance(piece, str) else piece for piece in told)
    return finding.rule, finding.reading, masked
