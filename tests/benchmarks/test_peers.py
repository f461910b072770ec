"""Every engine of the benchmark finds the pairs of the reference evaluator, or the benchmark fails."""

from __future__ import annotations

import json
import pickle
from dataclasses import replace
from importlib import import_module
from pathlib import Path

import pytest
from benchmarks.engines import COMMAND, ENGINES, FACTS, LIBRARY, Engine, Given
from benchmarks.exports import export
from benchmarks.facts import write_facts
from benchmarks.own.packs import pack_of
from benchmarks.pairs import differences, read_pairs
from benchmarks.prepared import Prepared, prepare_stream
from benchmarks.reference import reference_pairs
from benchmarks.rounds import Contender, Disagreement, measure, require_agreement
from benchmarks.streams import Stream
from msgspec import structs

from sanctions_check import RulePack
from sanctions_check.logic.condition import AnyDay, Condition, Named, parts_of
from sanctions_check.rules.model import Prohibition

PACK = RulePack.load()
PEERS = [engine for engine in ENGINES if engine.given is Given.FACTS]
FLOORS = [engine for engine in ENGINES if engine.given is Given.RECORDS]
_ON_PAYMENT_AND_LUXURY = {"payment-for-arms", "luxury-goods-to-the-dprk"}
STREAMS = [Stream("screening", 80, 0.5), Stream("documented", 40, 1.0)]


@pytest.fixture(scope="module", params=STREAMS, ids=lambda stream: stream.kind)
def prepared(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Prepared:
    return prepare_stream(PACK, request.param, tmp_path_factory.mktemp("stream"))


@pytest.mark.parametrize("engine", PEERS, ids=lambda engine: engine.key)
def test_a_peer_finds_every_pair(engine: Engine, prepared: Prepared, tmp_path: Path) -> None:
    _need(engine)
    module, _, function = engine.prepare.partition(":")
    run = getattr(import_module(f"benchmarks.{module}"), function)(pickle.loads(prepared.program.read_bytes()))
    run(prepared.facts, tmp_path / "pairs")
    assert prepared.expected
    assert list(differences(prepared.expected, read_pairs(tmp_path / "pairs"))) == []


@pytest.mark.parametrize("engine", PEERS, ids=lambda engine: engine.key)
def test_a_list_is_walked_inside_itself(engine: Engine, tmp_path: Path) -> None:
    """Payment for arms asks of an item whether some item is arms, and of that what the act says."""
    _need(engine)
    record = {
        "id": "watches",
        "kind": "transfer_luxury",
        "date": "2024-04-05",
        "parties": [{"roles": ["recipient"], "country": "DPRK"}, {"roles": ["supplier"], "country": "ID"}],
        "items": [{"category": "unknown", "hs": ["7113"], "origin": "DPRK"}],
        "movement": {"origin": {"country": "ID"}, "destination": {"country": "DPRK"}},
    }
    records, facts = tmp_path / "records.jsonl", tmp_path / "facts.jsonl"
    records.write_text(json.dumps(record) + "\n", encoding="utf-8")
    few = structs.replace(
        PACK, prohibitions=tuple(rule for rule in PACK.prohibitions if rule.id in _ON_PAYMENT_AND_LUXURY)
    )
    program = export(few, write_facts(few, records, facts))
    module, _, function = engine.prepare.partition(":")
    getattr(import_module(f"benchmarks.{module}"), function)(program)(facts, tmp_path / "pairs")
    expected = reference_pairs(few, records)
    assert expected
    assert list(differences(expected, read_pairs(tmp_path / "pairs"))) == []


@pytest.mark.parametrize("engine", [COMMAND, LIBRARY, FACTS, *FLOORS], ids=lambda engine: engine.key)
def test_the_program_and_the_floors_are_measured_in_processes_of_their_own(engine: Engine, prepared: Prepared) -> None:
    _need(engine)
    [result] = measure(prepared, [Contender(engine)], 1, lambda words: None)
    assert result.failure == ""
    assert result.per_second > 0
    assert result.ratio > 0
    assert result.peak > 5


def test_a_wrong_exporter_fails_the_benchmark(prepared: Prepared) -> None:
    engine = next(engine for engine in PEERS if engine.key == "durable")
    _need(engine)
    program = pickle.loads(prepared.program.read_bytes())
    first, *rest = program.outcomes
    wrong = prepared.program.with_suffix(".wrong")
    wrong.write_bytes(pickle.dumps(replace(program, outcomes=(replace(first, may=program.gate), *rest))))
    with pytest.raises(Disagreement, match=first.rule):
        measure(replace(prepared, program=wrong), [Contender(engine)], 1, lambda words: None)


def test_an_engine_that_is_not_installed_has_a_row_that_says_so(prepared: Prepared) -> None:
    absent = Engine("absent", "an engine", Given.FACTS, "peers.absent:prepare", "no_such_package")
    [result] = measure(prepared, [Contender(absent)], 1, lambda words: None)
    assert result.failure == "no_such_package is not installed"


def test_a_pair_too_few_a_pair_too_many_and_another_answer_are_differences() -> None:
    expected = {("r1", "a"): (2, 0), ("r1", "b"): (1, 0)}
    found = {("r1", "a"): (2, 1), ("r2", "a"): (1, 0)}
    with pytest.raises(Disagreement) as caught:
        require_agreement(expected, found, "somebody")
    assert str(caught.value).splitlines() == [
        "somebody does not agree with the reference evaluator:",
        "r1, a: expected (2, 0), found (2, 1)",
        "r1, b: expected (1, 0), found no match",
        "r2, a: expected no match, found (1, 0)",
    ]


@pytest.mark.parametrize("rules", [50, len(PACK.prohibitions), 200])
def test_a_pack_of_any_size_has_rules_of_its_own(rules: int) -> None:
    pack = pack_of(PACK, rules)
    assert len({rule.id for rule in pack.prohibitions}) == rules
    for copy in pack.prohibitions[len(PACK.prohibitions) :]:
        original, _, number = copy.id.rpartition("-")
        assert _days(copy.in_force) == [day + int(number) for day in _days(_rule(original).in_force)]


def _days(condition: Condition) -> list[int]:
    """The days of a rule's own; concepts are shared."""
    if isinstance(condition, Named):
        return []
    own = [condition.since.toordinal()] if isinstance(condition, AnyDay) else []
    return own + [day for part in parts_of(condition) for day in _days(part)]


def _rule(name: str) -> Prohibition:
    return next(rule for rule in PACK.prohibitions if rule.id == name)


def _need(engine: Engine) -> None:
    if engine.missing:
        pytest.skip(f"{engine.package} is not installed; it comes with the extra `bench`")
