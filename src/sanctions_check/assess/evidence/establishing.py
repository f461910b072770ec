"""What makes one source establish the facts: an examination, a record of own acts, or a conclusion of a body."""

from __future__ import annotations

from sanctions_check.records.stated import may_be_true

from .omission import Omission
from .source import Source, type_of

__all__ = ["what_establishes"]

_RECORDS_OF_OWN_ACTS = frozenset({"authority_record", "customs_data"})


def what_establishes(source: Source, omission: Omission | None = None) -> str:
    """In words, what makes the source establish the facts by itself: "physical inspection"; "" if nothing does.

    A record of own acts establishes no `omission` of another State.
    """
    evidence = source.evidence
    if source.kind.hedged or source.kind.perhaps(source.policy.unconfirmed) or may_be_true(evidence.open_inquiry):
        return ""
    origins = evidence.origins or ()
    if origins:
        if any(type_of(origin).surely(source.policy.concluding_bodies) for origin in origins):
            return "the conclusion of a body"
        by_examiners = all(type_of(origin).surely(source.policy.examiners) for origin in origins)
        examined = source.kind.surely(source.policy.examinations) and by_examiners
        return str(source.kind) if examined else ""
    if omission is not None and _records_own_acts(source) and not omission.is_own_act_of_speaker(evidence):
        return ""
    if source.kind.surely(source.policy.establishing):
        return str(source.kind)
    if source.records_own_acts:
        return "an authority's record of its own acts"
    return ""


def _records_own_acts(source: Source) -> bool:
    return source.records_own_acts or source.kind.perhaps(_RECORDS_OF_OWN_ACTS)
