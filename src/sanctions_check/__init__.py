"""Checks structured records of events against the UN Security Council's measures on the DPRK.

    from sanctions_check import Checker, Record, RulePack

    checker = Checker(RulePack.load())
    assessment = checker.check(Record.model_validate(data))
    assessment.verdict, assessment.findings

There are five verdicts and no yes/no call. See docs/library.md.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sanctions_check.assess.checker import Checker
    from sanctions_check.assess.law.readings import Profile
    from sanctions_check.assess.results import Assessment, Finding, Law, Standing, Verdict
    from sanctions_check.errors import (
        EngineError,
        Fault,
        InputError,
        RulePackError,
        SanctionsCheckError,
        UsageError,
    )
    from sanctions_check.logic.truth import Truth
    from sanctions_check.records.model import Record
    from sanctions_check.rules.pack import RulePack

__all__ = [
    "Assessment",
    "Checker",
    "EngineError",
    "Fault",
    "Finding",
    "InputError",
    "Law",
    "Profile",
    "Record",
    "RulePack",
    "RulePackError",
    "SanctionsCheckError",
    "Standing",
    "Truth",
    "UsageError",
    "Verdict",
    "__version__",
]
__version__ = "0.1.0"

_HOMES = {
    "assess.checker": ("Checker",),
    "assess.law.readings": ("Profile",),
    "assess.results": ("Assessment", "Finding", "Law", "Standing", "Verdict"),
    "errors": ("EngineError", "Fault", "InputError", "RulePackError", "SanctionsCheckError", "UsageError"),
    "logic.truth": ("Truth",),
    "records.model": ("Record",),
    "rules.pack": ("RulePack",),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> object:
    """A public name is imported when it is first used, so that the command starts without what it does not need."""
    if name not in _HOME_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(f"{__name__}.{_HOME_OF[name]}"), name)
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
