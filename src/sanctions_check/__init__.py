"""Checks structured records of events against the UN Security Council's measures on the DPRK.

    from sanctions_check import Checker, Record, RulePack

    checker = Checker(RulePack.load())
    assessment = checker.check(Record.model_validate(data))
    assessment.verdict, assessment.findings

There are five verdicts and no yes/no call. See docs/library.md.
"""

from sanctions_check.assess.checker import Checker
from sanctions_check.assess.readings import Profile
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
from sanctions_check.rules.model import RulePack

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
