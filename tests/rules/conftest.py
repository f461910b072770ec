"""A copy of the pack that ships, for tests that change it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from sanctions_check.rules.loading.folder import default_pack_path


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    folder = tmp_path / "pack"
    shutil.copytree(default_pack_path(), folder, ignore=shutil.ignore_patterns("*.tests.yaml"))
    return folder
