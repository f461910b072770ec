"""Derives a report again from the facts that it records, and lists everything that does not follow.

The rule pack at hand must be the one of the receipt. Where the inputs are at hand too and unchanged, they are read again:
then facts, lines and the number of records are held to them as well. Otherwise those are taken on trust, and that is said.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from msgspec import Struct
from pydantic import ValidationError

from sanctions_check import __version__
from sanctions_check.assess.checker import Checker
from sanctions_check.assess.readings import Profile
from sanctions_check.errors import UsageError
from sanctions_check.reasoning.reasoner import Reasoner
from sanctions_check.records.model import Record
from sanctions_check.records.readers import InputFile, ReadFault, ReadRecord, read_paths
from sanctions_check.reports.interface import Explain, reported
from sanctions_check.reports.json_report.serialise import closing_as_json, reported_as_json
from sanctions_check.reports.receipt import SCHEMA_VERSION, pack_as_json
from sanctions_check.reports.totals import RunTotals
from sanctions_check.review.decisions import Decisions
from sanctions_check.rules.model import RulePack
from sanctions_check.sources.place import NO_FILE, SourceMap

from .report_file import Json, ReportFile, same

__all__ = ["Difference", "Verification", "verify"]

_LINES = frozenset({"line", "file"})
_RUN_ONLY = frozenset({"engine_failures"})
"""What a run met by chance and no second run has to meet."""
Advance = Callable[[], None]


class Difference(Struct, frozen=True):
    """One thing in a report that does not follow. `record` is None for the report as a whole."""

    record: str | None
    pointer: str
    recorded: object
    derived: object

    def __str__(self) -> str:
        where = f"{self.record}: {self.pointer}" if self.record is not None else self.pointer
        return f"{where}: the report says {_short(self.recorded)}, derived again it is {_short(self.derived)}"


@dataclass
class Verification:
    """What came of it: every difference, how much was derived again, and what had to be taken on trust."""

    records: int = 0
    findings: int = 0
    differences: list[Difference] = field(default_factory=list)
    on_trust: list[str] = field(default_factory=list)


def verify(
    report: ReportFile,
    pack: RulePack,
    *,
    decisions: Decisions | None = None,
    use_inputs: bool = True,
    mapping: str | None = None,
    engine: str | None = None,
) -> Verification:
    """Hold a report to its own facts. `pack` must be loaded as strictly as the receipt says; `engine` as for a Checker.

    Raises UsageError where the receipt names options that this program does not have.
    """
    done = Verification()
    _receipt(report.receipt, pack, done)
    if done.differences:
        return done
    checker, explain = _engine(report.receipt, pack, engine)
    inputs = _Inputs.of(report, done, mapping) if use_inputs else None
    if not use_inputs:
        done.on_trust.append("the inputs were not looked at: facts, lines and the number of records are taken on trust")
    if decisions is None and report.closing.get("decisions") is not None:
        done.on_trust.append("the decisions of analysts: no --decisions file was given")
    run = _Rerun(checker, explain, decisions, inputs)
    for recorded in report.assessments:
        done.records += 1
        done.findings += len(recorded.get("findings") or ())
        done.differences += run.record(recorded)
    done.differences += run.closing(report)
    return done


def _receipt(receipt: Json, pack: RulePack, done: Verification) -> None:
    expected = {"version": __version__, "schema": SCHEMA_VERSION}
    for name, value in expected.items():
        if receipt.get(name) != value:
            done.differences.append(Difference(None, f"/receipt/{name}", receipt.get(name), value))
    if receipt.get("pack") != pack_as_json(pack):
        done.differences.append(Difference(None, "/receipt/pack", receipt.get("pack"), pack_as_json(pack)))


def _engine(receipt: Json, pack: RulePack, engine: str | None) -> tuple[Checker, Explain | None]:
    options = receipt.get("options")
    if not isinstance(options, Mapping):
        raise UsageError("the receipt has no options")
    as_of, reading = options.get("as_of"), options.get("reading")
    try:
        day = None if as_of is None else date.fromisoformat(str(as_of))
        profile = Profile(reading)
    except ValueError as problem:
        raise UsageError(f"the receipt has an option that is not known: {problem}") from None
    checker = Checker(pack, as_of=day, reading=profile, engine=engine)
    return checker, Reasoner(checker) if options.get("what_if") is True else None


class _Inputs(Struct, frozen=True):
    """The records and faults of the inputs, read again."""

    records: Mapping[str, ReadRecord]
    faults: tuple[Json, ...]
    files: tuple[InputFile, ...]

    @classmethod
    def of(cls, report: ReportFile, done: Verification, mapping: str | None) -> _Inputs | None:
        """The inputs of a report, if all are at hand and none has changed."""
        listed = report.closing.get("inputs")
        named = [each for each in listed if isinstance(each, Mapping)] if isinstance(listed, list) else []
        for each in named:
            path = str(each.get("file"))
            if not Path(path).is_file():
                done.on_trust.append(
                    f"{path} is not at hand: facts, lines and the number of records are taken on trust"
                )
                return None
            if _sha256(path) != each.get("sha256"):
                done.differences.append(
                    Difference(None, "/inputs", dict(each), {"file": path, "sha256": _sha256(path)})
                )
                return None
        paths = report.receipt.get("inputs")
        records: dict[str, ReadRecord] = {}
        faults: list[Json] = []
        files: list[InputFile] = []
        for read in read_paths([str(path) for path in paths] if isinstance(paths, list) else [], mapping, inputs=files):
            match read:
                case ReadRecord():
                    records[read.record.id] = read
                case ReadFault():
                    faults += [fault.as_json() for fault in read.faults]
        return cls(records, tuple(faults), tuple(files))


class _Rerun:
    """Derives record after record again, and the totals from them."""

    def __init__(
        self, checker: Checker, explain: Explain | None, decisions: Decisions | None, inputs: _Inputs | None
    ) -> None:
        self._checker = checker
        self._explain = explain
        self._decisions = decisions
        self._inputs = inputs
        self._totals = RunTotals(checker.pack, decisions)
        self._seen: set[str] = set()

    def record(self, recorded: Json) -> Iterator[Difference]:
        """Everything in one entry that does not follow from its facts."""
        name = str(recorded.get("record"))
        if name in self._seen:
            yield Difference(name, "/record", "a second entry", "one entry for each record")
            return
        self._seen.add(name)
        try:
            record = Record.model_validate(recorded.get("facts"))
        except ValidationError as problem:
            yield Difference(name, "/facts", "facts", f"no valid record: {problem.errors(include_url=False)[0]['msg']}")
            return
        source: SourceMap = NO_FILE
        if self._inputs is not None:
            read = self._inputs.records.get(name)
            if read is None:
                yield Difference(name, "/record", name, "no such record in the inputs")
                return
            facts = read.record.as_written()
            yield from _differences(name, "/facts", recorded.get("facts"), facts, frozenset())
            record, source = read.record, read.source
        judged = reported(record, self._checker.check(record, source), self._decisions, self._explain)
        self._totals.add(judged)
        derived = reported_as_json(judged)
        skipped = frozenset() if self._inputs is not None else _LINES
        if self._decisions is None:
            skipped |= {"decision"}
        yield from _differences(name, "", recorded, derived, skipped)

    def closing(self, report: ReportFile) -> Iterator[Difference]:
        """Everything in the closing part that does not follow from the records."""
        if self._inputs is not None:
            for name in self._inputs.records.keys() - self._seen:
                yield Difference(name, "/record", "nothing", "a record of the inputs")
            yield from _differences(None, "/errors", list(report.errors), list(self._inputs.faults), frozenset())
        self._totals.tally.input_errors = len(report.errors)
        derived = closing_as_json(self._totals.closing(self._inputs.files if self._inputs is not None else ()))
        parts = ["used", "caps", "summary"]
        parts += ["inputs"] if self._inputs is not None else []
        parts += ["decisions"] if self._decisions is not None else []
        for part in parts:
            yield from _differences(None, f"/{part}", report.closing.get(part), derived[part], _RUN_ONLY)


def _differences(
    record: str | None, pointer: str, recorded: object, derived: object, skipped: frozenset[str]
) -> Iterator[Difference]:
    """Where two JSON values differ, as deep as possible; keys in `skipped` are passed over."""
    if isinstance(recorded, Mapping) and isinstance(derived, Mapping):
        for key in dict.fromkeys((*derived, *recorded)):
            if key in skipped:
                continue
            inside = f"{pointer}/{key}"
            if key not in recorded or key not in derived:
                yield Difference(record, inside, recorded.get(key, "nothing"), derived.get(key, "nothing"))
            else:
                yield from _differences(record, inside, recorded[key], derived[key], skipped)
    elif isinstance(recorded, list) and isinstance(derived, list) and len(recorded) == len(derived):
        for number, (one, other) in enumerate(zip(recorded, derived, strict=True)):
            yield from _differences(record, f"{pointer}/{number}", one, other, skipped)
    elif not same(recorded, derived):
        yield Difference(record, pointer or "/", recorded, derived)


def _sha256(path: str) -> str:
    with Path(path).open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _short(value: object) -> str:
    if isinstance(value, Sequence) and not isinstance(value, str):
        return f"a list of {len(value)}"
    text = "nothing" if value is None else str(value)
    return text if len(text) <= 120 else f"{text[:117]}..."
