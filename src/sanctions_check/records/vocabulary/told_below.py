"""What people write at the top of a record though a part of it has it: shown as it is written there, and never taken for it."""

from __future__ import annotations

from collections.abc import Mapping

from .suggested import those_called, usual_form

__all__ = ["PLACES_BELOW", "ROLES_BELOW", "TOLD_ELSEWHERE", "path_below", "shown_below"]

PLACES_BELOW: Mapping[str, str] = {
    "movement/vessel": "vessel ship vessel_name ship_name",
    "movement/imo": "imo imo_number",
    "movement/flag": "flag",
    "movement/origin/country": "from origin departure from_country country_of_origin",
    "movement/destination/country": "to destination arrival to_country",
    "movement/origin/place": "from_port loading_port port_of_loading",
    "movement/destination/place": "to_port discharge_port port_of_discharge",
    "movement/mode": "mode",
    "movement/ais": "ais",
    "items/0/quantity": "quantity amount weight volume tonnage qty",
    "items/0/value": "value price worth",
    "items/0/unit": "unit",
    "items/0/currency": "currency",
    "items/0/category": "category item_type",
    "items/0/hs": "hs hs_code",
    "personnel/0/number": "headcount number_of_workers number_of_persons",
    "personnel/0/nationality": "nationality",
    "parties/0/country": "country countries state states",
    "parties/0/name": "name company entity",
}
"""Places of a record, and what people call them at its top, with spaces between."""
ROLES_BELOW: Mapping[str, str] = {
    "supplier": "seller supplier exporter shipper consignor",
    "buyer": "buyer purchaser customer",
    "recipient": "recipient importer consignee receiver",
    "broker": "broker intermediary intermediaries",
    "employer": "employer",
    "sender": "sender",
    "host": "host",
    "carrier": "carrier",
    "operator": "operator",
    "shipowner": "owner shipowner",
}
"""Roles of parties, and what people write as a field for one."""
TOLD_ELSEWHERE: Mapping[str, str] = {
    "where location place": (
        "the place of a thing's way is written movement: {origin: {place: ...}, destination: {...}, via: [...]}, "
        "that of persons personnel: [{host: ...}]"
    ),
    "vessels ships": (
        "one vessel is written movement: {vessel: ..., imo: ...}, "
        "of several each is a party: parties: [{name: ..., type: vessel, roles: [carrier]}]"
    ),
    "description summary details narrative text": (
        "what happened is told in short by title, and what went items: [{description: ...}]"
    ),
}
"""What several places tell, and what is said of it."""


def path_below(written: str) -> str | None:
    """The place that a name at the top of a record means, as the mapping of a CSV has it; None for any other name."""
    return next(those_called(usual_form(written), PLACES_BELOW), None)


def shown_below(written: str) -> str:
    """`; write movement: {vessel: ...}`: how a record has what is meant by a name at its top; "" for any other name."""
    name = usual_form(written)
    if role := next(those_called(name, ROLES_BELOW), None):
        return f"; write parties: [{{name: ..., roles: [{role}]}}]"
    if path := path_below(written):
        return f"; write {_nested(path.split('/'))}"
    return next((f"; {told}" for words, told in TOLD_ELSEWHERE.items() if name in words.split()), "")


def _nested(steps: list[str]) -> str:
    first, *rest = steps
    if not rest:
        return f"{first}: ..."
    if rest[0].isdecimal():
        return f"{first}: [{{{_nested(rest[1:])}}}]"
    return f"{first}: {{{_nested(rest)}}}"
