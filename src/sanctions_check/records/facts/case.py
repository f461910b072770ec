"""The facts of a record as rules read them: the act, its items and persons, its parties, exemptions and determinations."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import TypeVar

from msgspec.structs import replace

from sanctions_check.logic.case import Case, Thing, ThingList
from sanctions_check.logic.cell import ABSENT, Cell, Presence

from ..base import UnknownList, is_given
from ..lists import NAMED_LISTS
from ..model import Determination, Evidence, Exemption, Party, Record
from ..parts import MAIN_LIST, parts_in, place_at
from .act.hedged_directions import with_hedged_directions
from .act.whole import act_of
from .cells import cells_of, text_cell
from .evidence.hindsight import known_by
from .evidence.known_sources import KnownSources, Trusts
from .labels import is_named, labels_of
from .listing.listing_time import listed_then
from .listing.un_list import NOBODY_LISTED, UnList
from .parties.fellow_bodies import with_fellow_bodies
from .parties.namesakes import as_one_party
from .parties.own_state import visitors_at_home, with_own_nationals
from .parties.stopping import with_stopping_states
from .permission.competence import COMMITTEE, NO_STATES, HedgeByState, authority_cell, competence, states_concerned
from .permission.determinations import ruling_cells, rulings_of_breach
from .permission.disputed_exemptions import conditions_in_dispute
from .permission.exemption_scope import covers_it, of_cargo_alone
from .permission.partial_answers import answering_for_the_act
from .permission.prolonged import granted_alike
from .permission.terms import named_by_exemptions, terms_of, undisputed
from .things.averages import with_value_of_each
from .things.implied import implied_things
from .things.judged import judged_things
from .things.totals import with_quantities_in_all

__all__ = ["case_of"]

SILENCE_IS_NONE = frozenset({"exemption", "determination"})
"""Kinds of things whose list counts as empty if the record does not give it.

