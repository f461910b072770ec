"""Words for evidence, hedges and exemptions."""

from __future__ import annotations

from . import Vocabulary

__all__ = [
    "CLAIM_KINDS",
    "CREDIBILITIES",
    "EVIDENCE_KINDS",
    "EXEMPTION_STATUSES",
    "EXEMPTION_TYPES",
    "MONITORS",
    "ORIGIN_TYPES",
    "QUALIFIERS",
    "RELIABILITIES",
    "SPEAKS_TO",
    "STANCES",
]

EXEMPTION_TYPES: Vocabulary = {
    "committee_approval": "approval or exemption by the 1718 Committee",
    "notification": "notice or report to the 1718 Committee",
    "state_determination": "determination by the State concerned",
    "humanitarian": "humanitarian exemption",
    "medical": "medical exception",
    "judicial_process": "presence that a court needs",
    "safety": "safety of persons",
    "diplomatic": "diplomatic or consular exception",
    "rajin_khasan": "the Rajin–Khasan coal exception",
    "livelihood": "livelihood purposes",
    "own_nationals": "own nationals of the host State",
    "protected_persons": "persons whose return the law forbids",
    "pre_existing_contract": "contract finalised before the ban",
    "hydroelectric": "existing hydroelectric works of China and the DPRK",
    "emergency": "a vessel or aircraft in distress",
    "return_to_port": "a vessel's return to its port of origination",
    "entry_for_inspection": "entry into port, or landing, to be inspected",
    "treaty": "a treaty or other law outside the measures",
}

EXEMPTION_STATUSES: Vocabulary = {
    "granted": "on record with the Committee, or stated by the competent State",
    "notified": "notified to the Committee",
    "notified_late": "notified after the time allowed",
    "claimed": "a party says so",
    "requested": "asked for and not decided",
    "refused": "refused by the authority",
    "refuted": "shown not to exist or not to hold",
    "expired": "run out before the act",
    "not_notified": "no notification was made",
}

EVIDENCE_KINDS: Vocabulary = {
    "admission": "a party's statement against its own position",
    "party_statement": "a party's statement in its own interest",
    "denial": "a statement that denies the facts or the breach",
    "official_statement": "a State or its organ speaks in its own name",
    "authority_record": "an authority's record of its own acts: seizure, inspection, permit, trade return",
    "committee_decision": "a decision or record of the 1718 Committee",
    "un_panel": "the Panel of Experts under resolution 1874",
    "msmt": "the Multilateral Sanctions Monitoring Team",
    "un_report": "another United Nations report",
    "physical_inspection": "somebody examined the thing itself",
    "debris_analysis": "examination of wreckage",
    "court": "a court's finding or judgment",
    "customs_data": "trade, customs or visa returns",
    "ais_data": "vessel tracking",
    "satellite_imagery": "satellite images",
    "photo": "photographs or film",
    "document": "a contract or other document at hand",
    "document_leak": "a document of unconfirmed origin",
    "intelligence_assessment": "a State's intelligence, published in its name",
    "ngo_analysis": "analysis by a research body",
    "press": "press report",
    "no_response": "asked and not answered",
}
MONITORS = {"un_panel": "the Panel of Experts", "msmt": "the MSMT"}
"""The bodies that monitor the measures: kinds of evidence and types of origin, with their name in a sentence."""
CLAIM_KINDS = frozenset({"party_statement", "denial"})
"""Kinds of evidence in which parties speak for themselves."""

ORIGIN_TYPES: Vocabulary = {
    "state": "a State in its own name",
    "un_panel": "the Panel of Experts under resolution 1874",
    "msmt": "the Multilateral Sanctions Monitoring Team",
    "committee": "the 1718 Committee",
    "international_organisation": "another international organisation",
    "court": "a court",
    "investigation": "a named outlet's or body's own investigation",
    "company": "a company",
    "person": "a named person",
    "anonymous": "unnamed",
    "outlet": "an outlet with no stated origin",
}

QUALIFIERS: Vocabulary = {
    "suspected": "the sources suspect it, and do not say that it is so",
    "presumed": "the sources take it to be so until something else is shown",
    "inferred": "the sources conclude it from something else, and say so",
    "alleged": "somebody says so for whom the sources do not vouch",
    "disputed": "the sources do not agree on it",
    "party_claim": "it rests on a party's word alone",
}

STANCES: Vocabulary = {
    "supports": "says that it is so",
    "denies": "says that it is not so",
    "unclear": "takes no side, or speaks of the background alone",
    "undeterminable": "looked, and could not tell",
}

SPEAKS_TO: Vocabulary = {
    "facts": "whether it happened",
    "law": "whether it breaches the measures",
    "both": "the one and the other",
}

RELIABILITIES: Vocabulary = {
    "A": "completely reliable",
    "B": "usually reliable",
    "C": "fairly reliable",
    "D": "not usually reliable",
    "E": "unreliable",
    "F": "cannot be judged",
}

CREDIBILITIES: Vocabulary = {
    "1": "confirmed by other sources",
    "2": "probably true",
    "3": "possibly true",
    "4": "doubtful",
    "5": "improbable",
    "6": "cannot be judged",
}
