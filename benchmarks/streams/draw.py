"""Draws the parts that all kinds of records share."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import Any, TypeVar

from sanctions_check.records.normalise.imo import check_digit

from .words import (
    COMPANY_WORDS,
    DPRK_FIRMS,
    DPRK_PORTS,
    DPRK_SPELLINGS,
    FLAGS,
    GIVEN_NAMES,
    GOODS,
    LEGAL_FORMS,
    PORTS,
    STATES,
    VESSEL_WORDS,
)

__all__ = ["Draw", "RawRecord"]

T = TypeVar("T")
RawRecord = dict[str, Any]
"""A record, or a part of one, as JSON values."""


class Draw:
    """A seeded source of random parts of records. The same seed gives the same records in the same order."""

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)

    def one(self, choices: Sequence[T]) -> T:
        return self._chance.choice(choices)

    def two(self, choices: Sequence[T]) -> list[T]:
        return self._chance.sample(choices, 2)

    def places_of(self, length: int, count: int) -> frozenset[int]:
        """`count` different numbers below `length`."""
        return frozenset(self._chance.sample(range(length), count))

    def perhaps(self, share: float) -> bool:
        return self._chance.random() < share

    def number(self, low: int, high: int) -> int:
        return self._chance.randint(low, high)

    def day(self, first: int = 2016, last: int = 2024) -> str:
        return f"{self.number(first, last)}-{self.number(1, 12):02}-{self.number(1, 28):02}"

    def date(self) -> object:
        """A day in 14 of 20 cases; in the others a month, a year or a range."""
        day = self.day()
        kind = self.number(1, 20)
        if kind <= 14:
            return day
        if kind <= 17:
            return day[:7]
        if kind == 18:
            return day[:4]
        return {"start": day[:7], "end": f"{int(day[:4]) + 1}-02"}

    def quantity(self, high: int = 20_000) -> object:
        number = self.number(1, high)
        return self.one([number, number, number, f"about {number:,}", f"over {number}", {"at_most": number}])

    def state(self) -> str:
        return self.one(STATES)

    def dprk(self) -> object:
        """A spelling of the DPRK; in one of ten cases hedged."""
        spelling = self.one(DPRK_SPELLINGS)
        if self.perhaps(0.1):
            return {"value": spelling, "qualified": self.one(["suspected", "presumed", "alleged", "inferred"])}
        return spelling

    def company(self, country: object, *roles: str) -> RawRecord:
        first, second = self.two(COMPANY_WORDS)
        party: RawRecord = {
            "name": f"{first} {second} {self.one(LEGAL_FORMS)}",
            "roles": list(roles),
            "type": "company",
        }
        party["country"] = "unknown" if self.perhaps(0.01) else country
        return party

    def dprk_firm(self, *roles: str) -> RawRecord:
        firm: RawRecord = {
            "name": self.one(DPRK_FIRMS),
            "roles": list(roles),
            "type": "company",
            "country": self.dprk(),
        }
        if self.perhaps(0.25):
            firm["un_listed"] = self.one([True, True, False, "unknown"])
        if self.perhaps(0.1):
            firm["programme_linked"] = self.one([True, "unknown"])
        return firm

    def person(self) -> str:
        return self.one(GIVEN_NAMES)

    def vessel(self) -> RawRecord:
        first, second = self.two(VESSEL_WORDS)
        return {"vessel": f"{first} {second} {self.number(1, 99)}", "imo": self.imo()}

    def imo(self) -> str:
        """Six digits and their check digit."""
        digits = str(self.number(800_000, 999_999))
        return f"{digits}{check_digit(digits)}"

    def flag(self) -> str:
        return self.one(FLAGS)

    def port(self, country: str) -> RawRecord:
        return {"place": self.one(PORTS[country]), "country": country}

    def port_state(self) -> str:
        return self.one(tuple(PORTS))

    def dprk_port(self) -> RawRecord:
        place = self.one(DPRK_PORTS)
        return {"place": place} if self.perhaps(0.5) else {"place": place, "country": "DPRK"}

    def goods(self, category: str) -> RawRecord:
        name, codes, unit = GOODS[category]
        item: RawRecord = {"description": name, "category": category, "hs": [self.one(codes)]}
        item |= {"quantity": self.quantity(), "unit": unit}
        if self.perhaps(0.4):
            item |= {"value": self.number(1_000, 5_000_000), "currency": "USD"}
        return item

    def source(self, kind: str, day: str, country: str | None = None) -> RawRecord:
        source: RawRecord = {"source": kind.replace("_", " "), "kind": kind, "date": day[:7], "stance": "supports"}
        if country is not None:
            source["country"] = country
        source["reliability"] = self.one("ABBCCD")
        return source

    def evidence(self, act: object) -> list[RawRecord]:
        """One to three sources of the year after `act`, a date as drawn; in 15 of 100 cases a party denies the facts too."""
        after = _last_year(act) + 1
        kinds = ["official_statement", "press", "un_panel", "satellite_imagery", "ngo_analysis", "authority_record"]
        found = [self.source(self.one(kinds), self.day(after, after), self.state()) for _ in range(self.number(1, 3))]
        if self.perhaps(0.15):
            denial = self.source("denial", self.day(after, after), self.state())
            found.append({**denial, "stance": "denies", "by_party": True})
        return found


def _last_year(date: object) -> int:
    last = date["end"] if isinstance(date, dict) else date
    return int(str(last)[:4])
