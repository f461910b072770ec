"""An exemption of a record as the rules see it."""

from __future__ import annotations

from typing import Any

from tests.records.facts.cases import facts

from sanctions_check.logic.case import Case, Scope, Thing


def exemption(items: list[dict[str, Any]], **fields: Any) -> Thing:
    return _case(items, fields).list_of("exemption").things[0]


def exemption_for(number: int, items: list[dict[str, Any]], **fields: Any) -> Thing:
    """The same as it is held against one of the items."""
    case = _case(items, fields)
    (held,) = Scope.of(case, case.list_of("item").things[number]).counted("exemption")
    return held


def _case(items: list[dict[str, Any]], fields: dict[str, Any]) -> Case:
    return facts(date="2020-06", items=items, exemptions=[{"type": "committee_approval", **fields}])
