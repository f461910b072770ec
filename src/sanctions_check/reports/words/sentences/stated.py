"""Values of a record with their hedges, and amounts, in the words of sentences."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from sanctions_check.english import joined, with_details
from sanctions_check.logic.cell import Cell, Presence
from sanctions_check.logic.interval import Interval
from sanctions_check.plain_text import in_words
from sanctions_check.records.normalise.units import one_of
from sanctions_check.records.stated import Stated

__all__ = ["amount_in_words", "hedge_in_words", "hedge_on", "stated_in_words"]

_ONE = Interval.exactly(1)


def stated_in_words(
    stated: Stated[Any] | None, words: Callable[[Any], str] = in_words, *, hedged: str | None = None
) -> str:
    """The values with their hedge: `coal or iron ore (suspected)`; "" if the record does not state the field.

    `hedged`: the hedge on the entry as a whole, which is not repeated.
    """
    if stated is None:
        return ""
    if not stated.values:
        return "none" if stated.presence is Presence.NONE else "not known"
    named = map(words, stated.values)
    return joined(named, "and" if stated.all_hold else "or") + hedge_on(stated, hedged)


def amount_in_words(
    quantity: Stated[Interval] | None, unit: Stated[str] | None = None, *, hedged: str | None = None
) -> str:
    """The amount as written, with its unit and its hedge; "" if it is not known. `hedged` is as for `stated_in_words`."""
    if quantity is None or not quantity.values:
        return ""
    written = _as_written(quantity.written) or joined(map(str, quantity.values), "or")
    one = all({value.low, value.high} <= {1, None} for value in quantity.values)
    units = [one_of(value) if one else value for value in unit.values] if unit else []
    return f"{written} {joined(map(in_words, units), 'or')}".strip() + hedge_on(quantity, hedged)


def hedge_on(fact: Cell | Stated[Any] | None, hedged: str | None = None) -> str:
    """The hedge of a fact in brackets: ` (suspected)`; "" if it has none or only `hedged`, which is not repeated."""
    return with_details("", "" if fact is None or fact.hedge == hedged else hedge_in_words(fact))


def hedge_in_words(fact: Cell | Stated[Any] | None) -> str:
    """The hedge of a fact; "" for none."""
    return in_words(fact.hedge) if fact is not None and fact.hedge else ""


def _as_written(raw: object) -> str:
    """The words of the record for an amount, or for each of its alternatives; "" if it gives numbers or bounds."""
    if isinstance(raw, Mapping):
        raw = raw.get("value", raw.get("any_of"))
    alternatives = raw if isinstance(raw, list) else [raw]
    words = [each for each in alternatives if isinstance(each, str)]
    return joined(words, "or") if len(words) == len(alternatives) else ""
