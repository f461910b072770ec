"""Derives a report again from the facts that it records, and lists everything that does not follow.

1. The rule pack must be the one of the receipt.
2. If the inputs are there and unchanged, they are read again: facts, lines and the number of records are compared too.
3. Otherwise those are taken on trust, and the result says so.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from sanctions_check import __version__
from sanctions_check.assess.checker import Checker
from sanctions_check.reasoning.reasoner import Reasoner
from sanctions_check.reports.account.receipt import SCHEMA_VERSION, pack_as_json
from sanctions_check.review.decisions import Decisions
from sanctions_check.rules.pack import RulePack
from sanctions_check.sources.limits import Limits

from .differences import Difference, differences
from .inputs import InputsAgain, NotAtHand, read_again
from .options import options_of
from .report_file import Json, ReportFile
from .rerun import Rerun

__all__ = ["Difference", "Verification", "verify"]

_ON_TRUST = "facts, lines and the number of records are taken on trust"


@dataclass
class Verification:
    """The result of verifying a report.

    `records`, `findings`: how many were derived again.
    `on_trust`: a line for each thing that was taken on trust.
    `left_aside`: a line for each thing that was left aside when the inputs were read again.
    """

    records: int = 0
    findings: int = 0
    differences: list[Difference] = field(default_factory=list)
    on_trust: list[str] = field(default_factory=list)
    left_aside: list[str] = field(default_factory=list)


def verify(
    report: ReportFile,
    pack: RulePack,
    *,
    decisions: Decisions | None = None,
    use_inputs: bool = True,
    mapping: str | None = None,
    engine: str | None = None,
) -> Verification:
    """Derive a report again from its facts. `pack` must be loaded with the strictness and limits of `options_of(report.receipt)`.

    If the version or the pack differs from the receipt, nothing is derived: only these differences are returned.
    Raises UsageError for an option in the receipt that this program does not have.
    """
    done = Verification()
    done.differences += _of_receipt(report.receipt, pack)
    if done.differences:
        return done
    options = options_of(report.receipt)
    checker = Checker(pack, as_of=options.as_of, reading=options.reading, engine=engine)
    inputs: InputsAgain | None = None
    if use_inputs:
        inputs = _inputs_of(report, mapping, options.limits, done)
    else:
        done.on_trust.append(f"the inputs were not looked at: {_ON_TRUST}")
    if decisions is None and report.closing["decisions"] is not None:
        done.on_trust.append("the decisions of analysts: no --decisions file was given")
    if inputs is None and options.show is not None:
        done.on_trust.append("the totals: they count records that the report does not show")
    explain = Reasoner(checker).reasons_of if options.what_if else None
    run = Rerun(checker, explain, decisions, inputs, options.show)
    for recorded in report.assessments:
        done.records += 1
        done.findings += len(recorded["findings"])
        done.differences += run.record(recorded)
    done.differences += run.closing(report)
    return done


def _inputs_of(report: ReportFile, mapping: str | None, limits: Limits, done: Verification) -> InputsAgain | None:
    """The inputs, read again; None if they are missing or have changed, which is noted in `done`."""
    match read_again(report, mapping, limits):
        case InputsAgain() as inputs:
            done.left_aside += inputs.left_aside
            return inputs
        case NotAtHand(path):
            done.on_trust.append(f"{path} is not at hand: {_ON_TRUST}")
        case Difference() as changed:
            done.differences.append(changed)
    return None


def _of_receipt(receipt: Json, pack: RulePack) -> Iterator[Difference]:
    """The differences between the receipt and this program and pack."""
    at_hand = {"version": __version__, "schema": SCHEMA_VERSION, "pack": pack_as_json(pack)}
    for name, value in at_hand.items():
        yield from differences(None, f"/receipt/{name}", receipt[name], value, frozenset())
