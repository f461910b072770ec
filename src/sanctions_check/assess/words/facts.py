"""Facts and their values in words, by the names that rules use.

There are two sorts of facts. A *quality* has a value: the role of the persons is "combatant". A *circumstance* holds or does
not: the persons earned income there.
"""

from __future__ import annotations

from typing import NamedTuple

from msgspec import Struct

from sanctions_check.english import as_one_name
from sanctions_check.plain_text import in_words
from sanctions_check.records.normalise.countries import country_name

__all__ = ["PLURALS", "for_example", "phrase_of", "value_in_words"]

PLURALS = {
    "party": "parties",
    "item": "items",
    "group": "groups of persons",
    "exemption": "exemptions",
    "determination": "determinations",
}


class Phrase(Struct, frozen=True):
    """A fact of a thing in words."""

    question: str
    """It completes "it is not known …": "what the category of coal is", "whether the bank is listed"."""
    noun: str
    """It names the fact: "the category of coal", "the listing of the bank"."""
    told: str
    """The quality, or the clause of the circumstance, in a sentence: "the category of coal", "the bank is listed"."""
    circumstance: bool = False

    @property
    def asked(self) -> str:
        """The fact as something open or needed: the noun of a quality, the question of a circumstance."""
        return self.question if self.circumstance else self.noun

    def had(self, words: str, *, holds: bool = True) -> str:
        """What follows "had": `the role of the persons been combatant`, `it been so that they earned income there`."""
        if self.circumstance:
            return f"it {'' if holds else 'not '}been so that {self.told}"
        return f"{self.told} been {words}"

    def had_another(self, example: str) -> str:
        """What follows "had" if many values would do: `the flag of the vessel been another, for example Brazil`."""
        return f"{self.noun} been another{for_example(example)}"

    def if_(self, words: str, *, holds: bool = True) -> str:
        """What follows "if": `the role of the persons is combatant`."""
        if self.circumstance:
            return f"it is {'' if holds else 'not '}so that {self.told}"
        return f"{self.told} is {words}"

    def if_another(self, example: str) -> str:
        """What follows "if" if many values would do: `the flag of the vessel is another, for example Brazil`."""
        return f"{self.noun} is another{for_example(example)}"


class _Quality(NamedTuple):
    """The noun; the question, if it is not "what the … of … is"; and the phrase in sentences, if it is not "the … of …"."""

    noun: str
    question: str = ""
    told: str = ""


class _Circumstance(NamedTuple):
    """The noun, the clause that states it, and its owner, if that is not the thing that has the fact."""

    noun: str
    clause: str
    of: str = ""


