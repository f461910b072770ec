"""The exported rules mean what the rules mean, on any record, before any other engine is asked."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from benchmarks.exports import Untranslatable, export
from benchmarks.exports.builder import Builder
from benchmarks.exports.nodes import FALSE, TRUE
from benchmarks.exports.translate import Translator
from benchmarks.facts import Layout, fields_of, write_facts
from benchmarks.facts.fields import FieldKind
from benchmarks.pairs import Pairs
from benchmarks.peers.generated_python import compiled
from benchmarks.reference import reference_pairs
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.record_strategies import RECORD

from sanctions_check import Record, RulePack
from sanctions_check.logic.condition import Quantified, Quantifier, Test
from sanctions_check.logic.operator import Operator
from sanctions_check.records.lists import GRANT_LISTS

PACK = RulePack.load()


def _without_unknown_grants(data: dict[str, Any]) -> dict[str, Any]:
    """Exports know no list of exemptions or determinations that is stated unknown."""
    return {name: value for name, value in data.items() if name not in GRANT_LISTS or value != "unknown"}


@settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(RECORD.map(_without_unknown_grants), min_size=6, max_size=12))
def test_any_record_is_judged_as_the_reference_evaluator_judges_it(
    tmp_path_factory: pytest.TempPathFactory, drawn: list[dict[str, Any]]
) -> None:
    """Several records together: to export and compile the pack takes far longer than to judge one."""
    records = tmp_path_factory.mktemp("any") / "records.jsonl"
    written = [Record.model_validate({**data, "id": f"r{n}"}).as_written() for n, data in enumerate(drawn)]
    records.write_text("".join(f"{json.dumps(each)}\n" for each in written), encoding="utf-8")
    assert _exported_pairs(records) == reference_pairs(PACK, records)


HEDGES = [
    {"items": [{"category": {"any_of": ["coal", "food", "wood"]}, "hs": {"any_of": ["27", "1101"]}}]},
    {"items": [{"category": {"value": "coal", "qualified": "party_claim"}, "hs": ["2701", "0307"]}]},
    {"items": [], "date": {"start": "2016", "end": "2017-08", "shape": "uncertain"}},
    {"items": [{"category": "refined_petroleum", "quantity": {"more_than": 5}, "unit": "tonnes"}], "date": "unknown"},
    {"items": [{"category": "coal", "relates_to": ["arms", "military"]}], "personnel": [{"nationality": "Korea"}]},
    {
        "items": [{"id": "watch", "category": "luxury_goods"}],
        "parties": [{"country": "CN", "roles": ["supplier"]}, {"country": "KP", "roles": ["recipient"]}],
        "determinations": [{"judgement": "luxury_goods", "by": "CN", "outcome": True, "about": ["watch"]}],
        "exemptions": [{"type": "humanitarian", "status": "granted", "about": ["watch"]}],
    },
    {
        "items": [{"category": "machinery", "hs": "8413"}, {"category": "vehicle", "hs": "8704", "date": "2018-09-01"}],
        "exemptions": [{"type": "committee_approval", "status": "granted", "valid_until": "2018-06-30"}],
    },
]


@pytest.mark.parametrize("stated", HEDGES)
@pytest.mark.parametrize("direction", ["from_dprk", "to_dprk"])
def test_what_records_hedge_leave_out_or_state_as_none_is_exported_too(
    stated: dict[str, Any], direction: str, tmp_path: Path
) -> None:
    parties = [{"country": "DPRK", "roles": ["supplier"]}]
    record = {"id": "r", "kind": "transfer_commodity", "date": "2018-03-01", "direction": direction, "parties": parties}
    records = tmp_path / "records.jsonl"
    records.write_text(json.dumps(record | stated) + "\n", encoding="utf-8")
    assert _exported_pairs(records) == reference_pairs(PACK, records)


def test_no_rule_of_the_pack_is_left_out() -> None:
    program = export(PACK, Layout(fields_of(PACK)))
    assert [outcome.rule for outcome in program.outcomes] == [rule.id for rule in PACK.prohibitions]
    assert all(outcome.may is not FALSE for outcome in program.outcomes)


def test_what_the_facts_cannot_carry_stops_the_export() -> None:
    builder = Builder()
    translator = Translator(builder, Layout({("exemption", "type"): FieldKind.WORD}))
    some = Quantified(Quantifier.SOME, "exemption", Test("exemption", "type", Operator.IN, ("humanitarian",)))
    both = {"act": ("act", ""), "item": ("item", ""), "group": ("group", "")}
    with pytest.raises(Untranslatable, match="may be about either"):
        translator.at_least(some, 1, both)


def test_opposites_cancel_and_constants_vanish() -> None:
    builder = Builder()
    one, two = builder.filled("act", "kind1"), builder.among("item", "category1", ["coal"])
    both = builder.all(one, two, TRUE)
    assert builder.opposite(builder.opposite(both)) is both
    assert builder.all(one, builder.opposite(one)) is FALSE
    assert builder.any(one, builder.opposite(one)) is TRUE
    assert builder.some("item", both) is builder.all(one, builder.some("item", two))
    assert builder.among("act", "kind1", []) is FALSE


def test_facts_say_nothing_of_rules_and_keep_what_is_unknown_apart(tmp_path: Path) -> None:
    records, facts = tmp_path / "records.jsonl", tmp_path / "facts.jsonl"
    item = {
        "category": "unknown",
        "hs": ["270111"],
        "origin": {"any_of": ["KP", "CN"]},
        "quantity": 3,
        "value": "over 70",
    }
    record = {"id": "r", "kind": "transfer_commodity", "date": "2017-08-05", "items": [item], "subject": "none"}
    records.write_text(json.dumps(record) + "\n", encoding="utf-8")
    layout = write_facts(PACK, records, facts)
    row = json.loads(facts.read_text(encoding="utf-8"))
    assert row["subject1"] == "-"
    assert row["time1_start_low"] == date(2017, 8, 5).toordinal()
    [written] = row["item"]
    assert written["category1"] == "?"
    assert (written["hs1_chapter"], written["hs1_heading"], written["hs1_subheading"]) == ("27", "2701", "270111")
    assert (written["origin1"], written["origin2"], written["origin_or"]) == ("KP", "CN", "yes")
    assert (written["value1_low"], written["value1_low_open"]) == (70, "yes")
    assert "quantity1_low" not in written
    assert written.keys() <= layout.schema()["item"].keys()
    assert row.keys() - {"item"} <= layout.schema()["act"].keys()


def _exported_pairs(records: Path) -> Pairs:
    facts = records.with_suffix(".facts")
    gate, decide = compiled(export(PACK, write_facts(PACK, records, facts)))
    found: dict[tuple[str, str], tuple[int, int]] = {}
    for line in facts.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        if gate(record):
            found |= {(record["id"], rule): (condition, exception) for rule, condition, exception in decide(record)}
    return found
