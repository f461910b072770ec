"""To whom a finding is addressed: one bearer for each State and duty, and how far the act had come for it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from sanctions_check.logic.case import Thing
from sanctions_check.logic.cell import PARTY_CLAIM
from sanctions_check.records.normalise.countries import DPRK, who_answers
from sanctions_check.records.vocabulary.parties import GIVING_ROLES, TAKING_ROLES, TEACHING_ROLES
from sanctions_check.rules.model import Addressee

from ..results import Bearer, HowFar, Progress
from .answering import Roles, answers, roles_named
from .conduct import Conduct
from .duty import Answering, states_that_answer
from .legs import parties_towards
from .stopping_states import are_learners, bars_entry_alone, teaches_who_comes

__all__ = ["as_far_as_they_came", "bearers_of"]

_DEALING = GIVING_ROLES | TAKING_ROLES | {"broker", "financier", "insurer", "signatory"}
"""Whoever makes a deal, which a contract completes."""
_SHORT_OF_AN_ATTEMPT = ("offered", "contracted")
"""Stages that weigh as an attempt, and are told as what they were."""


def bearers_of(addressees: tuple[Addressee, ...], conduct: Conduct) -> tuple[Bearer, ...]:
    """One bearer for each State and duty, of the addressees that apply. A party that is, or may be, non-State or deceived makes
    its State bear nothing, and one that only stopped the act makes it bear only duties that name interdictors.
    """
    found: dict[tuple[str, str], Bearer] = {}
    named = roles_named(addressees)
    acted = ((party, roles) for party, roles in parties_towards(conduct) if answers(party, named))
    parties = [(party, roles) for party, roles in acted if _surely_acted(party, roles, named)]
    for addressee in addressees:
        if addressee.dprk:
            _add(found, Bearer(DPRK, who_answers(DPRK), addressee.duty, _act_of_the_dprk(conduct), ()))
        for each in states_that_answer(addressee, parties, conduct):
            act, said = _act_of(each, conduct), (each.said,) if each.said else ()
            _add(found, Bearer(each.state, who_answers(each.state), addressee.duty, act, said, hedge=each.hedge))
    return tuple(replace(each, came=_came(each, conduct.how_far.stage)) for each in found.values())


def as_far_as_they_came(bearers: Sequence[Bearer], addressees: Iterable[Addressee], conduct: Conduct) -> HowFar:
    """How far the act had come for those who bear its duties: attempted, where it was for each of them, and where nobody is
    told to have let in persons who were stopped on their way.
    """
    if bearers:
        short = all(bearer.act is Progress.ATTEMPTED for bearer in bearers)
    else:
        short = conduct.persons_are_stopped and bars_entry_alone(addressees, conduct.subject)
    return conduct.how_far._replace(progress=Progress.ATTEMPTED) if short else conduct.how_far


def _surely_acted(party: Thing, roles: Roles, named: Roles) -> bool:
    """Did the party surely act as a duty names it: by more than a claim, and in whichever of its alternative roles it was?"""
    cell = party.cell("roles")
    return cell.hedge != PARTY_CLAIM and (cell.all_hold or roles <= named)


def _act_of_the_dprk(conduct: Conduct) -> Progress:
    """Those who came to it to learn, and were stopped on their way, never reached it."""
    come_to_it = conduct.persons_are_stopped and are_learners(conduct.subject)
    return Progress.ATTEMPTED if come_to_it else conduct.how_far.progress


def _act_of(answering: Answering, conduct: Conduct) -> Progress:
    """Stopped in transit: complete for whoever sent it, attempted for whoever was to receive it. A contract completes the
    deal, and is no carriage or passage yet.
    """
    acted_as, how_far = answering.acted_as, conduct.how_far
    receiving = TAKING_ROLES
    if conduct.persons_are_stopped:
        receiving |= teaches_who_comes(conduct.subject, answering.state)
        receiving |= TEACHING_ROLES if conduct.is_training_of_nobody_told else frozenset()
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
