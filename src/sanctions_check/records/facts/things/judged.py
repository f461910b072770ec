"""The items and groups of persons that rules judge one by one, with stated and derived facts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sanctions_check.logic.case import Thing
from sanctions_check.logic.cell import Cell, Presence

from ...model import Compensation, Group, Item
from ...parts import place_at
from ..act.act_time import act_time
from ..act.directions import direction_of
from ..act.first_sight import first_sight
from ..act.stage import stage_of
from ..act.whereabouts import country_by_name
from ..cells import cells_of
from ..evidence.known_sources import KnownSources
from ..evidence.speakers import those_telling_of
from ..labels import UNSPECIFIED, label_of
from ..listing.listing_time import listed_then
from .natures import nature_by_category
from .years import years_of

__all__ = ["judged_things"]


def judged_things(
    parts: Sequence[Item | Group] | None, pointer: str, act: Thing, known: KnownSources
) -> Iterator[Thing]:
    """The items or groups of the list at `pointer`. Things given in return are left out unless giving them is an act."""
    for number, part in enumerate(parts or ()):
        where = f"{pointer}/{number}"
        if not isinstance(part, Compensation) or _is_act(part, known, where):
            yield _judged(part, where, act, known)


def _judged(part: Item | Group, pointer: str, act: Thing, known: KnownSources) -> Thing:
    cells = cells_of(part, pointer)
    cells.setdefault("direction", direction_of(part, act, known.record.parties or (), pointer))
    if "stage" not in cells:
        cells["stage"] = _stage(part, pointer, act, known)
    cells |= _of_item(part, pointer, cells) if isinstance(part, Item) else _of_group(part, pointer)
    cells["time"] = time = act_time(known, part, pointer, cells["stage"])
    if isinstance(part, Item) and time.known:
        cells |= years_of(time)
    if isinstance(part, Group) and part.un_listed is not None:
        cells["un_listed"] = listed_then(cells["un_listed"], part.un_listed_since, cells["time"])
    leg = "return" if isinstance(part, Compensation) else "main"
    cells["leg"] = Cell(Presence.KNOWN, (leg,), pointer=pointer)
    kind, label = "item" if isinstance(part, Item) else "group", label_of(part)
    return Thing(kind, pointer, label or f"{UNSPECIFIED[kind]} ({place_at(pointer)})", cells, label != "")


def _stage(part: Item | Group, pointer: str, act: Thing, known: KnownSources) -> Cell:
    """The stage of a part that states none: that of the act if the record states it, else by sources.

    For what is given in return, always by sources.
    """
    told_of_all = known.record.stage is not None and not isinstance(part, Compensation)
    return act.cell("stage") if told_of_all else stage_of(known, pointer)


def _of_item(item: Item, pointer: str, stated: dict[str, Cell]) -> dict[str, Cell]:
    """The nature by the category, and when the type was first seen."""
    found: dict[str, Cell] = {}
    if item.nature is None and item.category is not None:
        found["nature"] = nature_by_category(stated["category"])
    if item.designation:
        found["type_first_appeared"] = first_sight(item, pointer)
    return found


def _of_group(group: Group, pointer: str) -> dict[str, Cell]:
    """The host State by the name of the location, if no host is stated."""
    if group.host is not None or not group.location:
        return {}
    return {"host": country_by_name(group.location, f"{pointer}/location", f"{pointer}/host")}


def _is_act(part: Compensation, known: KnownSources, pointer: str) -> bool:
    """True if somebody is named as saying that it was given. A motive alone is no act."""
    if part.attributed_to is not None:
        return True
    return any(map(those_telling_of(known.record, pointer), known.sources.values()))
