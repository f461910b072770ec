"""Countries of a record: a place that stands where its State belongs is told so, and never taken for it."""

from __future__ import annotations

from .countries import country_codes, country_name, known_codes
from .places import in_which_korea

__all__ = ["stated_country"]

LONGEST = 200
_KNOWN_CITIES = {
    "CN": "beijing shanghai dalian dandong shenyang hunchun yanji tumen qingdao tianjin guangzhou shenzhen ningbo zhoushan",
    "RU": "moscow vladivostok nakhodka khasan vostochny kholmsk dunai khabarovsk kursk",
    "IR": "tehran",
    "MY": "kuala_lumpur",
    "SY": "damascus tartous latakia",
    "VN": "hanoi haiphong",
    "TW": "taipei kaohsiung",
    "JP": "tokyo",
    "AE": "dubai abu_dhabi fujairah",
}
"""Cities and ports that records name often, by the code of their State, with spaces between."""


def stated_country(raw: object) -> tuple[str, ...]:
    """The codes that a name or code of a country may mean. Raises ValueError, which says in which State a known place is."""
    try:
        return country_codes(raw)
    except ValueError:
        name = _state_of_place(raw) if isinstance(raw, str) and len(raw) <= LONGEST else None
        if name is None:
            raise
        raise ValueError(
            f'"{raw}" is a place, and no country: write {name} (in a movement the place stands beside it, in place)'
        ) from None


def _state_of_place(name: str) -> str | None:
    """The State in which a place is: told by the tables, or behind a comma."""
    place, _, told = name.rpartition(",")
    if place and len(known_codes(told)) == 1 and not known_codes(place):
        return told.strip()
    city = "_".join(name.casefold().split())
    state = in_which_korea(name) or next(
        (code for code, cities in _KNOWN_CITIES.items() if city in cities.split()), None
    )
    return country_name(state) if state is not None else None
