"""A rule pack that is a little wrong loads and judges, or every fault has its place."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from tests.hostile.mutations import edited_pack_files, fixture_records
from tests.hostile.reading import check_faults

from sanctions_check import Checker, Record, RulePack, RulePackError
from sanctions_check.rules.loading.folder import default_pack_path

RECORD = Record.model_validate(fixture_records()[0])


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hostile") / "pack"
    shutil.copytree(default_pack_path(), folder)
    return folder


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(edited_pack_files())
def test_an_edited_pack_loads_or_is_refused_with_places(pack: Path, edited: tuple[str, str]) -> None:
    name, text = edited
    before = (pack / name).read_bytes()
    (pack / name).write_text(text, encoding="utf-8", errors="surrogatepass")
    try:
        assert Checker(RulePack.load(pack), engine="compiled").check(RECORD).complete
    except RulePackError as problem:
        check_faults(problem.faults)
    finally:
        (pack / name).write_bytes(before)
