"""Codes of the Harmonized System: digits only, as text, because a leading zero counts."""

from __future__ import annotations

import re

__all__ = ["parse_hs"]

_LENGTHS = (2, 4, 6, 8, 10)
_RESERVED = 77


def parse_hs(raw: object) -> tuple[str]:
    """A code of 2 to 10 digits, without dots and spaces. Raises ValueError with a message for people."""
    if isinstance(raw, int) and not isinstance(raw, bool):
        raise ValueError(f'an HS code is text, because a leading zero counts: write "{raw}"')
    if not isinstance(raw, str):
        raise ValueError('an HS code is text: "9306" or "9306.30"')
    if "/" in raw or "," in raw:
        raise ValueError(f'"{raw[:40]}" names several HS codes; write a list: ["9301", "9306"]')
    code = re.sub(r"[. ]", "", raw)
    if not re.fullmatch(r"[0-9]+", code) or len(code) not in _LENGTHS:
        raise ValueError(f'"{raw[:40]}" is not an HS code; a code has 2, 4, 6, 8 or 10 digits')
    if int(code[:2]) == 0 or int(code[:2]) == _RESERVED:
        raise ValueError(f"there is no HS chapter {code[:2]}")
    return (code,)
