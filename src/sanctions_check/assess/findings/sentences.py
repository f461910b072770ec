"""Sentences for people: what is reported, how well it is shown, and what would decide it."""

from __future__ import annotations

from collections.abc import Sequence

from sanctions_check.logic.case import Case, Thing
from sanctions_check.logic.cell import Cell, Presence
from sanctions_check.logic.condition import InForce, Quantified, Test
from sanctions_check.logic.proof import Proof
from sanctions_check.records.facts.labels import vessel_of
from sanctions_check.records.model import PLACES, Record
from sanctions_check.records.normalise.countries import country_name, country_names, with_article_of_state
from sanctions_check.rules.model import Prohibition

from ..law.legs import SLOTS, roles_towards
from ..results import CitedMeasure, Law, Missing, Progress, Standing
from .weighed import Weighed

__all__ = ["filled", "in_words", "message_of", "missing_in", "what_was_read"]

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
_READINGS = {"textual": "", "practice": ", on settled practice and not on the words alone"}


def filled(template: str, record: Record, case: Case, subject: Thing) -> str:
    """The rule's sentence with the names of this record."""
    names = {
        **_names_by_role(case, subject),
        "subject": subject.label,
        "act": case.act.label,
        "date": str(case.time_of(subject)),
        "vessel": vessel_of(record),
    }
    return template.format_map(names)


def _names_by_role(case: Case, subject: Thing) -> dict[str, str]:
    found: dict[str, dict[str, None]] = {role: {} for role in SLOTS}
    for party in case.listing("party").things:
        roles = roles_towards(party, subject)
        name = _name_of(party)
        for role, group in SLOTS.items():
            if not roles.isdisjoint(group):
                found[role][name] = None
    found["host"] = found["host"] or _host_of_persons(subject) or found["employer"]
    return {role: " and ".join(names) or "a party not named" for role, names in found.items()}


def _host_of_persons(subject: Thing) -> dict[str, None]:
    host = subject.cell("host")
    return {_states(host): None} if host.known else {}


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
    certain = [measure for measure in measures if measure.certain] if law is Law.YES else measures
    join = ", " if certain else " or "
    cited = join.join(f"{measure.resolution} paragraph {measure.paragraph}" for measure in certain or measures)
    head = weighed.verdict.words.capitalize()
    match law:
        case Law.EXEMPT:
            return f"{head}: {rule.title} – an exemption applies: {against}."
        case Law.NO:
            return f"{head}: {rule.title} does not apply: {against}."
        case Law.UNKNOWN:
            return f"{head}: whether {sentence} is open under {cited}; not known: {'; '.join(each.says for each in missing)}."
        case Law.YES:
            said = _SAID.get(standing.standing, "")
            if rule.called_upon:
                return f"{head}: {said}{sentence}; {cited} only calls upon States and bars nothing."
    held = _READINGS.get(weighs, f", on a reading that is {weighs}")
    state = {Progress.PLANNED: " (only planned)", Progress.ATTEMPTED: " (not completed)"}.get(
        weighed.how_far.progress, ""
    )
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
            return f"when the act took place: {value} ({measure}, a day from {since}{to})"
        case _:
            return f"{leaf.says}: {value}"


def what_was_read(leaf: Proof) -> str:
    """What a leaf read, countries by their names."""
    reading = leaf.reading
    if reading is None:
        return "not known"
    if not isinstance(leaf.asked, Test):
        return reading.value
    cell = reading.cell
    if cell is not None and cell.presence is Presence.UNKNOWN and cell.derived_from:
        return f"not known ({cell.derived_from})"
    if leaf.asked.field in _OF_COUNTRIES and cell is not None and cell.known:
        hedge = f" ({cell.qualifier})" if cell.qualifier else ""
        names = ", ".join(country_name(str(code)) for code in cell.values) if cell.tags else country_names(cell.values)
        return f"{names}{hedge}"
    return reading.value.replace("_", " ")


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
