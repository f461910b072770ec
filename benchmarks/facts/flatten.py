"""The facts of one record as flat JSON."""

from __future__ import annotations

from sanctions_check.logic.case import Case, Scope, Thing
from sanctions_check.logic.cell import PARTY_CLAIM, Cell, Presence
from sanctions_check.logic.interval import Interval
from sanctions_check.logic.timespan import Timespan

from .fields import FieldKind
from .layout import HS_CUTS, NONE, PAIRED, SAID, UNKNOWN, Layout

__all__ = ["Row", "flatten"]

Row = dict[str, object]
LISTS = ("item", "group", "party", "exemption", "determination")
SUBJECTS = ("item", "group")


def flatten(identifier: str, case: Case, layout: Layout) -> Row:
    """The act, with lists of its things. Only what is stated has a key. `layout` grows to hold this record."""
    parties = [_row(party, layout) for party in case.list_of("party").things]
    row = {"id": identifier, **_row(case.act, layout)}
    for kind in LISTS:
        thing_list = case.list_of(kind)
        if kind not in ("exemption", "determination") and (thing_list.closed or thing_list.things):
            row[f"{kind}_closed"] = "yes"
        rows = [_row(thing, layout) for thing in Scope.of(case).counted(kind)]
        if kind in SUBJECTS:
            about = [_about(case, Scope.of(case, thing), parties, layout) for thing in thing_list.things]
            rows = [own | lists for own, lists in zip(rows, about, strict=True)]
        if rows:
            row[kind] = rows
    return row | _pairs(row.get("determination"), parties)


def _about(case: Case, scope: Scope, parties: list[Row], layout: Layout) -> Row:
    """The exemptions and determinations that are about one item or group."""
    found: Row = {}
    for kind in ("exemption", "determination"):
        rows = [_row(thing, layout) for thing in scope.counted(kind)]
        if rows:
            found[kind] = rows
    return found | _pairs(found.get("determination"), parties)


def _pairs(determinations: object, parties: list[Row]) -> Row:
    """Every determination beside every party, with prefixed columns."""
    made = determinations if isinstance(determinations, list) else []
    pairs = [
        {f"{name}_{column}": value for name, row in zip(PAIRED, both, strict=True) for column, value in row.items()}
        for both in ((determination, party) for determination in made for party in parties)
    ]
    return {"pair": pairs} if pairs else {}


def _row(thing: Thing, layout: Layout) -> Row:
    row: Row = {}
    for (kind, name), holds in layout.fields.items():
        if kind == thing.kind and name in thing.cells:
            cell = thing.cells[name]
            layout.note(kind, name, cell)
            row |= _columns(name, holds, cell)
    return row


def _columns(name: str, kind: FieldKind, cell: Cell) -> Row:
    match cell.presence:
        case Presence.ABSENT:
            return {}
        case Presence.UNKNOWN:
            return {f"{name}1": UNKNOWN}
        case Presence.NONE:
            return {f"{name}1": NONE}
        case Presence.KNOWN:
            row: Row = {}
            for slot, value in enumerate(cell.values, start=1):
                row |= _value(f"{name}{slot}", kind, value)
            if cell.hedge == PARTY_CLAIM:
                row[f"{name}_claim"] = "yes"
            if len(cell.values) > 1 and not cell.all_hold:
                row[f"{name}_or"] = "yes"
            return row


def _value(column: str, kind: FieldKind, value: object) -> Row:
    match value:
        case Timespan() | Interval() if kind is FieldKind.WORD:
            return {column: SAID}
        case Timespan():
            days = {
                part: getattr(value, part).toordinal() for part in ("start_low", "start_high", "end_low", "end_high")
            }
            once = {f"{column}_once": "yes"} if value.uncertain else {}
            return {column: SAID, **{f"{column}_{part}": day for part, day in days.items()}, **once}
        case Interval():
            bounds: Row = {"low": value.low, "high": value.high}
            bounds |= {"low_open": "yes" if value.low_open else None, "high_open": "yes" if value.high_open else None}
            return {column: SAID, **{f"{column}_{part}": bound for part, bound in bounds.items() if bound is not None}}
        case bool():
            return {column: "yes" if value else "no"}
        case _ if kind is FieldKind.HS_CODE:
            code = str(value)
            return {
                column: code,
                **{f"{column}_{part}": code[:cut] for cut, part in HS_CUTS.items() if len(code) >= cut},
            }
        case _:
            return {column: str(value)}
