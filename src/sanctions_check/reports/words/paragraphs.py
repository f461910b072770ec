"""Citations of paragraphs, in full and in short, and how far a paragraph was verified."""

from __future__ import annotations

import re

from sanctions_check.assess.results import CitedMeasure, Finding, Law, MeasureRole
from sanctions_check.rules.model import Measure

__all__ = ["citations_of", "cited_in_short", "how_far_verified", "paragraph_of", "short_measure"]

_TEXT = {
    "primary": "text read in a copy of the resolution",
    "secondary": "text known as others report it",
    "unread": "text not read",
}
_NUMBER = {
    "resolution_text": "number confirmed in the resolution",
    "un_page": "number confirmed on a United Nations page",
    "other_source": "number confirmed in another source",
    "unchecked": "number not confirmed",
}


def paragraph_of(measure: Measure | CitedMeasure) -> str:
    """`UNSCR 1718 (2006)`, `8(a)(i)` → paragraph 8 (a) (i) of resolution 1718 (2006)."""
    spaced = re.sub(r"(?<=[^\s])\(", " (", measure.paragraph)
    return f"paragraph {spaced} of resolution {measure.resolution.removeprefix('UNSCR ')}"


def short_measure(measure: Measure | CitedMeasure) -> str:
    """`UNSCR 1874 (2009)`, `9` → `1874/9`."""
    words = measure.resolution.split()
    return f"{words[1] if len(words) > 1 else measure.resolution}/{measure.paragraph}"


def cited_in_short(finding: Finding, *, open_mark: str | None = None) -> str:
    """The measures of a finding in one cell: `1718/8, 1874/9`. If none is breached: `see 2397/8`.

    `open_mark` follows a measure that may or may not reach the act; if it is None, such measures are left out.
    """
    named = (
        short_measure(each) + ("" if each.certain else open_mark or "")
        for each in finding.measures
        if each.certain or open_mark is not None
    )
    cited = ", ".join(dict.fromkeys(named))
    beside = finding.law is Law.NO or all(each.role is MeasureRole.SEE_ALSO for each in finding.measures)
    return f"see {cited}" if cited and beside else cited


def citations_of(measure: Measure) -> tuple[str, ...]:
    """All forms in which reports cite a measure: `1874/9`, paragraph 9 of resolution 1874 (2009), UNSCR 1874 (2009) ¶ 9 …"""
    in_messages, in_html = (f"{measure.resolution} {sign} {measure.paragraph}" for sign in ("paragraph", "¶"))
    return short_measure(measure), paragraph_of(measure), in_messages, in_html


def how_far_verified(measure: Measure | CitedMeasure) -> str:
    """How far the text and the number of the paragraph were verified, in words."""
    text, number = measure.verified, measure.number_check
    return f"{_TEXT.get(text, text)}; {_NUMBER.get(number, number)}"
