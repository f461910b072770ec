"""Reports made for tests: of fixtures, of hostile records, and of thousands of varied ones."""

from __future__ import annotations

import copy
import random
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any, TextIO

import yaml
from msgspec.structs import replace
from tests.reports.adding import add

from sanctions_check import Checker, Record, RulePack
from sanctions_check.assess.caps.ledger import CapLedger
from sanctions_check.errors import Fault
from sanctions_check.reasoning.reasoner import Reasoner
from sanctions_check.records.readers import ReadRecord, read_paths
from sanctions_check.reports.account.receipt import receipt_of
from sanctions_check.reports.account.tally import Tally
from sanctions_check.reports.account.totals import Closing
from sanctions_check.reports.html.report import HtmlReport
from sanctions_check.reports.reported import ReportedRecord, reported
from sanctions_check.sources.positions import LinesOnly

__all__ = ["CASES", "HOSTILE", "ROOT", "hostile_record", "judged", "judged_cases", "varied", "write_report"]

ROOT = Path(__file__).resolve().parents[3]
CASES = "fixtures/cases"
FAULT = Fault("bad.yaml", 3, 1, "/date", "value", 'no day: "<b>31 February</b>"', "write it as 2026-11-24")

HOSTILE = (
    "</script><script>window.ran = 1</script>",
    "<img src=x onerror='window.ran = 1'>",
    "<svg/onload=window.ran=1>",
    "<!-- <script> ]]>",
    "\u2028\u2029 line separators",
    "lone quotes \" ' ` and \\",
    "\u202eoverride\u202c and \u2067isolate",
    "${window.ran = 1} {{constructor}}",
)


@cache
def checker() -> Checker:
    return Checker(RulePack.load(), engine="compiled")


def judged_cases(*names: str, what_if: bool = False) -> Iterator[ReportedRecord]:
    """Fixtures by name, all of them when none is named. Run from the root, so that paths are the same everywhere."""
    check = checker()
    explain = Reasoner(check).reasons_of if what_if else None
    paths = [f"{CASES}/{name}.yaml" for name in names] or [CASES]
    for read in read_paths(paths):
        assert isinstance(read, ReadRecord)
        yield reported(read.record, check.check(read.record, read.source), explain=explain)


def hostile_record(text: str, identifier: str = "hostile") -> ReportedRecord:
    """A record that says `text` wherever a record may say something."""
    record = Record.model_validate(
        {
            "id": f"{identifier} {text}",
            "title": text,
            "kind": "transfer_arms",
            "direction": "to_dprk",
            "date": "2020-01-02",
            "claimed_purpose": text,
            "parties": [
                {"name": text, "country": "Cuba", "roles": ["supplier"]},
                {"country": "DPRK", "roles": ["recipient"]},
            ],
            "items": [{"id": text, "description": text, "category": "combat_aircraft", "declared_as": text}],
            "movement": {"vessel": text, "origin": {"place": text}},
            "evidence": [
                {"source": text, "kind": "press", "note": text, "url": "javascript:window.ran=1", "interest": text},
                {"source": text, "kind": "press", "url": f"data:text/html,{text}"},
                {"source": text, "kind": "press", "url": "https://example.org/a?b=<script>"},
            ],
            "context": {text: [text, {"deep": text}]},
        }
    )
    return reported(record, checker().check(record, LinesOnly(f"{text}.yaml", 7)))


def judged(document: Mapping[str, Any]) -> ReportedRecord:
    record = Record.model_validate(document)
    return reported(record, checker().check(record, LinesOnly("one.yaml", 1)))


def write_report(out: TextIO, records: Iterable[ReportedRecord], faults: tuple[Fault, ...] = (FAULT,)) -> Tally:
    check, tally = checker(), Tally()
    ledger, report = CapLedger(check.pack), HtmlReport(out, check.pack, check.as_of)
    report.begin(receipt_of(check, [CASES]))
    for each in records:
        tally.add(each.assessment)
        for delivery in each.assessment.deliveries:
            ledger.add(delivery)
        add(each, report)
    tally.add_faults(faults)
    report.add_faults(faults)
    report.end(Closing(tally, ledger.totals()))
    return tally


def varied(number: int, judged: int, seed: int = 1) -> Iterator[ReportedRecord]:
    """So many records: fixtures with other days, countries and evidence, judged anew; then the same under other names."""
    random_ = random.Random(seed)
    documents = [yaml.safe_load(path.read_text(encoding="utf-8")) for path in sorted((ROOT / CASES).glob("*.yaml"))]
    check = checker()
    made: list[ReportedRecord] = []
    for count in range(judged):
        record = Record.model_validate(_mutated(documents[count % len(documents)], count, random_))
        made.append(reported(record, check.check(record)))
    for count in range(number):
        base = made[count % len(made)]
        name = f"{base.record.id}-{count // len(made)}"
        assessment = replace(base.assessment, record=name, title=f"{base.assessment.title} ({count})")
        yield replace(base, held=base.record.model_copy(update={"id": name}), assessment=assessment)


def _mutated(document: Mapping[str, Any], count: int, random_: random.Random) -> dict[str, Any]:
    changed: dict[str, Any] = copy.deepcopy(dict(document))
    changed["id"] = f"{document['id']}-{count}"
    if count % 3:
        changed["date"] = (date(2006, 1, 1) + timedelta(days=random_.randrange(7200))).isoformat()
    for party in changed.get("parties") or []:
        if party.get("country") not in (None, "DPRK") and count % 2:
            party["country"] = random_.choice(
                ["Cuba", "Myanmar", "Syria", "Iran", "China", "Egypt", "Namibia", "Kenya"]
            )
        if isinstance(party.get("name"), str):
            party["name"] = f"{party['name']} {random_.randrange(400)}"
    if count % 5 == 0:
        changed["evidence"] = (changed.get("evidence") or [])[:1]
    return changed
