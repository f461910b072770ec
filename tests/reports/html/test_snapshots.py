"""The words of three record pages, as a reader sees them: a change is a diff in review. UPDATE_SNAPSHOTS=1 writes them anew."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest

pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
from playwright.sync_api import Page

SNAPSHOTS = Path(__file__).parent / "snapshots"
THREE = ("cu-chongchongang-2013", "ru-kursk-troops-2025-04", "ru-petroleum-2024")


@pytest.mark.parametrize("name", THREE)
def test_the_page_of_a_record_reads_as_reviewed(opened: Callable[..., Page], report: Path, name: str) -> None:
    page = opened(report, f"#/record/{name}")
    page.get_by_role("button", name="Open what decided").first.click()
    text = re.sub(r"\n\s*\n+", "\n", page.locator("main").inner_text()).strip() + "\n"
    path = SNAPSHOTS / f"{name}.txt"
    if os.environ.get("UPDATE_SNAPSHOTS"):
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")
