"""Fields that people write at the top of a record, but that belong into a part of it: `vessel` belongs into `movement`.

They are never read; the message about the unknown field shows the nested form.
"""

from __future__ import annotations

from collections.abc import Mapping

from .suggested import keys_called, usual_form

__all__ = ["NESTED_PLACES", "NESTED_ROLES", "SEVERAL_PLACES", "nested_form_hint", "nested_path"]

NESTED_PLACES: Mapping[str, str] = {
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
"""Places in a record, each with the names that people write for it at the top, separated by spaces."""
NESTED_ROLES: Mapping[str, str] = {
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
"""Roles of parties, each with the names of fields that people write for a party in that role."""
SEVERAL_PLACES: Mapping[str, str] = {
    "where location place": (
        "the place of a thing's way is written movement: {origin: {place: ...}, destination: {...}, via: [...]}, "
        "that of persons personnel: [{host: ...}]"
    ),
    "vessels ships": (
        "one vessel is written movement: {vessel: ..., imo: ...}, "
        "of several each is a party: parties: [{name: ..., type: vessel, roles: [carrier]}]"
    ),
    "description summary details narrative text": (
        "title says in short what happened, and what went items: [{description: ...}]"
    ),
}
"""Names that may mean several places, each group with the advice that is given."""


def nested_path(written: str) -> str | None:
    """The place that a name at the top of a record means, as in a CSV mapping ("movement/vessel"); None if unknown."""
    return next(keys_called(usual_form(written), NESTED_PLACES), None)


def nested_form_hint(written: str) -> str:
    """The nested form for a name at the top of a record, such as `; write movement: {vessel: ...}`; "" if none is known."""
    name = usual_form(written)
    if role := next(keys_called(name, NESTED_ROLES), None):
        return f"; write parties: [{{name: ..., roles: [{role}]}}]"
    if path := nested_path(written):
        return f"; write {_nested(path.split('/'))}"
    return next((f"; {told}" for words, told in SEVERAL_PLACES.items() if name in words.split()), "")


def _nested(steps: list[str]) -> str:
    first, *rest = steps
    if not rest:
        return f"{first}: ..."
    if rest[0].isdecimal():
        return f"{first}: [{{{_nested(rest[1:])}}}]"
    return f"{first}: {{{_nested(rest)}}}"
