"""Leaves of a proof in words: the fact, its thing, and its value in the record."""

from __future__ import annotations

from collections.abc import Sequence

from sanctions_check.english import countries_in_words
from sanctions_check.logic.cell import Presence
from sanctions_check.logic.condition import AnyDay, Judgement, Quantified, Test
from sanctions_check.logic.proof import Proof
from sanctions_check.logic.timespan import FIRST_DAY, from_to, spans_of
from sanctions_check.logic.truth import Truth
from sanctions_check.plain_text import in_words
from sanctions_check.records.facts.paths import facts_of_countries
from sanctions_check.records.normalise.countries import country_name, country_names

from ..results import Missing
from .facts import phrase_of

__all__ = ["answer_on_record", "leaf_in_words", "missing_in", "open_fact", "what_was_read"]

_IN_THE_LABEL = {("party", "country"), ("exemption", "status")}
"""Facts that the label of a thing tells already, in brackets at its end."""


def leaf_in_words(leaf: Proof) -> str:
    """A leaf in words: the fact, its thing, and its value in the record: "the category of shells: munitions"."""
    value = what_was_read(leaf)
    match leaf.asked:
        case Test() as test:
            thing, name = open_fact(leaf, test)
            owner = "the act" if thing == "act" else leaf.subject
            if (thing, name) in _IN_THE_LABEL:
                owner = owner.removesuffix(f" ({value})")
            return f"{phrase_of(thing, name, owner if owner != value else '').noun}: {value}"
        case Quantified(thing=thing):
            return f"the {thing} list: {value}"
        case AnyDay(called, since, until):
            days = f"a day {from_to(since, until)}"
            return f"when the act took place: {value}{_without_a_first_day(leaf)} ({called}, {days})"
        case Judgement() as judgement:
            return f"{judgement.question} ({answer_on_record(leaf, judgement)})"
        case _:
            return f"{leaf.says}: {value}"


def open_fact(leaf: Proof, test: Test) -> tuple[str, str]:
    """The thing and the fact on which the answer to a test hangs.

    - The time of the act, where an item or a group takes it over.
    - Whether the act lies in the time of an exemption, where the record states that time.
    """
    pointer = leaf.read.pointer if leaf.read is not None else ""
    if test.field == "time" and pointer == "/date":
        return "act", "time"
    if test.field == "in_period" and leaf.result is Truth.UNKNOWN and pointer == leaf.thing:
        return test.thing, "in_its_time"
    return test.thing, test.field


def _without_a_first_day(leaf: Proof) -> str:
    """A remark on a time without a first day that was worked out: from which kind of date."""
    cell = leaf.read.cell if leaf.read is not None else None
    spans = spans_of(cell) if cell is not None and cell.derived_from else []
    told = any(span.start_low > FIRST_DAY for span in spans)
    return "" if told or cell is None or not spans else f", by {cell.derived_from}, and no first day is recorded"


def answer_on_record(leaf: Proof, judgement: Judgement) -> str:
    """The determination on record, with its author if that is not who is asked: "yes, by the United States, who is not asked"."""
    made = leaf.read.determined if leaf.read is not None else None
    if made is None:
        return what_was_read(leaf)
    answer = str(made.answer) if made.called == judgement.name else f"{made.called}: {made.answer}"
    return made.with_who_made_it(answer, made.by.hedge_behind(countries_in_words(made.by.values)))


def what_was_read(leaf: Proof) -> str:
    """What a leaf read, with countries by their names."""
    read = leaf.read
    if read is None:
        return "not known"
    if not isinstance(leaf.asked, Test):
        return read.value
    cell = read.cell
    if cell is not None and cell.presence is Presence.UNKNOWN and cell.derived_from:
        return f"not known ({cell.derived_from})"
    if leaf.asked.field in facts_of_countries() and cell is not None and cell.known:
        return cell.hedge_behind(
            ", ".join(country_name(code) for code in cell.words) if cell.all_hold else country_names(cell.values)
        )
    return in_words(read.value)


def missing_in(leaves: Sequence[Proof]) -> tuple[Missing, ...]:
    """The facts that these leaves ask for, each once."""
    asked: dict[str, Proof] = {}
    for leaf in leaves:
        asked.setdefault(leaf_in_words(leaf), leaf)
    return tuple([Missing(says, leaf) for says, leaf in asked.items()])
