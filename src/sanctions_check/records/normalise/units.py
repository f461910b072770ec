"""Units by their canonical names: mass, volume, money, and nouns for what is counted.

Tonnes and barrels of petroleum products convert only by factors that the caller brings, such as the Committee's.
"""

from __future__ import annotations

from sanctions_check.logic.interval import Interval

__all__ = ["canonical_unit", "convert", "unit_words"]

LONGEST = 60
_KILOGRAMS: dict[str, float] = {"kg": 1, "tonnes": 1000, "grams": 0.001, "pounds": 0.45359237, "short_tons": 907.18474}
_LITRES: dict[str, float] = {"litres": 1, "cubic_metres": 1000, "barrels": 158.987294928, "us_gallons": 3.785411784}
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
    "set": "sets", "box": "boxes", "system": "systems", "shipment": "shipments", "contract": "contracts",
}  # fmt: skip


def canonical_unit(raw: object) -> tuple[str]:
    """The canonical name of a unit; another noun stands for itself, in lower case. Raises ValueError."""
    if not isinstance(raw, str) or not raw.strip() or len(raw) > LONGEST:
        raise ValueError(f'a unit is a word of at most {LONGEST} characters: "tonnes", "barrels", "containers", "USD"')
    text = " ".join(raw.strip().lower().split())
    if text in _KILOGRAMS or text in _LITRES:
        return (text,)
    return (_ALIASES.get(text, text),)


def unit_words() -> tuple[str, ...]:
    """The words for units that the tables know."""
    return tuple(dict.fromkeys((*_KILOGRAMS, *_LITRES, *_ALIASES, *_ALIASES.values())))


def convert(quantity: Interval, unit: str, to: str, barrels_per_tonne: Interval | None = None) -> Interval | None:
    """The quantity in another unit; None when nothing tells how. `barrels_per_tonne` bridges volume and mass."""
    for table in (_KILOGRAMS, _LITRES):
        if unit in table and to in table:
            return quantity.scaled(table[unit] / table[to])
    if unit == to:
        return quantity
    if barrels_per_tonne is None:
        return None
    if unit in _KILOGRAMS and to in _LITRES:
        tonnes = quantity.scaled(_KILOGRAMS[unit] / _KILOGRAMS["tonnes"])
        return _times(tonnes, barrels_per_tonne).scaled(_LITRES["barrels"] / _LITRES[to])
    if unit in _LITRES and to in _KILOGRAMS:
        barrels = quantity.scaled(_LITRES[unit] / _LITRES["barrels"])
        return _times(barrels, _inverse(barrels_per_tonne)).scaled(_KILOGRAMS["tonnes"] / _KILOGRAMS[to])
    return None


def _times(one: Interval, other: Interval) -> Interval:
    low = None if one.low is None or other.low is None else one.low * other.low
    high = None if one.high is None or other.high is None else one.high * other.high
    return Interval(low, high, one.low_open or other.low_open, one.high_open or other.high_open)


def _inverse(factor: Interval) -> Interval:
    low = None if not factor.high else 1 / factor.high
    high = None if not factor.low else 1 / factor.low
    return Interval(low, high, factor.high_open, factor.low_open)
