"""The facts of a record in one line: what kind of act, when, who, the way, how far it had come."""

from __future__ import annotations

from sanctions_check.logic.case import Case
from sanctions_check.records.model import Movement, Place, Record
from sanctions_check.records.vocabulary import KINDS

from .dates import times_in_words
from .names import country_in_words, joined
from .parties import parties_with_roles, times_of

__all__ = ["facts_in_words"]


def facts_in_words(record: Record, case: Case) -> str:
    """Parts joined with semicolons; what the record does not state is left out."""
    kinds = [KINDS.get(str(kind), str(kind)) for kind in record.kind.values] if record.kind else []
    parts = [joined(kinds, "or")]
    parts.append(times_in_words(times_of(case, case.act)))
    parts += parties_with_roles(record, case)
    if record.movement is not None:
        parts += _way(record.movement)
    if record.stage is not None and record.stage.values:
        parts.append(f"stage: {joined((str(stage) for stage in record.stage.values), 'or')}")
    if record.claimed_purpose:
        parts.append(f"claimed purpose: {record.claimed_purpose}")
    text = "; ".join(part for part in parts if part)
    return f"{text[:1].upper()}{text[1:]}." if text else "The record states no kind of act, date or party."


def _way(movement: Movement) -> list[str]:
    ends = [
        f"{word} {_place(place)}" for word, place in (("from", movement.origin), ("to", movement.destination)) if place
    ]
    ends += [f"via {joined(_place(place) for place in movement.via)}"] if movement.via else []
    if movement.declared_destination is not None:
        ends.append(f"(declared: {_place(movement.declared_destination)})")
    modes = [f"by {mode}" for mode in movement.mode.values] if movement.mode else []
    parts = [" ".join([*ends, joined(modes)]).strip()]
    flags = (
        joined(country_in_words(str(flag)).removeprefix("the ") for flag in movement.flag.values)
        if movement.flag
        else ""
    )
    if movement.vessel or flags:
        numbers = joined(movement.imo.values, "or") if movement.imo else ""
        imo = f"IMO {numbers}" if numbers else ""
        about = ", ".join(part for part in (imo, f"flag: {flags}" if flags else "") if part)
        parts.append(f"vessel {movement.vessel or 'not named'}" + (f" ({about})" if about else ""))
    return parts


def _place(place: Place) -> str:
    codes = place.country.values if place.country else ()
    country = joined((country_in_words(str(code)) for code in codes), "or")
    if not place.place:
        return country or "a place not stated"
    bare = country.removeprefix("the ")
    return f"{place.place} ({bare})" if country and bare not in place.place else place.place
