"""The mentions that a condition needs. A record without any of them surely does not answer it with YES."""

from __future__ import annotations

from msgspec import Struct

from sanctions_check.logic.condition import All, Any, Condition, Named, Provided, Quantified, Quantifier, Test, Where
from sanctions_check.logic.operator import Operator
from sanctions_check.records.facts.act.directions import REVERSED
from sanctions_check.records.facts.permission.determinations import RULING_JUDGEMENTS
from sanctions_check.records.layout import shapes_of
from sanctions_check.records.lists import LISTS_OF
from sanctions_check.records.model import PARTS_OF_THINGS, PLACES, Movement

__all__ = ["PARTY_LISTED", "SCREENED_LISTS", "VESSEL_LISTED", "Mention", "mentions_of"]

SCREENED_LISTS = {kind: LISTS_OF[kind] for kind in ("party", "item", "group", "determination")}
"""The lists of a record in which mentions are looked for. Exemptions are not needed: they only take away."""
PARTY_LISTED, VESSEL_LISTED = "un_listed", "vessel_un_listed"
"""Facts that are looked up in the Council's list if a record does not state them."""
_MOVEMENT = "movement_"
_WORKED_OUT = frozenset({(thing, "stage") for thing in ("act", *SCREENED_LISTS)})
"""Facts that may come from another part of the record."""
_JUDGEMENT = ("determination", "judgement")
"""A fact that a record writes as free text."""
_NOWHERE = "none"
"""A direction that an item can have though it is not stated: that of a vessel which is held."""


class Mention(Struct, frozen=True):
    """One of the `expected` values in a field of a thing: "act", "party", "item", "group", "determination" or "movement"."""

    thing: str
    field: str
    expected: frozenset[object]


def mentions_of(condition: Condition) -> tuple[Mention, ...] | None:
    """The mentions that a condition needs: one is enough. None if the condition can be YES without any mention.

    Without a mention, the condition is UNKNOWN only if the record states something as unknown.
    """
    found: list[Mention] = []
    return tuple(found) if _needs_a_mention(condition, found) else None


def _needs_a_mention(condition: Condition, found: list[Mention]) -> bool:
    match condition:
        case Named(meaning=part) | Provided(test=part):
            return _needs_a_mention(part, found)
        case All(parts):
            return any(_needs_a_mention(part, found) for part in parts)
        case Any(parts):
            return all(_needs_a_mention(part, found) for part in parts)
        case Quantified(Quantifier.SOME, thing, part) if thing in SCREENED_LISTS:
            return _needs_a_mention(part, found)
        case Where():
            return _needs_a_mention(condition.written_out, found)
        case Test(operator=Operator.IN) as test:
            mentions = _mentions_in(test)
            found += mentions
            return bool(mentions)
        case _:
            return False


def _mentions_in(test: Test) -> tuple[Mention, ...]:
    """The alternative mentions for a test; none if the fact may come from elsewhere."""
    thing, name, expected = test.thing, test.field, frozenset(test.expected)
    if thing == "act" and name.startswith(_MOVEMENT):
        thing, name = "movement", name.removeprefix(_MOVEMENT)
        known = name in PLACES or name in shapes_of(Movement)
    else:
        known = thing in ("act", *SCREENED_LISTS) and (
            (thing, name) == _JUDGEMENT or name in shapes_of(PARTS_OF_THINGS[thing])
        )
    if not known or (thing, name) in _WORKED_OUT or ((thing, name) == _JUDGEMENT and RULING_JUDGEMENTS & expected):
        return ()
    stated = Mention(thing, name, expected)
    if name != "direction" or thing == "act":
        return (stated,)
    return () if _NOWHERE in expected else (stated, _of_the_act(expected))


def _of_the_act(directions: frozenset[object]) -> Mention:
    """The mention of a direction of the act that gives one of these directions to a part without its own.

    1. A part goes with the act.
    2. A part that is given in return goes in the opposite direction.
    3. In an act that goes both ways, a part may go one way.
    """
    reversed_ones = {REVERSED.get(str(each), each) for each in directions}
    one_way = {"both"} if not directions.isdisjoint(REVERSED) else set[str]()
    return Mention("act", "direction", directions | reversed_ones | one_way)
