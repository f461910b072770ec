"""The message of a finding: what is reported, how well it is shown, and what would decide it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set

from msgspec import Struct
from msgspec.structs import replace

from sanctions_check.english import as_one_name, country_in_words, joined
from sanctions_check.logic.case import Case, Thing
from sanctions_check.logic.cell import Cell
from sanctions_check.records.model import Record
from sanctions_check.records.normalise.countries import DPRK
from sanctions_check.records.parts import is_service
from sanctions_check.records.vocabulary.parties import ORGANS_OF_STATES
from sanctions_check.rules.model import Prohibition
from sanctions_check.rules.movement import worded_as_service
from sanctions_check.rules.sentence import WHERE, put_in, slots_in, with_recorded_parts

from ..results import CitedMeasure, Law, MeasureRole, Missing, Progress, Standing, SubjectRef, Weight
from ..words.stages import SHORT_OF_DELIVERY, StageInWords
from .actors import Actors, cast_of
from .weighed import Weighed

__all__ = ["MessageParts", "filled", "message_of", "why_not"]

_SAID = {
    Standing.ADMITTED: "",
    Standing.ESTABLISHED: "",
    Standing.CORROBORATED: "",
    Standing.CONTESTED: "it is reported, and disputed, that ",
    Standing.ASSERTED: "it is alleged that ",
    Standing.UNSUPPORTED: "it has been claimed that ",
}
"""What stands before the facts; nothing if they are shown."""
_NOT_SHORT = StageInWords("")
"""What is said of the stage of an act that was delivered: nothing."""
_DPRK = country_in_words(DPRK)
_STANDS_FOR_THEM = ORGANS_OF_STATES | {"vessel"}
"""Types of parties that are named by their State or flag."""
_READINGS = {Weight.TEXTUAL: "", Weight.PRACTICE: ", on settled practice and not on the words alone"}


class MessageParts(Struct, frozen=True):
    """The parts of a message: what happened, what stands against the rule, and which exemptions fall short."""

    sentence: str
    against: str
    short: tuple[str, ...]


def filled(says: str, record: Record, case: Case, subject: Thing, beside: Set[str]) -> str:
    """The rule's sentence with the names of this record, without the items `beside`.

    A service "passed" from one to another; it did not go or move.
    """
    cast = cast_of(says, record, case, subject, beside)
    passing = worded_as_service(says)
    if passing != says and is_service(record, subject.pointer):
        says = passing
        cast = replace(cast, topic=cast.topic.as_a_service())
    states = {slot: _named(actors, of_state=slot in cast.as_states) for slot, actors in cast.present.items()}
    names = cast.with_names({slot: joined(found) for slot, found in _each_in_one_slot(says, states).items()})
    template = with_recorded_parts(says, names, many=cast.topic.many)
    return put_in(template, {**cast.lacking, **names, **_once_more(template, states)})


def _once_more(template: str, states: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """The slots whose only State the sentence has named before, filled with "a party of" that State."""
    said = {_DPRK} if _DPRK in template else set[str]()
    found: dict[str, str] = {}
    for (slot,) in slots_in(template):
        stand = states.get(slot, ())
        if len(stand) == 1 and slot not in WHERE:
            if stand[0] in said:
                found[slot] = f"a party of {stand[0]}"
            said.add(stand[0])
    return found


def _named(actors: Actors, *, of_state: bool) -> list[str]:
    """The names of the actors in a slot, each once.

    - Organs of States, and with `of_state` all others, are named by their State.
    - A State that one of them has without a hedge is named without one.
    """
    plain = {party.cell("country").values for party in actors.parties if not party.cell("country").hedge}
    hedged = [party for party in actors.parties if party.cell("country").hedge]
    alike = [party for party in hedged if party.cell("country").values in plain]
    names = [
        party.label if not of_state and _is_private(party) else _state_of(party)
        for party in actors.parties
        if party not in alike
    ]
    return list(dict.fromkeys(names)) or [_states(actors.state)]


def _each_in_one_slot(says: str, states: Mapping[str, Sequence[str]]) -> dict[str, Sequence[str]]:
    """The names in each slot, without States that the sentence names already or that stand alone in another slot."""
    elsewhere = {found[0] for found in states.values() if len(found) == 1}
    if _DPRK in says:
        elsewhere.add(_DPRK)
    return {slot: [state for state in found if state not in elsewhere] or found for slot, found in states.items()}


def _is_private(party: Thing) -> bool:
    """True if the party has a name and is certainly no organ of a State."""
    kind, told = party.cell("type"), party.cell("country")
    return party.named and bool(told.values) and kind.believed and _STANDS_FOR_THEM.isdisjoint(kind.words)


def _state_of(party: Thing) -> str:
    country = party.cell("country")
    return country.hedge_behind(_states(country) or party.label)


def _states(cell: Cell) -> str:
    return " or ".join(country_in_words(code) for code in cell.words)


def why_not(title: str, law: Law, subject: SubjectRef, against: str) -> str:
    """Why the rule of this title bars nothing here: an exemption, or the fact against it."""
    if law is Law.EXEMPT:
        return f"{title} – an exemption applies: {against}"
    to = "" if subject.kind == "act" else f" to {as_one_name(subject.label)}"
    return f"“{title}” does not apply{to}: {against}"


def message_of(
    rule: Prohibition,
    weighed: Weighed,
    subject: Thing,
    measures: Sequence[CitedMeasure],
    missing: Sequence[Missing],
    parts: MessageParts,
) -> str:
    """One or two sentences that can stand alone: the verdict, what is reported, and why it counts or does not."""
    sentence, against, short = parts.sentence, parts.against, parts.short
    law, standing, weighs = weighed.law, weighed.standing, weighed.reading.weighs
    laying_down = [measure for measure in measures if measure.role is not MeasureRole.RESTATES]
    certain = [measure for measure in laying_down if measure.certain] if law is Law.YES else laying_down
    join = ", " if certain else " or "
    cited = join.join(f"{each.resolution} paragraph {each.paragraph}" for each in certain or laying_down)
    head = weighed.verdict.heading
    match law:
        case Law.EXEMPT | Law.NO:
            return f"{head}: {why_not(rule.title, law, SubjectRef.of(subject), against)}."
        case Law.UNKNOWN:
            return f"{head}: whether {sentence} is open under {cited}; not known: {'; '.join(each.says for each in missing)}."
        case Law.YES:
            stage = SHORT_OF_DELIVERY.get(weighed.how_far.stage or "", _NOT_SHORT)
            said = f"{_SAID[standing.standing]}{stage.lead}"
            if rule.called_upon:
                return f"{head}: {said}{sentence}; {cited} only calls upon States and bars nothing."
    held = _READINGS.get(weighs, f", on a reading that is {weighs}")
    is_supposed = _SAID[standing.standing] or (stage.lead and weighed.how_far.progress is not Progress.COMPLETE)
    barred = "that would be barred by" if is_supposed else "barred by"
    facts = f"The facts are {standing.standing.value} ({standing.because})."
    short_of = f" An exemption on record falls short – {'; '.join(short)}." if short else ""
    return f"{head}: {said}{sentence}{stage.remark}; {barred} {cited}{held}. {facts}{short_of}"
