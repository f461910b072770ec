"""Reads the tests that stand beside the rules: `X.tests.yaml` for `X.yaml`.

rule: arms-from-the-dprk
given: {kind: transfer_arms, direction: from_dprk}       # under every record below
tests:
  - name: shells in 2023
    expect: breach        # or clear, undetermined, exempt, not engaged
    record: {date: "2023-05-01", items: [{category: large_calibre_ammunition}]}
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Set
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from sanctions_check.errors import Fault, RulePackError
from sanctions_check.records.lists import JUDGED_LISTS
from sanctions_check.records.model import Record
from sanctions_check.records.readers import ReadRecord, validate
from sanctions_check.sources.document import Entry, FaultList
from sanctions_check.sources.limits import DEFAULT_LIMITS, Limits
from sanctions_check.sources.positions import Position
from sanctions_check.sources.suggest import did_you_mean
from sanctions_check.sources.yaml_tree import read_yaml

from ..pack import RulePack
from .files import PackFiles, in_folder
from .folder import TESTS_SUFFIX, default_pack_path

__all__ = ["BREACH", "CLEAR", "EXEMPT", "NOT_ENGAGED", "UNDETERMINED", "RuleTest", "read_rule_tests"]

_OUTCOMES = BREACH, CLEAR, UNDETERMINED, EXEMPT, NOT_ENGAGED = (
    "breach",
    "clear",
    "undetermined",
    "exempt",
    "not engaged",
)

_PART = re.compile(rf"({'|'.join(JUDGED_LISTS)})\[([0-9]+)\]")


class RuleTest(Struct, frozen=True):
    """One test: the rule, the facts, and what is expected of the thing at the pointer `of`, else of the first that it judges."""

    rule: str
    name: str
    expect: str
    record: Record
    written: str
    of: str | None = None


def read_rule_tests(folder: str | Path | None, pack: RulePack, limits: Limits = DEFAULT_LIMITS) -> tuple[RuleTest, ...]:
    """Every test of a pack. Raises RulePackError with every fault of every test file."""
    root = Path(folder) if folder is not None else default_pack_path()
    rules = {rule.id for rule in pack.prohibitions}
    faults = FaultList()
    found: list[RuleTest] = []
    files = PackFiles(root, limits)
    for path in sorted(root.rglob(f"*{TESTS_SUFFIX}")):
        shown = path.relative_to(root).as_posix()
        read = files.read(path)
        if isinstance(read, Fault):
            faults.faults.append(read)
            continue
        document = read_yaml(read[1], shown, limits)
        if document is None:
            faults.faults.append(
                Fault(shown, None, None, "", "empty", "the file is empty", "it needs rule: and tests:")
            )
        elif document.faults:
            faults.faults.extend(document.faults)
        else:
            found.extend(_tests_in(Entry(shown, "", document.data, document.places, faults), rules))
    if faults.faults:
        raise RulePackError(in_folder(root, dict.fromkeys(faults.faults)))
    return tuple(found)


def _tests_in(file: Entry, rules: set[str]) -> Iterator[RuleTest]:
    if not file.closed("rule", "given", "tests"):
        return
    rule, given = file.text("rule"), _given(file)
    if rule and rule not in rules:
        file.fault("unknown-rule", f'"{rule}" is not a rule of this pack{did_you_mean(rule, rules)}', key="rule")
    if not file.has("tests"):
        file.fault("missing-key", '"tests" is missing', "tests: [{name: ..., expect: ..., record: ...}]")
    for number, entry in enumerate(file.entries("tests")):
        if entry.closed("name", "expect", "of", "record"):
            name, expect = entry.text("name"), entry.choice("expect", {outcome: outcome for outcome in _OUTCOMES})
            of, record = _judged(entry), _record(f"{rule}-{number}", entry, given)
            if record is not None:
                yield RuleTest(rule, name, expect, record, entry.written.shown, of)


def _judged(entry: Entry) -> str | None:
    """The pointer of the thing that is named as `about` names one: `compensation[0]`."""
    if not entry.has("of"):
        return None
    named = _PART.fullmatch(entry.text("of"))
    if named is None:
        entry.fault(
            "value", "which item or group is judged is written items[1], compensation[0] or personnel[0]", key="of"
        )
        return None
    return f"/{named[1]}/{named[2]}"


def _given(file: Entry) -> Mapping[str, object]:
    """What every record of the file says that says nothing else."""
    given = file.at("given").value if file.has("given") else {}
    if isinstance(given, dict):
        return given
    file.fault("shape", "a mapping of fields of a record is expected here", key="given")
    return {}


def _record(identifier: str, entry: Entry, given: Mapping[str, object]) -> Record | None:
    """The record of a test, on what is given; None after a fault of the one or the other."""
    if not entry.has("record"):
        entry.fault("missing-key", '"record" is missing')
        return None
    stated = entry.at("record")
    if not isinstance(stated.value, dict):
        stated.fault("shape", "a mapping of fields of a record is expected here")
        return None
    places = _OnGiven(stated, given.keys() - stated.value.keys())
    read = validate({"id": identifier, **given, **stated.value}, places)
    if isinstance(read, ReadRecord):
        return read.record
    for fault in read.faults:
        entry.faults.faults.append(replace(fault, pointer=places.pointer_of(fault.pointer), record=None))
    return None


class _OnGiven(Struct, frozen=True):
    """Where the facts of a test are written: in its record, or under `given` the fields that the record does not state."""

    record: Entry
    given: Set[str]

    @property
    def file(self) -> str:
        return self.record.file

    def line_of(self, pointer: str) -> Position:
        return self.record.places.line_of(self.pointer_of(pointer))

    def pointer_of(self, pointer: str) -> str:
        """The place in the file of a place in the record."""
        field = pointer.split("/")[1] if pointer else ""
        return f"/given{pointer}" if field in self.given else f"{self.record.pointer}{pointer}"
