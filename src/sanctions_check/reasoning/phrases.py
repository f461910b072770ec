"""Facts and their values in words. They are looked up by the names that rules use.

There are two sorts of facts. A *quality* has a value: "the role of the persons" is, or had been, "combatant". A
*circumstance* holds or does not: "the persons earned income there".
"""

from __future__ import annotations

from msgspec import Struct

from sanctions_check.assess.findings.names import as_one_name
from sanctions_check.plain_text import in_words
from sanctions_check.records.normalise.countries import country_name

__all__ = ["PLURALS", "Phrase", "phrase_of", "value_in_words"]

PLURALS = {
    "party": "parties",
    "item": "items",
    "group": "groups of persons",
    "exemption": "exemptions",
    "determination": "determinations",
}


class Phrase(Struct, frozen=True):
    """`question` completes "it is not known ..."; `told` names the quality, or states the circumstance, in a sentence.

    `noun` names the quality where `told` names only its thing: "the category of the cargo" for had *the cargo* been arms.
    """

    question: str
    told: str
    noun: str = ""
    circumstance: bool = False

    @property
    def named(self) -> str:
        """The fact as a noun: the quality, or whether the circumstance holds."""
        return self.question if self.circumstance else self.noun or self.told

    def had(self, words: str, *, holds: bool = True) -> str:
        """What follows "had": `the role of the persons been combatant`, `it been so that they earned income there`."""
        if self.circumstance:
            return f"it {'' if holds else 'not '}been so that {self.told}"
        return f"{self.told} been {words}"

    def had_another(self, example: str) -> str:
        """What follows "had", where many values would do: `the flag of the vessel been another, for example Brazil`."""
        return f"{self.noun or self.told} been another, for example {example}"

    def if_(self, words: str, *, holds: bool = True) -> str:
        """What follows "if"."""
        if self.circumstance:
            return f"it is {'' if holds else 'not '}so that {self.told}"
        return f"{self.told} is {words}"

    def if_another(self, example: str) -> str:
        """What follows "if", where many values would do."""
        return f"{self.noun or self.told} is another, for example {example}"


