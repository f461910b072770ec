"""One portion: records, faults and diagnostics in order, and what they add to the totals."""

from __future__ import annotations

import io
import json
from datetime import date
from pathlib import Path
from typing import Any

import msgspec

from sanctions_check import RulePack
from sanctions_check.assess.results import Delivery, Verdict
from sanctions_check.records.readers import ReadFault, SettledRecord, read_paths
from sanctions_check.records.readers.csv.mapping import ColumnMapping
from sanctions_check.records.readers.portions import LONG_TEXT, MANY_BYTES, Document, Lines, Rows, Table
from sanctions_check.reports.account.totals import Counts
from sanctions_check.reports.formats import make_report
from sanctions_check.reports.reported import ReportedRecord
from sanctions_check.run.done import Done, Faulty, Remark, Rendered
from sanctions_check.run.outputs import Outputs
from sanctions_check.run.task import Task
from sanctions_check.run.worker import Worker

from .conftest import PETROLEUM, PLAIN, lines_of

TASK = Task(engine="compiled")
FORMATS = ("jsonl", "csv")
CHECKER = TASK.checker()
DAY = date(2017, 1, 1)
WORKER = Worker(TASK, CHECKER, FORMATS)
WORKER.prepare()


def lines(*records: dict[str, Any]) -> Lines:
    return Lines("f.jsonl", 1, "".join(json.dumps(record) + "\n" for record in records).encode())


def written(done: Done) -> list[object]:
    """What the outputs are given, and what is between it."""
    outs = [io.StringIO() for _ in FORMATS]
    reports = (make_report(name, out, CHECKER.pack, TASK.options) for name, out in zip(FORMATS, outs, strict=True))
    outputs, others = Outputs(tuple(reports)), []
    for piece in done.pieces:
        match piece:
            case Rendered(fragments):
                outputs.put(fragments)
            case _:
                others.append(piece)
    return [*(out.getvalue() for out in outs), *others]


def test_a_portion_is_worked_off_in_order() -> None:
    done = WORKER.work(lines({"id": "a", **PLAIN}, {"kimd": 1}, {"id": "b", **PETROLEUM}))
    first, faulty, second = done.pieces
    assert isinstance(first, Rendered)
    assert json.loads(str(first.fragments[0][0]))["record"] == "a"
    assert isinstance(faulty, Faulty)
    assert {each.code for each in faulty.faults} == {"unknown-field", "missing-field"}
    assert isinstance(second, Rendered)
    assert json.loads(str(second.fragments[0][0]))["record"] == "b"
    assert done.ids == ["a", "b"]
    tally = done.counts.tally
    assert (tally.records, tally.input_errors, tally.verdicts[Verdict.OUT_OF_SCOPE]) == (2, 2, 1)
    assert [delivery.cap for delivery in done.counts.deliveries] == ["refined-petroleum"]


def test_an_id_that_came_before_is_a_fault_in_its_place() -> None:
    done = WORKER.work(lines({"id": "a", **PLAIN}, {"id": "b", **PLAIN}), frozenset({1}))
    _, faulty = done.pieces
    assert isinstance(faulty, Faulty)
    assert faulty.faults[0].code == "duplicate-id"
    assert (done.ids, done.counts.tally.records) == (["a", "b"], 1)


def test_of_a_document_the_first_record_of_an_id_is_named_as_the_library_names_it(tmp_path: Path) -> None:
    text = "- {id: a, kind: launch}\n- {id: b, kind: launch}\n- {id: a, kind: launch}\n- {id: b, kind: launch}\n"
    file = tmp_path / "f.yaml"
    file.write_text(text, encoding="utf-8")
    done = WORKER.work(Document(str(file), "yaml", text), frozenset({2, 3}))
    told = [fault for piece in done.pieces if isinstance(piece, Faulty) for fault in piece.faults]
    assert [fault.message for fault in told] == [
        'another record has the id "a", on line 1 of this file',
        'another record has the id "b", on line 2 of this file',
    ]
    assert [fault for read in read_paths(file) if isinstance(read, ReadFault) for fault in read.faults] == told


def test_many_lines_are_settled_and_few_are_not_with_the_same_result() -> None:
    portion = Lines("f.jsonl", 1, ("\n".join(lines_of(120)) + "\n").encode())
    together = WORKER.work(portion)
    apart = Done()
    for number, line in enumerate(lines_of(120), 1):
        alone = WORKER.work(Lines("f.jsonl", number, line.encode()))
        apart.pieces += alone.pieces
        apart.ids += alone.ids
    assert written(together) == written(apart)
    assert together.ids == apart.ids