An exemption that nobody reports is not on record.
"""
_Named = TypeVar("_Named", Party, Exemption, Determination)


def case_of(record: Record, as_of: date | None = None, *, trusts: Trusts, un_list: UnList = NOBODY_LISTED) -> Case:
    """The facts of one record.

    `as_of`: leaves out evidence, exemptions and determinations that may be later than that day. `trusts`: says which
    sources are believed. `un_list`: the list in which parties and vessels are looked up.

    - A record that gives items but no persons has no persons, and the other way round.
    - A list is open if it is stated unknown, or if the record gives neither items nor persons.
    """
    known = KnownSources(record, as_of, trusts)
    act = act_of(known, un_list)
    about = _pointers_by_id(record)
    items, groups = implied_things(record, act)
    items += judged_things(record.items, "/items", act, known)
    items += judged_things(record.compensation, "/compensation", act, known)
    groups += judged_things(record.personnel, "/personnel", act, known)
    parties = _listed(
        record.parties, "party", about,
        lambda part, thing: thing.with_cells(_of_party(part, thing, act, un_list)),
    )  # fmt: skip
    parties = with_fellow_bodies(as_one_party(parties, record.parties or ()))
    items = with_quantities_in_all(
        with_hedged_directions(items, parties.things, act), named_by_exemptions(record, about)
    )
    items = with_value_of_each(items)
    groups = with_own_nationals(groups, parties, act)
    subjects = [*items, *groups]
    found = tuple(rulings_of_breach(known.sources, trusts))
    may_speak = record.exemptions or record.determinations or found
    concerned = states_concerned(record) if may_speak else NO_STATES
    disputed = conditions_in_dispute(known)
    granted = undisputed(known, disputed)
    lists = {
        "item": _as_given(items, "/items", record.items, silence_is_none=is_given(record.personnel)),
        "group": _as_given(groups, "/personnel", record.personnel, silence_is_none=is_given(record.items)),
        "party": with_stopping_states(visitors_at_home(parties, act)),
        "exemption": _listed(
            record.exemptions, "exemption", about,
            lambda part, thing: _of_exemption(part, thing, act, subjects, concerned, disputed, granted),
            lambda part: known_by(as_of, part.granted, undated=True),
        ),
        "determination": _determined(record, about, concerned, found, as_of),
    }  # fmt: skip
    return Case(act, MappingProxyType(lists))


def _pointers_by_id(record: Record) -> dict[str, str]:
    found: dict[str, str] = {}
    for pointer, part in parts_in(record, NAMED_LISTS):
        if part.id is not None:
            found[part.id] = pointer
        found.setdefault(place_at(pointer), pointer)
    return found


def _as_given(
    things: Sequence[Thing], pointer: str, parts: Sequence[object] | None, *, silence_is_none: bool
) -> ThingList:
    """The things of one list.

    It is closed if the record gives it (`parts`), or if the record does not mention it and `silence_is_none`.
    """
    unknown = isinstance(parts, UnknownList)
    return ThingList(tuple(things), is_given(parts) or (silence_is_none and not unknown), pointer, unknown)


def _listed(
    parts: Sequence[_Named] | None,
    kind: str,
    about: Mapping[str, str],
    completed: Callable[[_Named, Thing], Thing],
    is_known: Callable[[_Named], bool] = lambda part: True,
) -> ThingList:
    """The known parts of one list as things, each `completed` with the facts derived from what is stated."""
    pointer = MAIN_LIST[kind]
    things: list[Thing] = []
    labels = labels_of(parts or (), pointer)
    for number, part in enumerate(parts or ()):
        if not is_known(part):
            continue
        where = f"{pointer}/{number}"
        cells = _about_parts(cells_of(part, where), where, about)
        things.append(completed(part, Thing(kind, where, labels[number] or where, cells, is_named(part))))
    return _as_given(things, pointer, parts, silence_is_none=kind in SILENCE_IS_NONE)


def _about_parts(cells: dict[str, Cell], pointer: str, about: Mapping[str, str]) -> dict[str, Cell]:
    """The cells, with JSON pointers instead of names in `about`."""
    if "about" in cells and cells["about"].known:
        named = tuple(about.get(word, word) for word in cells["about"].words)
        cells["about"] = replace(cells["about"], values=named, pointer=f"{pointer}/about")
    return cells


def _of_party(party: Party, stated: Thing, act: Thing, un_list: UnList) -> Mapping[str, Cell]:
    """The UN listing of a party as of the time of the act. A listing that is not stated is looked up in `un_list`."""
    time = act.cell("time")
    stated_then = listed_then(stated.cell("un_listed"), party.un_listed_since, time)
    return {"un_listed": stated_then, **un_list.of_party(party, stated.pointer, time)}


def _of_exemption(
    exemption: Exemption,
    stated: Thing,
    act: Thing,
    subjects: Sequence[Thing],
    concerned: HedgeByState,
    disputed: Mapping[str, Cell],
    granted: Sequence[Exemption],
) -> Thing:
    """The exemption with its authority, whether that is competent, and whether the exemption covers its subjects.

    `granted`: the known and undisputed exemptions, some of which may prolong this one. `disputed`: by pointer, the open
    conditions of exemptions that somebody disputes and whose conditions the record does not state.
    """
    named = stated.cell("about").values
    covered = [subject for subject in subjects if subject.pointer in named]
    terms = terms_of(exemption, stated.pointer, granted_alike(exemption, granted), covered, act, subjects)
    authority = authority_cell(exemption.authority, f"{stated.pointer}/authority")
    in_dispute = disputed.get(stated.pointer)
    whole = stated.with_cells({
        **({} if in_dispute is None else {"conditions_met": in_dispute}),
        "authority": authority,
        "competent": competence(authority, concerned),
        "covers_it": covers_it(stated),
        "of_cargo_alone": of_cargo_alone(stated),
        **terms.of_the_whole,
    })  # fmt: skip
    return replace(whole, held_against={pointer: whole.with_cells(each) for pointer, each in terms.of_each.items()})


def _determined(
    record: Record,
    about: Mapping[str, str],
    concerned: HedgeByState,
    found: Sequence[tuple[str, Evidence]],
    as_of: date | None,
) -> ThingList:
    """The determinations known by `as_of`, and those that findings of breach imply."""
    stated = _listed(
        record.determinations, "determination", about,
        lambda part, thing: thing.with_cells(_of_determination(part, thing, concerned)),
        lambda part: known_by(as_of, part.date, undated=True),
    )  # fmt: skip
    made = list(stated.things)
    for pointer, source in found:
        who, told = ruling_cells(source, pointer)
        cells = _about_parts(told, pointer, about)
        cells["competent"] = competence(cells.get("by", ABSENT), concerned)
        made.append(Thing("determination", pointer, who, cells))
    return replace(stated, things=tuple(answering_for_the_act(made, record)))


def _of_determination(made: Determination, stated: Thing, concerned: HedgeByState) -> Mapping[str, Cell]:
    """Who made the determination, its judgement, and whether that authority is competent.

    A body with the name of a State counts as that State.
    """
    body, by = authority_cell(made.body, f"{stated.pointer}/body"), stated.cell("by")
    of_the_committee = body.values == (COMMITTEE,)
    if by.presence is Presence.ABSENT and body.known and not of_the_committee:
        by = body
    return {
        "by": by,
        "judgement": text_cell(made.judgement, f"{stated.pointer}/judgement"),
        "competent": competence(body if of_the_committee else by, concerned),
    }
