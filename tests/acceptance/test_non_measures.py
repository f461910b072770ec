"""Lawful conduct that looks barred, where more than the verdict counts; the rest is tested beside `non_measures.yaml`."""

from __future__ import annotations

from sanctions_check import Checker, Record, RulePack

CHECKER = Checker(RulePack.load())


def test_who_is_robbed_breaches_nothing() -> None:
    fields = {"kind": "cyber_theft", "date": "2024-05-01", "items": [{"category": "virtual_assets"}]}
    thief = {"roles": ["recipient"], "country": "KP", "type": "government_body", "un_listed": True}
    parties = [{"roles": ["supplier"], "country": "AE", "type": "company"}, thief]
    assessment = CHECKER.check(Record.model_validate({"id": "r", **fields, "parties": parties}))
    countries = {to.country for finding in assessment.findings for to in finding.addressees}
    assert "NM-STOLEN-MONEY" in {finding.rule for finding in assessment.findings}
    assert countries == {"KP"}
