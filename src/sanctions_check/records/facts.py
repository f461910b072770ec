"""From a record to the facts that rules read: effective dates, stages and directions, things in return, implied things."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import TypeVar

from sanctions_check.logic.case import Case, Listing, Thing
from sanctions_check.logic.cell import ABSENT, Cell, Presence

from .act_time import act_time
from .competence import COMMITTEE, authority_cell, competence, states_concerned
from .determinations import Trusts, court_findings, finding_cells
from .exemption_bounds import in_period, within_quantity
from .hindsight import known_by
from .listing_time import listed_then
from .model import (
    ONE_PLACE,
    Compensation,
    Determination,
    Evidence,
    Exemption,
    Group,
    Item,
    Movement,
    Party,
    Place,
    Record,
)
from .normalise.countries import country_names
from .normalise.places import place_country
from .parts import LIST_OF
from .stated import Stated
from .un_list import NOBODY_LISTED, UnList

__all__ = ["case_of"]

IMPLIED_ITEM_KINDS = frozenset(
    {
        "transfer_arms",
        "transfer_wmd",
        "transfer_dual_use",
        "transfer_commodity",
        "transfer_luxury",
        "transfer_petroleum",
        "transfer_vessel",
        "transfer_humanitarian",
        "brokering",
        "procurement_attempt",
        "joint_production",
    }
)
IMPLIED_GROUP_KINDS = frozenset(
    {
        "military_training",
        "police_training",
        "specialized_education",
        "deployment_military",
        "deployment_engineers",
        "deployment_security",
        "labour",
        "travel_listed_person",
    }
)
REVERSED = {"from_dprk": "to_dprk", "to_dprk": "from_dprk"}
SILENCE_IS_NONE = frozenset({"exemption", "determination"})
"""An exemption or determination that nobody reports is not on record; it is not an unknown one."""
_Named = TypeVar("_Named", Party, Exemption, Determination)
OWN_CELLS = frozenset({"date", "id", "description", "location", "visa", "name"})


def case_of(record: Record, as_of: date | None = None, *, trusts: Trusts, un_list: UnList = NOBODY_LISTED) -> Case:
    """The facts of one record. Nothing that it states is left out, and `un_list` alone is looked up outside it.

    With `as_of` what was determined after that day is not known yet. `trusts` tells which courts are believed.

    A record that lists items but no persons, or persons but no items, reports none of the other; one that lists neither
    leaves both open.
    """
    act = _act(record, un_list)
    about = _pointers_by_id(record)
    items = _things(record.items, "item", "/items", act, record)
    items += _things(record.compensation, "item", "/compensation", act, record)
    groups = _things(record.personnel, "group", "/personnel", act, record)
    kinds = set(record.kind.values) if record.kind else set()
    if record.items is None and kinds & IMPLIED_ITEM_KINDS:
        items.insert(0, _implied("item", "/items", "the items, which are not stated", act))
    if record.personnel is None and (kinds & IMPLIED_GROUP_KINDS or _trains(record)):
        groups.insert(0, _implied("group", "/personnel", "the persons, who are not stated", act))
    reported = record.items is not None or record.personnel is not None
    subjects = [*items, *groups]
    courts = tuple(court_findings(record, as_of, trusts))
    may_speak = record.exemptions or record.determinations or courts
    concerned = states_concerned(record) if may_speak else frozenset[str]()
    lists = {
        "item": Listing(tuple(items), closed=reported, pointer="/items"),
        "group": Listing(tuple(groups), closed=reported, pointer="/personnel"),
        "party": _listed(record.parties, "party", about, lambda part, thing: _of_party(part, thing, act, un_list)),
        "exemption": _listed(
            record.exemptions, "exemption", about,
            lambda part, thing: _of_exemption(part, thing, act, subjects, concerned),
        ),
        "determination": _determined(record, about, concerned, courts, as_of),
    }  # fmt: skip
    return Case(act, MappingProxyType(lists))


def _trains(record: Record) -> bool:
    """A party that trains or is trained reports persons, whatever the kind of act."""
    return any(party.roles and {"trainer", "trainee"} & set(party.roles.values) for party in record.parties or ())


def _pointers_by_id(record: Record) -> dict[str, str]:
    found: dict[str, str] = {}
    for name in ("items", "personnel", "compensation", "parties"):
        for number, part in enumerate(getattr(record, name) or ()):
            if part.id is not None:
                found[part.id] = f"/{name}/{number}"
            found.setdefault(f"{name}[{number}]", f"/{name}/{number}")
    return found


def _act(record: Record, un_list: UnList) -> Thing:
    cells = _cells(record, "", ("kind", "stage", "direction", "subject", "omitted", "venture", "notified_to_committee"))
    cells["claimed_purpose"] = _text(record.claimed_purpose, "/claimed_purpose")
    cells["time"] = act_time(record, None, "")
    if record.stage is None:
        cells["stage"] = _stage_by_sources(record)
    for name in ("parties", "items", "personnel"):
        if getattr(record, name) is not None:
            cells[name] = Cell(Presence.KNOWN, ("listed",), pointer=f"/{name}")
    movement = record.movement or Movement()
    stated = _cells(movement, "/movement", _MOVEMENT_FIELDS)
    if movement.vessel_un_listed is None:
        stated |= _looked_up("vessel_un_listed", un_list.of_vessel(movement, "/movement", cells["time"]))
    cells |= {f"movement_{name}": stated.get(name, _absent(f"/movement/{name}")) for name in _MOVEMENT_FIELDS}
    for name in ONE_PLACE:
        cells[f"movement_{name}"] = _place(getattr(movement, name), f"/movement/{name}")
    cells["movement_via"] = _via(movement.via)
    return Thing("act", "", record.title or f"the act of record {record.id}", cells)


def _stage_by_sources(record: Record) -> Cell:
    """The stages that supporting sources state, as alternatives: the least advanced is the one on which they agree."""
    stated: dict[object, str] = {}
    for number, source in enumerate(record.evidence or ()):
        if source.stance == "supports" and source.states_stage is not None:
            for value in source.states_stage.values:
                stated.setdefault(value, f"/evidence/{number}/states_stage")
    if not stated:
        return ABSENT
    return Cell(
        Presence.KNOWN, tuple(stated), pointer=next(iter(stated.values())), derived_from="what sources say of it"
    )


_MOVEMENT_FIELDS = ("mode", "flag", "owner", "vessel_un_listed", "ais", "service", "ship_to_ship")


def _cells(part: object, pointer: str, names: Sequence[str]) -> dict[str, Cell]:
    found: dict[str, Cell] = {}
    for name in names:
        value = getattr(part, name)
        if isinstance(value, Stated):
            found[name] = value.cell(f"{pointer}/{name}")
    return found


def _text(value: str | None, pointer: str) -> Cell:
    return ABSENT if value is None else Cell(Presence.KNOWN, (value,), pointer=pointer)


def _place(place: Place | None, pointer: str) -> Cell:
    """The country of a place: as stated, else by the name of a well-known place in the DPRK."""
    if place is None:
        return _absent(pointer)
    if place.country is not None:
        return place.country.cell(f"{pointer}/country")
    return _country_by_name(place.place, f"{pointer}/place", f"{pointer}/country")


def _country_by_name(place: str | None, told_at: str, pointer: str) -> Cell:
    codes = place_country(place) if place else ()
    return (
        Cell(Presence.KNOWN, codes, pointer=told_at, derived_from=f"the place {place}") if codes else _absent(pointer)
    )


def _absent(pointer: str) -> Cell:
    return Cell(Presence.ABSENT, pointer=pointer)


def _via(places: Sequence[Place] | None) -> Cell:
    if places is None:
        return _absent("/movement/via")
    cells = [_place(place, f"/movement/via/{number}") for number, place in enumerate(places)]
    if not cells:
        return Cell(Presence.NONE, tags=True, pointer="/movement/via")
    certain = tuple(cell.values[0] for cell in cells if cell.known and len(cell.values) == 1)
    return Cell(Presence.KNOWN, certain, tags=True, pointer="/movement/via") if certain else _absent("/movement/via")


def _things(parts: Sequence[Item | Group] | None, kind: str, pointer: str, act: Thing, record: Record) -> list[Thing]:
    found: list[Thing] = []
    for number, part in enumerate(parts or ()):
        where = f"{pointer}/{number}"
        cells = _cells(part, where, _names(part))
        returned = isinstance(part, Compensation)
        if isinstance(part, Compensation) and not _is_act(part, record, where):
            continue
        cells.setdefault("direction", _direction(part, act, where))
        cells.setdefault("stage", ABSENT if returned else act.cell("stage"))
        if isinstance(part, Group) and part.host is None and part.location:
            cells["host"] = _country_by_name(part.location, f"{where}/location", f"{where}/host")
        cells["time"] = act_time(record, part, where)
        cells["leg"] = Cell(Presence.KNOWN, ("return" if returned else "main",), pointer=where)
        found.append(Thing(kind, where, _label(part, where), cells))
    return found


def _direction(part: Item | Group, act: Thing, pointer: str) -> Cell:
    """Where a part goes that does not say so itself: with the act, or against it; a vessel that is held goes nowhere."""
    stated = act.cell("direction")
    if isinstance(part, Compensation):
        return _reversed(stated)
    if act.cell("kind").values == ("vessel_freeze",) and isinstance(part, Item) and part.category:
        category = part.category
        if category.values == ("vessel",) and category.qualifier is None:
            return Cell(Presence.KNOWN, ("none",), pointer=f"{pointer}/category", derived_from="a vessel that is held")
    return stated


def _is_act(part: Compensation, record: Record, pointer: str) -> bool:
    """Something in return counts as an act when somebody is named as saying that it was given; a motive alone does not."""
    if part.attributed_to is not None:
        return True
    names = {part.id, f"compensation[{pointer.rsplit('/', 1)[1]}]"} - {None}
    return any(names & set(source.about.values) for source in record.evidence or () if source.about)


def _names(part: object) -> tuple[str, ...]:
    fields: Mapping[str, object] = type(part).model_fields  # type: ignore[attr-defined]
    return tuple(name for name in fields if name not in OWN_CELLS)


def _reversed(cell: Cell) -> Cell:
    if not cell.known:
        return cell
    values = tuple(REVERSED.get(str(value), value) for value in cell.values)
    return Cell(cell.presence, values, cell.tags, cell.qualifier, cell.pointer, "the act's direction, reversed")


def _implied(kind: str, pointer: str, label: str, act: Thing) -> Thing:
    cells = {name: act.cell(name) for name in ("direction", "stage", "time")}
    cells["leg"] = Cell(Presence.KNOWN, ("main",), pointer=pointer)
    return Thing(kind, pointer, label, cells)


def _listed(
    parts: Sequence[_Named] | None,
    kind: str,
    about: Mapping[str, str],
    worked_out: Callable[[_Named, Thing], Mapping[str, Cell]],
) -> Listing:
    """The parts of one list, each with what is stated and what is worked out from it."""
    pointer = LIST_OF[kind]
    things: list[Thing] = []
    for number, part in enumerate(parts or ()):
        where = f"{pointer}/{number}"
        cells = _about_parts(_cells(part, where, _names(part)), where, about)
        cells |= worked_out(part, Thing(kind, where, "", cells))
        things.append(Thing(kind, where, _label(part, where), cells))
    return Listing(tuple(things), closed=parts is not None or kind in SILENCE_IS_NONE, pointer=pointer)


def _about_parts(cells: dict[str, Cell], pointer: str, about: Mapping[str, str]) -> dict[str, Cell]:
    """The same, with the pointers of the parts that it is about instead of their names."""
    if "about" in cells and cells["about"].known:
        named = tuple(about.get(str(value), str(value)) for value in cells["about"].values)
        cells["about"] = Cell(Presence.KNOWN, named, tags=True, pointer=f"{pointer}/about")
    return cells


def _looked_up(name: str, cell: Cell | None) -> dict[str, Cell]:
    return {} if cell is None else {name: cell}


def _of_party(party: Party, stated: Thing, act: Thing, un_list: UnList) -> Mapping[str, Cell]:
    """A listing by the United Nations counts for what is done from its day on. One that is not stated is looked up."""
    if party.un_listed is None:
        return _looked_up("un_listed", un_list.of_party(party, stated.pointer, act.cell("time")))
    return {"un_listed": listed_then(stated.cell("un_listed"), party.un_listed_since, act.cell("time"))}


def _of_exemption(
    exemption: Exemption, stated: Thing, act: Thing, subjects: Sequence[Thing], concerned: frozenset[str]
) -> Mapping[str, Cell]:
    """Who granted it, may he, and do its time and its quantity hold what it covers?"""
    named = stated.cell("about").values
    covered = [subject for subject in subjects if subject.pointer in named]
    items = [subject for subject in covered or subjects if subject.kind == "item"]
    times = [subject.cell("time") for subject in covered] or [act.cell("time")]
    authority = authority_cell(exemption.authority, f"{stated.pointer}/authority")
    return {
        "authority": authority,
        "competent": competence(authority, concerned),
        "in_period": in_period(exemption, times, stated.pointer),
        "within_quantity": within_quantity(exemption, items, stated.pointer),
    }


def _determined(
    record: Record,
    about: Mapping[str, str],
    concerned: frozenset[str],
    courts: Sequence[tuple[str, Evidence]],
    as_of: date | None,
) -> Listing:
    """Determinations on record by then, and those that the findings of courts imply."""
    stated = _listed(
        record.determinations, "determination", about, lambda part, thing: _of_determination(part, thing, concerned)
    )
    made = [
        thing
        for part, thing in zip(record.determinations or (), stated.things, strict=True)
        if known_by(as_of, part.date, undated=True)
    ]
    for pointer, source in courts:
        cells = _about_parts(finding_cells(source, pointer), pointer, about)
        cells["competent"] = competence(cells.get("by", ABSENT), concerned)
        made.append(Thing("determination", pointer, source.source or "a court", cells))
    return Listing(tuple(made), stated.closed, stated.pointer)


def _of_determination(made: Determination, stated: Thing, concerned: frozenset[str]) -> Mapping[str, Cell]:
    """Which question it answers, and whether whoever made it is asked."""
    body = authority_cell(made.body, f"{stated.pointer}/body")
    by = body if body.values == (COMMITTEE,) else stated.cell("by")
    return {
        "judgement": _text(made.judgement, f"{stated.pointer}/judgement"),
        "competent": competence(by, concerned),
    }


def _label(part: object, pointer: str) -> str:
    match part:
        case Item():
            return part.description or _first_word(part.category) or pointer
        case Group():
            return part.description or _first_word(part.function) or pointer
        case Party():
            country = country_names(part.country.values if part.country else ())
            return f"{part.name} ({country})" if part.name and country else part.name or country or pointer
        case Exemption():
            return f"{_first_word(part.type) or 'exemption'} ({_first_word(part.status) or 'status not stated'})"
        case _:
            return str(getattr(part, "judgement", None) or pointer)


def _first_word(stated: Stated[str] | None) -> str:
    return str(stated.values[0]).replace("_", " ") if stated and stated.values else ""
