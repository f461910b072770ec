"""What is not known, in words: as a reason ("because …") and as a request ("Information needed: …")."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from msgspec import Struct

from sanctions_check.assess.results import Missing
from sanctions_check.assess.words.facts import PLURALS, phrase_of
from sanctions_check.assess.words.leaves import answer_on_record, open_fact, what_was_read
from sanctions_check.english import capitalised, with_the
from sanctions_check.logic.cell import Presence
from sanctions_check.logic.condition import AnyDay, Judgement, Quantified, Test
from sanctions_check.logic.operator import Operator
from sanctions_check.logic.proof import Proof
from sanctions_check.logic.timespan import spans_of

from .dates import dated_as, day_in_words
from .stated import hedge_on

__all__ = ["OpenQuestion", "as_question"]

_SIDES_OF_A_DAY = {Operator.BEFORE: "before", Operator.ON_OR_AFTER: "on or after"}


class OpenQuestion(Struct, frozen=True):
    """Something that is not known. `because`: words that follow "because". `needed`: what would settle it."""

    because: str
    needed: str


def as_question(missing: Missing, paragraphs: Mapping[str, str]) -> OpenQuestion:
    """What is missing, in words. `paragraphs`: the cited measures in running text, by id."""
    match missing.leaf:
        case Proof(asked=Judgement() as judgement) as leaf:
            return _of_judgement(leaf, judgement)
        case Proof(asked=AnyDay() as period) as leaf:
            return _of_period(leaf, period, [paragraphs[each] for each in period.measures if each in paragraphs])
        case Proof(asked=Test() as test) as leaf:
            return _of_fact(leaf, test)
        case Proof(asked=Quantified(_, thing)):
            return OpenQuestion(
                f"it is not stated which {PLURALS[thing]} there were", f"which {PLURALS[thing]} there were"
            )
        case _:
            says = missing.says
            return OpenQuestion(f"it is not known {says}" if missing.is_question else f"what is needed is {says}", says)


def _of_judgement(leaf: Proof, judgement: Judgement) -> OpenQuestion:
    asked = f"{capitalised(judgement.question)}?"
    needed = f"a determination by {judgement.asked_of}: {asked}"
    if leaf.read is None or leaf.read.determined is None:
        return OpenQuestion(f"no determination is on record on the question “{asked}”", needed)
    return OpenQuestion(
        f"the answer on record to the question “{asked}” is “{answer_on_record(leaf, judgement)}”", needed
    )


def _of_period(leaf: Proof, period: AnyDay, in_force: Sequence[str]) -> OpenQuestion:
    """`in_force`: the measures of the period in running text, in order; empty if a rule names the period itself."""
    since = day_in_words(period.since)
    paragraph, was, has = " and then ".join(in_force), *(("was", "has") if len(in_force) == 1 else ("were", "have"))
    if not in_force:
        until = "" if period.until is None else f" to {day_in_words(period.until)}"
        days = f"from {since}{until or ' on'}"
        return OpenQuestion(
            f"{_dated(leaf)}, and “{period.called}” is only {days}", f"whether the act took place {days}"
        )
    if period.until is None:
        needed = f"whether the act took place on or after {since}, when {in_force[0]} came into force"
        return OpenQuestion(f"{_dated(leaf)}, and {paragraph} {has} been in force only since {since}", needed)
    days = f"from {since} to {day_in_words(period.until)}"
    needed = f"whether the act took place {days}, when {paragraph} {was} in force"
    return OpenQuestion(f"{_dated(leaf)}, and {paragraph} {was} in force only {days}", needed)


def _dated(leaf: Proof) -> str:
    cell = leaf.read.cell if leaf.read is not None else None
    days = dated_as(spans_of(cell)) if cell is not None else ""
    if cell is None or not days:
        return f"it is {_unstated(leaf) or 'not known'} when the act took place"
    return f"the act is dated only {days}{hedge_on(cell)}"


def _of_fact(leaf: Proof, test: Test) -> OpenQuestion:
    thing = leaf.subject if leaf.subject and test.thing != "act" else "the act"
    fact, unstated = open_fact(leaf, test), _unstated(leaf)
    if fact == ("act", "time") and test.operator in _SIDES_OF_A_DAY:
        asked = f"whether the act took place {_SIDES_OF_A_DAY[test.operator]} {_day_of(test)}"
        return OpenQuestion(f"it is {unstated or 'open'} {asked}", asked)
    phrase = phrase_of(*fact, with_the(thing))
    if phrase.circumstance:
        told = f"it is {unstated} {phrase.asked}" if unstated else f"it is open {phrase.asked}"
    else:
        told = f"{phrase.asked} is {unstated or 'open'}"
    by = leaf.read.derived_from if leaf.read is not None and leaf.read.derived_from else "the record"
    return OpenQuestion(told if unstated else f"{told} (by {by}: {what_was_read(leaf)})", phrase.asked)


def _unstated(leaf: Proof) -> str:
    """`not stated` or `not known`; "" if the record has a value for the fact."""
    cell = leaf.read.cell if leaf.read is not None else None
    if cell is None or cell.presence is Presence.ABSENT:
        return "not stated"
    return "not known" if cell.presence is Presence.UNKNOWN else ""


def _day_of(test: Test) -> str:
    (day,) = test.expected
    assert isinstance(day, date)
    return day_in_words(day)
