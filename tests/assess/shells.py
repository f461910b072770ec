"""A shipment of shells from the DPRK, with whatever a test changes in it, and the checker of the shipped pack."""

from __future__ import annotations

import copy
from functools import cache
from typing import Any

from sanctions_check import Checker, Record, RulePack
from sanctions_check.assess.results import Assessment

PACK = RulePack.load()


SHELLS: dict[str, Any] = {
    "id": "shells",
    "kind": "transfer_arms",
    "direction": "from_dprk",
    "date": "2023-11-05",
    "parties": [
        {"name": "the exporter", "roles": ["supplier"], "country": "DPRK"},
        {"name": "the army", "roles": ["recipient"], "country": "Russian Federation"},
    ],
    "items": [{"id": "shells", "description": "shells", "category": "large_calibre_ammunition"}],
    "evidence": [{"kind": "physical_inspection", "country": "TH", "date": "2023-12-01"}],
}


def check(**changes: Any) -> Assessment:
    return checker().check(Record.model_validate({**copy.deepcopy(SHELLS), **changes}))


@cache
def checker(**options: Any) -> Checker:
    """One for each set of options: an engine of durable_rules keeps its memory for good."""
    return Checker(PACK, **options)
