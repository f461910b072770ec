"""The rule pack with one file a little wrong: it loads, or every fault has its place; what loads judges a record."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from hypothesis import given
from hypothesis import strategies as st
from tests.hostile.mutations import PACK_FILES, fixture_records, mutated, mutated_text
from tests.hostile.reading import check_fault

from sanctions_check import Checker, Record, RulePack, RulePackError
from sanctions_check.assess.rule_tests import read_rule_tests, run_rule_test
from sanctions_check.rules.load import TESTS_SUFFIX, default_pack_path

__all__ = ["run", "seeds"]

_scratch = tempfile.TemporaryDirectory(prefix="sanctions-check-fuzz-")
PACK = Path(_scratch.name) / "pack"
shutil.copytree(default_pack_path(), PACK)
RECORDS = tuple(Record.model_validate(data) for data in fixture_records()[:3])


@st.composite
def edited_files(draw: st.DrawFn) -> tuple[str, str]:
    """The name of a file of the pack, and what stands in it now."""
    name = draw(st.sampled_from(PACK_FILES))
    text = (default_pack_path() / name).read_text(encoding="utf-8")
    if draw(st.booleans()):
        return name, draw(mutated_text(text))
    return name, yaml.dump_all(list(map(draw, map(mutated, yaml.load_all(text, yaml.CBaseLoader)))), allow_unicode=True)


@given(edited_files())
def _load(edited: tuple[str, str]) -> None:
    name, text = edited
    path = PACK / name
    before = path.read_bytes()
    path.write_text(text, encoding="utf-8", errors="surrogatepass")
    try:
        _use(name)
    except RulePackError as problem:
        assert problem.faults
        for fault in problem.faults:
            check_fault(fault)
    finally:
        path.write_bytes(before)


def _use(name: str) -> None:
    pack = RulePack.load(PACK)
    if name.endswith(TESTS_SUFFIX):
        rules = {rule.id: rule for rule in pack.prohibitions}
        for test in read_rule_tests(PACK, pack):
            if test.written.startswith(name):
                run_rule_test(test, rules[test.rule])
        return
    checker = Checker(pack, engine="compiled")
    for record in RECORDS:
        assert checker.check(record).complete


def run(data: bytes) -> None:
    """Load the pack that the bytes choose."""
    _load.hypothesis.fuzz_one_input(data)  # type: ignore[attr-defined]


def seeds() -> Iterator[Any]:
    """None: the bytes are choices, not text."""
    yield from ()
