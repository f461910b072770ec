"""Words a clause by the standing of its facts: stated as a fact, attributed, or alleged."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sanctions_check.assess.findings.names import countries_in_words, country_in_words, joined, with_the
from sanctions_check.assess.results import Finding, Standing, StandingNote
from sanctions_check.logic.proof import deciding_leaves
from sanctions_check.records.facts.listing.un_list import TOLD_BY
from sanctions_check.records.model import Evidence, Record
from sanctions_check.records.normalise.countries import country_codes
from sanctions_check.records.parts import evidence_at
from sanctions_check.records.stated import sole
from sanctions_check.records.vocabulary.sources import MONITORS

from .citations import Cited, Piece
from .clauses import Clause
from .dates import dates_in_text, days_in_words

__all__ = ["denials", "established_by", "hedged", "looked_up"]

_BODIES = {**MONITORS, "committee": "the 1718 Committee"}
_STATE_SPEAKS = frozenset({"official_statement", "intelligence_assessment"})
_PRIVATE = frozenset({"company", "bank", "person", "vessel", "academic", "ngo", "non_state_group"})
"""Types of parties for which their State does not speak, and that do not speak for it."""
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_SHOWN_BY = {
    **{kind: f"a conclusion of {body}" for kind, body in MONITORS.items()},
    "physical_inspection": "a physical inspection", "debris_analysis": "an examination of the wreckage",
    "court": "the finding of a court", "committee_decision": "a decision of the 1718 Committee",
    "authority_record": "an authority's record of its own acts", "customs_data": "trade, customs or visa returns",
}  # fmt: skip


def hedged(clause: Clause, note: StandingNote, record: Record) -> list[Piece]:
    """The clause as a sentence without full stop, as firm as the standing of its facts."""
    supporting = [pointer for pointer in note.sources if pointer not in note.denied_by]
    cited: list[Piece] = [Cited(evidence=pointer) for pointer in supporting if evidence_at(record, pointer)]
    sources = [evidence for pointer in supporting if (evidence := evidence_at(record, pointer))]
    match note.standing:
        case Standing.ADMITTED:
            return [_admitted(sources, record), *cited, f", {clause.told}"]
        case Standing.ESTABLISHED:
            return [clause.told, *cited]
        case Standing.CORROBORATED:
            number = _NUMBERS[note.origins] if note.origins < len(_NUMBERS) else str(note.origins)
            return [f"according to {number} independent sources", *cited, f", {clause.told}"]
        case Standing.CONTESTED:
            return _contested(clause, note, record)
        case Standing.ASSERTED:
            return _asserted(clause, note, sources, cited)
        case Standing.UNSUPPORTED:
            claimed = "it has been claimed, without an identified source that is at least fairly reliable"
            return [claimed, *cited, f", that {clause.told}"]


def denials(note: StandingNote, record: Record) -> Iterator[Piece]:
    """A sentence for each source that denies the facts but does not lower their standing."""
    for pointer in note.denied_by:
        source = evidence_at(record, pointer)
        assert source is not None
        speaker = _by_whom(source)
        side = _side(source, record) if sole(source.by_party) is True else ""
        party = _by_party(side) if sole(source.by_party) is True else "by one source"
        what = "That it is so, or that it is a breach," if source.speaks_to == "both" else "It"
        named = _in_brackets(source, beside=speaker or side)
        yield from (f" {what} is denied {f'by {speaker}' if speaker else party}{named}", Cited(evidence=pointer), ".")


def looked_up(finding: Finding) -> Iterator[str]:
    """A sentence on listings that decided and were looked up, so that no source of the record seems to state them."""
    read = (leaf.read for leaf in deciding_leaves(finding.proof) if leaf.read is not None)
    told_by = (reading.derived_from for reading in read if reading.derived_from.startswith(TOLD_BY))
    listings = dict.fromkeys(dates_in_text(each.removeprefix(TOLD_BY)) for each in told_by)
    if listings:
        named = "; ".join(listings)
        yield f" Who is listed was looked up in the list of the Council and its Committee, and not taken from a source: {named}."


def established_by(note: StandingNote, record: Record) -> str:
    """What establishes the facts, as it follows "established by"."""
    sources = [evidence for pointer in note.sources if (evidence := evidence_at(record, pointer))]
    if not sources:
        return note.because
    source = sources[0]
    kind = sole(source.kind)
    if sole(source.own_acts) is True and kind not in ("physical_inspection", "court"):
        return _SHOWN_BY["authority_record"]
    told_by = (*(sole(origin.type) for origin in source.origins or ()), kind)
    return next((_SHOWN_BY[each] for each in told_by if each in _SHOWN_BY), note.because)


def _admitted(sources: Sequence[Evidence], record: Record) -> str:
    if not sources:
        return "as a party to the act has acknowledged"
    source = sources[0]
    side = _side(source, record)
    who, in_brackets = _by_party(side), _in_brackets(source, beside=side)
    if source.speaks_to == "law":
        return f"as is not disputed {who}, which contests only the law{in_brackets}"
    return f"as acknowledged {who}{in_brackets}"


def _by_party(side: str) -> str:
    return f"on the part of {side}" if side else "by a party to the act"


def _side(source: Evidence, record: Record) -> str:
    """The State for which a party speaks; "" if its only parties to the act are private and the source is not the State's own."""
    country = source.country
    if country is not None and country.values and (sole(source.kind) or "") not in _STATE_SPEAKS:
        theirs = [
            party for party in record.parties or () if party.country and set(party.country.values) & set(country.values)
        ]
        if theirs and all(party.type and set(party.type.values) <= _PRIVATE for party in theirs):
            return ""
    return _states(source)


