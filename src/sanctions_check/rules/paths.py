"""The facts that a rule can name, and how an expected value is written: in the same words as in a record."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from msgspec import Struct
from pydantic import BaseModel

from sanctions_check.records import model
from sanctions_check.records.facts.competence import authorities
from sanctions_check.records.normalise.dates import parse_day
from sanctions_check.records.stated import shapes_of
from sanctions_check.sources.suggest import did_you_mean

__all__ = ["FactPath", "fact_path", "known_paths"]

ValueParser = Callable[[object], tuple[object, ...]]


class FactPath(Struct, frozen=True):
    """A fact as a rule names it: whose it is, the name of its cell, and the parser of expected values."""

    thing: str
    cell: str
    parse: ValueParser


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


def _country_of(part: type[BaseModel]) -> ValueParser:
    return shapes_of(part)["country"].parse_word


@cache
def known_paths() -> dict[str, FactPath]:
    """Every fact that a rule may name, by its path ("item.category")."""
    found: dict[str, FactPath] = {}
    for thing, part in model.PARTS_OF_THINGS.items():
        for name, shape in shapes_of(part).items():
            found[f"{thing}.{name}"] = FactPath(thing, name, shape.parse_word)
    for name, shape in shapes_of(model.Movement).items():
        found[f"movement.{name}"] = FactPath("act", f"movement_{name}", shape.parse_word)
    for name in model.PLACES:
        found[f"movement.{name}"] = FactPath("act", f"movement_{name}", _country_of(model.Place))
    for thing in ("act", "item", "group"):
        found[f"{thing}.date"] = FactPath(thing, "time", parse_day)
    for thing in ("item", "group"):
        found[f"{thing}.leg"] = FactPath(thing, "leg", _one_of("main", "return"))
    for name in ("parties", "items", "personnel"):
        found[f"act.{name}"] = FactPath("act", name, _one_of("listed"))
    found["act.claimed_purpose"] = FactPath("act", "claimed_purpose", _text)
    for name in ("competent", "in_period", "within_quantity"):
        found[f"exemption.{name}"] = FactPath("exemption", name, _yes_or_no)
    found["party.serves_missions"] = FactPath("party", "serves_missions", _yes_or_no)
    found["exemption.authority"] = FactPath("exemption", "authority", authorities)
    found["determination.judgement"] = FactPath("determination", "judgement", _text)
    return found


def fact_path(path: str) -> FactPath:
    """The fact behind a path; ValueError with a suggestion when there is none."""
    known = known_paths()
    if path not in known:
        raise ValueError(f'"{path}" is no fact of a record{did_you_mean(path, known)}')
    return known[path]
