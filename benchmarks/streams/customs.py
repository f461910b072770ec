"""Lines of customs declarations: goods between States, and goods that go to the DPRK or come from it."""

from __future__ import annotations

from .draw import Draw, RawRecord
from .words import GOODS

__all__ = ["dprk_trade", "trade"]

ORDINARY = tuple(name for name in GOODS if name != "luxury_goods")
EXPORTS = ("coal", "seafood", "clothing_textiles", "iron_ore", "earth_stone", "agricultural_product", "metals", "wood")
IMPORTS = (
    *("refined_petroleum", "machinery", "vehicle", "electrical_equipment", "luxury_goods", "food", "medicine"),
    *("fertiliser", "metals", "consumer_goods"),
)
KINDS = {"refined_petroleum": "transfer_petroleum", "luxury_goods": "transfer_luxury"}


def trade(draw: Draw) -> RawRecord:
    """One line between two other States."""
    sender, receiver = draw.two(["China", "Russian Federation", "Japan", "Germany", "Singapore", "Vietnam", "Malaysia"])
    day = draw.day()
    item = draw.goods(draw.one(ORDINARY))
    item["origin"] = sender
    return {
        "kind": KINDS.get(item["category"], "transfer_commodity"),
        "stage": "delivered",
        "date": day,
        "parties": [draw.company(sender, "supplier"), draw.company(receiver, "recipient")],
        "items": [item],
        "movement": {"origin": {"country": sender}, "destination": {"country": receiver}, "mode": "sea"},
        "evidence": [draw.source("customs_data", day, sender)],
    }


def dprk_trade(draw: Draw) -> RawRecord:
    """Goods from or to the DPRK, some of them with an exemption, a second item, or a value that is not known."""
    exported = draw.perhaps(0.45)
    category = draw.one(EXPORTS if exported else IMPORTS)
    other, day = draw.port_state(), draw.date()
    firm, partner = ("supplier", "recipient") if exported else ("recipient", "supplier")
    items = [_item(draw, category)]
    if draw.perhaps(0.3):
        items.append(_item(draw, draw.one(EXPORTS if exported else IMPORTS)))
    here, there = draw.dprk_port(), draw.port(other)
    record: RawRecord = {
        "kind": KINDS.get(category, "transfer_commodity"),
        "stage": draw.one(["delivered", "delivered", "delivered", "intercepted", "attempted", "contracted"]),
        "date": day,
        "parties": [draw.dprk_firm(firm), draw.company(other, partner)],
        "items": items,
        "movement": {
            "origin": here if exported else there,
            "destination": there if exported else here,
            "mode": draw.one(["sea", "rail", "road"]),
        },
        "evidence": draw.evidence(day),
    }
    if draw.perhaps(0.6):
        record["direction"] = "from_dprk" if exported else "to_dprk"
    if not exported and draw.perhaps(0.25):
        record["exemptions"] = [_exemption(draw)]
    if category == "luxury_goods" and draw.perhaps(0.5):
        record["determinations"] = [{"judgement": "luxury_goods", "by": other, "outcome": draw.one([True, False])}]
    return record


def _item(draw: Draw, category: str) -> RawRecord:
    item = draw.goods(category)
    if draw.perhaps(0.08):
        item["category"] = {"any_of": [category, "other_goods"]}
    elif draw.perhaps(0.05):
        item["category"] = "unknown"
    if draw.perhaps(0.2):
        del item["hs"]
    if draw.perhaps(0.2):
        item["origin"] = draw.one(["DPRK", "China", "unknown"])
    if draw.perhaps(0.15):
        item["declared_as"] = "general cargo"
    return item


def _exemption(draw: Draw) -> RawRecord:
    kind = draw.one(["humanitarian", "committee_approval", "livelihood", "notification", "pre_existing_contract"])
    exemption: RawRecord = {
        "type": kind,
        "status": draw.one(["granted", "notified", "claimed", "refused", "requested"]),
    }
    exemption["granted"] = draw.day(2016, 2024)
    if draw.perhaps(0.5):
        exemption["valid_until"] = draw.day(2020, 2026)
    if draw.perhaps(0.4):
        exemption |= {"quantity": draw.number(100, 20_000), "unit": "tonnes"}
    if draw.perhaps(0.3):
        exemption["about"] = ["items[0]"]
    return exemption
