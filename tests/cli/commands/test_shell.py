"""`completion`."""

from __future__ import annotations

import pytest

from ..conftest import Run


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_scripts_are_printed(run: Run, shell: str) -> None:
    assert "sanctions-check" in run("completion", shell).out
