"""What is not known, as a reason ("because …") and as a request ("Information needed: …")."""

from __future__ import annotations

import re
from collections.abc import Mapping

from msgspec import Struct

from .dates import dates_in_text
from .names import with_the

__all__ = ["Open", "opened"]

_QUESTION = re.compile(r"^(?P<question>.+?) \(judgement: \w+\): (?P<value>.+)$")
_WHEN = re.compile(
    r"^when the act took place: (?P<value>.+) "
    r"\((?P<measure>UNSCR-[\w-]+), a day from (?P<since>[\d-]+).*\)$"
)
_FACT = re.compile(r"^the (?P<field>[a-z ]+?)(?: of (?P<thing>.+))?: (?P<value>[^:]+)$")
_WHETHER = {
    "notified to committee": "the act was notified to the 1718 Committee",
    "un listed": "{thing} is listed by the United Nations",
    "programme linked": "{thing} is linked to barred programmes",
    "earns income": "{thing} earn income there",
    "ship to ship": "goods passed from ship to ship",
    "deceived": "{thing} was deceived",
    "own nationals": "{thing} are nationals of the host State",
    "enhances forces": "{thing} would enhance the capabilities of armed forces",
}
_UNSTATED = {"not stated": "is not stated", "stated unknown": "is not known", "no determination on record": ""}


class Open(Struct, frozen=True):
    """One thing that is open: `because` reads after that word, `needed` names what would settle it."""

    because: str
    needed: str


def opened(missing: str, act: str, paragraphs: Mapping[str, str]) -> Open:
    """A missing fact as a finding has it, in words. `act` is the label of the act as a whole, here just "the act".

    `paragraphs` has the cited measures in running text, by their ids.
    """
    question = _QUESTION.match(missing)
    if question is not None:
        asked = question["question"].strip().rstrip("?")
        asked = f"{asked[:1].upper()}{asked[1:]}?"
        if question["value"] == "no determination on record":
            return Open(
                f"no determination is on record on the question “{asked}”", f"a determination on the question: {asked}"
            )
        return Open(
            f"the answer on record to the question “{asked}” is {question['value']}",
            f"a determination on the question: {asked}",
        )
    when = _WHEN.match(missing)
    if when is not None:
        value = _time(when["value"])
        paragraph = paragraphs.get(when["measure"], when["measure"])
        since = dates_in_text(when["since"])
        return Open(
            f"the act is dated only {value}, and {paragraph} has been in force only since {since}",
            f"whether the act took place on or after {since}, when {paragraph} came into force",
        )
    fact = _FACT.match(missing)
    if fact is not None:
        return _fact(fact, act)
    return Open(
        f"what is needed is {missing}" if not missing.startswith("whether") else f"it is not known {missing}", missing
    )


def _fact(fact: re.Match[str], act: str) -> Open:
    thing = "the act" if fact["thing"] in (None, act) else fact["thing"]
    thing = with_the(thing)
    value = fact["value"].strip()
    whether = _WHETHER.get(fact["field"])
    if whether is not None:
        asked = f"whether {whether.format(thing=thing)}"
        unstated = {"not stated": "it is not stated", "stated unknown": "it is not known"}.get(value)
        return Open(f"{unstated} {asked}" if unstated else f"it is open {asked} (the record says “{value}”)", asked)
    asked = f"the {fact['field']} of {thing}"
    unstated = _UNSTATED.get(value)
    fenced = f"{asked}," if "," in thing else asked
    return Open(f"{fenced} {unstated}" if unstated else f"{fenced} is given as “{value}”", asked)


def _time(value: str) -> str:
    """some day up to 2017-08-14 → to some day up to 14 August 2017."""
    text = re.sub(r"(\d{4})-01-01/\1-12-31", r"\1", value)
    text = re.sub(r"(\d{4}-\d{2}-\d{2})/(\d{4}-\d{2}-\d{2})", r"\1 (or as late as \2)", text)
    return dates_in_text(f"to {text}" if text.startswith("some day") else text)
