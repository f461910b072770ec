"""Listings by the Council and its Committee, as looked up for a record, in words."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from sanctions_check.assess.results import Assessment
from sanctions_check.logic.case import Case
from sanctions_check.logic.cell import Cell

from .sentences.dates import dates_in_text

__all__ = ["listings_in", "listings_in_words", "listings_on_record"]


def listings_in(facts: Iterable[Cell | None]) -> str:
    """The looked-up listings from which facts were taken, each once; "" for none."""
    looked_up = (fact.looked_up for fact in facts if fact is not None and fact.looked_up)
    return "; ".join(dict.fromkeys(map(dates_in_text, looked_up)))


def listings_on_record(assessment: Assessment, case_of: Callable[[], Case]) -> str:
    """`listings_in_words` for the facts of a record; "" if the assessment is incomplete."""
    return listings_in_words(case_of()) if assessment.complete else ""


def listings_in_words(case: Case) -> str:
    """The parties and the vessel that were certainly listed at the time, by a looked-up entry; "" for none."""
    cells = [party.cell("un_listed") for party in case.list_of("party").things]
    cells.append(case.act.cell("movement_vessel_un_listed"))
    named = listings_in(each for each in cells if each.values == (True,))
    return f"On the list of the Council and its Committee: {named}." if named else ""
