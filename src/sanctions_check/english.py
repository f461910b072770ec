"""Names in running text: with their articles ("the Russian Federation"), several together, at the beginning of a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sanctions_check.records.normalise.countries import country_name, with_article_of_state

__all__ = [
    "article_of",
    "as_one_name",
    "capitalised",
    "countries_in_words",
    "country_in_words",
    "has_article",
    "is_name_of_person",
    "joined",
    "looks_plural",
    "with_article",
    "with_details",
    "with_the",
]

_TITLE = re.compile(
    r"(?i)\b(president|governor|minister|ministry|chief|secretary|chair|director|directorate|department|embassy|bureau|"
    r"office|agency|committee|organi[sz]ation|academy|commission|administration|treasury|journal|times|foundation|network|"
    r"command|council|government|army|navy|air force)( (of|for|that|in) | \(|$)"
)
_BEHIND_A_NAME = re.compile(r",| \(")
_NAMED_KIND = re.compile(r"^[a-z-]+ [A-Z]")
_GOES_ON = re.compile(
    r"[,:]| (?:of|in|from|for|with|at|on|to|by|near|behind|under|aboard|between|who|which|that|not|training|working|going)\b|"
    r" abroad\b| elsewhere\b| \("
)
_SEVERAL = re.compile(
    r"(?i)(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|hundreds|thousands|[2-9]|\d\d+)\s"
)
_DETERMINED = re.compile(
    r"(?i)(?:the|an?|no|one|some|any|several|those|these|each|every|all|whoever|at least|its|their)\s"
)
_CLAUSES = re.compile(r"[;:] |[a-z)][.?!] ")
_OF_A_PERSON = re.compile(r"^[A-Z][\w'-]*(?: [A-Z][\w'-]*){1,3}(?:[,;]| \(|$)")
_SOUNDS_OPEN = re.compile(r"(?i)(?!use|uni|euro|one\b|ubi)[aeiou]|8|11\b|18\b")


def country_in_words(code: str) -> str:
    """The short name of a State with its article: "the Russian Federation"."""
    return with_article_of_state(country_name(code))


def countries_in_words(codes: Iterable[object]) -> str:
    """Alternative States: "China or the Russian Federation"; "" for none."""
    return joined((country_in_words(str(code)) for code in codes), "or")


def as_one_name(words: str) -> str:
    """The words, in quotation marks if they hold clauses of their own ("guards; they fire no weapons"), to read as one name."""
    return f"“{words}”" if _CLAUSES.search(words) else words


def capitalised(text: str) -> str:
    """The text as a sentence begins with it."""
    return text[:1].upper() + text[1:]


def joined(parts: Iterable[str], word: str = "and") -> str:
    """a; a and b; a, b and c."""
    *head, last = list(parts) or [""]
    return f"{', '.join(head)} {word} {last}" if head else last


def with_details(label: str, *details: str) -> str:
    """The label with details in brackets behind it; empty details are left out."""
    told = ", ".join(detail for detail in details if detail)
    return f"{label} ({told})" if told else label


def with_article(noun: str) -> str:
    """A noun for one thing with its article: "an aircraft"."""
    return f"{article_of(noun)} {noun}"


def article_of(noun: str) -> str:
    """The article of a noun for one thing: a or an; the for a title, or for a kind with a name ("tanker Sam")."""
    if _TITLE.search(noun) or _NAMED_KIND.match(noun):
        return "the"
    return "an" if _SOUNDS_OPEN.match(noun) else "a"


def has_article(noun: str) -> bool:
    """True if the noun begins with an article or a word in its place: the, no, those, several, at least."""
    return _DETERMINED.match(noun) is not None


def with_the(name: str) -> str:
    """A proper name with its article: the DPRK; the Ministry of Defence. A title behind a name takes none."""
    takes = _TITLE.search(_BEHIND_A_NAME.split(name, maxsplit=1)[0]) and not has_article(name)
    return f"the {name}" if takes else with_article_of_state(name)


def is_name_of_person(noun: str) -> bool:
    """True if the words for a person begin with a name: two to four capitalised words."""
    return _OF_A_PERSON.match(noun) is not None


def looks_plural(noun: str) -> bool:
    """True if a noun phrase is probably plural, by its first part, up to a comma or a preposition."""
    head = _GOES_ON.split(noun, maxsplit=1)[0].strip().lower()
    if head.startswith(("a ", "an ", "one ", "the ")):
        return False
    many = head.endswith("s") and not head.endswith(("ss", "us"))
    more = head.endswith(("troops", "personnel", "people", "smen", "rmen", " men", "women", "crew")) or head == "men"
    return many or more or " and " in head or _SEVERAL.match(noun) is not None
