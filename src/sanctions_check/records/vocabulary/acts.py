"""Words for acts: kinds, stages, directions, movement, duties."""

from __future__ import annotations

from collections.abc import Iterable

from . import Vocabulary

__all__ = [
    "AIS_STATES",
    "DIRECTIONS",
    "DUTIES",
    "KINDS",
    "KINDS_OF_BUILDING",
    "KINDS_OF_CARRIAGE",
    "KINDS_OF_THEIR_PARTS",
    "KINDS_OF_TRAINING",
    "KINDS_WITH_GOODS",
    "KINDS_WITH_PERSONS",
    "MODES",
    "NO_ACT_STAGES",
    "SERVICES",
    "STAGES",
    "STAGES_BY_ADVANCE",
    "STAGES_SHORT_OF_A_DEAL",
    "STAGES_YET_TO_COME",
    "SUBJECTS",
    "VENTURES",
    "are_of_persons_alone",
    "may_be_of_persons",
]

KINDS: Vocabulary = {
    "transfer_arms": "supply, sale, gift, loan or other transfer of arms or related materiel",
    "transfer_wmd": "transfer of nuclear, missile, chemical or biological items or technology",
    "transfer_dual_use": "transfer of goods with civil and military uses",
    "transfer_commodity": "transfer of ordinary goods or raw materials",
    "transfer_luxury": "transfer of luxury goods",
    "transfer_petroleum": "transfer of crude oil, refined petroleum or fuel",
    "transfer_vessel": "sale, lease, charter or transfer of a vessel",
    "transfer_humanitarian": "supply for humanitarian need",
    "brokering": "arranging a transaction between others",
    "procurement_attempt": "an attempt to obtain goods, technology or data",
    "technical_assistance": "technical advice, services, maintenance, engineering help or data",
    "military_training": "training of, or by, armed forces",
    "police_training": "training of, or by, police",
    "specialized_education": "teaching or academic training",
    "scientific_cooperation": "joint research, exchanges of scientists, joint commissions on science",
    "joint_venture": "a joint venture or cooperative entity",
    "joint_production": "manufacture together with a partner",
    "agreement": "a treaty, memorandum, contract or other agreement",
    "meeting_visit": "a meeting, visit or delegation",
    "deployment_military": "dispatch of soldiers, advisers or other members of armed forces",
    "deployment_engineers": "dispatch of military engineers, construction or logistics troops",
    "deployment_security": "dispatch of guards or police",
    "labour": "work abroad",
    "launch": "launch of a ballistic missile or of a space vehicle",
    "weapons_test": "a test of arms that use no ballistic-missile technology",
    "nuclear_test": "a nuclear explosion or other nuclear test",
    "construction": "construction work of unstated character",
    "construction_civil": "civil construction work",
    "construction_military": "construction of military installations or arms plants",
    "cultural_exchange": "culture, exhibitions, zoos, museums",
    "sport": "sporting events",
    "tourism": "tourism",
    "diplomatic_presence": "the work of a diplomatic or consular post",
    "diplomatic_premises": "use of diplomatic or consular premises",
    "financial": "money, accounts, banking, payments",
    "cyber_theft": "theft by computer",
    "transport_maritime": "carriage by sea",
    "transport_air": "carriage by air",
    "transport_rail": "carriage by rail",
    "transport_road": "carriage by road",
    "ship_to_ship_transfer": "transfer of cargo between vessels",
    "travel_listed_person": "entry or transit of a listed person",
    "interdiction": "a State stops, boards, inspects or seizes",
    "vessel_freeze": "seizure, freezing or denial of a vessel",
}

KINDS_WITH_GOODS = frozenset(
    {
        "transfer_arms",
        "transfer_wmd",
        "transfer_dual_use",
        "transfer_commodity",
        "transfer_luxury",
        "transfer_petroleum",
        "transfer_vessel",
        "transfer_humanitarian",
        "brokering",
        "procurement_attempt",
        "joint_production",
    }
)
KINDS_WITH_PERSONS = frozenset(
    {
        "military_training",
        "police_training",
        "specialized_education",
        "deployment_military",
        "deployment_engineers",
        "deployment_security",
        "labour",
        "travel_listed_person",
    }
)
"""Kinds of act with persons. Goods may be listed beside them."""
KINDS_OF_CARRIAGE = frozenset({"transport_air", "transport_maritime", "transport_rail", "transport_road"})
KINDS_OF_TRAINING = frozenset({"military_training", "police_training"})
KINDS_OF_BUILDING = frozenset({"construction", "construction_civil", "construction_military"})
KINDS_OF_THEIR_PARTS = (
    (KINDS_WITH_GOODS - {"brokering"})
    | KINDS_WITH_PERSONS
    | KINDS_OF_BUILDING
    | {"technical_assistance", "scientific_cooperation", "launch", "weapons_test", "nuclear_test", "cyber_theft"}
)
"""An act of these kinds is nothing beside what became of its goods and persons, unlike a voyage, a visit or an agreement."""

