"""Words that people use for ours. One of them that the field takes is offered, and never taken for it."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from sanctions_check.sources.suggest import did_you_mean

__all__ = ["USUAL_WORDS", "suggested_word"]

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
    "large_calibre_ammunition": "shells artillery_shells rockets",
    "munitions": "ammunition",
    "air_defence_system": "air_defence air_defense",
    "military_drone": "drone uav",
    "small_arms": "rifles",
    "refined_petroleum": "oil fuel diesel",
    "clothing_textiles": "textiles",
    "seafood": "fish",
    "food": "grain rice",
    "vehicle": "car cars",
    "vessel": "ship",
    "bulk_cash": "cash",
    "funds": "money",
    "virtual_assets": "crypto cryptocurrency",
    "from_dprk": "export",
    "transfer_commodity": "export import transfer transfer_goods goods sale shipment trade",
    "to_dprk": "import",
    "delivered": "done completed",
    "intercepted": "seized stopped",
    "abandoned": "cancelled",
    "offered": "proposed",
    "contracted": "signed",
    "transfer_arms": "arms_transfer arms_sale arms",
    "deployment_military": "troop_deployment deployment",
    "labour": "employment work",
    "military_training": "training",
    "specialized_education": "education",
    "transfer_luxury": "luxury",
    "meeting_visit": "visit",
    "agreement": "treaty",
    "press": "media newspaper news",
    "un_panel": "panel panel_report",
    "ngo_analysis": "ngo think_tank",
    "intelligence_assessment": "intelligence",
    "official_statement": "government_statement",
    "satellite_imagery": "satellite",
    "ais_data": "ais",
    "physical_inspection": "inspection",
    "document_leak": "leak",
    "court": "verdict judgment",
    "B": "high",
    "C": "medium",
    "D": "low",
}
"""What people write for words of ours, with spaces between."""


def suggested_word(written: str, known: Collection[str]) -> str:
    """`; did you mean "x"?`: what people mean by the word, or else what is spelt alike; nothing where neither is known."""
    usual = "_".join(written.lower().split()).replace("-", "_")
    meant = next((ours for ours in known if usual in USUAL_WORDS.get(ours, "").split()), None)
    return f'; did you mean "{meant}"?' if meant else did_you_mean(written, known)
