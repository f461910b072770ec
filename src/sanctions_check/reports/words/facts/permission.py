"""Exemptions, determinations, and duties that were or were not carried out, in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from sanctions_check.english import countries_in_words, country_in_words, joined, with_details
from sanctions_check.logic.cell import word
from sanctions_check.plain_text import in_words
from sanctions_check.records.facts.labels import label_of
from sanctions_check.records.facts.permission.competence import COMMITTEE, authority_cell
from sanctions_check.records.lists import NAMED_LISTS
from sanctions_check.records.model import Determination, Exemption, Record
from sanctions_check.records.parts import names_at, part_at, parts_in
from sanctions_check.records.stated import Stated
from sanctions_check.records.vocabulary.acts import DUTIES

from ..sentences.lists import list_in_words
from ..sentences.stated import amount_in_words, hedge_in_words, stated_in_words
from .days import days_after

__all__ = ["permission_in_words"]


def permission_in_words(record: Record) -> Iterator[str]:
    """Each kind of permission or duty on record, after its name; may yield "" for one not recorded."""
    labels = _labels(record)
    yield list_in_words("exemptions", record.exemptions, partial(_exemption, labels=labels))
    yield list_in_words("determinations", record.determinations, partial(_determination, labels=labels))
    if notified := stated_in_words(record.notified_to_committee, word):
        yield f"notified to the Committee in time: {notified}"
    for name, duties in (("duties not carried out", record.omitted), ("duties carried out", record.carried_out)):
        if duties is not None and duties.values:
            yield f"{name}: {stated_in_words(duties, DUTIES.__getitem__)}"


def _labels(record: Record) -> Mapping[str, str]:
    """The labels of the parts, by each name that an `about` may use for them."""
    return {
        name: label_of(part_at(record, pointer)) or name
        for pointer, _ in parts_in(record, NAMED_LISTS)
        for name in names_at(record, pointer)
    }


def _exemption(exemption: Exemption, labels: Mapping[str, str]) -> str:
    authority = _authority(exemption.authority) if exemption.authority else ""
    return with_details(
        label_of(exemption),
        hedge_in_words(exemption.status),
        f"by {authority}" if authority else "",
        _about("for", exemption.about, labels),
        days_after("given", exemption.granted),
        days_after("from", exemption.valid_from),
        days_after("until", exemption.valid_until),
        amount_in_words(exemption.quantity, exemption.unit),
        f"“{exemption.scope}”" if exemption.scope else "",
        f"conditions met: {met}" if (met := stated_in_words(exemption.conditions_met, word)) else "",
    )


def _determination(determination: Determination, labels: Mapping[str, str]) -> str:
    outcome = stated_in_words(determination.outcome, word)
    return with_details(
        in_words(determination.judgement),
        stated_in_words(determination.by, country_in_words),
        determination.body or "",
        _about("on", determination.about, labels),
        days_after("of", determination.date),
        f"answer: {outcome}" if outcome else "",
    )


def _about(preposition: str, about: Stated[str] | None, labels: Mapping[str, str]) -> str:
    if about is None:
        return ""
    named = joined(labels.get(name, name) for name in about.values)
    return f"{preposition} {named or 'parts that are not known'}"


def _authority(text: str) -> str:
    """Who gave an exemption: the Committee or a State by name, anyone else in the words of the record."""
    codes = authority_cell(text, "").values
    return "the Committee" if codes == (COMMITTEE,) else countries_in_words(codes) or text
