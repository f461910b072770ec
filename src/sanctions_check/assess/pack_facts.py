"""The facts of a record under a pack: with the sources that it trusts and its list of listed names."""

from __future__ import annotations

from datetime import date

from sanctions_check.logic.case import Case
from sanctions_check.logic.cell import Cell
from sanctions_check.records.facts.act.whole import act_of
from sanctions_check.records.facts.case import case_of
from sanctions_check.records.facts.evidence.known_sources import KnownSources
from sanctions_check.records.model import Record
from sanctions_check.rules.pack import RulePack

__all__ = ["act_time_under", "case_under"]


def case_under(pack: RulePack, record: Record, as_of: date | None = None) -> Case:
    """The facts of a record; with `as_of` those known by that day."""
    return case_of(record, as_of, trusts=pack.standing.trusts, un_list=pack.un_list)


def act_time_under(pack: RulePack, record: Record, as_of: date | None = None) -> Cell:
    """The time of the act, as `case_under` gives it, without working out the facts of its parts."""
    return act_of(KnownSources(record, as_of, pack.standing.trusts), pack.un_list).cell("time")
