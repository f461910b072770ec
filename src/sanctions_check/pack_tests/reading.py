"""Reads the tests beside the files of a pack: `X.tests.yaml` for `X.yaml`.

rule: arms-from-the-dprk
given: {kind: transfer_arms, direction: from_dprk}       # for every record below
tests:
  - name: shells in 2023
    expect: breach        # or clear, undetermined, exempt, not engaged
    record: {date: "2023-05-01", items: [{category: large_calibre_ammunition}]}

A file that holds many entries has the same for each: `non_measures: [{id: NM-FOOD, given: ..., tests: [...]}]`.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import TypedDict

from sanctions_check.assess.results import Standing, Verdict
from sanctions_check.errors import Fault, RulePackError
from sanctions_check.records.model import Record
from sanctions_check.rules.loading.files import PackFiles, in_folder
from sanctions_check.rules.loading.folder import TESTS_SUFFIX, default_pack_path, places_in
from sanctions_check.rules.pack import RulePack
from sanctions_check.sources.document import Entry
from sanctions_check.sources.limits import DEFAULT_LIMITS, Limits
from sanctions_check.sources.suggest import did_you_mean
from sanctions_check.sources.yaml_documents import read_yaml

from .addressed import ADDRESSEES, read_addressed
from .for_each import once_for_each
from .model import (
    CAP_OUTCOMES,
    GAP_OUTCOMES,
    NON_MEASURE_OUTCOMES,
    RULE_OUTCOMES,
    CapTest,
    DeclarationTest,
    Outcome,
    PackTest,
    RuleTest,
    StandingTest,
)
from .records import NOTHING_GIVEN, Given, read_judged, read_record, record_at

__all__ = ["read_pack_tests"]

_ReadTest = Callable[[Entry, str, str, Given], PackTest | None]
"""Reads one test. Takes its entry, the id of what is tested, an id for the record, and what is given. None after a fault."""
_EACH_TEST = "tests: [{name: ..., expect: ..., record: ...}]"
_USUAL_VERDICT: dict[Outcome | Standing, Verdict] = {
    Outcome.DECLARED: Verdict.NOT_A_VIOLATION,
    Outcome.OPEN: Verdict.UNDETERMINED,
}
"""The verdict that a test of a non-measure or gap expects of the record if it states none, by expected outcome."""


def read_pack_tests(folder: str | Path | None, pack: RulePack, limits: Limits = DEFAULT_LIMITS) -> tuple[PackTest, ...]:
    """Every test of a pack. `folder`: None: the pack that ships.

    Raises RulePackError with every fault of every test file.
    """
    root = Path(folder) if folder is not None else default_pack_path()
    faults: list[Fault] = []
    found: list[PackTest] = []
    files = PackFiles(root, limits)
    for place in places_in(root, faults):
        if not place.endswith(TESTS_SUFFIX):
            continue
        read = files.read(place)
        if isinstance(read, Fault):
            faults.append(read)
            continue
        document = read_yaml(read[1], place, limits)
        if document is None:
            faults.append(Fault.in_file(place, "empty", "the file is empty", "it needs rule: and tests:"))
        elif document.faults:
            faults.extend(document.faults)
        else:
            found.extend(_tests_in(Entry("", document.data, document.places, faults), pack))
    if faults:
        raise RulePackError(in_folder(root, dict.fromkeys(faults)))
    return tuple(found)


def _tests_in(file: Entry, pack: RulePack) -> Iterator[PackTest]:
    """The tests of a file. The keys of the file say what is tested."""
    if file.has("non_measures"):
        remarks = {entry.id for entry in pack.non_measures if entry.remarks}
        known, read = {entry.id for entry in pack.non_measures}, partial(_declared, remarks, NON_MEASURE_OUTCOMES)
        yield from _of_many(file, "non_measures", known, read)
    elif file.has("gaps"):
        yield from _of_many(file, "gaps", {gap.id for gap in pack.gaps}, partial(_declared, (), GAP_OUTCOMES))
    elif file.has("caps"):
        yield from _of_many(file, "caps", {cap.id for cap in pack.caps}, _cap)
    elif file.has("standing"):
        if file.has_only("standing", "given") and file.at("standing").has_only("tests"):
            yield from _each_test(file.at("standing"), "standing", NOTHING_GIVEN.under(file), _standing)
    elif file.has_only("rule", "given", "tests"):
        rule, rules = file.text("rule"), {rule.id: rule for rule in pack.prohibitions}
        if rule and rule not in rules:
            file.fault("unknown-rule", f'"{rule}" is not a rule of this pack{did_you_mean(rule, rules)}', key="rule")
        duties = [addressee.duty for addressee in rules[rule].addressees] if rule in rules else []
        yield from _each_test(file, rule, NOTHING_GIVEN.under(file), partial(_law, duties))


def _of_many(file: Entry, kind: str, known: Collection[str], read: _ReadTest) -> Iterator[PackTest]:
    """The tests of a file that holds many entries of one kind. `known`: the ids of such entries in the pack."""
    if not file.has_only(kind, "given"):
        return
    given = NOTHING_GIVEN.under(file)
    for entry in file.entries(kind):
        if entry.has_only("id", "given", "tests"):
            name = entry.text("id")
            if name and name not in known:
                entry.fault(
                    "unknown-id", f'"{name}" is none of the {kind} of this pack{did_you_mean(name, known)}', key="id"
                )
            yield from _each_test(entry, name, given.under(entry), read)


def _each_test(entry: Entry, about: str, given: Given, read: _ReadTest) -> Iterator[PackTest]:
    if not entry.has("tests"):
        entry.fault("missing-key", '"tests" is missing', _EACH_TEST)
    written = (each for test in entry.entries("tests") for each in once_for_each(test, given))
    for number, test in enumerate(written):
        found = read(test, about, f"{about}-{number}", given)
        if found is not None:
            yield found


def _law(duties: Collection[str], entry: Entry, about: str, identifier: str, given: Given) -> RuleTest | None:
    """A test of a rule. `duties`: the duties of the rule."""
    if not entry.has_only("name", "expect", ADDRESSEES, "of", "record"):
        return None
    addressees, stated = read_addressed(entry, duties), _of_record(entry, RULE_OUTCOMES, about, identifier, given)
    return RuleTest(**stated, addressees=addressees) if stated is not None else None


def _declared(
    remarks: Collection[str], outcomes: Iterable[Outcome], entry: Entry, about: str, identifier: str, given: Given
) -> DeclarationTest | None:
    """A test of a non-measure or gap. `remarks`: the ids of declarations that do not make a record lawful."""
    if not entry.has_only("name", "expect", "verdict", "of", "record"):
        return None
    stated = _of_record(entry, outcomes, about, identifier, given)
    presumed = _USUAL_VERDICT.get(stated["expect"]) if stated is not None and about not in remarks else None
    verdict = entry.member("verdict", Verdict, presumed)
    return DeclarationTest(**stated, verdict=verdict) if stated is not None else None


def _cap(entry: Entry, about: str, identifier: str, given: Given) -> CapTest | None:
    if not entry.has_only("name", "expect", "period", "records"):
        return None
    stated, period = _of_every_test(entry, CAP_OUTCOMES, about), entry.day("period", None)
    if not entry.has("records"):
        entry.fault("missing-key", '"records" is missing')
    read = [record_at(each, f"{identifier}-{place}", given) for place, each in enumerate(entry.entries("records"))]
    return CapTest(**stated, records=tuple(record for record in read if record is not None), period=period)


def _standing(entry: Entry, about: str, identifier: str, given: Given) -> StandingTest | None:
    if not entry.has_only("name", "expect", "as_of", "of", "record"):
        return None
    as_of, stated = entry.day("as_of", None), _of_record(entry, Standing, about, identifier, given)
    return StandingTest(**stated, as_of=as_of) if stated is not None else None


class _OfEveryTest(TypedDict):
    """The fields of a PackTest, which every test states."""

    about: str
    name: str
    expect: Outcome | Standing
    written: str


class _OfRecord(_OfEveryTest):
    """The further fields of a test of one record."""

    record: Record
    of: str | None


def _of_every_test(entry: Entry, outcomes: Iterable[Outcome | Standing], about: str) -> _OfEveryTest:
    name, expect = entry.text("name"), entry.choice("expect", {each.value: each for each in outcomes})
    return {"about": about, "name": name, "expect": expect, "written": entry.written.shown}


def _of_record(
    entry: Entry, outcomes: Iterable[Outcome | Standing], about: str, identifier: str, given: Given
) -> _OfRecord | None:
    """The fields of a test of one record; None after a fault in the record."""
    stated, of = _of_every_test(entry, outcomes, about), read_judged(entry)
    record = read_record(identifier, entry, given)
    return {**stated, "record": record, "of": of} if record is not None else None
