"""An exemption of a record as the rules see it."""

from __future__ import annotations

from typing import Any

from tests.records.facts.cases import facts

from sanctions_check.logic.case import Thing


def exemption(items: list[dict[str, Any]], **fields: Any) -> Thing:
    case = facts(date="2020-06", items=items, exemptions=[{"type": "committee_approval", **fields}])
    return case.list_of("exemption").things[0]
