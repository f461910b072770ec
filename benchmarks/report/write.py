"""Inserts the results into a page."""

from __future__ import annotations

from pathlib import Path

__all__ = ["insert_into"]

BEGIN, END = "<!-- last run -->", "<!-- end of last run -->"


def insert_into(page: Path, text: str) -> None:
    """Replace the text between BEGIN and END in the page. Raises ValueError if it lacks one of them."""
    whole = page.read_text(encoding="utf-8")
    before, begin, rest = whole.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"{page} has no place for a run: {BEGIN} ... {END}")
    page.write_text(f"{before}{BEGIN}\n\n{text.strip()}\n\n{END}{after}", encoding="utf-8")
