"""A record as it is published."""

from __future__ import annotations

import json

import pytest
from msgspec import structs

from sanctions_check import Checker, Record, RulePack
from sanctions_check.assess.results import RuleError
from sanctions_check.reports.json_report.proofs import FrameTexts
from sanctions_check.reports.json_report.serialise import reported_as_text
from sanctions_check.reports.reported import reported

RECORD = Record.model_validate({"id": "1", "kind": "launch"})


@pytest.mark.parametrize(("rule", "published"), [("launch", "launch"), (None, "every rule")])
def test_an_error_names_its_rule_or_every_rule(rule: str | None, published: str) -> None:
    assessment = Checker(RulePack.load(), engine="compiled").check(RECORD)
    failed = structs.replace(assessment, errors=(RuleError(rule, "/items/0", "ValueError: x"),))
    told = json.loads(reported_as_text(reported(RECORD, failed), FrameTexts()))["errors"]
    assert told == [{"rule": published, "subject": "/items/0", "message": "ValueError: x"}]
