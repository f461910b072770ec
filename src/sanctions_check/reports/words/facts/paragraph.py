"""The facts of a record in one paragraph, from the kind of act to permissions and sources."""

from __future__ import annotations

from sanctions_check.logic.case import Case
from sanctions_check.records.model import Record
from sanctions_check.records.vocabulary.acts import KINDS

from ..sentences.citations import Cited, Piece
from ..sentences.dates import times_in_words
from ..sentences.lists import list_in_words
from ..sentences.parties import times_of
from ..sentences.stated import stated_in_words
from .parties import parties_with_roles
from .permission import permission_in_words
from .things import item_in_words, persons_in_words
from .way import direction_in_words, way_in_words

__all__ = ["facts_in_words", "sources_of_facts"]


def facts_in_words(record: Record, case: Case) -> str:
    """What the record states, in one sentence joined with semicolons."""
    parts = [
        stated_in_words(record.kind, KINDS.__getitem__),
        direction_in_words(record.direction),
        times_in_words(times_of(case, case.act)),
        *parties_with_roles(record, case),
        f"about {stated_in_words(record.subject)}" if record.subject else "",
        list_in_words("goods", record.items, item_in_words),
        list_in_words("persons", record.personnel, persons_in_words),
        list_in_words("in return", record.compensation, item_in_words),
        *(way_in_words(record.movement) if record.movement else ()),
        f"stage: {stated_in_words(record.stage)}" if record.stage else "",
        f"venture: {stated_in_words(record.venture)}" if record.venture else "",
        f"claimed purpose: {record.claimed_purpose}" if record.claimed_purpose else "",
        *permission_in_words(record),
    ]
    text = "; ".join(filter(None, parts))
    return f"According to the record: {text}." if text else "The record states no kind of act, date or party."


def sources_of_facts(record: Record) -> list[Piece]:
    """The sources that the record names, each with its footnote."""
    if not record.evidence:
        return [" It names no source."]
    pieces: list[Piece] = [" Sources: "]
    for number, evidence in enumerate(record.evidence):
        pieces += [", "] if number else []
        denies = " (denies)" if evidence.stance == "denies" else ""
        pieces += [f"{evidence.source or 'one without a name'}{denies}", Cited(evidence=f"/evidence/{number}")]
    return [*pieces, "."]