def _in_brackets(source: Evidence, beside: str) -> str:
    named = ", ".join(part for part in (_label(source, beside), _dated(source)) if part)
    return f" ({named})" if named else ""


def _contested(clause: Clause, note: StandingNote, record: Record) -> list[Piece]:
    *supporting, against = note.sources
    cited: list[Piece] = [Cited(evidence=pointer) for pointer in supporting if evidence_at(record, pointer)]
    source = evidence_at(record, against)
    who = _by_whom(source) if source is not None else ""
    who = who or (f"one source ({_label(source)})" if source is not None and _label(source) else "one source")
    did = "disputes" if source is not None and source.stance == "denies" else "could not confirm"
    if clause.named:
        said = f"{clause.actor} {clause.is_or_are} reported {clause.perfect}"
    else:
        said = f"it is reported that {clause.told}"
    return [said, *cited, f", which {who} {did}", Cited(evidence=against)]


def _asserted(clause: Clause, note: StandingNote, sources: Sequence[Evidence], cited: list[Piece]) -> list[Piece]:
    if note.open_inquiry and sources:
        who = _inquirer(sources[0])
        return [
            f"an inquiry by {who}, which has not concluded",
            *cited,
            f", concerns the allegation that {clause.told}",
        ]
    if note.attributed_to:
        by = f" by {_body(note.attributed_to)}"
    elif note.hedges or note.told_short:
        by = ""
    elif sources and (who := _by_whom(sources[0])):
        by = f" by {who}"
    else:
        by = f", in one identified source ({_label(sources[0])})," if sources and _label(sources[0]) else ""
    mark = cited if by and not by.endswith(",") else []
    late = [] if mark else cited
    if by == f" by {clause.actor}" and not clause.preface:
        return [f"by {'their' if clause.plural else 'its'} own account", *mark, f", {clause.told}"]
    if clause.named:
        return [f"{clause.actor} {clause.is_or_are} alleged{by}", *mark, f" {clause.perfect}", *late]
    return [f"it is alleged{by}", *mark, f" that {clause.told}", *late]


def _by_whom(source: Evidence) -> str:
    """The State, body or investigator that speaks; "" if the record does not name one."""
    for origin in source.origins or ():
        type_ = sole(origin.type)
        if type_ == "state" and origin.country and origin.country.values:
            return _behind(source)
        if type_ in _BODIES:
            return _BODIES[type_]
        if origin.name and type_ != "outlet":
            return with_the(origin.name)
    if source.origins:
        return ""
    kind = sole(source.kind)
    if kind in _BODIES:
        return _BODIES[kind]
    return _states(source) if kind in _STATE_SPEAKS else ""


def _inquirer(source: Evidence) -> str:
    kind = sole(source.kind)
    if kind in _BODIES:
        return _BODIES[kind]
    label = _label(source)
    return _states(source) or (f"an official body ({label})" if label else "an official body")


def _body(name: str) -> str:
    return {"MSMT": MONITORS["msmt"], "UN Panel": MONITORS["un_panel"], "Panel": MONITORS["un_panel"]}.get(name, name)


def _states(source: Evidence) -> str:
    if source.country is not None and source.country.values:
        return countries_in_words(source.country.values)
    return _behind(source)


def _behind(source: Evidence) -> str:
    """The States whose word the source passes on, in words; "" for none."""
    told = (origin.country.values for origin in source.origins or () if origin.country is not None)
    return joined(dict.fromkeys(countries_in_words(codes) for codes in told if codes))


def _label(source: Evidence, beside: str = "") -> str:
    """The name of the source up to a colon; "" if it is only the name of the State `beside`."""
    label = (source.source or "").partition(": ")[0].strip()
    try:
        names_it = joined(country_in_words(code) for code in country_codes(label)) == beside
    except ValueError:
        names_it = False
    return "" if names_it else label


def _dated(source: Evidence) -> str:
    return days_in_words(source.date.values) if source.date else ""
