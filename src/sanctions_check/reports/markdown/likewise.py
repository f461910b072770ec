"""Groups findings whose text differs only in the subject: one is told in full, the others are named with it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ..reported import ReportedFinding
from ..words.sentences.wording import Wording
from .details import details_of

__all__ = ["Alike", "alike"]

Alike = tuple[ReportedFinding, list[str]]
"""A finding, and the subjects of those that read like it."""
_SUBJECT = "\0"
"""Stands for the label of the subject; text of a record holds no zero byte."""


def alike(findings: Iterable[ReportedFinding], wording: Wording) -> Iterator[Alike]:
    """The first finding of each group, in the order given, with the subjects of the others."""
    groups: dict[object, list[ReportedFinding]] = {}
    for each in findings:
        groups.setdefault(_text(each, wording), []).append(each)
    for first, *others in groups.values():
        yield first, [wording.subject(each.finding) for each in others]


def _text(reported: ReportedFinding, wording: Wording) -> object:
    """What findings of one group have in common: their whole text without subject and amount. One on the act stands alone."""
    finding = reported.finding
    if finding.subject.kind == "act":
        return id(reported)
    told = (*wording.paragraph(finding, amount=False), *details_of(reported, wording.act))
    named = re.compile(rf"(?:\ban? )?{re.escape(finding.subject.label)}")
    masked = tuple(named.sub(_SUBJECT, piece) if isinstance(piece, str) else piece for piece in told)
    return finding.rule, finding.reading, masked
