"""SARIF as code scanning takes it: valid against the schema of OASIS, with places, marks and suppressions."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft4Validator

from sanctions_check.reports.sarif.locations import artifact_location
from sanctions_check.review.decisions import DecisionKind

from ..conftest import PACK, ROOT, case, decision, written

SCHEMA = json.loads((Path(__file__).parents[1] / "schemas" / "sarif-schema-2.1.0.json").read_text(encoding="utf-8"))
VALIDATOR = Draft4Validator(SCHEMA, format_checker=Draft4Validator.FORMAT_CHECKER)


def run_of(text: str) -> dict[str, Any]:
    document = json.loads(text)
    assert [error.message for error in VALIDATOR.iter_errors(document)] == []
    (run,) = document["runs"]
    rules = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    found: dict[str, Any] = run
    return found


def test_all_documented_events_are_valid_sarif() -> None:
    run = run_of(written("sarif", ["fixtures/cases"]))
    assert {result["level"] for result in run["results"]} == {"error", "warning", "note"}
    assert len(run["artifacts"]) == len(list((ROOT / "fixtures" / "cases").glob("*.yaml")))
    assert run["invocations"][0]["executionSuccessful"] is True


def test_every_rule_is_declared_with_its_paragraphs() -> None:
    rules = {rule["id"]: rule for rule in run_of(written("sarif", []))["tool"]["driver"]["rules"]}
    assert {rule.id for rule in PACK.prohibitions} <= rules.keys()
    arms = rules["arms-to-the-dprk"]
    assert "S/RES/1874 (2009), paragraph 10" in arms["help"]["markdown"]
    assert arms["properties"]["measures"][0] == "UNSCR-1874-OP10"
    assert "A arms and WMD items" in arms["properties"]["tags"]
    assert rules["combat-service"]["properties"]["reading"]["basis"] == "practice"


def test_a_result_says_where_on_what_evidence_and_why() -> None:
    result = run_of(written("sarif", [case("cu-chongchongang-2013")]))["results"][0]
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": case("cu-chongchongang-2013"), "uriBaseId": "%SRCROOT%"}
    assert place["region"] == {"startLine": 20}
    assert result["locations"][0]["logicalLocations"][0]["fullyQualifiedName"] == "cu-chongchongang-2013#/items/0"
    assert result["relatedLocations"][0]["message"]["text"] == "evidence: UN Panel final report"
    steps = result["codeFlows"][0]["threadFlows"][0]["locations"]
    assert any("combat_aircraft" in step["location"]["message"]["text"] for step in steps)
    assert result["properties"]["standing"] == "established"


def test_what_is_no_violation_is_no_result() -> None:
    assert run_of(written("sarif", [case("vn-health-2025-10")]))["results"] == []


@pytest.mark.parametrize(
    ("kind", "more", "status"),
    [
        (DecisionKind.REJECTED, {}, ["accepted"]),
        (DecisionKind.REJECTED, {"verdict": "not_a_violation"}, ["underReview"]),
        (DecisionKind.ACCEPTED, {}, []),
    ],
)
def test_a_rejected_finding_is_suppressed(kind: DecisionKind, more: dict[str, str], status: list[str]) -> None:
    from sanctions_check import Verdict

    name = case("ru-angara-2023-09")
    mark = run_of(written("sarif", [name]))["results"][0]["partialFingerprints"]["sanctionsCheck/v1"]
    said = {key: Verdict(value) for key, value in more.items()}
    result = run_of(written("sarif", [name], {mark: decision(mark, kind, **said)}))["results"][0]
    assert [each["status"] for each in result["suppressions"]] == status


def test_faults_of_the_input_are_notifications(tmp_path: Path) -> None:
    bad = tmp_path / "a b#c%.yaml"
    bad.write_text("id: x\nknd: launch\n", encoding="utf-8")
    (invocation,) = run_of(written("sarif", [str(bad)]))["invocations"]
    assert invocation["executionSuccessful"] is False
    (notification,) = invocation["toolConfigurationNotifications"]
    place = notification["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"].endswith("/a%20b%23c%25.yaml")
    assert place["region"] == {"startLine": 2}


@pytest.mark.parametrize(
    ("file", "expected"),
    [
        ("a b/ü.yaml", {"uri": "a%20b/%C3%BC.yaml", "uriBaseId": "%SRCROOT%"}),
        ("a:b?.json", {"uri": "a%3Ab%3F.json", "uriBaseId": "%SRCROOT%"}),
        ("/x/y.json", {"uri": "file:///x/y.json"}),
        ("bad\udc80.json", {"uri": "bad%80.json", "uriBaseId": "%SRCROOT%"}),
        ("-", None),
        ("<record>", None),
    ],
)
def test_files_are_uris(file: str, expected: dict[str, str] | None) -> None:
    assert artifact_location(file) == expected
