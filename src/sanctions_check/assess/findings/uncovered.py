"""Findings on what no rule reaches: declared conduct, gaps, and the rest, so that none of it looks cleared."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set

from msgspec.structs import replace

from sanctions_check.english import as_one_name, joined
from sanctions_check.logic.case import Case, Scope, Thing
from sanctions_check.logic.cell import Presence
from sanctions_check.logic.condition import Engaged, Test
from sanctions_check.logic.evaluate import prove
from sanctions_check.logic.frame import Frame, Step
from sanctions_check.logic.proof import FactRead, Proof, missing_facts, unavoidable_hedges
from sanctions_check.logic.truth import Truth
from sanctions_check.plain_text import in_words
from sanctions_check.records.normalise.countries import DPRK
from sanctions_check.records.vocabulary.acts import KINDS_OF_BUILDING, KINDS_WITH_PERSONS, are_of_persons_alone
from sanctions_check.records.vocabulary.items import are_of_service_alone
from sanctions_check.rules.model import Gap, NonMeasure

from ..results import (
    NOT_COVERED,
    NOT_COVERED_TITLE,
    CitedMeasure,
    Finding,
    Law,
    MeasureRole,
    Missing,
    Standing,
    StandingNote,
    SubjectRef,
    Verdict,
)
from ..words.leaves import missing_in
from .measures import cited_measure
from .not_recorded import not_recorded_of_act, not_recorded_of_item

__all__ = ["coverage_findings"]

_COVERED = Frame(Step.TEST, "the pack covers this")
_DECIDED = Frame(Step.TEST, "a rule decides this")
_UNCOVERED = Frame(Step.ALL, NOT_COVERED_TITLE)
_APART_FROM_GOODS = KINDS_WITH_PERSONS | KINDS_OF_BUILDING
_APART_FROM_PERSONS = frozenset({"financial"})
_NOT_WEIGHED = StandingNote(Standing.UNSUPPORTED, "not weighed: no rule was applied")


def coverage_findings(
    case: Case,
    ruled: Set[str],
    reached: Iterable[tuple[NonMeasure | Gap, Thing]],
    declarations: Sequence[NonMeasure],
    hedged_entries: Mapping[str, str],
) -> tuple[Finding, ...]:
    """Findings on what the rules leave open: lawful conduct that is declared, gaps, and what nothing reaches.

    - `ruled` are the pointers of what rules judged.
    - `reached` are the declared non-measures and gaps with the things that they reach.
    - `declarations` are all non-measures of the pack.
    - `hedged_entries` are the hedges of entries that the record hedges as a whole, by pointer.

    An item needs a rule or a declaration of its own, unless it is the service that covered persons do; so does a group in an act
    of persons that only other groups cover. The act and its persons are otherwise covered by any, but goods cover no act that is
    one of persons or building, persons none that is a payment, and what was given in return none at all. A declaration that only
    remarks is shown and covers nothing.
    """
    covered = set(ruled)
    found: list[Finding] = []
    for entry, subject in reached:
        if not (isinstance(entry, NonMeasure) and entry.remarks):
            covered.add(subject.pointer)
        scope = Scope.of(case, subject)
        if isinstance(entry, NonMeasure):
            found.append(_declared(entry, prove(entry.when, scope), subject))
        else:
            proof = prove(Engaged(entry.when, entry.written), scope)
            hedges = unavoidable_hedges(proof, hedged_entries) if case.is_hedged else ()
            found.append(_undecided(entry, proof, subject, hedges))
    items = case.list_of("item").things
    left = [item for item in items if item.pointer not in covered and not _done_by_persons(case, item, covered)]
    left += _persons_left(case, covered)
    if not _act_is_covered(case, covered):
        left.append(case.act)
    found += [_uncovered(case, each, declarations) for each in left]
    return tuple(found)


def _act_is_covered(case: Case, covered: Set[str]) -> bool:
    """True if a covered thing stands for the act too, or an item that has a finding of its own as not covered."""
    items, groups = _pointers_of(case, "item"), _pointers_of(case, "group")
    returned = {thing.pointer for thing in case.judged() if thing.given_in_return}
    covered, items = covered - returned, items - returned
    if _may_be(case, _APART_FROM_GOODS):
        covered, items = covered - items, set()
    if _may_be(case, _APART_FROM_PERSONS):
        covered = covered - groups
    return bool(covered or items)


def _persons_left(case: Case, covered: Set[str]) -> list[Thing]:
    """The groups that nothing covers, where an act of persons is covered by other groups alone.

    Persons of another State who stay outside the DPRK need no rule of their own.
    """
    groups = case.list_of("group").things
    of_persons = _may_be(case, KINDS_WITH_PERSONS) and case.act.pointer not in covered
    if not of_persons or covered.isdisjoint(group.pointer for group in groups):
        return []
    return [group for group in groups if group.pointer not in covered and _may_touch_the_dprk(group)]


def _may_touch_the_dprk(group: Thing) -> bool:
    stated = (group.cell(name) for name in ("nationality", "host"))
    return not all(cell.known and DPRK not in cell.values for cell in stated)


def _done_by_persons(case: Case, item: Thing, covered: Set[str]) -> bool:
    """True for a service without category or HS code in an act of covered persons: it is what these persons do."""
    nature = item.cell("nature")
    is_service = nature.believed and are_of_service_alone(nature.values)
    described_further = any(item.cell(name).presence is not Presence.ABSENT for name in ("category", "hs"))
    of_persons = are_of_persons_alone(case.act.cell("kind").values)
    persons_are_covered = not covered.isdisjoint(_pointers_of(case, "group"))
    return is_service and not described_further and of_persons and persons_are_covered


def _pointers_of(case: Case, kind: str) -> set[str]:
    return {thing.pointer for thing in case.list_of(kind).things}


def _may_be(case: Case, kinds: Set[str]) -> bool:
    """True if the act may be of one of these kinds."""
    return not kinds.isdisjoint(case.act.cell("kind").words)


def _declared(entry: NonMeasure, proof: Proof, subject: Thing) -> Finding:
    return Finding(
        rule=entry.id,
        title=entry.title,
        verdict=Verdict.NOT_A_VIOLATION,
        law=Law.NO,
        standing=_NOT_WEIGHED,
        reading=None,
        measures=tuple(cited_measure(measure, MeasureRole.SEE_ALSO) for measure in entry.see),
        addressees=(),
        subject=SubjectRef.of(subject),
        how_far=None,
        missing=(),
        message=f"{Verdict.NOT_A_VIOLATION.heading}: {entry.title} – {entry.text}",
        proof=Proof(entry.frame, proof.result, (proof,), None, subject.label),
        written=str(entry.written),
        against=entry.text.removesuffix("."),
    )


def _undecided(entry: Gap, proof: Proof, subject: Thing, hedges: tuple[str, ...]) -> Finding:
    """The finding on a gap. `hedges`: those of the values that show that it is one."""
    by = f"by a value that the record itself calls {joined(map(in_words, hedges))}"
    if entry.asks:
        missing, role = Missing(entry.asks, is_question=True), MeasureRole.MAY_REACH
        this = f"this may be {entry.title}, {by}," if hedges else f"this is {entry.title},"
        why = f"{this} and it is not known {entry.asks}"
    else:
        missing = Missing(f"a rule for {entry.title}, which this pack does not encode yet")
        role = MeasureRole.NOT_ENCODED
        why = f"what is lacking is {missing.says}{f'; this may be such a case, {by}' if hedges else ''}"
    read = FactRead(entry.lacks, subject.pointer)
    return _open(
        entry.id,
        entry.frame,
        subject,
        (proof, Proof(_DECIDED, Truth.UNKNOWN, (), read, subject.label)),
        missing=(missing,),
        why=why,
        hedges=hedges,
        measures=tuple(cited_measure(measure, role) for measure in entry.measures),
    )


def _uncovered(case: Case, subject: Thing, declarations: Sequence[NonMeasure]) -> Finding:
    read = FactRead("no rule and no declared non-measure reaches it", subject.pointer)
    proof = Proof(_COVERED, Truth.UNKNOWN, (), read, subject.label)
    of_exemptions = missing_in(_open_of_exemptions(case, subject, declarations))
    kind_is_told = case.act.cell("kind").known
    of_kind = () if kind_is_told else (Missing("the kind of act", asks="what kind of act it was", places=("kind",)),)
    lacking = (*of_exemptions, *of_kind, _lacking(case, subject))
    why = f"what is lacking is {'; or '.join(each.says for each in lacking)}"
    return _open(NOT_COVERED, _UNCOVERED, subject, (proof,), missing=lacking, why=why)


def _open_of_exemptions(case: Case, subject: Thing, declarations: Sequence[NonMeasure]) -> list[Proof]:
    """Facts of exemptions on record that are not known and alone keep a declaration from reaching the subject."""
    if not case.list_of("exemption").things:
        return []
    scope, found = Scope.of(case, subject), list[Proof]()
    for entry in declarations:
        if entry.judges.value == subject.kind and not entry.remarks:
            leaves = missing_facts(prove(entry.when, scope))
            if all(isinstance(leaf.asked, Test) and leaf.asked.thing == "exemption" for leaf in leaves):
                found += leaves
    return found


def _lacking(case: Case, subject: Thing) -> Missing:
    """What the record does not state of the subject; if nothing is seen to be left out, that no rule reaches it."""
    lacking = not_recorded_of_item(case, subject)
    what = "the act" if subject.kind == "act" else as_one_name(subject.label)
    if not lacking:
        of_act = not_recorded_of_act(case) if subject.kind == "act" else ()
        asks = joined(each.noun for each in of_act)
        return Missing(
            f"a rule for {what}, or more facts{f' ({asks})' if asks else ''}: on those recorded no rule of this pack applies, "
            "and none of its declarations of what is lawful",
            asks=asks,
            places=tuple(place for each in of_act for place in each.places),
        )
    return Missing(
        f"the {' and the '.join(each.noun for each in lacking)} of {what}, without which no rule and no declared "
        "non-measure of this pack applies",
        asks=" and ".join(f"what the {each.noun} of {what} is" for each in lacking),
        places=tuple(place for each in lacking for place in each.places),
        fact=next((each.fact for each in lacking if each.fact), ""),
    )


def _open(
    rule: str,
    frame: Frame,
    subject: Thing,
    proofs: tuple[Proof, ...],
    *,
    missing: tuple[Missing, ...],
    why: str,
    measures: tuple[CitedMeasure, ...] = (),
    hedges: tuple[str, ...] = (),
) -> Finding:
    return Finding(
        rule=rule,
        title=frame.says,
        verdict=Verdict.UNDETERMINED,
        law=Law.UNKNOWN,
        standing=replace(_NOT_WEIGHED, hedges=hedges),
        reading=None,
        measures=measures,
        addressees=(),
        subject=SubjectRef.of(subject),
        how_far=None,
        missing=missing,
        message=f"{Verdict.UNDETERMINED.heading}: {why}.",
        proof=Proof(frame, Truth.UNKNOWN, proofs, None, subject.label),
        written=frame.written,
    )
