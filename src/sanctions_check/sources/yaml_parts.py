"""Where documents of a YAML text begin, however wrong the text before them is.

A line that begins with `---` or `...` ends whatever is open, be it a quoted text, a block or a list: it can be part of no value.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

__all__ = ["parts_behind"]

_LINE = re.compile("[^\r\n\x85\u2028\u2029]*(?:\r\n|[\r\n\x85\u2028\u2029]|$)")
_MARKER = re.compile(r"(?:---|\.\.\.)(?!\S)").match
_HOLDS_A_VALUE = re.compile(r"(?!%|---(?!\S))\s*[^\s#]|---[ \t]+[^\s#]").match


def parts_behind(line: int, text: str) -> Iterator[tuple[int, str]]:
    """Each part of the text that a marker behind the line begins, with its first line; those that hold nothing are left out.

    Lines count from 1, and as YAML counts them.
    """
    begins, part = 0, list[str]()
    for number, found in enumerate(_LINE.finditer(text), start=1):
        written = found[0]
        if number > line and _MARKER(written):
            yield from _held(begins, part)
            begins, part = number, []
            written = written if written.startswith("---") else written[3:]
        part.append(written)
    yield from _held(begins, part)


def _held(begins: int, part: list[str]) -> Iterator[tuple[int, str]]:
    if begins and any(map(_HOLDS_A_VALUE, part)):
        yield begins, "".join(part)