def test_rows_are_settled_like_lines() -> None:
    columns = {"no": "id", "from": "parties/0/country", "hs": "items/0/hs", "amount": "items/0/quantity"}
    mapping = ColumnMapping(",", columns, {"kind": "transfer_commodity"}, {}, {"amount": "number"}, frozenset())
    table = Table("f.csv", ("no", "from", "hs", "amount", "clerk"), mapping)
    rows = [
        (n + 2, [f"r{n}", "DPRK" if n % 7 == 3 else "China", "8429", "1.0e999" if n == 5 else "7", "Kim"])
        for n in range(60)
    ]
    together = WORKER.work(Rows(table, tuple(rows)))
    apart = Done()
    for row in rows:
        apart.pieces += WORKER.work(Rows(table, (row,))).pieces
    assert written(together) == written(apart)
    assert sum(isinstance(piece, Faulty) for piece in apart.pieces) == 1


def test_records_of_a_long_document_are_settled_like_lines() -> None:
    whole = (line for line in lines_of(120) if line.endswith("}"))
    text = f"[{', '.join(whole)}]"
    long = Worker(TASK, CHECKER, FORMATS).work(Document("f.json", "json", text + " " * LONG_TEXT))
    short = Worker(TASK, CHECKER, FORMATS).work(Document("f.json", "json", text))
    assert written(long) == written(short)
    assert long.ids == short.ids
    assert len(long.pieces) < len(short.pieces)


def test_what_raises_for_a_settled_record_is_a_fault_of_that_record_alone(monkeypatch: Any) -> None:
    def broken(self: object, settled: list[SettledRecord], between: str) -> str:
        if any(each.id == "b" for each in settled):
            raise ZeroDivisionError("in a report")
        return "{}"

    monkeypatch.setattr("sanctions_check.reports.json_report.text.RecordText.of_settled", broken)
    body = "\n".join(json.dumps({"id": name, "kind": "transfer_commodity"}) for name in "abc") + "\n" * MANY_BYTES
    done = WORKER.work(Lines("f.jsonl", 1, body.encode()))
    assert [type(piece) for piece in done.pieces] == [Rendered, Faulty, Rendered]
    assert (done.counts.tally.records, done.counts.tally.input_errors) == (2, 1)


def test_a_rule_that_raises_is_said_and_the_record_is_kept(monkeypatch: Any) -> None:
    def broken(*given: object) -> None:
        raise ZeroDivisionError("of our own")

    monkeypatch.setattr("sanctions_check.assess.checker.derive", broken)
    done = WORKER.work(lines({"id": "b", **PETROLEUM}))
    said = [piece.line for piece in done.pieces if isinstance(piece, Remark)]
    assert said
    assert all("ZeroDivisionError: of our own" in line for line in said)
    assert done.counts.tally.rule_errors == len(said)
    (record,) = [piece for piece in done.pieces if isinstance(piece, Rendered)]
    assert len(json.loads(str(record.fragments[0][0]))["errors"]) == len(said)


def test_what_raises_in_a_report_is_a_fault_of_that_record_alone(monkeypatch: Any) -> None:
    def broken(self: object, reported: ReportedRecord) -> str:
        if reported.record.id == "b":
            raise ZeroDivisionError("in a report")
        return "{}"

    monkeypatch.setattr("sanctions_check.reports.json_report.report.JsonLinesReport.render", broken)
    done = WORKER.work(lines({"id": "a", **PETROLEUM}, {"id": "b", **PETROLEUM}, {"id": "c", **PETROLEUM}))
    assert [type(piece) for piece in done.pieces] == [Rendered, Faulty, Rendered]
    (fault,) = [each for piece in done.pieces if isinstance(piece, Faulty) for each in piece.faults]
    assert (fault.code, fault.line, fault.record) == ("not-checked", 2, "b")
    assert (done.counts.tally.records, done.counts.tally.input_errors, len(done.counts.deliveries)) == (2, 1, 2)


def test_counts_survive_the_journal() -> None:
    done = WORKER.work(Document("f.json", "json", json.dumps({"id": "b", **PETROLEUM})))
    whole, part = (Delivery("coal", "b", DAY, DAY, True, False, True, low, high) for low, high in ((7, None), (0.5, 8)))
    done.counts.deliveries += [whole, part]
    again = msgspec.json.decode(msgspec.json.encode(done.counts), type=Counts)
    assert again == done.counts
    assert msgspec.json.encode(again.deliveries) == msgspec.json.encode(done.counts.deliveries)


def test_a_task_makes_the_checker_that_it_asks_for() -> None:
    checker = Task(strict=True, engine="compiled").checker()
    assert (checker.pack.strict, checker.engine) == (True, "compiled")
    assert checker.pack.digest == RulePack.load().digest
