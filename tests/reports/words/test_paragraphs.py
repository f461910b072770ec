"""The measures of a finding in one cell, as table and Markdown have it."""

from __future__ import annotations

import pytest
from tests.assess.shells import check

from sanctions_check.reports.words.paragraphs import cited_in_short

WORKERS = {"nationality": "DPRK", "function": "construction_worker", "host": "PL", "earns_income": True}
PARTIES = [{"roles": ["host"], "country": "PL"}, {"roles": ["sender"], "country": "DPRK"}]


@pytest.mark.parametrize(("date", "cell"), [("2018-05", "see 2397/8"), ("2020-05", "2397/8, 2375/17")])
def test_measures_that_are_not_breached_are_only_to_be_seen(date: str, cell: str) -> None:
    labour = {"kind": "labour", "stage": "ongoing", "parties": PARTIES, "items": [], "personnel": [WORKERS]}
    finding = check(date=date, **labour).findings[0]
    assert cited_in_short(finding) == cell == cited_in_short(finding, open_mark="?")
