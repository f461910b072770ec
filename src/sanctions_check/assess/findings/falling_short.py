"""Exemptions on record that are of the right kind and do not reach the act."""

from __future__ import annotations

from collections.abc import Iterator

from sanctions_check.english import joined
from sanctions_check.logic.cell import Cell
from sanctions_check.logic.condition import Test
from sanctions_check.logic.frame import Frame, Step
from sanctions_check.logic.operator import Operator
from sanctions_check.logic.proof import FactRead, Proof, deciding_leaves, walk_proof
from sanctions_check.logic.truth import Truth
from sanctions_check.plain_text import in_words
from sanctions_check.records.facts.permission.exemption_period import ONLY_A_PART

__all__ = ["NO_EXCEPTION", "exemptions_that_fall_short"]

NO_EXCEPTION = Frame(Step.NOT, "no exception applies")
"""The step of a proof under which the exceptions of a rule were tried."""
_EXEMPTIONS = "/exemptions/"
_BECAUSE = {
    "in_period": "the act lies outside its period",
    "within_quantity": "the quantity is more than it allows",
    "conditions_met": "its conditions were not met",
}
"""The words for each term of an exemption that is not met."""
_NOT_GRANTED = {
    "claimed": "it is claimed, and not on record as granted",
    "expired": "it had run out before the act",
    "notified": "it is on record as notified, and not as granted",
    "notified_late": "notice of it was given too late",
    "refused": "it was refused",
    "refuted": "it was shown not to hold",
    "requested": "it was requested, and is not on record as granted",
}
"""The words for each status of an exemption that was not granted, or not notified if notice is enough."""
_OF_ONE_THAT_HOLDS = frozenset({"granted", "notified"})
_IN_PART = "the act lies in part outside its period"


def exemptions_that_fall_short(proof: Proof) -> tuple[str, ...]:
    """Each exemption that falls short, and why. `proof` is that of a finding.

    - Only its status or terms fail: "committee approval (granted): the quantity is more than it allows".
    - The rest of the record fails its conditions: "notified delivery within the yearly amount: it leaves out “arms in exchange”
      (shells)".
    """
    tried = (child for child in proof.children if child.frame == NO_EXCEPTION)
    found = (each for part in tried for step in walk_proof(part) for each in (*_falls_short(step), *_is_not_met(step)))
    return tuple(dict.fromkeys(found))


def _falls_short(step: Proof) -> Iterator[str]:
    if step.result is not Truth.NO or not _is_exemption(step):
        return
    leaves = list(deciding_leaves(step))
    not_granted = dict.fromkeys(filter(None, map(_not_granted, leaves)))
    if all(_unkept_term(leaf) or _not_granted(leaf) for leaf in leaves):
        unkept = not_granted or dict.fromkeys(filter(None, map(_unkept_term, walk_proof(step))))
        yield f"{step.says}: {joined(unkept)}"


def _is_not_met(step: Proof) -> Iterator[str]:
    """An exemption of the pack that is on record and fails only conditions that have a name."""
    if step.step is not Step.CONCEPT or not step.authority or step.result is not Truth.NO:
        return
    conditions = step.children[0].children if step.children[0].step is Step.ALL else ()
    unmet = [_unmet(each) for each in conditions if each.result is Truth.NO]
    if unmet and all(unmet) and any(map(_is_on_record, conditions)):
        yield f"{in_words(step.says)}: {joined(unmet)}"


def _is_on_record(condition: Proof) -> bool:
    """True if the condition holds by an exemption of the record or by a notice to the Committee."""
    return condition.result is Truth.YES and any(
        step.result is Truth.YES and (_is_exemption(step) or _is_notice(step)) for step in walk_proof(condition)
    )


def _is_exemption(step: Proof) -> bool:
    return bool(step.children) and step.thing.startswith(_EXEMPTIONS)


def _is_notice(step: Proof) -> bool:
    match step.asked:
        case Test("act", "notified_to_committee", expected=expected):
            return True in expected
        case _:
            return False


def _unmet(condition: Proof) -> str:
    """What a failed condition leaves out or asks for, by the name of its concept; "" if it has no name."""
    inner = condition.children[0] if condition.children else condition
    match condition.step:
        case Step.CONCEPT:
            return f"it asks for “{in_words(condition.says)}”"
        case Step.NOT if inner.step is Step.CONCEPT:
            return f"it leaves out “{in_words(inner.says)}”"
        case Step.NONE:
            of = [each for each in condition.children if each.result is Truth.YES]
            named = {in_words(part.says) for each in of for part in each.children if part.step is Step.CONCEPT}
            return f"it leaves out “{named.pop()}” ({joined(each.says for each in of)})" if len(named) == 1 else ""
        case _:
            return ""


def _not_granted(leaf: Proof) -> str:
    """What the status of an exemption that should be granted, or notified, says instead; "" for any other leaf."""
    match leaf:
        case Proof(
            asked=Test("exemption", "status", Operator.IN, expected), read=FactRead(cell=Cell(values=values))
        ) if leaf.result is Truth.NO and not _OF_ONE_THAT_HOLDS.isdisjoint(expected):
            told = [_NOT_GRANTED.get(str(value), "") for value in values]
            return joined(told, "or") if all(told) else ""
        case _:
            return ""


def _unkept_term(leaf: Proof) -> str:
    """The words for the term that is not met; "" for any other leaf."""
    match leaf:
        case Proof(asked=Test("exemption", field), result=Truth.NO, read=FactRead(derived_from=derived)):
            return _IN_PART if derived.endswith(ONLY_A_PART) else _BECAUSE.get(field, "")
        case _:
            return ""