_OF_THE_ACT = {
    "kind": ("what kind of act it was", "the kind of act"),
    "stage": ("how far the act had come", "the stage of the act"),
    "direction": ("in which direction it went", "the direction of the act"),
    "time": ("when the act took place", "the date of the act"),
    "subject": ("what the act was about", "the subject of the act"),
    "omitted": ("which duties were not carried out", "the duty that was not carried out"),
    "carried_out": ("which duties were carried out", "the duty that was carried out"),
    "parties": ("who took part", "the parties"),
    "claimed_purpose": ("which purpose was claimed", "the purpose claimed"),
    "movement_flag": ("under which flag the vessel sailed", "the flag of the vessel"),
    "movement_owner": ("to which State the owner of the vessel belongs", "the State of the owner of the vessel"),
    "movement_mode": ("how it was carried", "the mode of transport"),
    "movement_ais": ("whether the transponder was on", "the transponder"),
    "movement_origin": ("from where it left", "the State of departure"),
    "movement_destination": ("where it went", "the destination"),
    "movement_declared_destination": ("which destination was declared", "the declared destination"),
    "movement_via": ("through which States it went", "the State of transit"),
    "movement_dprk_places": ("through which place of the DPRK it went", "the place in the DPRK"),
    "movement_service": ("which service it was", "the service"),
}
"""Qualities by the name of their cell: the fields of a Phrase in their order."""
_OF_A_THING = {
    "category": ("what the category of {label} is", "{label}", "the category of {label}"),
    "nature": (
        "what the nature of {label} is: goods, technology, a service or money",
        "{label}",
        "the nature of {label}",
    ),
    "relates_to": ("what {label} relates to", "what {label} relates to"),
    "hs": ("the HS code of {label}", "the HS code of {label}"),
    "un_register": ("the UN Register category of {label}", "the UN Register category of {label}"),
    "control_lists": ("which control list names {label}", "the control list of {label}"),
    "quantity": ("the quantity of {label}", "the quantity of {label}"),
    "unit": ("in which unit the quantity of {label} is given", "the unit of the quantity of {label}"),
    "origin": ("where {label} was made", "the country of origin of {label}"),
    "purpose": ("for what purpose {label} went", "the purpose of {label}"),
    "end_use": ("what the end use of {label} is", "the end use of {label}"),
    "direction": ("in which direction {label} went", "the direction of {label}"),
    "stage": ("how far it came with {label}", "the stage of {label}"),
    "time": ("when it took place with {label}", "the date of {label}"),
    "number": ("how many there were of {label}", "the number of {label}"),
    "nationality": ("what the nationality of {label} is", "the nationality of {label}"),
    "status": ("whether military or civilian: {label}", "the status of {label}"),
    "function": ("the role of {label}", "the role of {label}"),
    "host": ("in which State it was: {label}", "the host of {label}"),
    "work_authorisation": ("whether work was authorised: {label}", "the work authorisation of {label}"),
    "authorised": ("when work was authorised: {label}", "the date of the work authorisation of {label}"),
    "arrived": ("when it arrived: {label}", "the arrival of {label}"),
    "un_listed_since": ("since when it is listed by the United Nations: {label}", "the date of the listing of {label}"),
    "listed_by": ("which States list {label}", "the State that lists {label}"),
    "country": ("to which State {label} belongs", "the State of {label}"),
    "acts_for": ("for which State {label} acts", "the State for which {label} acts"),
    "type": ("what {label} is: a State, an armed force, a company, a person", "{label}", "the type of {label}"),
    "roles": ("what part {label} had in the act", "the part of {label}"),
    "granted": ("when {label} was granted", "the day of {label}"),
    "in_period": ("until when {label} was valid", "the last day of {label}"),
    "authority": ("who granted {label}", "the authority behind {label}"),
    "judgement": ("which question {label} answers", "the question answered by {label}"),
    "by": ("who made {label}", "the author of {label}"),
}
"""The same of any other thing."""
_OF_AN_EXEMPTION = {
    **_OF_A_THING,
    "type": ("what kind of exemption was granted: {label}", "the kind of {label}"),
    "status": ("whether it was granted: {label}", "the status of {label}"),
}
_CIRCUMSTANCES = {
    "notified_to_committee": "the Committee was notified in time",
    "movement_flags_of_both_vessels": "the flags of both vessels are told",
    "movement_ship_to_ship": "cargo was moved from ship to ship",
    "movement_vessel_un_listed": "the vessel is listed by the United Nations",
    "observed": "somebody saw {label}",
    "passenger_aircraft_safety": "{label} served the safety of passenger aircraft",
    "enhances_forces": "armed forces would be strengthened by {label}",
    "earns_income": "income was earned there by {label}",
    "employer_abroad": "the employer is abroad: {label}",
    "number_increased": "the number of work authorisations rose: {label}",
    "own_nationals": "{label} are nationals of the host",
    "protected_from_return": "the law forbids the return of {label}",
    "carries_arms": "arms were carried by {label}",
    "un_listed": "{label} is listed by the United Nations",
    "programme_linked": "{label} is linked to the barred programmes",
    "serves_missions": "missions and relief may be paid through {label}",
    "enters_own_state": "{label} is a national of the State that it enters",
    "of_a_stopping_state": "the State of {label} stopped the act",
    "deceived": "{label} was deceived",
    "covers_it": "this is covered by {label}",
    "within_quantity": "the quantity is within {label}",
    "conditions_met": "the conditions of {label} were met",
    "outcome": "{label} was answered with yes",
}
"""Circumstances by the name of their cell: the clause that states one."""
_BY_ITS_TYPE = frozenset({"exemption", "determination"})
"""Things without a name: their label is their type, so a phrase puts the word for the thing before it."""


def phrase_of(kind: str, cell: str, label: str) -> Phrase:
    """The phrase for a cell of a thing: `group`, `function`, `the 30 persons` → the role of the 30 persons."""
    if kind in _BY_ITS_TYPE and label != f"the {kind}":
        label = f"the {kind} “{in_words(label)}”"
    else:
        label = as_one_name(label)
    if cell in _CIRCUMSTANCES:
        clause = _CIRCUMSTANCES[cell].replace("{label}", label)
        return Phrase(f"whether {clause}", clause, circumstance=True)
    if kind == "act" and cell in _OF_THE_ACT:
        return Phrase(*_OF_THE_ACT[cell])
    named = in_words(cell.removeprefix("movement_"))
    known = _OF_AN_EXEMPTION if kind == "exemption" else _OF_A_THING
    words = known.get(cell, (f"what the {named} of {{label}} is", f"the {named} of {{label}}"))
    question, told, *noun = [each.replace("{label}", label) for each in words]
    return Phrase(question, told, "".join(noun))


def value_in_words(value: object, *, country: bool) -> str:
    """A value of a record in words. `country`: it is the code of a State."""
    if isinstance(value, list):
        return " and ".join(value_in_words(each, country=country) for each in value)
    if country:
        return country_name(str(value))
    return in_words(value).replace("dprk", "the DPRK")
