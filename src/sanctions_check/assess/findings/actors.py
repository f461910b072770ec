"""Who fills the slots of a rule's sentence, and what it is about; the same for messages and for reports."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set

from msgspec import Struct
from msgspec.structs import replace

from sanctions_check.english import article_of, as_one_name, has_article, is_name_of_person, joined, looks_plural
from sanctions_check.logic.case import Case, Thing
from sanctions_check.logic.cell import ABSENT, Cell
from sanctions_check.records.facts.labels import UNSPECIFIED, is_at_least_one, is_one, label_of, vessel_of
from sanctions_check.records.model import Group, Item, Record
from sanctions_check.records.normalise.countries import DPRK
from sanctions_check.records.parts import part_at, parts_in
from sanctions_check.rules.movement import opposite_the_dprk, worded_as_transit
from sanctions_check.rules.sentence import DESTINATION, OF_THE_RECORD, ROLES_IN, slots_in, stand_for_states

from ..addressees.legs import goes_the_other_way, roles_towards

__all__ = ["Actors", "cast_of", "with_route_through_dprk"]

_SHORT_LIST = 3
_END_ABROAD = {"from_dprk": "recipient", "to_dprk": "supplier"}
"""The slot at the other end of a way from or to the DPRK."""
_ENDS_IN_THE_DPRK = {"from_dprk": frozenset({"supplier", "sender"}), "to_dprk": frozenset({"recipient"})}


class Actors(Struct, frozen=True):
    """The parties in one slot of a sentence; without a party, the host State or the State of destination."""

    parties: tuple[Thing, ...] = ()
    state: Cell = ABSENT

    @property
    def filled(self) -> bool:
        return bool(self.parties) or self.state.known

    def of_other_states(self) -> Actors:
        """The actors that are not certainly of the DPRK."""
        return Actors(tuple(party for party in self.parties if party.cell("country").values != (DPRK,)), self.state)

    def without(self, others: Sequence[Thing]) -> Actors:
        """The actors that are none of the others; all of them if that leaves nobody."""
        left = tuple(party for party in self.parties if party not in others)
        return Actors(left or self.parties, self.state)


class Topic(Struct, frozen=True):
    """What a sentence is about."""

    words: str
    """Such as "50 rifles" or "unspecified goods"."""
    told: bool
    """The record says what it is."""
    many: bool
    """It takes a verb in the plural."""

    def as_a_service(self) -> Topic:
        return replace(self, words=f"a service ({self.words})", many=False) if self.told else self


class Cast(Struct, frozen=True):
    """What fills the slots of a sentence, by the first name of each slot, before the actors are named."""

    topic: Topic
    vessel: str
    actors: Mapping[str, Actors]
    as_states: frozenset[str]
    """The slots in which the State of a party is named, and not the party."""
    of_the_dprk: frozenset[str]
    """The slots that are the DPRK's by the direction of the subject."""

    @property
    def present(self) -> dict[str, Actors]:
        """The slots that somebody fills."""
        return {slot: actors for slot, actors in self.actors.items() if actors.filled}

    def with_names(self, names: Mapping[str, str]) -> dict[str, str]:
        """What the record gives for the slots, with these names for the actors."""
        return {"vessel": self.vessel, **({"subject": self.topic.words} if self.topic.told else {}), **names}

    @property
    def lacking(self) -> dict[str, str]:
        """What fills a slot for which the record gives nothing."""
        return {
            "subject": self.topic.words,
            **{slot: "the DPRK" if slot in self.of_the_dprk else _unnamed(slot) for slot in self.actors},
        }


def cast_of(says: str, record: Record, case: Case, subject: Thing, beside: Set[str] = frozenset()) -> Cast:
    """Who and what fills the slots of `says` for this subject, without the items `beside` it (by pointer)."""
    topic = _topic_of(record, subject, beside)
    actors, ends = _who_stands_in(says, case, subject), _ENDS_IN_THE_DPRK.get(_direction(subject), frozenset())
    return Cast(topic, vessel_of(record), actors, stand_for_states(says), ends)


