"""What others said of the act: exemptions, determinations, and duties that were done or left undone."""

from __future__ import annotations

from collections.abc import Iterator

from sanctions_check.assess.words.grammar import countries_in_words, joined, with_details
from sanctions_check.logic.cell import word
from sanctions_check.logic.timespan import Timespan
from sanctions_check.plain_text import in_words
from sanctions_check.records.facts.labels import label_of
from sanctions_check.records.facts.permission.competence import COMMITTEE, authority_cell
from sanctions_check.records.model import Determination, Exemption, Record
from sanctions_check.records.stated import Stated
from sanctions_check.records.vocabulary.acts import DUTIES

from .sentences.dates import days_in_words
from .sentences.lists import list_in_words
from .sentences.parties import amount_in_words, hedge_on

__all__ = ["permission_in_words"]


def permission_in_words(record: Record) -> Iterator[str]:
    """Each sort of them that the record tells, after its name; "" for one of which it tells nothing."""
    yield list_in_words("exemptions", record.exemptions, _exemption)
    yield list_in_words("determinations", record.determinations, _determination)
    if notified := _answer(record.notified_to_committee):
        yield f"notified to the Committee in time: {notified}"
    for name, duties in (("duties not carried out", record.omitted), ("duties carried out", record.carried_out)):
        if duties is not None and duties.values:
            yield f"{name}: {joined(DUTIES[duty] for duty in duties.values)}"


def _exemption(exemption: Exemption) -> str:
    authority = _authority(exemption.authority) if exemption.authority else ""
    return with_details(
        label_of(exemption),
        f"by {authority}" if authority else "",
        _days("given", exemption.granted),
        _days("from", exemption.valid_from),
        _days("until", exemption.valid_until),
        amount_in_words(exemption.quantity, exemption.unit),
        f"“{exemption.scope}”" if exemption.scope else "",
        f"conditions met: {met}" if (met := _answer(exemption.conditions_met)) else "",
    )


def _determination(determination: Determination) -> str:
    by = countries_in_words(determination.by.values) if determination.by else ""
    outcome = _answer(determination.outcome)
    return with_details(
        in_words(determination.judgement),
        by,
        determination.body or "",
        _days("of", determination.date),
        f"answer: {outcome}" if outcome else "",
    )


def _authority(text: str) -> str:
    """Who gave it: the Committee or a State by its name, anybody else in the words of the record."""
    codes = authority_cell(text, "").values
    return "the Committee" if codes == (COMMITTEE,) else countries_in_words(codes) or text


def _days(word: str, stated: Stated[Timespan] | None) -> str:
    days = days_in_words(stated.values) if stated is not None else ""
    return f"{word} {days}" if days else ""


def _answer(stated: Stated[bool] | None) -> str:
    """yes, no or not known, with its hedge; "" where the record does not say."""
    if stated is None:
        return ""
    said = joined(map(word, stated.values), "or") or "not known"
    return f"{said}{hedge_on(stated)}"
