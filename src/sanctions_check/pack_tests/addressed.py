"""The addressees that a test expects: the States that bear each duty of its rule.

- name: shells for Russia
  expect: breach
  addressees: {export ban: DPRK, procurement ban: [Russia, Belarus]}
  record: ...
"""

from __future__ import annotations

from collections.abc import Collection

from sanctions_check.records.normalise.countries import country_codes, country_name
from sanctions_check.sources.document import Entry
from sanctions_check.sources.suggest import did_you_mean

__all__ = ["ADDRESSEES", "Addressed", "addressed_in_words", "read_addressed"]

ADDRESSEES = "addressees"
Addressed = frozenset[tuple[str, str]]
"""Each duty with the code of a State that bears it: ("export ban", "KP")."""


def read_addressed(test: Entry, duties: Collection[str]) -> Addressed | None:
    """The addressees that the test expects; None if it states none. `duties`: the duties of its rule."""
    if not test.has(ADDRESSEES):
        return None
    found: set[tuple[str, str]] = set()
    for duty, states in test.pairs(ADDRESSEES):
        if duty not in duties:
            states.fault(
                "value", f'"{duty}" is no duty of this rule{did_you_mean(duty, duties)}', f"duties: {', '.join(duties)}"
            )
        found.update((duty, code) for state in states.entries() for code in _code_of(state))
    return frozenset(found)


def addressed_in_words(addressed: Addressed) -> str:
    """`export ban: DPRK; procurement ban: Belarus, Russia`, or `nobody`."""
    duties = sorted({duty for duty, _ in addressed})
    by_duty = {duty: sorted(country_name(code) for bearing, code in addressed if bearing == duty) for duty in duties}
    return "; ".join(f"{duty}: {', '.join(names)}" for duty, names in by_duty.items()) or "nobody"


def _code_of(state: Entry) -> tuple[str, ...]:
    try:
        codes = country_codes(state.value)
    except ValueError as problem:
        state.fault("value", str(problem))
        return ()
    if len(codes) > 1:
        state.fault("value", "the name stands for several countries; a test needs one")
    return codes