_OF_THE_ACT = {
    "kind": ("the kind of act", "what kind of act it was"),
    "stage": ("the stage of the act", "how far the act had come"),
    "direction": ("the direction of the act", "in which direction it went"),
    "time": ("the date of the act", "when the act took place"),
    "subject": ("the subject of the act", "what the act was about"),
    "omitted": ("the duty that was not carried out", "which duties were not carried out"),
    "carried_out": ("the duty that was carried out", "which duties were carried out"),
    "parties": ("the parties", "who took part"),
    "claimed_purpose": ("the purpose claimed", "which purpose was claimed"),
    "movement_flag": ("the flag of the vessel", "under which flag the vessel sailed"),
    "movement_owner": ("the State of the owner of the vessel", "to which State the owner of the vessel belongs"),
    "movement_mode": ("the mode of transport", "how it was carried"),
    "movement_ais": ("the transponder of the vessel", "whether the transponder was on"),
    "movement_origin": ("the State of departure", "from where it left"),
    "movement_destination": ("the destination", "where it went"),
    "movement_declared_destination": ("the declared destination", "which destination was declared"),
    "movement_via": ("the State of transit", "through which States it went"),
    "movement_dprk_places": ("the place in the DPRK", "through which place of the DPRK it went"),
    "movement_service": ("the service", "which service it was"),
}
"""Qualities of the act by the name of their cell: the noun and the question."""
_OF_A_THING = {
    "category": _Quality("category"),
    "nature": _Quality("nature", "what the nature of {label} is: goods, technology, a service or money"),
    "relates_to": _Quality("subject", "what {label} relates to"),
    "hs": _Quality("HS code", "the HS code of {label}"),
    "un_register": _Quality("category in the UN Register", "the category of {label} in the UN Register"),
    "control_lists": _Quality("control list", "which control list names {label}"),
    "quantity": _Quality("quantity", "the quantity of {label}"),
    "quantity_in_all": _Quality("quantity", "the quantity of {label}"),
    "value_each": _Quality("value of a piece on average", "the value of a piece of {label}"),
    "calendar_years": _Quality("number of calendar years", "in how many years of the calendar {label} went"),
    "years_from_22_december": _Quality(
        "number of years from 22 December", "in how many years from 22 December {label} went"
    ),
    "unit": _Quality("unit of the quantity", "in which unit the quantity of {label} is given"),
    "origin": _Quality("country of origin", "where {label} was made"),
    "purpose": _Quality("purpose", "for what purpose {label} went"),
    "end_use": _Quality("end use"),
    "direction": _Quality("direction", "in which direction {label} went"),
    "stage": _Quality("stage", "how far it came with {label}"),
    "time": _Quality("date", "when it took place with {label}"),
    "leg": _Quality("side"),
    "number": _Quality("number", "how many there were of {label}"),
    "nationality": _Quality("nationality"),
    "status": _Quality("status", "whether military or civilian: {label}"),
    "function": _Quality("role", "the role of {label}"),
    "host": _Quality("host", "in which State it was: {label}"),
    "work_authorisation": _Quality("work authorisation", "whether work was authorised: {label}"),
    "authorised": _Quality(
        "day of authorisation", "when work was authorised: {label}", "the date of the work authorisation of {label}"
    ),
    "arrived": _Quality("arrival", "when it arrived: {label}"),
    "un_listed_since": _Quality(
        "day of listing by the United Nations",
        "since when it is listed by the United Nations: {label}",
        "the date of the listing of {label}",
    ),
    "listed_by": _Quality("listing by States", "which States list {label}", "the State that lists {label}"),
    "country": _Quality("State", "to which State {label} belongs"),
    "acts_for": _Quality("principal", "for which State {label} acts", "the State for which {label} acts"),
    "type": _Quality("type", "what {label} is: a State, an armed force, a company, a person"),
    "roles": _Quality("part in the act", "what part {label} had in the act", "the part of {label}"),
    "granted": _Quality("day of grant", "when {label} was granted", "the day of {label}"),
    "in_period": _Quality("period", "until when {label} was valid", "the last day of {label}"),
    "authority": _Quality("authority", "who granted {label}", "the authority behind {label}"),
    "competent": _Quality("authority"),
    "judgement": _Quality("question", "which question {label} answers", "the question answered by {label}"),
    "by": _Quality("author", "who made {label}"),
}
"""Qualities of things other than the act, by the name of their cell."""
_OF_AN_EXEMPTION = {
    **_OF_A_THING,
    "type": _Quality("kind", "what kind of exemption was granted: {label}"),
    "status": _Quality("status", "whether it was granted: {label}"),
}
_CIRCUMSTANCES = {
    "notified_to_committee": _Circumstance("notice to the Committee", "the Committee was notified in time"),
    "movement_flags_of_both_vessels": _Circumstance("flags of both vessels", "the flags of both vessels are recorded"),
    "movement_ship_to_ship": _Circumstance("transfer from ship to ship", "cargo was moved from ship to ship"),
    "movement_vessel_un_listed": _Circumstance(
        "listing by the United Nations", "the vessel is listed by the United Nations", of="the vessel"
    ),
    "observed": _Circumstance("sighting", "somebody saw {label}"),
    "passenger_aircraft_safety": _Circumstance(
        "use for the safety of passenger aircraft", "{label} served the safety of passenger aircraft"
    ),
    "enhances_forces": _Circumstance("use to armed forces", "armed forces would be strengthened by {label}"),
    "earns_income": _Circumstance("income", "income was earned there by {label}"),
    "employer_abroad": _Circumstance("employer abroad", "the employer is abroad: {label}"),
    "number_increased": _Circumstance("rise in the number", "the number of work authorisations rose: {label}"),
    "own_nationals": _Circumstance("tie of nationality to the host", "the nationality of {label} is that of the host"),
    "protected_from_return": _Circumstance("protection from return", "the law forbids the return of {label}"),
    "carries_arms": _Circumstance("carrying of arms", "arms were carried by {label}"),
    "un_listed": _Circumstance("listing by the United Nations", "{label} is listed by the United Nations"),
    "family_of_listed": _Circumstance("kinship with a listed person", "{label} and a listed person are of one family"),
    "programme_linked": _Circumstance("link to the programmes", "{label} is linked to the barred programmes"),
    "serves_missions": _Circumstance("use for missions and relief", "missions and relief may be paid through {label}"),
    "enters_own_state": _Circumstance("entry into its own State", "{label} is a national of the State that it enters"),
    "of_a_stopping_state": _Circumstance("part in stopping the act", "the State of {label} stopped the act"),
    "beside_other_bodies": _Circumstance("other bodies of its State", "other bodies of its State stand beside {label}"),
    "deceived": _Circumstance("deception", "{label} was deceived"),
    "covers_it": _Circumstance("reach", "this is covered by {label}"),
    "of_cargo_alone": _Circumstance("reach beyond what moves", "goods or persons alone are named by {label}"),
    "in_its_time": _Circumstance("reach in time", "the act lies in the time of {label}"),
    "within_quantity": _Circumstance("quantity", "the quantity is within {label}"),
    "conditions_met": _Circumstance("conditions", "the conditions of {label} were met"),
    "outcome": _Circumstance("outcome", "{label} was answered with yes"),
}
"""Circumstances of any thing, by the name of their cell."""
_BY_ITS_TYPE = frozenset({"exemption", "determination"})
"""Kinds of things whose label is their type: a phrase puts the kind before it, as in "the exemption “notification”"."""


