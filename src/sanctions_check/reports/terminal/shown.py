"""Text of a record as a terminal shows it: no mark-up, no escape sequence, one line."""

from __future__ import annotations

from rich.markup import escape

from sanctions_check.plain_text import one_line

__all__ = ["shown"]


def shown(text: str) -> str:
    """The text for a string with mark-up of rich."""
    return escape(one_line(text))
