"""The bearers of a finding: one for each State and duty, with the progress of its act."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from sanctions_check.logic.case import Thing
from sanctions_check.logic.cell import PARTY_CLAIM
from sanctions_check.records.normalise.countries import DPRK, responsible_state_name
from sanctions_check.records.vocabulary.parties import GIVING_ROLES, TAKING_ROLES, TEACHING_ROLES
from sanctions_check.rules.model import Addressee

from ..results import Bearer, HowFar, Progress
from .answering import Roles, roles_named, state_answers_for
from .conduct import Conduct
from .duty import Answering, states_that_answer
from .legs import parties_towards
from .stopping_states import are_learners, bars_entry_alone, roles_of_a_host_teaching

__all__ = ["bearers_of", "progress_for_bearers"]

_DEALING = GIVING_ROLES | TAKING_ROLES | {"broker", "financier", "insurer", "signatory"}
"""Whoever makes a deal, which a contract completes."""
_SHORT_OF_AN_ATTEMPT = ("offered", "contracted")
"""Stages that weigh as an attempt, and are told as what they were."""


def bearers_of(addressees: tuple[Addressee, ...], conduct: Conduct) -> tuple[Bearer, ...]:
    """One bearer for each State and duty, for addressees that apply.

    A State bears nothing for a party that is, or may be, non-State or deceived. For a party that only stopped the act it bears
    only duties that name interdictors.
    """
    found: dict[tuple[str, str], Bearer] = {}
    named = roles_named(addressees)
    acted = ((party, roles) for party, roles in parties_towards(conduct) if state_answers_for(party, named))
    parties = [(party, roles) for party, roles in acted if _certainly_acted(party, roles, named)]
    for addressee in addressees:
        if addressee.dprk:
            _add(found, Bearer(DPRK, responsible_state_name(DPRK), addressee.duty, _progress_of_the_dprk(conduct), ()))
        for each in states_that_answer(addressee, parties, conduct):
            act, said = _progress_of(each, conduct), (each.said,) if each.said else ()
            _add(
                found,
                Bearer(each.state, responsible_state_name(each.state), addressee.duty, act, said, hedge=each.hedge),
            )
    return tuple(replace(each, came=_came(each, conduct.how_far.stage)) for each in found.values())


def progress_for_bearers(bearers: Sequence[Bearer], addressees: Iterable[Addressee], conduct: Conduct) -> HowFar:
    """The progress of the act for the bearers of its duties.

    It is attempted in two cases: it was for every bearer; or there is no bearer and the duties only bar the entry of persons
    who were stopped on their way. Else it is the progress of the act itself.
    """
    if bearers:
        short = all(bearer.act is Progress.ATTEMPTED for bearer in bearers)
    else:
        short = conduct.persons_are_stopped and bars_entry_alone(addressees, conduct.subject)
    return conduct.how_far._replace(progress=Progress.ATTEMPTED) if short else conduct.how_far


def _certainly_acted(party: Thing, roles: Roles, named: Roles) -> bool:
    """True if the party acted in a role that a duty names, by more than a claim and in each of its alternative roles."""
    cell = party.cell("roles")
    return cell.hedge != PARTY_CLAIM and (cell.all_hold or roles <= named)


def _progress_of_the_dprk(conduct: Conduct) -> Progress:
    """Attempted for persons who came to the DPRK to learn and were stopped on their way."""
    come_to_it = conduct.persons_are_stopped and are_learners(conduct.subject)
    return Progress.ATTEMPTED if come_to_it else conduct.how_far.progress


def _progress_of(answering: Answering, conduct: Conduct) -> Progress:
    """The progress of the act of one State.

    - What was stopped in transit is complete for the sender and attempted for the recipient.
    - A contract completes a deal; carriage and passage are then only attempted.
    """
    acted_as, how_far = answering.acted_as, conduct.how_far
    receiving = TAKING_ROLES
    if conduct.persons_are_stopped:
        receiving |= roles_of_a_host_teaching(conduct.subject, answering.state)
        receiving |= TEACHING_ROLES if conduct.leaves_open_who_travelled else frozenset()
    stopped_before = how_far.stage == "intercepted" and acted_as and acted_as <= receiving
    not_moved = how_far.stage == "contracted" and acted_as and _DEALING.isdisjoint(acted_as)
    return Progress.ATTEMPTED if stopped_before or not_moved else how_far.progress


def _add(found: dict[tuple[str, str], Bearer], bearer: Bearer) -> None:
    """One more that acted for a State: the act that came furthest counts, and whatever makes the State answer without a hedge."""
    key = (bearer.country, bearer.duty)
    known = found.setdefault(key, bearer)
    parties = tuple(dict.fromkeys((*known.parties, *bearer.parties)))
    furthest = bearer.act if known.act is Progress.ATTEMPTED else known.act
    found[key] = replace(known, act=furthest, parties=parties, hedge=known.hedge and bearer.hedge)


def _came(bearer: Bearer, stage: str | None) -> str:
    """The stage of an act that had come no further than to an offer or a contract; "" for any other."""
    return stage if stage in _SHORT_OF_AN_ATTEMPT and bearer.act is Progress.ATTEMPTED else ""
