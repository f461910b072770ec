"""Common names for the fields of a record. A field that is probably meant is offered, and never read instead."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from sanctions_check.sources.suggest import offer, those_like

from .suggested import keys_called, usual_form

__all__ = ["USUAL_FIELDS", "fields_meant", "suggested_field"]

USUAL_FIELDS: Mapping[str, str] = {
    "about": "concerns subject_of",
    "ais": "transponder ais_state tracking",
    "authorised": "permit_granted permit_date visa_issued",
    "authority": "granted_by issued_by",
    "by_party": "party",
    "category": "type item_type commodity",
    "claimed_purpose": "purpose stated_purpose",
    "compensation": "payment paid_with in_return return",
    "country": "state nation",
    "date": "dates when day period published publication_date",
    "declared_as": "declared declaration",
    "description": "name what goods details",
    "destination": "to to_port arrival arrival_port discharge_port",
    "direction": "dprk_direction",
    "earns_income": "paid wages income salary",
    "evidence": "sources source references reports proof",
    "exemptions": "exemption exemption_or_notification waiver approvals notifications",
    "flag": "flag_state",
    "function": "role roles job occupation profession",
    "host": "host_state country",
    "hs": "hs_code hs_codes tariff_code",
    "imo": "imo_number",
    "items": "goods cargo commodities products things",
    "kind": "type act act_type event event_type what what_happened",
    "movement": "route transport shipment voyage",
    "name": "entity who",
    "nationality": "citizenship",
    "nature": "item_nature",
    "number": "count qty quantity headcount persons amount how_many",
    "observed": "how_known seen inspected",
    "origin": "from from_port departure departure_port loading_port country_of_origin",
    "origins": "origin ultimate_origin",
    "outcome": "result finding decision",
    "own_acts": "own_act",
    "parties": "party entities actors companies",
    "personnel": "persons people workers troops staff person",
    "quantity": "amount weight volume number qty",
    "roles": "function",
    "service": "vessel_service",
    "source": "publisher outlet author name",
    "speaks_to": "speaks_about",
    "stage": "state",
    "status": "military_status civilian",
    "title": "name headline",
    "unit": "units measure",
    "url": "link address",
    "valid_from": "start from",
    "valid_until": "end until expires expiry",
    "value": "price worth",
    "vessel": "ship vessel_name ship_name",
    "via": "transit transit_ports ports stops",
    "work_authorisation": "work_permit permit visa_status",
}
"""Each field with the names that people write for it, separated by spaces."""


def fields_meant(written: str, known: Collection[str]) -> list[str]:
    """The fields that a name commonly means, or else the one that is spelt alike."""
    meant = [ours for ours in keys_called(usual_form(written), USUAL_FIELDS) if ours in known]
    return meant or those_like(written, known)[:1]


def suggested_field(written: str, known: Collection[str]) -> str:
    """`; did you mean "x"?`, or "" for none."""
    return offer(*fields_meant(written, known))
