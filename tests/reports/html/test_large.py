"""5,000 records open in under two seconds, because what is not seen is not drawn."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.reports.html.making import varied, write_report

from sanctions_check.reports.html import report as module
from sanctions_check.reports.json_report.text import RecordText
from sanctions_check.reports.reported import ReportedRecord

pytest.importorskip("playwright.sync_api", reason="playwright is not installed")

RECORDS, JUDGED = 5_000, 332
SECONDS = 2.0
TRIES = 3


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Varied records; those that differ only by name share the details of the one that was judged, so that making is quick."""
    path = tmp_path_factory.mktemp("large") / "large.html"
    kept: dict[int, dict[str, object]] = {}
    build = module.details_of

    def details(reported: ReportedRecord, texts: RecordText, listed: str) -> dict[str, object]:
        key = id(reported.assessment.nexus)
        if key not in kept:
            kept[key] = build(reported, texts, listed)
        return kept[key]

    with pytest.MonkeyPatch.context() as patch, path.open("w", encoding="utf-8") as out:
        patch.setattr(module, "details_of", details)
        write_report(out, varied(RECORDS, JUDGED))
    return path


@pytest.mark.parametrize("address", ["", "#/records"])
def test_the_first_rows_are_there_in_two_seconds(opened: Callable[..., object], large: Path, address: str) -> None:
    taken = []
    for _ in range(TRIES):
        page = opened(large, address, whole=False)
        page.wait_for_selector(".rows > li .row-title")  # type: ignore[attr-defined]
        taken.append(page.evaluate("performance.now()") / 1000)  # type: ignore[attr-defined]
        page.close()  # type: ignore[attr-defined]
    assert min(taken) < SECONDS


def test_only_what_is_seen_is_drawn(opened: Callable[..., object], large: Path) -> None:
    page = opened(large, "#/records", whole=False)
    elements = "document.querySelectorAll('body *').length"
    assert page.locator("#found").inner_text() == "5,000 records"  # type: ignore[attr-defined]
    assert page.evaluate(elements) < 1_200  # type: ignore[attr-defined]
    page.mouse.wheel(0, 150_000)  # type: ignore[attr-defined]
    page.wait_for_selector(".rows > li[aria-posinset='1875']")  # type: ignore[attr-defined]
    assert page.evaluate(elements) < 1_200  # type: ignore[attr-defined]
    assert page.locator(".rows > li").count() < 60  # type: ignore[attr-defined]
    page.locator(".rows > li .row:visible").nth(8).click()  # type: ignore[attr-defined]
    page.wait_for_selector(".tree")  # type: ignore[attr-defined]
