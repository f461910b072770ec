"""Groups findings whose text differs only in the subject: one is written in full, the others are named with it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from ..reported import ReportedFinding
from ..words.sentences.citations import Piece
from ..words.sentences.wording import Wording
from .details import details_of

__all__ = ["Alike", "alike", "alike_in"]

Alike = tuple[ReportedFinding, list[str]]
"""A finding, and the subjects of the other findings with the same text."""
_SUBJECT = "\0"
"""Stands for the label of the subject; escaped text of a record holds no zero byte."""


def alike(findings: Iterable[ReportedFinding], wording: Wording) -> Iterator[Alike]:
    """Groups of findings whose paragraph and details are the same apart from the subject and its amount."""

    def told(each: ReportedFinding) -> Iterator[Piece]:
        yield from (*wording.paragraph(each.finding, amount=False), *details_of(each))

    return alike_in(findings, told, wording)


def alike_in(
    findings: Iterable[ReportedFinding], told: Callable[[ReportedFinding], Iterable[Piece]], wording: Wording
) -> Iterator[Alike]:
    """The first finding of each group with the same text (`told`), and the subjects of the others."""
    groups: dict[object, list[ReportedFinding]] = {}
    for each in findings:
        groups.setdefault(_text(each, told(each)), []).append(each)
    for first, *others in groups.values():
        yield first, [wording.subject(each.finding) for each in others]


def _text(reported: ReportedFinding, told: Iterable[Piece]) -> object:
    """What the findings of a group have in common: their text with the subject masked.

    Only whole words are masked. A finding on the act is a group of its own.
    """
    finding = reported.finding
    if finding.subject.kind == "act":
        return id(reported)
    named = re.compile(rf"(?:\ban? )?(?<!\w){re.escape(finding.subject.label)}(?!\w)")
    masked = tuple(named.sub(_SUBJECT, piece) if isinstance(piece, str) else piece for piece in told)
    return finding.rule, finding.reading, masked
