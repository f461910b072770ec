"""Text of a record, escaped for a terminal."""

from __future__ import annotations

from rich.markup import escape

from sanctions_check.plain_text import one_line

__all__ = ["shown"]


def shown(text: str) -> str:
    """The text on one line, with control characters visible and the mark-up of rich escaped."""
    return escape(one_line(text))