def phrase_of(kind: str, cell: str, label: str, *, named: bool = True) -> Phrase:
    """The phrase for a cell of a thing: `group`, `function`, `the 30 persons` → the role of the 30 persons.

    An empty label gives a noun without a thing: "the role". `named` False: the label is no name of it,
    as "the exemption" is.
    """
    if kind == "act" and cell in _OF_THE_ACT:
        noun, question = _OF_THE_ACT[cell]
        return Phrase(question, noun, noun)
    if kind in _BY_ITS_TYPE and named:
        label = f"the {kind} “{in_words(label)}”"
    label = as_one_name(label)
    if cell in _CIRCUMSTANCES:
        noun, clause, owner = _CIRCUMSTANCES[cell]
        clause = clause.replace("{label}", label)
        return Phrase(f"whether {clause}", _of(noun, owner or label), clause, circumstance=True)
    quality = (_OF_AN_EXEMPTION if kind == "exemption" else _OF_A_THING).get(cell)
    noun, question, told = quality or _Quality(in_words(cell.removeprefix("movement_")))
    of_it = _of(noun, label)
    return Phrase(
        question.replace("{label}", label) or f"what {of_it} is", of_it, told.replace("{label}", label) or of_it
    )


def for_example(example: str) -> str:
    """`, for example coal`; "" without an example."""
    return f", for example {example}" if example else ""


def _of(noun: str, label: str) -> str:
    return f"the {noun} of {label}" if label else f"the {noun}"


def value_in_words(value: object, *, country: bool) -> str:
    """A value of a record in words; with `country` it is the code of a State."""
    if isinstance(value, list):
        return " and ".join(value_in_words(each, country=country) for each in value)
    if country:
        return country_name(str(value))
    return in_words(value).replace("dprk", "the DPRK")