def with_route_through_dprk(says: str, case: Case, subject: Thing) -> str:
    """The sentence of a rule; for goods of others that only passed through the DPRK, the one that names who sent them."""
    through = worded_as_transit(says)
    return through if through != says and _passes_through(case, subject) else says


def _passes_through(case: Case, subject: Thing) -> bool:
    """True if the subject was made in another State and no supplier may be of the DPRK."""
    origin = subject.cell("origin")
    suppliers = [
        party.cell("country") for party in case.list_of("party").things if party.has_value("roles", "supplier")
    ]
    return origin.known and DPRK not in origin.values and bool(suppliers) and not any(map(_may_be_dprk, suppliers))


def _may_be_dprk(country: Cell) -> bool:
    return not country.known or DPRK in country.values


def _unnamed(slot: str) -> str:
    """What fills a slot for which no actor is recorded."""
    return "a State that is not named" if slot == "host" else "a party not named"


def _who_stands_in(says: str, case: Case, subject: Thing) -> dict[str, Actors]:
    """The actors of each slot, by its first name. Nobody fills two slots if somebody else can fill one of them."""
    found: dict[str, Actors] = {}
    abroad, direction = opposite_the_dprk(says), _direction(subject)
    in_return = goes_the_other_way(case, subject)
    named: list[Thing] = []
    lent: list[Thing] = []
    for first, *others in slots_in(says):
        if first in OF_THE_RECORD:
            continue
        for name in (first, *others):
            actors = _actors(name, case, subject, named, lent, in_return=in_return)
            if first in abroad:
                actors = actors.of_other_states()
            elif first == _END_ABROAD.get(direction) and (others_abroad := actors.of_other_states()).filled:
                actors = others_abroad
            if actors.filled:
                break
        found[first] = actors
        named += actors.parties
        lent += actors.parties if name != first else ()
    alone = [actors.parties[0] for actors in found.values() if len(actors.parties) == 1]
    return {name: each.without(alone) if len(each.parties) > 1 else each for name, each in found.items()}


def _direction(subject: Thing) -> str:
    """The way of the subject to or from the DPRK; "" if it is not known, or may be another."""
    direction = subject.cell("direction")
    return str(direction.values[0]) if direction.known and len(direction.values) == 1 else ""


def _actors(
    name: str, case: Case, subject: Thing, named: Sequence[Thing], lent: Sequence[Thing], *, in_return: bool
) -> Actors:
    if name == DESTINATION:
        return Actors(state=case.act.cell("movement_destination"))
    wanted = ROLES_IN[name]
    parties = case.list_of("party").things
    there = [party for party in parties if party not in lent and wanted & roles_towards(party, in_return=in_return)]
    elsewhere = [party for party in there if party not in named]
    if there or name != "host":
        return Actors(tuple(elsewhere or there))
    return Actors(state=subject.cell("host"))


def _topic_of(record: Record, subject: Thing, beside: Set[str]) -> Topic:
    """The item, the group or the items of the act, as a sentence names them."""
    if subject.kind == "act":
        items = [_noun(item, label_of(item)) for pointer, item in parts_in(record, ("items",)) if pointer not in beside]
        told = [item.words for item in items if item.told]
        if not 0 < len(told) <= _SHORT_LIST:
            return Topic("what the record reports", told=False, many=False)
        return Topic(joined(told), told=True, many=len(told) > 1 or any(item.many for item in items if item.told))
    part = part_at(record, subject.pointer)
    if isinstance(part, Item | Group):
        return _noun(part, subject.label if subject.named else "")
    return Topic(subject.label, told=subject.named, many=looks_plural(subject.label))


def _noun(part: Item | Group, label: str) -> Topic:
    if not label:
        return Topic(UNSPECIFIED["item" if isinstance(part, Item) else "group"], told=False, many=True)
    many = looks_plural(label)
    words = as_one_name(label)
    is_named = isinstance(part, Group) and is_name_of_person(label)
    if not many and not is_named and not has_article(label):
        if is_one(part):
            words = f"{article_of(label)} {words}"
        elif is_at_least_one(part):
            words = f"at least one {words}"
    return Topic(words, told=True, many=many)
