"""Finds the documents of a YAML text behind a broken document.

A line that begins with `---` or `...` cannot be part of a value, so it ends any open text, block or list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

__all__ = ["parts_behind"]

_LINE = re.compile("[^\r\n\x85\u2028\u2029]*(?:\r\n|[\r\n\x85\u2028\u2029]|$)")
_MARKER = re.compile(r"(?:---|\.\.\.)(?!\S)").match
_HOLDS_A_VALUE = re.compile(r"(?!%|---(?!\S))\s*[^\s#]|---[ \t]+[^\s#]").match


def parts_behind(line: int, text: str) -> Iterator[tuple[int, str]]:
    """The first line and the text of each part that begins with a marker after `line`. Parts without a value are left out.

    Lines count from 1, and end at the line breaks of YAML.
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
