"""Goods and persons of a record, each with what the record states about it."""

from __future__ import annotations

from collections.abc import Iterator

from sanctions_check.english import country_in_words, with_details
from sanctions_check.logic.cell import word
from sanctions_check.plain_text import in_words
from sanctions_check.records.facts.labels import label_of
from sanctions_check.records.model import Compensation, Group, Item
from sanctions_check.records.normalise.dates import When
from sanctions_check.records.stated import Stated

from ..sentences.dates import days_in_words
from ..sentences.stated import amount_in_words, hedge_on, stated_in_words
from .days import days_after
from .way import bare_country, direction_in_words

__all__ = ["item_in_words", "persons_in_words"]

_UNTOLD = "not described"


def item_in_words(item: Item) -> str:
    """The item with its hedges, amount, value, HS code and origin, and its own direction, stage and days."""
    label, hedged = label_of(item) or _UNTOLD, item.qualified
    codes = f"HS {stated_in_words(item.hs, hedged=hedged)}" if item.hs else ""
    value = amount_in_words(item.value, item.currency, hedged=hedged)
    origin = stated_in_words(item.origin, bare_country, hedged=hedged)
    return with_details(
        label,
        *_hedges(item, item.category),
        amount_in_words(item.quantity, item.unit, hedged=hedged),
        f"value {value}" if value else "",
        "" if codes in label else codes,
        f"origin: {origin}" if origin else "",
        *_of_its_own(item),
        f"according to {item.attributed_to}" if isinstance(item, Compensation) and item.attributed_to else "",
    )


def persons_in_words(group: Group) -> str:
    """The group with its hedges, number, nationality, host and work, and its own direction, stage and days."""
    hedged = group.qualified
    nationality = stated_in_words(group.nationality, country_in_words, hedged=hedged)
    host = stated_in_words(group.host, country_in_words, hedged=hedged)
    about = stated_in_words(group.relates_to, hedged=hedged)
    authorisation = stated_in_words(group.work_authorisation, hedged=hedged)
    earns = stated_in_words(group.earns_income, word, hedged=hedged)
    return with_details(
        label_of(group) or _UNTOLD,
        *_hedges(group, group.function),
        amount_in_words(group.number, hedged=hedged),
        f"of {nationality}" if nationality else "",
        f"in {host}" if host else "",
        f"about {about}" if about else "",
        f"visa: {group.visa}" if group.visa else "",
        f"work authorisation: {authorisation}" if authorisation else "",
        days_after("authorised", group.authorised, hedged=hedged),
        days_after("arrived", group.arrived, hedged=hedged),
        f"earns income there: {earns}" if earns else "",
        *_of_its_own(group),
    )


def _hedges(part: Item | Group, what_it_is: Stated[str] | None) -> Iterator[str]:
    """The hedge on the entry as a whole, and the hedge on what it is, if that is another one."""
    if part.qualified is not None:
        yield in_words(part.qualified)
    if what_it_is is not None and what_it_is.hedge not in (None, part.qualified):
        yield in_words(what_it_is.hedge)


def _of_its_own(part: Item | Group) -> Iterator[str]:
    """Its own direction, stage and days; "" for each that the record does not state."""
    yield direction_in_words(part.direction, part.qualified)
    yield f"stage: {stage}" if (stage := stated_in_words(part.stage, hedged=part.qualified)) else ""
    yield _dated(part.date, part.qualified)


def _dated(date: Stated[When] | None, hedged: str | None) -> str:
    """Its own days: `dated 3 May 2018`. Days of its use, of a report or of another event are named as such."""
    if date is None:
        return ""
    if not date.values:
        return "date not known"
    first = date.values[0]
    days = days_in_words(when.span for when in date.values) + hedge_on(date, hedged)
    return f"dated {days}" if first.dates_the_act else f"date of {in_words(first.of)}: {days}"
