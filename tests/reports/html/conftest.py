"""A real browser, where the machine has one or can get one."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.reports.html.making import ROOT, hostile_record, judged_cases, write_report

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
SET_UP_SECONDS = 300


def found_browser() -> str | None:
    return next((path for path in map(shutil.which, NAMES) if path), None)


def set_up_browser() -> str | None:
    """Chromium from the distribution, where this process may install it."""
    if os.environ.get("NO_BROWSER_SET_UP") or not shutil.which("apt-get") or os.geteuid() != 0:
        return None
    for command in (["apt-get", "update"], ["apt-get", "install", "-y", "chromium"]):
        try:
            subprocess.run(command, check=True, capture_output=True, timeout=SET_UP_SECONDS)
        except (OSError, subprocess.SubprocessError):
            return None
    return found_browser()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    sync = pytest.importorskip("playwright.sync_api", reason="playwright is not installed (pip install -e '.[dev]')")
    path = found_browser() or set_up_browser()
    if path is None:
        pytest.skip("no Chromium on this machine, and it cannot be installed here (apt-get install chromium, as root)")
    with sync.sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=path, args=list(QUIET))
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All documented events and one fault."""
    path = tmp_path_factory.mktemp("html") / "report.html"
    before = Path.cwd()
    os.chdir(ROOT)
    try:
        with path.open("w", encoding="utf-8") as out:
            write_report(out, judged_cases())
    finally:
        os.chdir(before)
    return path


@pytest.fixture
def hostile_report(tmp_path: Path) -> Callable[[str], Path]:
    def make(text: str) -> Path:
        path = tmp_path / "hostile.html"
        with path.open("w", encoding="utf-8") as out:
            write_report(out, [hostile_record(text)])
        return path

    return make


@pytest.fixture
def opened(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Opens a file in a page of its own and, at the end, fails on any error of the page and on any request but the file."""
    pages: list[Page] = []
    complaints: list[str] = []

    def open_page(path: Path, address: str = "", *, whole: bool = True, **options: object) -> Page:
        page = browser.new_page(**{"viewport": {"width": 1300, "height": 900}, **options})  # type: ignore[arg-type]
        pages.append(page)
        page.on("pageerror", lambda error: complaints.append(f"error: {error}"))
        page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
        page.on(
            "request",
            lambda request: (
                complaints.append(f"request: {request.url[:200]}")
                if request.url.partition("#")[0] != path.as_uri() and not request.url.startswith("data:image/svg+xml,")
                else None
            ),
        )
        page.goto(f"{path.as_uri()}{address}", wait_until="load" if whole else "commit")
        page.wait_for_selector("html[data-ready]")
        return page

    yield open_page
    for page in pages:
        page.close()
    assert complaints == []
