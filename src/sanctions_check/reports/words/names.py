"""Names, dates and amounts as running text has them: "the Russian Federation", "from 7 March to 5 November 2024"."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable, Sequence
from datetime import date

from sanctions_check.logic.interval import Interval
from sanctions_check.logic.timespan import FIRST_DAY, LAST_DAY, Timespan
from sanctions_check.records.normalise.countries import country_name
from sanctions_check.records.stated import Stated

__all__ = [
    "amount_in_words",
    "country_in_words",
    "dated_as",
    "dates_in_text",
    "day_in_words",
    "joined",
    "looks_plural",
    "paragraph_of",
    "time_in_words",
    "with_article",
    "with_the",
]

_WITH_THE = re.compile(
    r"^(DPRK$|DR |Republic|Democratic|United |Russian Federation|Soviet|European Union|Netherlands|Philippines|Gambia|"
    r"Bahamas|Comoros|Maldives|Seychelles|Central African)|( Republic| Emirates| Islands| Federation)$"
)
_TITLE = re.compile(
    r"(?i)\b(president|governor|minister|ministry|chief|secretary|chair|director|directorate|department|embassy|bureau|"
    r"office|agency|committee|organi[sz]ation|academy|commission|administration|treasury|journal|times|foundation|network|"
    r"command|council|government|army|navy|air force)( (of|for|that|in) |$)"
)
_NAMED_KIND = re.compile(r"^[a-z-]+ [A-Z]")
_SOUNDS_OPEN = re.compile(r"(?i)(?!use|uni|euro|one\b|ubi)[aeiou]|8|11\b|18\b")
_ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")


def country_in_words(code: str) -> str:
    """The short name with the article that it takes."""
    return with_the(country_name(code))


def joined(parts: Iterable[str], word: str = "and") -> str:
    """a; a and b; a, b and c."""
    *head, last = list(parts) or [""]
    return f"{', '.join(head)} {word} {last}" if head else last


def with_article(noun: str) -> str:
    """a or an before a noun that stands for one thing; the before a title, or before a kind with a name of its own."""
    if _TITLE.search(noun) or _NAMED_KIND.match(noun):
        return f"the {noun}"
    return f"{'an' if _SOUNDS_OPEN.match(noun) else 'a'} {noun}"


def with_the(name: str) -> str:
    """A proper name with the article that it takes: the DPRK; the Ministry of Defence."""
    takes = (_WITH_THE.search(name) or _TITLE.search(name)) and not name.lower().startswith("the ")
    return f"the {name}" if takes else name


def looks_plural(noun: str) -> bool:
    """Whether a noun phrase is more likely one of many: by its first part, up to a comma or a preposition."""
    head = re.split(r",| of | in | from | for | with | at | who | that | \(", noun, maxsplit=1)[0].strip().lower()
    if re.match(r"(a|an|one|the) ", head):
        return False
    return head.endswith(("s", "troops", "personnel", "people", "forces", "crew")) or " and " in head


def day_in_words(day: date) -> str:
    return f"{day.day} {day:%B} {day.year}"


def dates_in_text(text: str) -> str:
    """The same text with its ISO dates spelt out."""

    def spelt(found: re.Match[str]) -> str:
        try:
            return day_in_words(date(*map(int, found.groups())))
        except ValueError:
            return found[0]

    return _ISO.sub(spelt, text)


def time_in_words(span: Timespan) -> str:
    """With its preposition: on 13 June 2011; in September 2023; from 7 March to 5 November 2024; by 14 August 2017."""
    if span.start_low == span.end_high:
        return f"on {day_in_words(span.end_high)}"
    if span.uncertain:
        return _uncertain(span.start_low, span.start_high)
    first, last = _bound(span.start_low, span.start_high), _bound(span.end_low, span.end_high)
    if first == last:
        return f"in {first}"
    year = f" {span.start_low.year}"
    if span.start_high.year == span.end_low.year and first.endswith(year) and last.endswith(year):
        first = first.removesuffix(year) or first
    return f"from {first} to {last}"


_DATED_AS = (
    ("on or after ", "to {} or later"),
    ("on an unknown date", ""),
    ("on ", "to {}"),
    ("in ", "to {}"),
    ("by ", "to no later than {}"),
    ("at some time from ", "to some time from {}"),
)


def dated_as(when: str) -> str:
    """What `time_in_words` says, after "the record dates the act": to 13 June 2011; from 7 March to 5 November 2024."""
    for opening, words in _DATED_AS:
        if when.startswith(opening):
            return words.format(when.removeprefix(opening))
    return when


def _uncertain(first: date, last: date) -> str:
    if first == FIRST_DAY:
        return f"by {day_in_words(last)}" if last != LAST_DAY else "on an unknown date"
    if last == LAST_DAY:
        return f"on or after {day_in_words(first)}"
    whole = _bound(first, last)
    return f"in {whole}" if "/" not in whole else f"at some time from {day_in_words(first)} to {day_in_words(last)}"


def _bound(low: date, high: date) -> str:
    """A day, a whole month or a whole year; else both ends with a slash."""
    if low == high:
        return day_in_words(low)
    if (low.month, low.day, high.month, high.day) == (1, 1, 12, 31) and low.year == high.year:
        return str(low.year)
    whole_month = low.day == 1 and (low.year, low.month) == (high.year, high.month)
    if whole_month and high.day == monthrange(high.year, high.month)[1]:
        return f"{low:%B} {low.year}"
    return f"{day_in_words(low)}/{day_in_words(high)}"


def amount_in_words(quantity: Stated[Interval] | None, unit: Stated[str] | None) -> str:
    """The amount as it was written, with its unit; nothing where none is known."""
    if quantity is None or not quantity.values:
        return ""
    written = quantity.written if isinstance(quantity.written, str) else joined(map(str, quantity.values), "or")
    one = quantity.values == (Interval.exactly(1),)
    units = joined((str(value).replace("_", " ") for value in unit.values), "or") if unit and unit.values else ""
    hedge = f" ({quantity.qualifier.replace('_', ' ')})" if quantity.qualifier else ""
    return f"{written} {units.removesuffix('s') if one else units}".strip() + hedge


def paragraph_of(resolution: str, paragraph: str) -> str:
    """`UNSCR 1718 (2006)`, `8(a)(i)` → paragraph 8 (a) (i) of resolution 1718 (2006)."""
    spaced = re.sub(r"(?<=[^\s])\(", " (", paragraph)
    return f"paragraph {spaced} of resolution {resolution.removeprefix('UNSCR ')}"


def unique(parts: Iterable[str]) -> Sequence[str]:
    return tuple(dict.fromkeys(parts))
