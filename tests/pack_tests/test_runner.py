"""Running tests of every kind: what each comes to, and what no test reaches."""

from __future__ import annotations

import gc
import mmap
from pathlib import Path

import pytest

from sanctions_check import RulePack
from sanctions_check.pack_tests import PackTestResult, PackTestRunner, read_pack_tests, unreached
from sanctions_check.pack_tests.model import DeclarationTest

PACK = RulePack.load()
RUNNER = PackTestRunner(PACK)
STATM = Path("/proc/self/statm")


def run(folder: Path, text: str) -> PackTestResult:
    (folder / "x.tests.yaml").write_text(text, encoding="utf-8")
    (test,) = read_pack_tests(folder, PACK)
    return RUNNER.run(test)


@pytest.mark.parametrize(
    ("rule", "of", "outcome"),
    [
        ("arms-from-the-dprk", "items[1]", "breach"),
        ("arms-from-the-dprk", "items[0]", "not engaged"),
        ("arms-from-the-dprk", "items[2]", "not engaged"),
        ("launch", "items[0]", "not engaged"),
    ],
)
def test_a_test_may_name_the_thing_that_is_judged(tmp_path: Path, rule: str, of: str, outcome: str) -> None:
    record = (
        "{kind: transfer_arms, direction: from_dprk, date: '2023', items: [{category: food}, {category: munitions}]}"
    )
    (tmp_path / "x.tests.yaml").write_text(
        f"rule: {rule}\ntests:\n  - {{name: a, expect: breach, of: '{of}', record: {record}}}\n", encoding="utf-8"
    )
    (test,) = read_pack_tests(tmp_path, PACK)
    assert RUNNER.run(test).outcome == outcome


FOOD = "{kind: transfer_humanitarian, direction: to_dprk, items: [{category: food}]}"


@pytest.mark.parametrize(
    ("test", "outcome"),
    [
        (f"{{name: a, expect: declared, record: {FOOD}}}", "declared"),
        (
            f"{{name: a, expect: declared, verdict: undetermined, record: {FOOD}}}",
            "declared, but the record is not_a_violation",
        ),
        (f"{{name: a, expect: not declared, of: 'items[1]', record: {FOOD}}}", "not declared"),
        ("{name: a, expect: declared, record: {kind: tourism}}", "not declared"),
    ],
)
def test_a_declaration_is_tested_with_what_the_record_comes_to(tmp_path: Path, test: str, outcome: str) -> None:
    assert run(tmp_path, f"non_measures: [{{id: NM-FOOD, tests: [{test}]}}]\n").outcome_in_words == outcome


@pytest.mark.parametrize(("about", "outcome"), [("b", "unsupported"), ("a", "asserted")])
def test_standing_is_that_of_the_thing_that_is_named(tmp_path: Path, about: str, outcome: str) -> None:
    source = f"{{kind: official_statement, country: US, about: [{about}]}}"
    record = f"{{items: [{{id: b}}, {{id: a}}], evidence: [{source}]}}"
    text = f"standing: {{tests: [{{name: x, expect: asserted, of: 'items[1]', record: {record}}}]}}\n"
    assert run(tmp_path, text).outcome == outcome


def test_standing_of_what_the_record_does_not_have_is_not_judged(tmp_path: Path) -> None:
    text = "standing: {tests: [{name: x, expect: unsupported, of: 'items[3]', record: {}}]}\n"
    assert not run(tmp_path, text).passed


def test_everything_is_told_that_no_test_shows_at_work() -> None:
    told = [entry for entry, _ in unreached(PACK, [])]
    entries = (*PACK.prohibitions, *PACK.non_measures, *PACK.gaps, *PACK.caps)
    assert told == [f"{entry.written} {entry.id}" for entry in entries]


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        (
            f"non_measures: [{{id: NM-FOOD, tests: [{{name: a, expect: declared, verdict: violation, record: {FOOD}}}]}}]\n",
            "NM-FOOD",
        ),
        (
            "rule: arms-from-the-dprk\ntests: [{name: a, expect: breach, addressees: {}, record: {kind: transfer_arms, "
            "direction: from_dprk, date: '2023', items: [{category: munitions}]}}]\n",
            "arms-from-the-dprk",
        ),
    ],
)
def test_what_a_test_reaches_is_shown_at_work_where_the_test_fails_for_another_reason(
    tmp_path: Path, text: str, entry: str
) -> None:
    result = run(tmp_path, text)
    assert not result.passed
    assert entry not in {told.split()[-1] for told, _ in unreached(PACK, [result])}


@pytest.mark.skipif(not STATM.exists(), reason="what a process holds at the moment is read from /proc")
def test_runners_that_are_done_with_hold_no_memory() -> None:
    """The Rete engine never gives back what its rule sets hold: about nine megabytes for each runner."""
    declared = [test for test in read_pack_tests(None, PACK) if isinstance(test, DeclarationTest)][:40]

    def megabytes_after(runners: int) -> float:
        for _ in range(runners):
            runner = PackTestRunner(PACK)
            assert all(runner.run(test).passed for test in declared)
        gc.collect()
        return int(STATM.read_text(encoding="ascii").split()[1]) * mmap.PAGESIZE / 2**20

    at_first = megabytes_after(2)
    assert megabytes_after(6) - at_first < 30
