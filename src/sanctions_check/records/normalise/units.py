"""Units by their canonical names: mass, volume, money, and nouns for things that are counted.

Mass and volume are not converted into each other: for petroleum products this takes factors of the Committee, which differ
between products.
"""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache

from sanctions_check.logic.interval import Interval
from sanctions_check.plain_text import folded

from .multipliers import MAY_MULTIPLY, MULTIPLIERS

__all__ = [
    "NUMBER_OF_THINGS",
    "canonical_unit",
    "convert",
    "is_money",
    "one_of",
    "scale_of",
    "unit_called",
    "unit_words",
]

LONGEST = 60
NUMBER_OF_THINGS = frozenset(
    {
        "units",
        "pieces",
        "sets",
        "systems",
        "missiles",
        "vehicles",
        "cars",
        "trucks",
        "vessels",
        "aircraft",
        "statues",
        "tanks",
    }
)
"""Units that count the things themselves, and not boxes of them."""
_KILOGRAMS = {
    "kg": Fraction(1),
    "tonnes": Fraction(1000),
    "grams": Fraction("0.001"),
    "pounds": Fraction("0.45359237"),
    "short_tons": Fraction("907.18474"),
}
_LITRES = {
    "litres": Fraction(1),
    "cubic_metres": Fraction(1000),
    "barrels": Fraction("158.987294928"),
    "us_gallons": Fraction("3.785411784"),
}
_CURRENCIES = (
    "AED", "AUD", "BDT", "BRL", "CAD", "DKK", "EGP", "ETB", "HKD", "IDR", "INR", "IRR",
    "KES", "KPW", "MMK", "MNT", "MOP", "MYR", "NAD", "NOK", "NZD", "PHP", "PKR", "QAR",
    "SAR", "SEK", "SGD", "SYP", "THB", "TRY", "TWD", "TZS", "UAH", "UGX", "VND", "ZAR",
)  # fmt: skip
"""Currencies that have only their code as a name."""
_ALIASES = {
    "kg": "kg", "kilogram": "kg", "kilograms": "kg", "kilo": "kg", "kilos": "kg",
    "t": "tonnes", "mt": "tonnes", "ton": "tonnes", "tons": "tonnes", "tonne": "tonnes", "metric ton": "tonnes",
    "metric tons": "tonnes", "metric tonnes": "tonnes", "g": "grams", "gram": "grams", "lb": "pounds", "lbs": "pounds",
    "pound": "pounds", "short ton": "short_tons", "short tons": "short_tons",
    "bbl": "barrels", "bbls": "barrels", "barrel": "barrels", "l": "litres", "litre": "litres", "liter": "litres",
    "liters": "litres", "m3": "cubic_metres", "m³": "cubic_metres", "cubic metre": "cubic_metres",
    "cubic meter": "cubic_metres", "cubic meters": "cubic_metres", "cubic metres": "cubic_metres",
    "gallon": "us_gallons", "gallons": "us_gallons",
    "$": "USD", "us$": "USD", "dollar": "USD", "dollars": "USD", "us dollars": "USD", "usd": "USD", "€": "EUR", "eur": "EUR",
    "euro": "EUR", "euros": "EUR", "£": "GBP", "gbp": "GBP", "chf": "CHF", "francs": "CHF", "¥": "JPY", "jpy": "JPY",
    "yen": "JPY", "cny": "CNY", "rmb": "CNY", "yuan": "CNY", "rub": "RUB", "rouble": "RUB", "roubles": "RUB",
    "ruble": "RUB", "rubles": "RUB", "krw": "KRW", "won": "KRW",
    "container": "containers", "missile": "missiles", "round": "rounds", "shell": "rounds", "shells": "rounds",
    "vehicle": "vehicles", "person": "persons", "people": "persons", "unit": "units", "piece": "pieces", "pcs": "pieces",
    "car": "cars", "truck": "trucks", "vessel": "vessels", "ship": "vessels", "ships": "vessels", "aircraft": "aircraft",
    **{code.lower(): code for code in _CURRENCIES},
    "set": "sets", "box": "boxes", "system": "systems", "shipment": "shipments", "contract": "contracts",
}  # fmt: skip


_NOUGHTS = re.compile(r"['’]?1?(?:[.,]?000)+s?")
"""What tables write before a unit for thousands: "'000 tonnes"."""


def canonical_unit(raw: object) -> tuple[str]:
    """The canonical name of a unit. An unknown noun stands for itself, in lower case. Raises ValueError."""
    if not isinstance(raw, str) or not raw.strip() or len(raw) > LONGEST:
        raise ValueError(f'a unit is a word of at most {LONGEST} characters: "tonnes", "barrels", "containers", "USD"')
    text = folded(raw)
    if not _is_known(text) and (problem := _advice_on_a_multiplier(text)):
        raise ValueError(f'"{raw}" {problem}')
    return (unit_called(text),)


def unit_called(text: str) -> str:
    """The canonical name of a text that is surely a unit."""
    plain = folded(text)
    return plain if plain in _KILOGRAMS or plain in _LITRES else _ALIASES.get(plain, plain)


def is_money(text: str) -> bool:
    """True if the unit is a known currency."""
    return unit_called(text).isupper()


def scale_of(word: str, unit: str) -> str | None:
    """The scale that a word beside a unit stands for; None if it is no scale. "m" is a scale only beside a currency."""
    return MULTIPLIERS.get(word) or (MAY_MULTIPLY.get(word) if is_money(unit) else None)


def _is_known(text: str) -> bool:
    return text in _ALIASES or text in _KILOGRAMS or text in _LITRES


def _advice_on_a_multiplier(text: str) -> str:
    """The advice on a unit that contains a multiplier ("million USD"); "" for any other unit."""
    words = [word.strip(".,()") for word in text.split()]
    first, last = words[0], words[-1]
    before, behind = " ".join(words[:-1]), " ".join(words[1:])
    if (multiplies := scale_of(first, behind)) is not None:
        return _said_of(multiplies, behind)
    if behind and _NOUGHTS.fullmatch(first):
        return _said_of("thousand", behind)
    if last in MULTIPLIERS and _is_known(before):
        return _said_of(MULTIPLIERS[last], before)
    if text in MAY_MULTIPLY:
        scale = MAY_MULTIPLY[text]
        return f'may be {scale} or a measure: write "1.5 {scale}" as the number, or the measure in full'
    for short, scale in (MULTIPLIERS | MAY_MULTIPLY).items():
        if is_money(money := text.removesuffix(short).strip()):
            return _said_of(scale, money)
    return ""


def _said_of(scale: str, unit: str) -> str:
    here = f', and "{unit_called(unit)}" here' if unit else ""
    return f'multiplies the number, and stands behind it: where that is 1.5, write "1.5 {scale}" there{here}'


@cache
def unit_words() -> tuple[str, ...]:
    """All known words for units."""
    return tuple(dict.fromkeys((*_KILOGRAMS, *_LITRES, *_ALIASES, *_ALIASES.values())))


def one_of(unit: str) -> str:
    """The singular of a unit: "box" for "boxes". An unknown noun stays as it is."""
    if unit not in unit_words():
        return unit
    return unit.removesuffix("es") if unit.endswith("xes") else unit.removesuffix("s")


def convert(quantity: Interval, unit: str, to: str) -> Interval | None:
    """The quantity in another unit; None if the units are of different kinds."""
    for table in (_KILOGRAMS, _LITRES):
        if unit in table and to in table:
            return quantity.scaled(table[unit] / table[to])
    return quantity if unit == to else None
