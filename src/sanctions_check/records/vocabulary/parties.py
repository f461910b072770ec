"""Words for parties and persons."""

from __future__ import annotations

from . import Vocabulary

__all__ = [
    "FUNCTIONS",
    "GIVING_ROLES",
    "LEARNING_FUNCTIONS",
    "ORGANS_OF_STATES",
    "PARTY_TYPES",
    "PRIVATE_TYPES",
    "RECEIVING_ROLES",
    "ROLES",
    "SENDING_ROLES",
    "STATUSES",
    "TAKING_ROLES",
    "TEACHING_ROLES",
    "WORK_AUTHORISATIONS",
]

ROLES: Vocabulary = {
    "supplier": "gives, sells, sends or provides",
    "recipient": "receives",
    "buyer": "buys or procures",
    "end_user": "uses the goods in the end",
    "manufacturer": "made the goods",
    "broker": "arranges the transaction",
    "carrier": "carries",
    "shipowner": "owns the vessel or aircraft",
    "operator": "operates the vessel or aircraft",
    "flag_state": "State whose flag the vessel or aircraft uses",
    "port_state": "State whose port or airport is used",
    "transit_state": "State through which the act passes",
    "sender": "sends persons",
    "host": "receives persons on its territory",
    "employer": "employs persons",
    "trainer": "gives the training",
    "trainee": "receives the training",
    "financier": "pays or finances",
    "insurer": "insures",
    "signatory": "signs an agreement, or is a partner in a venture",
    "visitor": "visits",
    "interdictor": "stops, seizes, inspects or refuses",
    "user": "used, launched or tested the item",
}

SENDING_ROLES = frozenset({"supplier", "sender"})
RECEIVING_ROLES = frozenset({"recipient", "buyer", "end_user"})
GIVING_ROLES = SENDING_ROLES | {"manufacturer", "trainer"}
TAKING_ROLES = RECEIVING_ROLES | {"host", "employer", "trainee"}
"""The side of an act for each role. Parties that arrange, carry or stop an act are on neither side."""
TEACHING_ROLES = frozenset({"trainer", "supplier"})
"""In training and teaching: the roles of whoever gives it."""

PARTY_TYPES: Vocabulary = {
    "state": "a State or its government as a whole",
    "government_body": "a ministry, agency, office, region or other public body, or the ruling party",
    "armed_force": "armed forces or a unit of them",
    "police": "police or internal security force",
    "company": "a company or other commercial body",
    "bank": "a bank or financial institution",
    "person": "an individual",
    "vessel": "a vessel",
    "academic": "a university, school or research institute",
    "ngo": "a non-governmental organisation",
    "international_organisation": "an international organisation",
    "non_state_group": "an armed or political group that is no State",
}
ORGANS_OF_STATES = frozenset({"state", "government_body", "armed_force", "police"})
PRIVATE_TYPES = frozenset({"company", "bank", "person", "academic", "ngo", "non_state_group"})
"""Types of party that do not speak for their State, and for which their State does not speak."""

STATUSES: Vocabulary = {
    "military": "members of armed forces",
    "police": "members of police or internal security forces",
    "paramilitary": "members of paramilitary forces",
    "civilian": "civilians",
    "mixed": "some military, some civilian",
}

FUNCTIONS: Vocabulary = {
    "combatant": "fights",
    "instructor": "gives training",
    "adviser": "advises",
    "observer": "watches and learns",
    "technician": "maintains or operates equipment",
    "engineer": "does engineering work",
    "sapper": "clears mines or does combat engineering",
    "construction_worker": "builds",
    "logistics": "supplies and transports",
    "guard": "guards persons or places",
    "police_officer": "does police work",
    "labourer": "works for pay in any other trade",
    "it_worker": "does information-technology work",
    "medical_worker": "does medical work",
    "athlete": "does sport",
    "artist": "performs or makes art",
    "scientist": "does research",
    "student": "studies",
    "trainee": "is trained",
    "overseer": "watches over workers for the DPRK's government",
    "crew": "crews a vessel or aircraft",
    "broker": "arranges transactions",
    "procurement_agent": "seeks goods or technology",
    "delegate": "member of a delegation",
    "head_of_state": "head of State or government",
    "official": "government official",
    "diplomat": "member of a diplomatic or consular post",
    "executive": "runs a company or bank",
    "bank_representative": "represents a bank or financial institution",
    "tourist": "travels for leisure",
    "former_worker": "worked, and no longer does",
}

LEARNING_FUNCTIONS = frozenset({"student", "trainee"})

WORK_AUTHORISATIONS: Vocabulary = {
    "new": "granted or renewed for this stay",
    "existing": "granted earlier and not renewed",
    "expired": "granted earlier and run out",
}
