"""Sentences for people: what is reported, how well it is shown, and what would decide it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from sanctions_check.logic.case import Case, Thing
from sanctions_check.logic.cell import Cell, Presence
from sanctions_check.logic.condition import InForce, Judgement, Quantified, Test
from sanctions_check.logic.proof import Proof
from sanctions_check.logic.timespan import FIRST_DAY, Timespan
from sanctions_check.records.facts.labels import vessel_of
from sanctions_check.records.model import PLACES, Record
from sanctions_check.records.normalise.countries import DPRK, country_name, country_names, with_article_of_state
from sanctions_check.records.parts import is_service
from sanctions_check.rules.model import Prohibition
from sanctions_check.rules.sentence import DESTINATION, places_in, put_in, with_what_is_told

from ..results import CitedMeasure, Law, MeasureRole, Missing, Standing
from .names import joined
from .places import Actors, topic_of, unnamed, who_stands_in
from .weighed import Weighed

__all__ = ["answer_on_record", "filled", "in_words", "message_of", "missing_in", "what_was_read"]

_FIELDS = {
    "relates_to": "subject",
    "un_listed": "listing by the United Nations",
    "movement_vessel_un_listed": "listing by the United Nations",
    "un_register": "category in the UN Register",
    "movement_ais": "AIS signal",
    "hs": "HS code",
    "leg": "side",
    "competent": "authority",
    "in_period": "period",
    "within_quantity": "quantity",
    "notified_to_committee": "notice to the Committee",
    "earns_income": "income",
    "number_increased": "rise in the number",
    "own_nationals": "tie of nationality to the host",
    "employer_abroad": "employer abroad",
    "enhances_forces": "use to armed forces",
    "movement_ship_to_ship": "transfer from ship to ship",
    "protected_from_return": "protection from return",
    "programme_linked": "link to the programmes",
    "passenger_aircraft_safety": "use for the safety of passenger aircraft",
}
_OF_COUNTRIES = frozenset(
    {"country", "nationality", "acts_for", "origin", "host", "by", "movement_flag", "movement_owner"}
    | {f"movement_{name}" for name in PLACES}
)
_OF_VESSELS = frozenset({"movement_flag", "movement_owner", "movement_vessel_un_listed", "movement_ais"})
_SAID = {
    Standing.CONTESTED: "it is reported, and disputed, that ",
    Standing.ASSERTED: "it is alleged that ",
    Standing.UNSUPPORTED: "it has been claimed that ",
}
"""What stands before facts that are not shown."""
_SHORT_OF_DELIVERY = {
    "planned": " (only planned)",
    "offered": " (offered, and no further on record)",
    "attempted": " (attempted, and not completed)",
    "contracted": " (contracted; delivery is not on record)",
    "intercepted": " (intercepted on its way)",
}
"""What is added to a sentence in the past tense, where the act had come less far."""
_WHERE = frozenset({"host", DESTINATION})
"""Where something is done, and no party to it."""
_DPRK = with_article_of_state(country_name(DPRK))
_BY_A_STATE = re.compile(r"\bby ([A-Z]{2})\b")
_OF_THINGS = re.compile(r"\b(?:went|moved)\b")
_READINGS = {"textual": "", "practice": ", on settled practice and not on the words alone"}


def filled(says: str, record: Record, case: Case, subject: Thing) -> str:
    """The rule's sentence with the names of this record. A service does not go from one to another, as a thing does."""
    topic = topic_of(record, subject.kind, subject.pointer, subject.label)
    if is_service(record, subject.pointer) and _OF_THINGS.search(says):
        says = _OF_THINGS.sub("passed", says, count=1)
        topic = replace(topic, words=f"a service ({topic.words})", many=False) if topic.told else topic
    places = who_stands_in(says, case, subject)
    states = {place: _named(actors) for place, actors in places.items() if actors.filled}
    names = {place: joined(found) for place, found in _each_in_one_place(says, states).items()}
    names |= {"act": case.act.label, "date": str(case.time_of(subject)), "vessel": vessel_of(record)}
    if topic.told:
        names["subject"] = topic.words
    template = with_what_is_told(says, names, many=topic.many)
    others = {place: unnamed(place) for place in places}
    return put_in(template, {**others, "subject": topic.words, **names, **_once_more(template, states)})


