"""The page on the traps of the Rete engine names tests that exist."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]


def test_every_trap_has_a_guard_and_tests_that_exist() -> None:
    page = (ROOT / "docs" / "durable-rules.md").read_text(encoding="utf-8")
    rows = [line.strip("| ").split(" | ") for line in page.splitlines() if line.startswith("| ")][2:]
    source = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "tests" / "matching").rglob("test_*.py"))
    known = set(re.findall(r"^def (test_\w+)", source, re.MULTILINE))
    assert len(rows) >= 17
    for trap, guard, tests in rows:
        named = re.findall(r"`(test_\w+)`", tests)
        assert trap
        assert guard
        assert named
        assert set(named) <= known, set(named) - known
