"""A part of the rule pack with a small error in one file: it loads and judges a record, or every fault has a place."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from hypothesis import given
from tests.hostile.mutations import edited_pack_files, fixture_records
from tests.hostile.reading import check_faults

from sanctions_check import Checker, Record, RulePack, RulePackError
from sanctions_check.pack_tests import PackTestRunner, read_pack_tests
from sanctions_check.rules.loading.folder import TESTS_SUFFIX, default_pack_path

from ..choices import choosing, no_seeds

__all__ = ["run", "seeds"]

_scratch = tempfile.TemporaryDirectory(prefix="sanctions-check-fuzz-")
PACK = Path(_scratch.name) / "pack"
EVERY = 8
"""One file of prohibitions in this many is kept, with its tests: a whole pack takes too long to load."""


def _copy_of_the_pack() -> tuple[str, ...]:
    """Copy the pack without its tests. Returns the names of the kept files and of their tests, which may be edited."""
    whole = default_pack_path()
    shutil.copytree(whole, PACK, ignore=shutil.ignore_patterns(f"*{TESTS_SUFFIX}"))
    for number, path in enumerate(sorted((PACK / "prohibitions").rglob("*.yaml"))):
        if number % EVERY:
            path.unlink()
    kept = [path.relative_to(PACK) for path in PACK.rglob("*.yaml")]
    tests = [path.with_name(f"{path.stem}{TESTS_SUFFIX}") for path in kept]
    return tuple(sorted(path.as_posix() for path in (*kept, *tests) if (whole / path).exists()))


KEPT = _copy_of_the_pack()
RECORD = Record.model_validate(fixture_records()[0])


@given(edited_pack_files(KEPT))
def _load(edited: tuple[str, str]) -> None:
    name, text = edited
    path = PACK / name
    before = path.read_bytes() if path.exists() else None
    path.write_text(text, encoding="utf-8", errors="surrogatepass")
    try:
        _use(name)
    except RulePackError as problem:
        check_faults(problem.faults)
    finally:
        if before is None:
            path.unlink()
        else:
            path.write_bytes(before)


def _use(name: str) -> None:
    pack = RulePack.load(PACK)
    if name.endswith(TESTS_SUFFIX):
        runner = PackTestRunner(pack)
        for test in read_pack_tests(PACK, pack):
            runner.run(test)
        return
    assert Checker(pack, engine="compiled").check(RECORD).complete


run = choosing(_load)
seeds = no_seeds
