"""Words a clause by the standing of its facts: as a fact, attributed to a source, or alleged."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from sanctions_check.assess.results import Finding, Standing, StandingNote
from sanctions_check.english import joined
from sanctions_check.logic.proof import deciding_leaves
from sanctions_check.records.facts.evidence.hindsight import said_before
from sanctions_check.records.facts.evidence.speakers import (
    denies_facts,
    denies_law,
    speaks_to_law_alone,
    those_telling_of,
)
from sanctions_check.records.model import Evidence, Record
from sanctions_check.records.parts import evidence_at
from sanctions_check.records.stated import is_true, sole
from sanctions_check.records.vocabulary.sources import MONITORS

from ..listings import listings_in
from .citations import Cited, Piece
from .clauses import Clause
from .source_names import body_in_words, by_party, by_whom, in_brackets, inquirer, short_name, side_of

__all__ = ["besides", "denials", "disputes_of_law", "established_by", "hedged", "inquiries", "looked_up", "supporters"]

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_SHOWN_BY = {
    **{kind: f"a conclusion of {body}" for kind, body in MONITORS.items()},
    "physical_inspection": "a physical inspection", "debris_analysis": "an examination of the wreckage",
    "court": "the finding of a court", "committee_decision": "a decision of the 1718 Committee",
    "authority_record": "an authority's record of its own acts", "customs_data": "trade, customs or visa returns",
}  # fmt: skip


def hedged(clause: Clause, note: StandingNote, record: Record) -> list[Piece]:
    """The clause as a sentence without its full stop, as firm as the standing of its facts."""
    cited, sources = supporters(note, record), _sources_at(_supporting(note), record)
    match note.standing:
        case Standing.ADMITTED:
            return [_admitted(sources, record), *cited, f", {clause.told}"]
        case Standing.ESTABLISHED:
            return [clause.told, *cited]
        case Standing.CORROBORATED:
            number = _NUMBERS[note.origins] if note.origins < len(_NUMBERS) else str(note.origins)
            return [f"according to {number} independent sources", *cited, f", {clause.told}"]
        case Standing.CONTESTED:
            return _contested(clause, note, record, cited)
        case Standing.ASSERTED:
            return _asserted(clause, note, sources, cited, record)
        case Standing.UNSUPPORTED if note.known_too_late:
            late = _cited(note.known_too_late, record)
            only = "it is reported only by sources that are not shown to have existed on the day of judging"
            return [only, *late, f", that {clause.told}"]
        case Standing.UNSUPPORTED:
            claimed = "it has been claimed, without an identified source that is at least fairly reliable"
            return [claimed, *cited, f", that {clause.told}"]


def supporters(note: StandingNote, record: Record) -> list[Piece]:
    """Citations of the sources on which the standing rests, without those that deny the facts."""
    return _cited(_supporting(note), record)


def _supporting(note: StandingNote) -> list[str]:
    return [pointer for pointer in note.supported_by if pointer not in note.denied_by]


def besides(note: StandingNote, record: Record) -> Iterator[Piece]:
    """A sentence on what would establish admitted facts without the admission."""
    if note.established_by and note.standing is Standing.ADMITTED:
        by = _establishing(note.established_by, note, record)
        yield from (f" The facts are established besides by {by}", *_cited(note.established_by, record), ".")


def inquiries(finding: Finding, record: Record, sources: Mapping[str, Evidence]) -> Iterator[Piece]:
    """A sentence for each open inquiry into the facts that is not among the sources of their standing."""
    tells = those_telling_of(record, finding.subject.pointer)
    for pointer, source in sources.items():
        beside = pointer not in finding.standing.sources and source.stance != "denies" and source.speaks_to != "law"
        if beside and is_true(source.open_inquiry) and tells(source):
            yield from (f" An inquiry by {inquirer(source)} has not concluded", Cited(evidence=pointer), ".")


def denials(note: StandingNote, record: Record, since: date | None, to_come: str) -> Iterator[Piece]:
    """A sentence for each source that denies the facts or could not confirm them.

    `since`: the first possible day of the act. `to_come`: "plan" or "offer" if the act is no more than that, else "". A denial
    from before `since` is then said to be older than the plan or offer.
    """
    for pointer in note.denied_by:
        source = evidence_at(record, pointer)
        assert source is not None
        what = "That it is so, or that it is a breach," if source.speaks_to == "both" else "It"
        speaker = _speaker(source, record)
        if source.stance != "denies":
            said = f" {what} could not be confirmed {speaker}"
        elif to_come and said_before(source, since):
            said = f" A denial {speaker} is older than the {to_come}"
        else:
            said = f" {what} is denied {speaker}"
        yield from (said, Cited(evidence=pointer), ".")


def disputes_of_law(finding: Finding, record: Record, sources: Mapping[str, Evidence]) -> Iterator[Piece]:
    """A sentence for each source that disputes only that the act is a breach.

    The first source of admitted facts is left out: the sentence on the facts names it.
    """
    tells = those_telling_of(record, finding.subject.pointer)
    told_already = finding.standing.supported_by[:1] if finding.standing.standing is Standing.ADMITTED else ()
    for pointer, source in sources.items():
        disputes = denies_law(source) and speaks_to_law_alone(source) and pointer not in told_already
        if disputes and tells(source):
            yield from (f" That it is a breach is disputed {_speaker(source, record)}", Cited(evidence=pointer), ".")


def _speaker(source: Evidence, record: Record) -> str:
    """Who denies or disputes: `by China (its foreign ministry, dated 3 May 2017)`."""
    speaker = by_whom(source, record)
    by_a_party = sole(source.by_party) is True
    side = side_of(source, record) if by_a_party else ""
    party = by_party(side) if by_a_party else "by one source"
    return f"{f'by {speaker}' if speaker else party}{in_brackets(source, beside=speaker or side)}"


def looked_up(finding: Finding) -> Iterator[str]:
    """A sentence on the looked-up listings that decided the finding, as no source of the record states them."""
    named = listings_in(leaf.read.cell for leaf in deciding_leaves(finding.proof) if leaf.read is not None)
    if named:
        yield f" Who is listed was looked up in the list of the Council and its Committee, and not taken from a source: {named}."


def established_by(note: StandingNote, record: Record) -> str:
    """What establishes the facts, in words that follow "established by"."""
    return _establishing(note.supported_by, note, record)


def _establishing(pointers: Iterable[str], note: StandingNote, record: Record) -> str:
    sources = _sources_at(pointers, record)
    if not sources:
        return note.because
    source = sources[0]
    kind = sole(source.kind)
    if sole(source.own_acts) is True and kind not in ("physical_inspection", "court"):
        return _SHOWN_BY["authority_record"]
    told_by = (*(sole(origin.type) for origin in source.origins or ()), kind)
    return next((_SHOWN_BY[each] for each in told_by if each in _SHOWN_BY), note.because)


def _cited(pointers: Iterable[str], record: Record) -> list[Piece]:
    return [Cited(evidence=pointer) for pointer in pointers if evidence_at(record, pointer)]


def _sources_at(pointers: Iterable[str], record: Record) -> list[Evidence]:
    return [evidence for pointer in pointers if (evidence := evidence_at(record, pointer))]


def _admitted(sources: Sequence[Evidence], record: Record) -> str:
    if not sources:
        return "as a party to the act has acknowledged"
    first = sources[0]
    if speaks_to_law_alone(first):
        side = side_of(first, record)
        return f"as is not disputed {by_party(side)}, which contests only the law{in_brackets(first, beside=side)}"
    by_side: dict[str, list[str]] = {}
    for source in sources:
        if not speaks_to_law_alone(source):
            side = side_of(source, record)
            by_side.setdefault(by_party(side), []).append(in_brackets(source, beside=side))
    return f"as acknowledged {joined(f'{who}{_first_told(named)}' for who, named in by_side.items())}"


def _first_told(named: Iterable[str]) -> str:
    """The first text that is not empty; "" if all are."""
    return next(filter(None, named), "")


def _contested(clause: Clause, note: StandingNote, record: Record, cited: list[Piece]) -> list[Piece]:
    source = evidence_at(record, note.contested_by)
    who, did = "one source", "could not confirm"
    if source is not None:
        name = short_name(source)
        who = by_whom(source, record) or (f"one source ({name})" if name else who)
        did = "disputes" if denies_facts(source) else did
    if clause.named:
        said = f"{clause.actor} {clause.is_or_are} reported {clause.perfect}"
    else:
        said = f"it is reported that {clause.told}"
    return [said, *cited, f", which {who} {did}", Cited(evidence=note.contested_by)]


def _asserted(
    clause: Clause, note: StandingNote, sources: Sequence[Evidence], cited: list[Piece], record: Record
) -> list[Piece]:
    if note.open_inquiry and sources:
        inquiry, concerns = _inquiry(sources)
        return [inquiry, *cited, f", {concerns} the allegation that {clause.told}"]
    if note.attributed_to:
        by = f" by {body_in_words(note.attributed_to)}"
    elif note.hedges or note.rests_on_less_advanced_reports:
        by = ""
    elif sources and (who := by_whom(sources[0], record)):
        by = f" by {who}"
    else:
        by = f", in one identified source ({short_name(sources[0])})," if sources and short_name(sources[0]) else ""
    mark = cited if by and not by.endswith(",") else []
    late = [] if mark else cited
    if by == f" by {clause.actor}" and not clause.preface:
        return [f"by {'their' if clause.plural else 'its'} own account", *mark, f", {clause.told}"]
    if clause.named:
        return [f"{clause.actor} {clause.is_or_are} alleged{by}", *mark, f" {clause.perfect}", *late]
    return [f"it is alleged{by}", *mark, f" that {clause.told}", *late]


def _inquiry(sources: Sequence[Evidence]) -> tuple[str, str]:
    """The inquiries that have not concluded, in words, and the verb for them: "concerns" or "concern"."""
    whose = joined(dict.fromkeys(map(inquirer, sources)))
    if len(sources) == 1:
        return f"an inquiry by {whose}, which has not concluded", "concerns"
    return f"inquiries by {whose}, {'neither' if len(sources) == 2 else 'none'} of which has concluded", "concern"
