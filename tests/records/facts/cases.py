"""The facts of a small record. A source is trusted unless it is graded worse than C."""

from __future__ import annotations

from datetime import date
from typing import Any

from sanctions_check import Record
from sanctions_check.logic.case import Case
from sanctions_check.records.facts.case import case_of
from sanctions_check.records.facts.listing.un_list import NOBODY_LISTED, UnList


def facts(as_of: date | None = None, *, un_list: UnList = NOBODY_LISTED, **fields: Any) -> Case:
    record = Record.model_validate({"id": "r", **fields})
    return case_of(record, as_of, trusts=lambda kind, grade: (grade or "B") <= "C", un_list=un_list)
