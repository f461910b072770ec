"""The facts of a record that a rule can name, with the parser of their values. All names of facts are here."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from functools import cache

from msgspec import Struct

from sanctions_check.sources.suggest import did_you_mean

from .. import model
from ..fields import COUNTRY, YES_NO
from ..layout import shapes_of
from ..lists import LISTS_AS_FACTS
from ..normalise.dates import parse_day
from ..normalise.places import dprk_places
from ..stated import Shape
from .permission.competence import authorities
from .things.years import YEARS

__all__ = ["FactKind", "FactPath", "fact_path", "facts_of_countries", "known_paths"]

ValueParser = Callable[[object], tuple[object, ...]]


class FactKind(Enum):
    """The kind of values of a fact. It decides which questions a rule can ask of the fact."""

    WORD = "a word"
    FLAG = "yes or no"
    NUMBER = "a number, which may be known within bounds only"
    TIME = "a time, which may be known within bounds only"
    CODE = "an HS code, which may be longer or shorter than another for the same"


_KINDS = {
    YES_NO: FactKind.FLAG,
    "Quantity": FactKind.NUMBER,
    "Day": FactKind.TIME,
    "When": FactKind.TIME,
    "HsCode": FactKind.CODE,
}
"""By the name of the shape of a field. All other shapes hold words."""


class FactPath(Struct, frozen=True):
    """A fact as a rule names it.

    `thing`: the kind of thing that has the fact. `cell`: the name of the cell. `parse`: the parser of expected values.
    `takes`: the name of the shape of its values; only facts with the same shape can be compared with each other.
    """

    thing: str
    cell: str
    parse: ValueParser
    takes: str

    @property
    def kind(self) -> FactKind:
        return _KINDS.get(self.takes, FactKind.WORD)


def _one_of(*words: str) -> ValueParser:
    def parse(raw: object) -> tuple[object, ...]:
        if raw in words:
            return (raw,)
        raise ValueError(f"expected one of {', '.join(words)}")

    return parse


def _yes_or_no(raw: object) -> tuple[object, ...]:
    if isinstance(raw, bool):
        return (raw,)
    raise ValueError("true or false is expected here")


def _text(raw: object) -> tuple[object, ...]:
    if isinstance(raw, str):
        return (raw,)
    raise ValueError("expected text")


def _stated(thing: str, cell: str, shape: Shape) -> FactPath:
    return FactPath(thing, cell, shape.parse_word, shape.name)


@cache
def known_paths() -> dict[str, FactPath]:
    """Every fact that a rule can name, by its path ("item.category")."""
    found: dict[str, FactPath] = {}
    for thing, part in model.PARTS_OF_THINGS.items():
        for name, shape in shapes_of(part).items():
            found[f"{thing}.{name}"] = _stated(thing, name, shape)
    for name, shape in shapes_of(model.Movement).items():
        found[f"movement.{name}"] = _stated("act", f"movement_{name}", shape)
    for name in model.PLACES:
        found[f"movement.{name}"] = _stated("act", f"movement_{name}", shapes_of(model.Place)["country"])
    found["movement.dprk_places"] = FactPath("act", "movement_dprk_places", _one_of(*dprk_places()), "DprkPlace")
    found["movement.flags_of_both_vessels"] = FactPath("act", "movement_flags_of_both_vessels", _yes_or_no, YES_NO)
    for thing in ("act", "item", "group"):
        found[f"{thing}.date"] = FactPath(thing, "time", parse_day, "When")
    found["act.made_of"] = FactPath("act", "made_of", _one_of("item", "group"), "PartKind")
    for thing in ("item", "group"):
        found[f"{thing}.leg"] = FactPath(thing, "leg", _one_of("main", "return"), "Leg")
    quantity = shapes_of(model.Item)["quantity"]
    found["item.quantity_in_all"] = _stated("item", "quantity_in_all", quantity)
    found["item.value_each"] = _stated("item", "value_each", shapes_of(model.Item)["value"])
    found |= {f"item.{name}": _stated("item", name, quantity) for name in YEARS}
    for name in LISTS_AS_FACTS:
        found[f"act.{name}"] = FactPath("act", name, _one_of("listed"), "ThingList")
    found["act.claimed_purpose"] = FactPath("act", "claimed_purpose", _text, "Text")
    for name in ("competent", "covers_it", "of_cargo_alone", "in_period", "within_quantity"):
        found[f"exemption.{name}"] = FactPath("exemption", name, _yes_or_no, YES_NO)
    for name in ("serves_missions", "of_a_stopping_state", "enters_own_state", "beside_other_bodies"):
        found[f"party.{name}"] = FactPath("party", name, _yes_or_no, YES_NO)
    found["exemption.authority"] = FactPath("exemption", "authority", authorities, COUNTRY)
    found["determination.judgement"] = FactPath("determination", "judgement", _text, "Text")
    found["determination.competent"] = FactPath("determination", "competent", _yes_or_no, YES_NO)
    return found


@cache
def facts_of_countries() -> frozenset[str]:
    """The names of the cells that hold States."""
    return frozenset(fact.cell for fact in known_paths().values() if fact.takes == COUNTRY)


def fact_path(path: str) -> FactPath:
    """The fact at a path. Raises ValueError, with a suggestion, if there is no such fact."""
    known = known_paths()
    if path not in known:
        raise ValueError(f'"{path}" is not a fact of a record{did_you_mean(path, known)}')
    return known[path]
