"""axe over every view, light and dark: no serious or critical violation."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed")

VIEWS = (
    "#/",
    "#/records",
    "#/map",
    "#/map?of=RU",
    "#/run",
    "#/record/cu-chongchongang-2013",
    "#/record/ru-kursk-troops-2025-04",
)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("view", VIEWS)
def test_no_serious_fault(opened: Callable[..., object], report: Path, view: str, scheme: str) -> None:
    page = opened(report, view, color_scheme=scheme)
    if "record/" in view:
        page.get_by_role("button", name="Open what decided").first.click()  # type: ignore[attr-defined]
    found = axe.Axe().run(page).response["violations"]
    serious = [
        f"{each['id']}: {node['target']} {node['failureSummary']}"
        for each in found
        if each["impact"] in ("serious", "critical")
        for node in each["nodes"][:3]
    ]
    assert serious == []