def _once_more(template: str, states: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """A State that the sentence names already, in a second place: it is a party of that State that gets or gives."""
    said = {_DPRK} if _DPRK in template else set[str]()
    found: dict[str, str] = {}
    for (place,) in places_in(template):
        stand = states.get(place, ())
        if len(stand) == 1 and place not in _WHERE:
            if stand[0] in said:
                found[place] = f"a party of {stand[0]}"
            said.add(stand[0])
    return found


def _named(actors: Actors) -> list[str]:
    """The States of those who stand there, each once; a hedge only where nobody is told without one."""
    plain = {party.cell("country").values for party in actors.parties if not party.cell("country").qualifier}
    hedged = [party for party in actors.parties if party.cell("country").qualifier]
    alike = [party for party in hedged if party.cell("country").values in plain]
    names = [_name_of(party) for party in actors.parties if party not in alike]
    return list(dict.fromkeys(names)) or [_states(actors.state)]


def _each_in_one_place(says: str, states: Mapping[str, Sequence[str]]) -> dict[str, Sequence[str]]:
    """The States in each place, without those that the sentence names already, or that stand alone in another place."""
    elsewhere = {found[0] for found in states.values() if len(found) == 1}
    if _DPRK in says:
        elsewhere.add(_DPRK)
    return {place: [state for state in found if state not in elsewhere] or found for place, found in states.items()}


def _name_of(party: Thing) -> str:
    country = party.cell("country")
    text = _states(country) or party.label
    return f"{text} ({country.qualifier})" if country.qualifier else text


def _states(cell: Cell) -> str:
    return " or ".join(with_article_of_state(country_name(str(code))) for code in cell.values)


def message_of(
    rule: Prohibition,
    weighed: Weighed,
    sentence: str,
    measures: Sequence[CitedMeasure],
    missing: Sequence[Missing],
    against: str,
) -> str:
    """One sentence or two that can stand alone: verdict, what is reported, why it counts or does not."""
    law, standing, weighs = weighed.law, weighed.standing, weighed.reading.shown.weighs
    laying_down = [measure for measure in measures if measure.part is not MeasureRole.RESTATES]
    certain = [measure for measure in laying_down if measure.certain] if law is Law.YES else laying_down
    join = ", " if certain else " or "
    cited = join.join(f"{each.resolution} paragraph {each.paragraph}" for each in certain or laying_down)
    head = weighed.verdict.words.capitalize()
    match law:
        case Law.EXEMPT:
            return f"{head}: {rule.title} – an exemption applies: {against}."
        case Law.NO:
            return f"{head}: “{rule.title}” does not apply: {against}."
        case Law.UNKNOWN:
            return f"{head}: whether {sentence} is open under {cited}; not known: {'; '.join(each.says for each in missing)}."
        case Law.YES:
            said = _SAID.get(standing.standing, "")
            if rule.called_upon:
                return f"{head}: {said}{sentence}; {cited} only calls upon States and bars nothing."
    held = _READINGS.get(weighs, f", on a reading that is {weighs}")
    state = _SHORT_OF_DELIVERY.get(weighed.how_far.stage or "", "")
    barred = "that would be barred by" if said else "barred by"
    facts = f"The facts are {standing.standing.value} ({standing.because})."
    return f"{head}: {said}{sentence}{state}; {barred} {cited}{held}. {facts}"


def in_words(leaf: Proof) -> str:
    """One leaf for people: which fact, of what, and what the record says of it."""
    value = what_was_read(leaf)
    match leaf.asked:
        case Test(thing=thing, field=name):
            return _field_in_words(name, "the act" if thing == "act" else leaf.subject, value)
        case Quantified(thing=thing):
            return f"the {thing} list: {value}"
        case InForce(measure, since, until):
            to = f" to {until}" if until is not None else ""
            return f"when the act took place: {value}{_without_a_first_day(leaf)} ({measure}, a day from {since}{to})"
        case Judgement() as judgement:
            return f"{judgement.question} ({answer_on_record(leaf, judgement)})"
        case _:
            return f"{leaf.says}: {value}"


def _without_a_first_day(leaf: Proof) -> str:
    """What kind of date leaves the act without a day from which on it can have been."""
    cell = leaf.read.cell if leaf.read is not None else None
    spans = cell.values if cell is not None and cell.derived_from else ()
    told = any(isinstance(span, Timespan) and span.start_low > FIRST_DAY for span in spans)
    return "" if told or cell is None or not spans else f", by {cell.derived_from}, and no first day is told"


def answer_on_record(leaf: Proof, judgement: Judgement) -> str:
    """What has been determined, and by whom where they are not asked: no; yes, by the United States, who is not asked."""
    answer = what_was_read(leaf).removeprefix(f"{judgement.name}: ")
    return _BY_A_STATE.sub(lambda by: f"by {with_article_of_state(country_name(by[1]))}", answer)


def what_was_read(leaf: Proof) -> str:
    """What a leaf read, countries by their names."""
    read = leaf.read
    if read is None:
        return "not known"
    if not isinstance(leaf.asked, Test):
        return read.value
    cell = read.cell
    if cell is not None and cell.presence is Presence.UNKNOWN and cell.derived_from:
        return f"not known ({cell.derived_from})"
    if leaf.asked.field in _OF_COUNTRIES and cell is not None and cell.known:
        hedge = f" ({cell.qualifier})" if cell.qualifier else ""
        names = ", ".join(country_name(str(code)) for code in cell.values) if cell.tags else country_names(cell.values)
        return f"{names}{hedge}"
    return read.value.replace("_", " ")


def _field_in_words(name: str, subject: str, value: str) -> str:
    field = _FIELDS.get(name) or name.removeprefix("movement_").replace("_", " ")
    owner = "the vessel" if name in _OF_VESSELS else subject
    of = f" of {owner}" if owner and owner != value else ""
    return f"the {field}{of}: {value}"


def missing_in(leaves: Sequence[Proof]) -> tuple[Missing, ...]:
    """The facts that would decide, without repeats."""
    asked: dict[str, Proof] = {}
    for leaf in leaves:
        asked.setdefault(in_words(leaf), leaf)
    return tuple([Missing(says, leaf) for says, leaf in asked.items()])
