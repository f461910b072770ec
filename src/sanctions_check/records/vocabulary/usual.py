"""Words that people use for ours. One of them that the field takes is offered, and never taken for it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import chain

from sanctions_check.sources.suggest import LONGEST, is_like, offer, saying_more, those_like

from .explained import explained

__all__ = ["GENERAL_WORDS", "USUAL_WORDS", "suggested_word", "those_called", "usual_form", "words_meant"]

_WORD = re.compile(r"\w+")
SAME_SPELLING = 0.9
"""How alike two words are, apart from their joints, that differ in spelling only."""
SAME_WORD = 0.85
"""How alike two words are that are one: "inspection" is no misspelling of "interdiction", and "cobalt" is none of "coal"."""
SAME_BEGINNING = 6
"""Letters that two forms of a word share: those of "deregister" and "deregistration"."""

USUAL_WORDS: Mapping[str, str] = {
    "supplier": "seller exporter consignor shipper",
    "manufacturer": "producer",
    "recipient": "importer consignee receiver payee beneficiary",
    "buyer": "customer purchaser",
    "broker": "middleman intermediary facilitator",
    "shipowner": "owner",
    "flag_state": "flag registry",
    "trainer": "teacher instructor",
    "trainee": "student students",
    "employer": "contractor",
    "interdictor": "customs",
    "armed_force": "military army navy",
    "government_body": "ministry embassy",
    "company": "firm airline business corporation bank front_company trading_company shipping_company state_owned_enterprise",
    "person": "individual",
    "construction_worker": "builder",
    "it_worker": "programmer hacker developer software_developer coder",
    "medical_worker": "doctor nurse medic",
    "instructor": "trainer",
    "crew": "seaman sailor captain pilot",
    "large_calibre_ammunition": "shells artillery_shells",
    "battle_tank": "tank tanks",
    "air_defence_system": "air_defence air_defense",
    "small_arms": "rifles rifle pistol pistols handgun handguns machine_gun machine_guns",
    "refined_petroleum": "diesel fuel_oil gasoline petrol gasoil gas_oil diesel_oil heavy_fuel_oil",
    "clothing_textiles": "textiles clothing textile garments clothes",
    "seafood": "fish crab squid shrimp",
    "food": "grain rice wheat flour maize corn",
    "vehicle": "car cars luxury_vehicle luxury_car limousine truck trucks",
    "vessel": "ship tanker boat yacht",
    "funds": "money",
    "virtual_assets": "crypto cryptocurrency bitcoin",
    "from_dprk": "export outbound from_north_korea from",
    "to_dprk": "import inbound to_north_korea to",
    "delivered": "done completed complete performed",
    "abandoned": "cancelled",
    "offered": "proposed",
    "contracted": "signed contract_signed",
    "transfer_arms": (
        "arms_transfer arms_sale weapons_transfer arms_deal arms_smuggling weapons_sale arms_shipment "
        "arms_export arms_trade arms_trafficking weapons_shipment"
    ),
    "deployment_military": (
        "troop_deployment troops soldiers deployment_of_troops deployment_of_soldiers dispatch_of_troops "
        "dispatch_of_soldiers combat_deployment"
    ),
    "labour": (
        "employment work workers worker overseas_workers it_workers remote_it_work it_work overseas_labour "
        "overseas_labor forced_labour forced_labor overseas_work work_abroad "
        "medical_workers"
    ),
    "specialized_education": "education teaching",
    "transfer_luxury": "luxury luxury_goods",
    "meeting_visit": "visit meeting delegation summit talks",
    "agreement": "treaty contract memorandum mou",
    "launch": "missile_launch ballistic_missile_test satellite_launch launch_satellite rocket_launch",
    "cyber_theft": "cyber cyberattack cyber_attack hacking hack heist crypto_theft cryptocurrency_theft",
    "transfer_petroleum": "petroleum_transfer oil_transfer fuel_transfer oil_smuggling fuel_smuggling",
    "ship_to_ship_transfer": "sts sts_transfer ship_to_ship",
    "chemical_biological_item": "chemical_weapon chemical_weapons nerve_agent biological_weapon biological_weapons",
    "missile_component": "missile_parts missile_part",
    "arms": "weapons weapon",
    "arms_parts": "weapon_parts weapons_parts",
    "msmt": "msmt_report",
    "supports": "support supporting confirms confirmed confirm yes for",
    "denies": "rejects refutes deny refute no against",
    "press": "media newspaper news article website journalist",
    "un_panel": (
        "panel panel_report panel_of_experts poe expert_panel un_panel_of_experts un_panel_report "
        "panel_of_experts_report poe_report"
    ),
    "ngo_analysis": "ngo think_tank research",
    "intelligence_assessment": "intelligence",
    "official_statement": "government_statement designation treasury_designation ofac doj",
    "satellite_imagery": "satellite imagery",
    "ais_data": "ais",
    "physical_inspection": "examination",
    "document_leak": "leak",
    "court": "verdict judgment court_ruling conviction court_judgment court_judgement court_decision",
    "C": "medium",
    "D": "low",
    "transfer_wmd": "missile_parts",
    "transfer_humanitarian": "aid humanitarian_aid",
    "technical_assistance": "repair maintenance service advice",
    "scientific_cooperation": "research science",
    "financial": (
        "banking payment bank bank_transfer money loan bank_account money_laundering correspondent_banking "
        "remittance opening_of_bank_account opening_of_account cash_smuggling"
    ),
    "interdiction": "inspection",
    "transport_maritime": "shipping port_call",
    "transport_air": "flight overflight",
    "ongoing": "started begun in_progress underway",
    "planned": "announced negotiated",
    "refuted": "invalid",
    "sea": "vessel maritime by_sea",
    "air": "plane aircraft flight by_air",
    "rail": "train by_rail",
    "road": "truck car by_road",
    "expulsion": "expel",
    "notification": "notify notice",
    "port_denial": "port_ban",
    "freeze": "asset_freeze",
    "falsified": "spoofed spoofing false ais_spoofing manipulated",
    "off": "dark disabled turned_off switched_off no",
    "large_calibre_artillery": "artillery howitzer",
    "armoured_combat_vehicle": "armoured_vehicle",
    "small_arms_ammunition": "bullets cartridges",
    "munitions": "ammunition ammo bombs",
    "explosive": "mine mines explosives tnt",
    "crude_oil": "crude",
    "aviation_fuel": "jet_fuel kerosene",
    "lead_ore": "lead",
    "metals": "steel metal aluminium",
    "precious_metals_minerals": "gold silver nickel zinc titanium rare_earths",
    "earth_stone": "sand stone magnesite",
    "luxury_goods": "luxury jewellery",
    "machinery": "machine machines machine_tools computer computers servers lathe lathes",
    "electrical_equipment": "phone phones telephones telecommunications telecommunications_equipment generators",
    "medicine": "drugs vaccine",
    "wood": "timber",
    "nuclear_material": "uranium plutonium",
    "humanitarian": "aid",
    "operator": "ship_manager ship_operator vessel_operator",
    "carrier": "transporter vessel",
    "financier": "bank investor payer remitter funder",
    "signatory": "partner",
    "port_state": "port",
    "state": "country nation member_state",
    "academic": "university school institute",
    "non_state_group": "rebels militia armed_group",
    "international_organisation": "un",
    "diplomat": "ambassador",
    "committee_approval": "waiver committee un_approval",
    "judicial_process": "court",
    "granted": "approved given authorised",
    "requested": "pending asked",
    "admission": "confession",
    "photo": "photograph video film",
    "authority_record": "seizure permit seizure_report",
    "customs_data": "customs trade_data",
    "debris_analysis": "debris wreckage",
    "document": "invoice contract email bill_of_lading manifest",
    "outlet": "press news",
    "anonymous": "unnamed",
    "suspected": "possible",
    "alleged": "reported rumoured",
    "inferred": "concluded",
    "unclear": "neutral",
    "law": "legal",
    "F": "unknown",
    "6": "unknown",
    "I": "tank tanks",
    "II": "armoured_vehicle",
    "III": "artillery",
    "IV": "combat_aircraft",
    "V": "attack_helicopter",
    "VI": "warship warships submarine",
    "VII": "missile missiles",
    "salw": "small_arms light_weapons",
    "military": "soldier soldiers troops army navy officer officers armed_forces",
    "civilian": "civil civilians",
    "labourer": (
        "miner logger lumberjack welder seamstress waitress waiter restaurant_staff restaurant_worker "
        "fisherman factory_worker"
    ),
    "sapper": "deminer",
    "nuclear_equipment": "centrifuge centrifuges",
    "transfer_vessel": "vessel_sale ship_sale sale_of_vessel sale_of_ship vessel_lease",
    "combat_aircraft": "fighter fighter_aircraft fighter_jet fighter_plane warplane bomber",
    "sender": "labour_supplier",
    "both": "both_ways",
    "natural_gas_condensate": "ngl condensate",
    "fishing_rights": "fishing_licence fishing_license fishing_permit",
    "live_animals": "horse",
    "adviser": "military_adviser military_advisor",
    "transfer_commodity": (
        "coal_export mineral_export statue export_of_coal coal_sale coal_trade sale_of_coal seafood_export "
        "textile_export sand_export"
    ),
}
"""Ours, and what people write for it and for nothing else of its kind, with spaces between."""

_TRANSFERS = (
    "transfer_commodity transfer_arms transfer_luxury transfer_petroleum transfer_dual_use transfer_wmd transfer_vessel "
    "transfer_humanitarian"
)
GENERAL_WORDS: Mapping[str, str] = {
    "agent": "broker procurement_agent",
    "government": "government_body state",
    "witness source": "person anonymous",
    "worker workers": "labourer construction_worker it_worker medical_worker former_worker",
    "rockets rocket": "large_calibre_ammunition missile",
    "drone uav": "military_drone combat_aircraft loitering_munition civil_aircraft",
    "gun guns": "small_arms light_weapon large_calibre_artillery",
    "oil": "refined_petroleum crude_oil",
    "fuel": "refined_petroleum aviation_fuel rocket_fuel",
    "ship boat": "sea river",
    "export import transfer sale trade supply shipment smuggling delivery": _TRANSFERS,
    "transfer_goods": "transfer_commodity transfer_luxury transfer_dual_use transfer_humanitarian",
    "goods": "transfer_commodity transfer_luxury transfer_dual_use transfer_humanitarian consumer_goods other_goods",
    "prevented seized stopped": "intercepted attempted",
    "deployment": "deployment_military deployment_engineers deployment_security",
    "training": "military_training specialized_education police_training technical_assistance",
    "missile_test": "launch weapons_test",
    "test": "launch weapons_test nuclear_test",
    "parts": "missile_component arms_parts aircraft_parts",
    "report": "msmt press un_panel ngo_analysis un_report",
    "media newspaper journalist": "outlet investigation",
    "analysis": "ngo_analysis intelligence_assessment debris_analysis",
    "statement": "official_statement party_statement",
    "image images": "satellite_imagery photo",
    "inspection": "physical_inspection authority_record",
    "seizure": "interdiction vessel_freeze",
    "transport carriage": "transport_maritime transport_air transport_rail transport_road",
    "rejected denied": "refused refuted",
    "plane aircraft": "civil_aircraft combat_aircraft",
    "land": "rail road",
    "valid granted": "new existing",
    "seize": "seizure vessel_seizure",
    "mlrs": "large_calibre_artillery missile_launcher",
    "missiles": "missile ballistic_missile",
    "iron": "iron_ore metals",
    "copper": "metals precious_metals_minerals",
    "minerals": "precious_metals_minerals earth_stone",
    "electronics": "electrical_equipment military_electronics",
    "medical": "medical_equipment medicine",
    "record": "authority_record customs_data document",
    "likely probable": "suspected presumed",
    "claimed": "alleged party_claim",
    "unknown": "unclear undeterminable",
    "wine alcohol watch watches perfume cosmetics cigarette cigarettes": "luxury_goods consumer_goods",
    "arms weapons": "transfer_arms weapons_test",
    "approval permission licence": "committee_approval state_determination",
    "failed": "attempted intercepted abandoned",
    "shipped sent": "ongoing delivered intercepted",
    "radar": "military_electronics electrical_equipment",
    "cash": "funds bulk_cash",
    "high good": "B A",
    "assessment": "intelligence_assessment ngo_analysis",
    "expert experts": "adviser technician scientist",
    "engine engines": "machinery aircraft_parts missile_component",
    "grenade grenades": "munitions light_weapon",
    "sam": "air_defence_system manpads",
    "technology_transfer": "transfer_wmd transfer_dual_use technical_assistance",
    "donation gift": "transfer_humanitarian transfer_commodity transfer_luxury",
    "crypto cryptocurrency": "financial cyber_theft",
    "wigs wig hair": "consumer_goods other_goods",
    "spare_parts spares": "aircraft_parts arms_parts",
    "lng lpg natural_gas": "natural_gas_condensate refined_petroleum",
    "client": "buyer recipient",
    "cook driver": "labourer logistics",
    "interpreter translator": "labourer delegate",
    "agreed": "contracted planned",
    "in_transit": "ongoing intercepted",
    "press_release": "official_statement party_statement",
    "interview": "press party_statement",
}
"""What people write that may mean several words of ours, with spaces between; and those."""


def suggested_word(written: str, known: Collection[str]) -> str:
    """`; did you mean "x"?`: what people mean by the word, or else the sign before it (`III artillery`), or what is spelt alike.

    Words that hold it and say more are named, and not offered. Nothing where none of that is known, and for a text too long to be
    a word.
    """
    if len(written) > LONGEST:
        return ""
    usual = usual_form(written)
    if told := explained(usual, known):
        return f"; {told}"
    if meant := _meant_of(usual, known):
        return offer(*meant) if len(meant) != 2 else _told_apart(meant, known)
    if said := next((each for each in _signs_before(written) if each in known), None):
        return offer(said)
    if same := next((near for near in those_like(usual, known) if _spelt_alike(usual, near)), None):
        return offer(same)
    return saying_more([each for each in known if _holds(each, usual)])


def _signs_before(written: str) -> tuple[str, ...]:
    """What stands before words and may be a sign, as it is written and in lower case."""
    sign = written.partition(" ")[0]
    return (sign, sign.lower()) if sign.isupper() else ()


def words_meant(text: str, known: Collection[str]) -> tuple[str, ...]:
    """Those of the known words that a text, or else a word in it, is or is usually written for: `gasoil and petrol`."""
    whole = _known_by(usual_form(text), known)
    return whole or tuple(
        dict.fromkeys(ours for word in _WORD.findall(text) for ours in _known_by(word.lower(), known))
    )


def _known_by(usual: str, known: Collection[str]) -> tuple[str, ...]:
    return (usual,) if usual in known else _meant_of(usual, known)


def usual_form(written: str) -> str:
    """Words as the tables have them: in lower case, with a low line between."""
    return "_".join(written.lower().split()).replace("-", "_")


def those_called(written: str, table: Mapping[str, str]) -> Iterator[str]:
    """Ours, of a table of ours and of what people write for it, where the word is among that."""
    return (ours for ours, words in table.items() if written in words.split())


def _meant_of(written: str, known: Collection[str]) -> tuple[str, ...]:
    """Those of the known words for which a word, or else its singular, is usually written."""
    forms = dict.fromkeys((written, written.removesuffix("s")))
    found = (tuple(ours for ours in _meant_by(form) if ours in known) for form in forms)
    return next(filter(None, found), ())


def _told_apart(words: Sequence[str], known: Collection[str]) -> str:
    """The offer of two words, with their meanings where a table has them."""
    if not isinstance(known, Mapping):
        return offer(*words)
    one, other = (f'"{word}" ({known[word]})' for word in words)
    return f"; did you mean {one} or {other}?"


def _meant_by(written: str) -> list[str]:
    several = (ours for words, ours in GENERAL_WORDS.items() if written in words.split())
    return " ".join(chain(several, those_called(written, USUAL_WORDS))).split()


def _spelt_alike(written: str, known: str) -> bool:
    """No word in it is another one, and none is more: of "luxury_vehicle", "military_vehicle" is no other spelling."""
    if is_like(written.replace("_", ""), known.replace("_", ""), SAME_SPELLING):
        return True
    return written.count("_") == known.count("_") and _holds(known, written)


def _holds(known: str, written: str) -> bool:
    """Are all words of the one in the other?"""
    return all(any(_is_same_word(each, part) for part in known.split("_")) for each in written.split("_"))


def _is_same_word(written: str, known: str) -> bool:
    begun_alike = written[:SAME_BEGINNING] == known[:SAME_BEGINNING] and len(written) >= SAME_BEGINNING
    return begun_alike or is_like(written, known, SAME_WORD)
