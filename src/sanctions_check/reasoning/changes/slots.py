"""Turns the leaves of a way into changes of a record that may make these leaves answer otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice, product

from msgspec import Struct

from sanctions_check.assess.words.facts import PLURALS, for_example, phrase_of, value_in_words
from sanctions_check.assess.words.leaves import open_fact
from sanctions_check.logic.case import Scope, Thing
from sanctions_check.logic.cell import Presence, word
from sanctions_check.logic.condition import AnyDay, Judgement, Quantified, Test
from sanctions_check.logic.frame import Step
from sanctions_check.logic.operator import Operator
from sanctions_check.logic.proof import Proof
from sanctions_check.logic.truth import Truth, invert
from sanctions_check.records.facts.permission.competence import COMMITTEE
from sanctions_check.records.fields import COUNTRY
from sanctions_check.records.normalise.countries import DPRK
from sanctions_check.records.stated import Shape

from ..results import NEW, Change, Fact
from .nearness import is_far
from .values import amount_for, days_for, days_in_time, is_example, values_for
from .ways import Flip, Way
from .writable import entry_of, pointer_of, writable_field

__all__ = ["Slot", "change_sets", "slots_of"]

MOST_SETS = 12
"""Combinations of changes that are tried for one way."""


class Slot(Struct, frozen=True):
    """One fact to change, and the changes to choose one from."""

    fact: Fact
    changes: tuple[Change, ...]


def slots_of(way: Way, scope: Scope) -> tuple[Slot, ...] | None:
    """One slot for each fact of a way; None if a leaf rests on something that a record cannot state."""
    slots: dict[str, Slot] = {}
    for flip in way:
        slot = _slot(flip, scope)
        if slot is None or not slot.changes:
            return None
        known = slots.get(slot.fact.pointer)
        if known is not None:
            both = tuple(change for change in known.changes if change in slot.changes)
            slot = Slot(slot.fact, both or _of_either((*known.changes, *slot.changes), flip))
        slots[slot.fact.pointer] = slot
    return tuple(slots.values())


def _of_either(changes: tuple[Change, ...], flip: Flip) -> tuple[Change, ...]:
    """The changes of two leaves about one fact. Of two periods, the day that both most likely share or exclude comes first."""
    if not isinstance(flip.leaf.asked, AnyDay):
        return changes
    return tuple(sorted(changes, key=lambda change: str(change.becomes), reverse=flip.wanted is Truth.YES))


def change_sets(slots: Iterable[Slot]) -> Iterator[tuple[Change, ...]]:
    """One change for each slot, in at most MOST_SETS combinations."""
    return islice(product(*(slot.changes for slot in slots)), MOST_SETS)


def _slot(flip: Flip, scope: Scope) -> Slot | None:
    leaf = flip.leaf
    match leaf.asked:
        case Test() as test:
            return _of_handed_down_time(leaf, test, flip.wanted, scope) or _of_test(leaf, test, flip.wanted, scope)
        case AnyDay() as period:
            return _of_period(leaf, period, flip.wanted)
        case Judgement() as judgement:
            return _of_judgement(leaf, judgement, flip.wanted, scope)
        case Quantified() as quantified:
            return _of_list(leaf, quantified, flip.wanted)
        case _:
            return None


def _of_handed_down_time(leaf: Proof, test: Test, wanted: Truth, scope: Scope) -> Slot | None:
    """For a test that hangs on when the act took place: that of a thing without a time of its own, or of an exemption."""
    match open_fact(leaf, test):
        case ("act", "time") if test.thing != "act" and test.operator in (Operator.ON_OR_AFTER, Operator.BEFORE):
            (day,) = test.expected
            assert isinstance(day, date)
            late = wanted if test.operator is Operator.ON_OR_AFTER else invert(wanted)
            return _of_days(leaf, "/date", days_for(AnyDay("", day, None), late))
        case (_, "in_its_time"):
            exemption = scope.case.at(leaf.thing)
            judged = next((thing for thing in scope.things.values() if thing.pointer in scope.subjects), scope.case.act)
            timed = scope.case.time_holder(judged)
            where = "/date" if timed.cell("time").pointer == "/date" else f"{entry_of(timed.pointer)}/date"
            return _of_days(leaf, where, days_in_time(exemption, wanted)) if exemption is not None else None
        case _:
            return None


def _of_test(leaf: Proof, test: Test, wanted: Truth, scope: Scope) -> Slot | None:
    field = writable_field(test.thing, test.field)
    if field is None or (not leaf.thing and test.thing != "act"):
        return None
    phrase = phrase_of(test.thing, test.field, leaf.subject or f"the {test.thing}", named=bool(leaf.subject))
    fact = Fact(pointer_of(leaf.thing, field), f"{test.thing}.{test.field}", phrase.question)
    shape = field.shape
    country = shape is not None and shape.name == COUNTRY
    considered = leaf.read.cell.values if leaf.read is not None and leaf.read.cell is not None else ()
    changes = []
    item = scope.case.at(leaf.thing) if test.thing == "item" else None
    for value in values_for(test, wanted, shape, scope, considered):
        if country and value == DPRK and _is_certain(leaf):
            continue  # that somebody else had been the DPRK explains nothing
        is_one_of_many = not phrase.circumstance and is_example(test, wanted, value, considered)
        if value is None:
            says = f"{phrase.told} not been stated", f"{phrase.told} is not stated"
        elif is_one_of_many:
            example = "" if is_far(value, test, item) else _as_written(value, shape)
            says = phrase.had_another(example), phrase.if_another(example)
        else:
            words = amount_for(test, wanted) or _as_written(value, shape)
            if test.operator is Operator.STARTS_WITH and wanted is Truth.YES and len(test.expected) > 1:
                words = f"among those that the rule names{for_example('' if is_far(value, test, item) else words)}"
            holds = value if isinstance(value, bool) else wanted is Truth.YES
            says = phrase.had(words, holds=holds), phrase.if_(words, holds=holds)
        stated = [value] if value is not None and shape is not None and shape.all_hold else value
        changes.append(_change(fact, leaf, stated, *says, for_example=is_one_of_many))
    return Slot(fact, tuple(changes))


def _as_written(value: object, shape: Shape | None) -> str:
    """A word of a closed list as it is written in a record; any other value in words."""
    if shape is not None and shape.vocabulary is not None and isinstance(value, str):
        return value
    return value_in_words(value, country=shape is not None and shape.name == COUNTRY)


def _is_certain(leaf: Proof) -> bool:
    cell = leaf.read.cell if leaf.read is not None else None
    return cell is not None and cell.known and cell.hedge is None and cell.unambiguous


def _of_period(leaf: Proof, period: AnyDay, wanted: Truth) -> Slot:
    pointer = f"{entry_of(leaf.thing)}/date"
    if leaf.read is not None and leaf.read.pointer == "/date":
        pointer = "/date"
    return _of_days(leaf, pointer, days_for(period, wanted))


def _of_days(leaf: Proof, pointer: str, days: Iterable[tuple[str, str]]) -> Slot:
    """For the date at a pointer: each of these days, which come with the time in words."""
    fact = Fact(pointer, "act.time", "when the act took place")
    changes = (
        _change(fact, leaf, day, f"the act taken place {told}", f"the act took place {told}") for day, told in days
    )
    return Slot(fact, tuple(changes))


def _of_judgement(leaf: Proof, judgement: Judgement, wanted: Truth, scope: Scope) -> Slot:
    name, outcome = judgement.name, wanted is Truth.YES
    question, answer = f'the question "{judgement.question}"', f"answered with {word(outcome)}"
    asked = f'the answer to "{judgement.question}" (asked of {judgement.asked_of})'
    made = _determination_read(leaf, scope)
    becomes: object = outcome
    if made is not None:
        pointer = f"{made.pointer}/outcome"
    else:
        pointer, becomes = f"/determinations/{NEW}", {"judgement": name, "body": COMMITTEE, "outcome": outcome}
    fact = Fact(pointer, f"judgement.{name}", asked)
    return Slot(fact, (_change(fact, leaf, becomes, f"{question} been {answer}", f"{question} is {answer}"),))


def _determination_read(leaf: Proof, scope: Scope) -> Thing | None:
    """The determination that the leaf read, if a competent body made it."""
    pointer = leaf.read.pointer if leaf.read is not None else ""
    for made in scope.case.list_of("determination").things:
        if made.pointer == pointer and made.cell("competent").values == (True,):
            return made
    return None


def _of_list(leaf: Proof, quantified: Quantified, wanted: Truth) -> Slot | None:
    """The change that states a list as empty, if the record does not state it and an empty list answers as wanted."""
    pointer = leaf.read.pointer if leaf.read else ""
    empties = {Step.SOME: Truth.NO, Step.EVERY: Truth.YES, Step.NONE: Truth.YES}
    if not pointer or empties[leaf.step] is not wanted:
        return None
    plural = PLURALS[quantified.thing]
    fact = Fact(pointer, plural, f"which {plural} there were")
    return Slot(
        fact, (Change(fact, "not stated", [], f"there been no {plural}", f"there were no {plural}", was_stated=False),)
    )


def _change(fact: Fact, leaf: Proof, becomes: object, had: str, if_: str, *, for_example: bool = False) -> Change:
    """A change of the fact that the leaf read."""
    read = leaf.read
    if read is None:
        return Change(fact, Presence.ABSENT.value, becomes, had, if_, for_example, was_stated=False)
    is_stated = read.determined is not None if read.cell is None else read.cell.presence is not Presence.ABSENT
    return Change(fact, read.value, becomes, had, if_, for_example, is_stated)
