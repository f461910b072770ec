"""Caps in words: a cap with its total, and the caps that were exceeded."""

from __future__ import annotations

from collections.abc import Iterable

from sanctions_check.assess.caps.ledger import PeriodTotal, Totals
from sanctions_check.logic.truth import Truth

from .paragraphs import short_measure

__all__ = ["cap_in_words", "exceeded_in_words"]


def cap_in_words(total: PeriodTotal) -> str:
    """`Refined products (2397/5), 2018-01-01 to 2018-12-31: reported to the Committee 20, known otherwise 0 of 500,000 …`."""
    crossed = f" with {total.crossed_by}" if total.crossed_by else ""
    verdict = {
        Truth.YES: f"exceeded{crossed}, by what the records state",
        Truth.UNKNOWN: "exceeded or not, is open",
        Truth.NO: "not passed by the deliveries of these records",
    }[total.status]
    counted = [f"reported to the Committee {_amount(total.reported)}", f"known otherwise {_amount(total.observed)}"]
    counted += [f"undated {_amount(total.undated)}"] if total.undated.deliveries else []
    amounts = f"{', '.join(counted)} of {total.cap.amount:,.0f} {total.cap.unit}"
    period = f"{total.first} to {total.last}" if total.last is not None else f"any period from {total.first} on"
    return f"{_named(total)}, {period}: {amounts}: {verdict}"


def exceeded_in_words(totals: Iterable[PeriodTotal]) -> str:
    """The caps that were certainly exceeded in some period; "" for none. No verdict on a record shows this."""
    named = dict.fromkeys(_named(total) for total in totals if total.status is Truth.YES)
    caps = "caps" if len(named) > 1 else "cap"
    return f"{caps} exceeded over all records, by what they state: {'; '.join(named)}" if named else ""


def _named(total: PeriodTotal) -> str:
    return f"{total.cap.title} ({short_measure(total.cap.measure)})"


def _amount(totals: Totals) -> str:
    low = f"{float(totals.low):,.0f}"
    if totals.high is None:
        text = f"at least {low}" if totals.low else "an amount not known"
    elif totals.low == totals.high:
        text = low
    else:
        text = f"{low} to {float(totals.high):,.0f}"
    return f"{text} ({totals.unconverted} not converted)" if totals.unconverted else text