STAGES: Vocabulary = {
    "planned": "announced, intended or negotiated; no step taken to perform it",
    "offered": "proposed to the other side",
    "contracted": "a contract is signed; performance not shown",
    "attempted": "a step was taken and stopped before it left the supplier's control",
    "intercepted": "stopped after it left the supplier's control",
    "delivered": "performed",
    "ongoing": "being performed",
    "refused": "refused before any step to perform it",
    "abandoned": "given up before any step to perform it",
}
"""The stages of an act. Their order has no meaning."""
STAGES_BY_ADVANCE = (
    *("refused", "abandoned", "planned", "offered", "attempted"),
    *("contracted", "intercepted", "delivered", "ongoing"),
)
"""The stages, least advanced first."""
NO_ACT_STAGES = frozenset({"refused", "abandoned"})
"""The stages at which nothing was done."""
STAGES_YET_TO_COME = frozenset({"planned", "offered"})
"""The stages at which an act lies in the future."""
STAGES_SHORT_OF_A_DEAL = NO_ACT_STAGES | {"planned", "offered", "attempted"}
"""The stages at which no deal is on record."""

DIRECTIONS: Vocabulary = {
    "from_dprk": "from the DPRK to others",
    "to_dprk": "from others to the DPRK",
    "both": "both ways",
    "within_dprk": "inside the DPRK",
    "transit_dprk": "through the DPRK, between others",
    "none": "neither from nor to the DPRK",
}

MODES: Vocabulary = {
    "sea": "by sea",
    "air": "by air",
    "rail": "by rail",
    "road": "by road",
    "river": "by inland water",
    "pipeline": "through a pipeline",
    "electronic": "by electronic means",
}

AIS_STATES: Vocabulary = {
    "on": "transmitting",
    "mostly_on": "transmitting most of the time",
    "mostly_off": "silent most of the time",
    "intermittent": "with gaps",
    "off": "not transmitting",
    "falsified": "transmitting a false identity or position",
}

SERVICES: Vocabulary = {
    "passenger": "carries passengers",
    "cargo": "carries goods",
    "military": "military transport",
}

DUTIES: Vocabulary = {
    "inspection": "to inspect cargo",
    "seizure": "to seize and dispose of barred goods",
    "report": "to report to the Committee",
    "notification": "to notify the Committee of a delivery",
    "flag_cooperation": "of the flag State: to agree to inspection, or send the vessel to port",
    "port_denial": "to keep a vessel out of port",
    "vessel_seizure": "to seize, inspect and freeze a vessel in port",
    "flight_denial": "to refuse take-off, landing or overflight",
    "deregistration": "to strike a vessel from the register",
    "freeze": "to freeze assets",
    "expulsion": "to expel a person",
    "closure": "to close an office, account or venture",
    "information": "to answer a request for information",
}

SUBJECTS: Vocabulary = {
    "arms": "arms of any kind: provision, manufacture, maintenance or use",
    "heavy_arms": "arms of the seven Register categories",
    "small_arms": "small arms and light weapons only",
    "military": "military matters without a stated link to arms",
    "paramilitary": "paramilitary matters",
    "policing": "police work",
    "ballistic_missiles": "ballistic missiles",
    "space_launch": "space launch vehicles and satellites",
    "nuclear": "nuclear weapons, fuel cycle or reactors",
    "chemical_biological": "chemical or biological weapons",
    "dual_use": "conventional-arms dual-use goods",
    "nuclear_science": "nuclear science and technology",
    "aerospace": "aerospace and aeronautical engineering",
    "advanced_manufacturing": "advanced production methods",
    "advanced_physics": "advanced physics",
    "advanced_computer_simulation": "advanced computer simulation and related sciences",
    "geospatial_navigation": "geospatial navigation",
    "nuclear_engineering": "nuclear engineering",
    "aerospace_engineering": "aerospace engineering",
    "aeronautical_engineering": "aeronautical engineering",
    "advanced_materials_science": "advanced materials science",
    "advanced_chemical_engineering": "advanced chemical engineering",
    "advanced_mechanical_engineering": "advanced mechanical engineering",
    "advanced_electrical_engineering": "advanced electrical engineering",
    "advanced_industrial_engineering": "advanced industrial engineering",
    "science_technology": "science and technology in general",
    "information_technology": "information technology",
    "medicine": "medicine and public health",
    "agriculture": "agriculture",
    "construction": "construction",
    "demining": "clearing mines",
    "logistics": "supply and transport",
    "culture": "culture",
    "sport": "sport",
    "tourism": "tourism",
    "language": "languages",
    "trade": "trade and economy",
    "finance": "banking, payments and virtual assets",
    "diplomacy": "diplomacy and politics",
    "mutual_defence": "mutual defence",
    "humanitarian": "humanitarian need",
}

VENTURES: Vocabulary = {
    "new": "opened or begun by this act",
    "expanded": "there before, and enlarged by this act",
    "existing": "there before, and kept up",
}


def are_of_persons_alone(kinds: Iterable[object]) -> bool:
    """True if a kind is recorded and each recorded kind is one of persons."""
    recorded = frozenset(kinds)
    return bool(recorded) and recorded <= KINDS_WITH_PERSONS


def may_be_of_persons(kinds: Iterable[object]) -> bool:
    """True if one of the recorded kinds is one of persons, alone or beside others."""
    return any(kind in KINDS_WITH_PERSONS for kind in kinds)
