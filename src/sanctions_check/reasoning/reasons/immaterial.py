"""What does not matter: fields of a record without which a finding keeps its verdict."""

from __future__ import annotations

from sanctions_check.assess.results import Finding

from ..results import Change, Fact
from ..trying.trials import Trials

__all__ = ["immaterial_to"]

_LEFT_OUT = {
    "claimed_purpose": "the purpose claimed",
    "compensation": "what was given in return",
    "exemptions": "the exemptions on record",
    "determinations": "the determinations on record",
    "movement": "the route",
    "items": "the items",
    "personnel": "the persons",
}
"""Fields that are left out, each as a whole, to see whether they matter; with their words."""


def immaterial_to(finding: Finding, trials: Trials) -> tuple[str, ...]:
    """A sentence for each field of the record without which the finding keeps its verdict."""
    found: list[str] = []
    for name, says in _LEFT_OUT.items():
        if not trials.facts.get(name) or finding.subject.pointer.startswith(f"/{name}"):
            continue
        gone = Change(Fact(f"/{name}", name, says), "stated", None, "", "")
        if trials.verdict((gone,)) is finding.verdict:
            found.append(f"the verdict stays without {says}")
    return tuple(found)
