"""The act of a record as a whole: its kind, stage, time and direction."""

from __future__ import annotations

from sanctions_check.logic.case import Thing
from sanctions_check.logic.cell import Cell, Presence, absent

from ...base import is_given
from ...lists import LISTS_AS_FACTS
from ...model import ONE_PLACE, Movement
from ...vocabulary.acts import KINDS_WITH_GOODS, KINDS_WITH_PERSONS
from ..cells import cell_fields, cells_of, text_cell
from ..evidence.known_sources import KnownSources
from ..listing.un_list import UnList
from .act_time import act_time
from .stage import stage_of
from .whereabouts import dprk_places_cell, flags_of_both_vessels, place_cell, via_cell

__all__ = ["act_of"]


def act_of(known: KnownSources, un_list: UnList) -> Thing:
    """The act with its cells.

    Its label is the title of the record, or its id. A listed vessel may be identified by its IMO number alone.
    """
    record = known.record
    cells = cells_of(record, "")
    cells["claimed_purpose"] = text_cell(record.claimed_purpose, "/claimed_purpose")
    if record.stage is None:
        cells["stage"] = stage_of(known, "")
    cells["time"] = act_time(known, None, "", cells["stage"])
    for name in LISTS_AS_FACTS:
        if is_given(getattr(record, name)):
            cells[name] = Cell(Presence.KNOWN, ("listed",), pointer=f"/{name}")
    cells["made_of"] = _made_of(cells.get("kind"))
    movement = record.movement or Movement()
    stated = cells_of(movement, "/movement")
    if (listed := un_list.of_vessel(movement, "/movement", cells["time"])) is not None:
        stated["vessel_un_listed"] = listed
    for name in cell_fields(Movement):
        cells[f"movement_{name}"] = stated.get(name) or absent(f"/movement/{name}")
    for name in ONE_PLACE:
        cells[f"movement_{name}"] = place_cell(getattr(movement, name), f"/movement/{name}")
    cells["movement_via"] = via_cell(movement.via)
    cells["movement_dprk_places"] = dprk_places_cell(movement)
    cells["movement_flags_of_both_vessels"] = flags_of_both_vessels(movement, record.parties or ())
    return Thing("act", "", record.title or f"the act of record {record.id}", cells)


def _made_of(kind: Cell | None) -> Cell:
    """The kinds of things ("item", "group") whose movement is the act itself, by any alternative of its kind."""
    told = set(map(str, kind.values)) if kind is not None else set[str]()
    of = [thing for thing, kinds in (("item", KINDS_WITH_GOODS), ("group", KINDS_WITH_PERSONS)) if told & kinds]
    return Cell(Presence.KNOWN, tuple(of), all_hold=True) if of else absent("/kind")
