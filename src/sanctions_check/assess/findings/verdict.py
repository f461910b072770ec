"""The table that joins law and evidence to a verdict. The first row that fits decides."""

from __future__ import annotations

from ..results import Law, Progress, Standing, Verdict

__all__ = ["verdict_of"]


def verdict_of(law: Law, standing: Standing, progress: Progress, *, firm_reading: bool, called_upon: bool) -> Verdict:
    """The verdict of one finding inside the scope of the regime.

    `firm_reading`: textual or practice, and not contested. `called_upon`: the measures only call upon States.
    """
    if law in (Law.EXEMPT, Law.NO):
        return Verdict.NOT_A_VIOLATION
    if law is Law.UNKNOWN:
        return Verdict.UNDETERMINED
    if called_upon:
        return Verdict.NOT_A_VIOLATION
    if standing is Standing.UNSUPPORTED:
        return Verdict.UNDETERMINED
    if progress is Progress.PLANNED:
        return Verdict.POSSIBLE_VIOLATION if standing.shown else Verdict.UNDETERMINED
    if progress is Progress.ATTEMPTED or not firm_reading or not standing.shown:
        return Verdict.POSSIBLE_VIOLATION
    return Verdict.VIOLATION
