"""Words for items: goods, technology, services and money."""

from __future__ import annotations

from collections.abc import Iterable

from . import Vocabulary

__all__ = [
    "ARMS_CATEGORIES",
    "CATEGORIES",
    "CONDITIONS",
    "CONTROL_LISTS",
    "GOODS_CATEGORIES",
    "MONEY_CATEGORIES",
    "NATURES",
    "NATURES_OF_NO_THING",
    "NATURE_OF_CATEGORIES",
    "PURPOSES",
    "REGISTER_CATEGORIES",
    "SERVICE_CATEGORIES",
    "WMD_CATEGORIES",
    "are_of_service_alone",
]

NATURES: Vocabulary = {
    "goods": "things",
    "technology": "designs, drawings, know-how",
    "software": "programs",
    "data": "measurements, results, performance data",
    "service": "work done for another",
    "right": "a licence or other right",
    "money": "funds in any form",
}

NATURES_OF_NO_THING = frozenset({"service", "money", "right"})

ARMS_CATEGORIES: Vocabulary = {
    "battle_tank": "battle tanks",
    "armoured_combat_vehicle": "armoured combat vehicles",
    "large_calibre_artillery": "guns, howitzers, mortars, rocket launchers of large calibre",
    "combat_aircraft": "combat aircraft, crewed or not",
    "attack_helicopter": "attack helicopters",
    "warship": "warships and submarines",
    "ballistic_missile": "ballistic missiles",
    "missile": "other missiles",
    "missile_launcher": "launchers of missiles",
    "air_defence_system": "air-defence guns and missile systems that are not man-portable",
    "manpads": "man-portable air-defence systems",
    "large_calibre_ammunition": "shells and rockets for large-calibre artillery",
    "munitions": "munitions of unstated kind",
    "guided_munition": "guided bombs and like munitions",
    "loitering_munition": "attack drones that are spent in use",
    "military_drone": "reconnaissance and other military drones",
    "light_weapon": "light weapons, such as grenade launchers and their grenades",
    "small_arms": "rifles, pistols, machine guns and like arms",
    "small_arms_ammunition": "ammunition for small arms and light weapons",
    "explosive": "military explosives and mines",
    "arms": "arms of unstated kind",
    "arms_parts": "parts and spares of arms (un_register says of which)",
    "military_vehicle": "military vehicles that are not armoured combat vehicles",
    "military_communications": "radios and other communications made for armed forces",
    "military_electronics": "radar, jamming and electronic-warfare equipment",
    "protective_equipment": "body armour, helmets, protective suits for forces",
    "related_materiel": "other materiel that the sources call related to arms",
}

WMD_CATEGORIES: Vocabulary = {
    "nuclear_weapon": "nuclear weapons and their parts",
    "nuclear_material": "fissile and source material",
    "nuclear_equipment": "reactors, enrichment and other nuclear equipment",
    "missile_component": "engines, guidance, materials and parts made for ballistic missiles",
    "missile_technology": "designs and technology of ballistic missiles or space launchers",
    "space_launch_vehicle": "space launch vehicles and their parts",
    "chemical_biological_item": "chemical or biological weapons items",
}

GOODS_CATEGORIES: Vocabulary = {
    "dual_use": "goods with civil and military uses",
    "food": "food and grain",
    "medicine": "medicine and vaccines",
    "medical_equipment": "medical instruments and machines",
    "humanitarian_goods": "other goods for humanitarian need",
    "live_animals": "live animals",
    "fertiliser": "fertiliser",
    "clothing_textiles": "textiles and clothing",
    "seafood": "fish and seafood",
    "agricultural_product": "agricultural and food products",
    "wood": "wood",
    "coal": "coal",
    "iron_ore": "iron and iron ore",
    "lead_ore": "lead and lead ore",
    "precious_metals_minerals": "gold, titanium, vanadium, rare earths, copper, nickel, silver, zinc",
    "earth_stone": "earth and stone, magnesite, sand",
    "metals": "metals and metal goods",
    "refined_petroleum": "refined petroleum products",
    "crude_oil": "crude oil",
    "natural_gas_condensate": "condensates and natural gas liquids",
    "aviation_fuel": "aviation fuel",
    "rocket_fuel": "rocket fuel",
    "luxury_goods": "goods called luxury",
    "statue": "statues and monuments",
    "machinery": "machinery",
    "electrical_equipment": "electrical equipment",
    "vehicle": "road and rail vehicles",
    "vessel": "ships and boats",
    "helicopter": "helicopters, new or used",
    "civil_aircraft": "civil aircraft",
    "aircraft_parts": "parts of civil aircraft",
    "consumer_goods": "other consumer goods",
    "works_of_art": "works of art other than statues",
    "other_goods": "other goods",
}

