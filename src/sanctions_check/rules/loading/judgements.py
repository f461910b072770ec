"""Reads the questions of judgement, which a paragraph leaves to a State or the Committee."""

from __future__ import annotations

from collections.abc import Mapping

from sanctions_check.sources.document import Entry

from ..model import JudgementQuestion, Measure
from .catalogue import find_measure

__all__ = ["read_judgements"]


def read_judgements(file: Entry, measures: Mapping[str, Measure]) -> dict[str, JudgementQuestion]:
    """The questions by name; a question with a fault is reported and left out."""
    found: dict[str, JudgementQuestion] = {}
    for name, entry in file.pairs("judgements") if file.has_only("judgements") else ():
        if entry.has_only("question", "asked_of", "measure"):
            measure = find_measure(entry, entry.text("measure"), measures)
            if measure is not None:
                question, asked_of = entry.text("question"), entry.text("asked_of")
                found[name] = JudgementQuestion(name, question, asked_of, measure, entry.written)
    return found
