"""Puts the last run into a page that has a place for it."""

from __future__ import annotations

from pathlib import Path

__all__ = ["insert_into"]

BEGIN, END = "<!-- last run -->", "<!-- end of last run -->"


def insert_into(page: Path, text: str) -> None:
    """Replace what stands between the marks of the page. Raises ValueError when it has none."""
    whole = page.read_text(encoding="utf-8")
    before, begin, rest = whole.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"{page} has no place for a run: {BEGIN} ... {END}")
    page.write_text(f"{before}{BEGIN}\n\n{text.strip()}\n\n{END}{after}", encoding="utf-8")