RIGHT_CATEGORIES: Vocabulary = {
    "fishing_rights": "fishing rights",
}

MONEY_CATEGORIES: Vocabulary = {
    "funds": "money in any form",
    "bulk_cash": "cash in bulk",
    "virtual_assets": "virtual assets",
}

SERVICE_CATEGORIES: Vocabulary = {
    "banking_services": "accounts, transfers and other banking services",
    "correspondent_banking": "correspondent relations between banks",
    "bank_account": "bank accounts of missions or their staff",
    "bank_office": "branches, subsidiaries and representative offices of banks",
    "trade_finance": "export credits, guarantees and other support for trade",
    "insurance": "insurance and reinsurance of vessels",
    "vessel_registration": "flag, registration, classification and like services for vessels",
    "vessel_lease": "lease or charter of vessels or aircraft",
    "crew_services": "crews of vessels or aircraft",
    "bunkering": "fuel and servicing of vessels",
    "other_services": "other services",
}

CATEGORIES: Vocabulary = {
    **ARMS_CATEGORIES,
    **WMD_CATEGORIES,
    **GOODS_CATEGORIES,
    **RIGHT_CATEGORIES,
    **MONEY_CATEGORIES,
    **SERVICE_CATEGORIES,
}

NATURE_OF_CATEGORIES: Vocabulary = {
    **dict.fromkeys(RIGHT_CATEGORIES, "right"),
    **dict.fromkeys(MONEY_CATEGORIES, "money"),
    **dict.fromkeys(SERVICE_CATEGORIES, "service"),
}
"""The nature of some categories. An item of another category may be a thing, technology, a service or money."""

REGISTER_CATEGORIES: Vocabulary = {
    "I": "battle tanks",
    "II": "armoured combat vehicles",
    "III": "large-calibre artillery systems",
    "IV": "combat aircraft and unmanned combat aerial vehicles",
    "V": "attack helicopters",
    "VI": "warships",
    "VII": "missiles and missile launchers",
    "salw": "small arms and light weapons (background information)",
    "outside": "in no category of the Register",
}

CONTROL_LISTS: Vocabulary = {
    "un_nuclear": "the Council's nuclear list (S/2006/814 and its successors)",
    "un_missile": "the Council's ballistic-missile list (S/2006/815 and its successors)",
    "un_chemical_biological": "the Council's list of other WMD items (S/2006/853 and its successors)",
    "un_conventional_dual_use": "the Committee's conventional-arms dual-use lists (S/2016/1069, S/2017/760, S/2017/829)",
    "un_luxury": "luxury goods named in an annex of a resolution",
    "national": "a State's own control list",
    "none": "on no control list",
}

PURPOSES: Vocabulary = {
    "sale": "sold",
    "gift": "given",
    "loan": "lent or leased",
    "barter": "exchanged",
    "repair": "sent for repair, servicing or refurbishing",
    "testing": "sent for testing or study",
    "reverse_engineering": "sent to be copied",
    "marketing": "shown or offered for sale",
    "return": "sent back to its owner",
    "transit": "passing through",
    "cargo": "carried as cargo, and not for the use of what carries it",
    "cover": "hides other cargo",
    "humanitarian": "humanitarian need",
    "personal": "personal use",
    "penalty": "paid as a fine, or under a judgment",
}

CONDITIONS: Vocabulary = {
    "new": "not used before",
    "used": "used before, or second-hand",
}


def are_of_service_alone(natures: Iterable[object]) -> bool:
    """True if the only recorded nature is that of a service."""
    return tuple(natures) == ("service",)
