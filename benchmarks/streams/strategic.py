"""Arms, dual-use goods and technology: licences, shipments, services, tests."""

from __future__ import annotations

from .draw import Draw, RawRecord

__all__ = ["dprk_strategic", "strategic"]

ARMS = ("small_arms", "small_arms_ammunition", "large_calibre_ammunition", "missile", "arms_parts", "military_vehicle")
CONTROLLED = ("missile_component", "nuclear_equipment", "dual_use", "chemical_biological_item", "missile_technology")
REGISTER = {"large_calibre_ammunition": "III", "missile": "VII", "small_arms": "salw", "military_vehicle": "outside"}


def strategic(draw: Draw) -> RawRecord:
    """A licensed export between two other States."""
    sender, receiver = draw.two(
        ["Germany", "France", "United States", "Italy", "Brazil", "Poland", "Republic of Korea"]
    )
    day = draw.day()
    category = draw.one(["dual_use", "small_arms", "military_vehicle", "military_communications"])
    return {
        "kind": "transfer_dual_use" if category == "dual_use" else "transfer_arms",
        "stage": draw.one(["delivered", "contracted"]),
        "date": day,
        "parties": [
            draw.company(sender, "supplier"),
            {"roles": ["recipient"], "type": "armed_force", "country": receiver},
        ],
        "items": [
            {"description": "licensed goods", "category": category, "quantity": draw.quantity(900), "unit": "units"}
            | {"hs": [draw.one(["9301", "9306", "8526", "8471"])], "origin": sender, "control_lists": ["national"]}
        ],
        "movement": {"origin": {"country": sender}, "destination": {"country": receiver}, "mode": "air"},
        "evidence": [draw.source("authority_record", day, sender)],
    }


def dprk_strategic(draw: Draw) -> RawRecord:
    """Arms, controlled goods or know-how from the DPRK or to it, or a test."""
    if draw.perhaps(0.12):
        return _launch(draw)
    outward = draw.perhaps(0.5)
    arms = draw.perhaps(0.55)
    category = draw.one(ARMS if arms else CONTROLLED)
    other, day = draw.state(), draw.date()
    item: RawRecord = {"id": "goods", "category": category, "quantity": draw.quantity(5_000), "unit": "units"}
    item |= _classified(draw, category, arms)
    kinds = ["transfer_arms", "transfer_arms", "brokering"] if arms else ["transfer_wmd", "procurement_attempt"]
    record: RawRecord = {
        "kind": draw.one([*kinds, "technical_assistance"]),
        "stage": draw.one(["delivered", "delivered", "attempted", "intercepted", "offered", "planned"]),
        "direction": "from_dprk" if outward else "to_dprk",
        "date": day,
        "parties": [
            draw.dprk_firm("supplier" if outward else "buyer"),
            {
                "roles": ["recipient" if outward else "supplier"],
                "type": draw.one(["state", "armed_force"]),
                "country": other,
            },
        ],
        "items": [item],
        "evidence": draw.evidence(day),
    }
    if draw.perhaps(0.3):
        record["compensation"] = [_in_return(draw, other)]
    if draw.perhaps(0.15):
        answer = {"judgement": "operational_capability", "by": other, "outcome": draw.one([True, False, "unknown"])}
        record["determinations"] = [answer | {"about": ["goods"]}]
    return record


def _classified(draw: Draw, category: str, arms: bool) -> RawRecord:
    found: RawRecord = {}
    if arms and draw.perhaps(0.5):
        found["un_register"] = REGISTER.get(category, "outside")
    if not arms and draw.perhaps(0.5):
        found["control_lists"] = draw.one([["un_missile"], ["un_nuclear"], ["un_conventional_dual_use"], "unknown"])
    if draw.perhaps(0.4):
        found["purpose"] = draw.one(["sale", "repair", "barter", "testing"])
    if draw.perhaps(0.2):
        found["nature"] = draw.one(["goods", "technology", "service"])
    if draw.perhaps(0.2):
        found["relates_to"] = draw.one([["arms"], ["ballistic_missiles"], ["nuclear", "dual_use"]])
    return found


def _in_return(draw: Draw, country: str) -> RawRecord:
    category, unit = draw.one([("refined_petroleum", "tonnes"), ("food", "tonnes"), ("funds", "units")])
    given: RawRecord = {"category": category, "quantity": draw.quantity(90_000), "unit": unit}
    if draw.perhaps(0.7):
        given["attributed_to"] = f"statement by {country}"
    return given


def _launch(draw: Draw) -> RawRecord:
    day = draw.date()
    return {
        "kind": draw.one(["launch", "weapons_test", "nuclear_test"]),
        "stage": "delivered",
        "date": day,
        "subject": [draw.one(["ballistic_missiles", "space_launch", "nuclear"])],
        "parties": [{"roles": ["user"], "type": "state", "country": draw.dprk()}],
        "items": [
            {"category": draw.one(["ballistic_missile", "space_launch_vehicle"]), "quantity": 1, "origin": "DPRK"}
        ],
        "evidence": draw.evidence(day),
    }
