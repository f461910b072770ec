"""Explanations for common words that are in no vocabulary: they say how a record states the same."""

from __future__ import annotations

from collections.abc import Collection, Mapping

__all__ = ["EXPLAINED", "explained"]

_WHAT_IT_DID = 'the kind is what the vessel did, as "transport_maritime"'
_PERSONS = (
    'who works or fights is a group of personnel; whoever sends them is the "sender", whoever takes them in the "host"'
)
_FRONT = 'a front has type: company, and the role of what it did, as "buyer", "broker" or "financier"'
_SOLDIER = 'a soldier has status: military, and a function only where a task is stated, as "combatant" where he fights'
_CHARGE = 'a charge is no finding of a court: write "official_statement", with country and open_inquiry: true'
_HOW_SURE = "how sure it is, is no stage: the evidence shows it, of one value qualified ({value: delivered, qualified: alleged})"

EXPLAINED: Mapping[str, Mapping[str, str]] = {
    "transfer_arms": {
        "insurance reinsurance": f"write an item of category: insurance; {_WHAT_IT_DID}",
        "bunkering refuelling": f"write an item of category: bunkering; {_WHAT_IT_DID}",
        "reflagging flagging ship_registration vessel_registration": (
            'write an item of category: vessel_registration; the kind is "transfer_vessel" where the vessel changed hands, '
            'else what it did, as "transport_maritime"'
        ),
        "fishing_rights fishing_licence fishing_license": (
            'write an item of category: fishing_rights; the kind is "transfer_commodity", '
            'or "agreement" where only a promise is stated'
        ),
    },
    "battle_tank": {"software": "for a program write nature: software; the category is what it is for"},
    "supplier": {
        "worker workers labourer labourers soldier soldiers troops crew captain": _PERSONS,
        "front front_company shell_company": _FRONT,
        "charterer": 'of a charter whoever hires the ship is the "recipient"',
        "victim": "the victim of a theft is no party: name it in context",
        "hacker hackers thief": 'whoever stole is the "recipient" of what was stolen',
    },
    "combatant": {
        "soldier soldiers troops special_forces": _SOLDIER,
        "witness": "a witness has no part in the act, and is evidence",
    },
    "contracted": {"alleged suspected possible unconfirmed reported": _HOW_SURE},
    "official_statement": {
        "indictment charge charges prosecution prosecutor doj_indictment criminal_complaint": _CHARGE,
        "member_state": (
            'a State in its own name is an "official_statement" with country; one whose word the Panel passes on '
            'stands in origins of "un_panel"'
        ),
    },
}
"""For each field, known by a word of its own: the words that people write, separated by spaces, with their explanation."""


def explained(written: str, known: Collection[str]) -> str:
    """The explanation for a word in the field with the words `known`; "" if there is none."""
    tables = (told for ours, told in EXPLAINED.items() if ours in known)
    return next((says for table in tables for words, says in table.items() if written in words.split()), "")
