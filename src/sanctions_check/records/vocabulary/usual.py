"""Words that people use for ours. One of them that the field takes is offered, and never taken for it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from itertools import chain

from sanctions_check.sources.suggest import is_like, offer, those_like

__all__ = ["USUAL_WORDS", "suggested_word"]

SAME_SPELLING = 0.9
"""How alike two words are, apart from their joints, that differ in spelling only."""

USUAL_WORDS: Mapping[str, str] = {
    "supplier": "seller exporter consignor shipper",
    "manufacturer": "producer",
    "recipient": "importer consignee",
    "buyer": "customer purchaser",
    "broker": "middleman intermediary agent",
    "shipowner": "owner",
    "flag_state": "flag registry",
    "trainer": "teacher instructor",
    "trainee": "student",
    "employer": "contractor",
    "interdictor": "customs",
    "armed_force": "military army navy",
    "government_body": "ministry",
    "company": "firm",
    "person": "individual",
    "combatant": "soldier troops",
    "labourer": "worker workers",
    "construction_worker": "builder",
    "it_worker": "programmer",
    "medical_worker": "doctor",
    "instructor": "trainer",
    "crew": "seaman sailor",
    "large_calibre_ammunition": "shells artillery_shells rockets rocket",
    "munitions": "ammunition",
    "air_defence_system": "air_defence air_defense",
    "military_drone": "drone uav",
    "small_arms": "rifles rifle",
    "refined_petroleum": "oil fuel diesel fuel_oil gasoline petrol",
    "clothing_textiles": "textiles",
    "seafood": "fish",
    "food": "grain rice",
    "vehicle": "car cars luxury_vehicle luxury_car limousine truck trucks",
    "vessel": "ship",
    "bulk_cash": "cash",
    "funds": "money",
    "virtual_assets": "crypto cryptocurrency bitcoin",
    "from_dprk": "export",
    "transfer_commodity": "export import transfer transfer_goods goods sale shipment trade",
    "to_dprk": "import",
    "delivered": "done completed",
    "intercepted": "seized stopped",
    "abandoned": "cancelled",
    "offered": "proposed",
    "contracted": "signed",
    "transfer_arms": "arms_transfer arms_sale arms weapons_transfer arms_deal arms_smuggling",
    "deployment_military": "troop_deployment deployment",
    "labour": "employment work",
    "military_training": "training",
    "specialized_education": "education",
    "transfer_luxury": "luxury",
    "meeting_visit": "visit",
    "agreement": "treaty",
    "launch": "missile_launch ballistic_missile_test",
    "cyber_theft": "cyber cyberattack cyber_attack hacking hack heist",
    "transfer_petroleum": "petroleum_transfer oil_transfer fuel_transfer",
    "ship_to_ship_transfer": "sts sts_transfer",
    "chemical_biological_item": "chemical_weapon chemical_weapons nerve_agent biological_weapon biological_weapons",
    "missile_component": "missile_parts missile_part",
    "arms": "weapons weapon",
    "arms_parts": "weapon_parts weapons_parts",
    "msmt": "msmt_report",
    "supports": "support supporting confirms confirmed",
    "denies": "rejects refutes",
    "press": "media newspaper news",
    "un_panel": "panel panel_report panel_of_experts",
    "ngo_analysis": "ngo think_tank",
    "intelligence_assessment": "intelligence",
    "official_statement": "government_statement",
    "satellite_imagery": "satellite",
    "ais_data": "ais",
    "physical_inspection": "inspection",
    "document_leak": "leak",
    "court": "verdict judgment court_ruling conviction",
    "B": "high",
    "C": "medium",
    "D": "low",
}
"""What people write for words of ours, with spaces between."""


def suggested_word(written: str, known: Collection[str]) -> str:
    """`; did you mean "x"?`: what people mean by the word, or else what is spelt alike; nothing where neither is known."""
    usual = "_".join(written.lower().split()).replace("-", "_")
    meant = (ours for ours in known if usual in USUAL_WORDS.get(ours, "").split())
    spelt_alike = (near for near in those_like(usual, known) if _spelt_alike(usual, near))
    return offer(next(chain(meant, spelt_alike), None))


def _spelt_alike(written: str, known: str) -> bool:
    """No word in it is another one: of "luxury_vehicle", "military_vehicle" is no other spelling."""
    if is_like(written.replace("_", ""), known.replace("_", ""), SAME_SPELLING):
        return True
    parts = known.split("_")
    return all(any(is_like(each, part) for part in parts) for each in written.split("_"))
