"""Turns judged records and the closing of a run into JSON."""

from __future__ import annotations

from fractions import Fraction

from msgspec.structs import asdict

from sanctions_check.assess.caps.ledger import PeriodTotal, Totals
from sanctions_check.assess.results import Bearer, CitedMeasure, RuleError
from sanctions_check.reasoning.results import Counterfactual, Reasons
from sanctions_check.review.decisions import DecisionKind

from ..account.totals import Closing
from ..reported import ReportedFinding, ReportedRecord
from .dump import dump
from .proofs import ANSWERS, FrameTexts, ProofTexts

__all__ = ["Json", "closing_as_json", "reasons_as_json", "reported_as_text"]

Json = dict[str, object]
NO_HEAD: Json = {}


def reported_as_text(reported: ReportedRecord, frames: FrameTexts, head: Json = NO_HEAD) -> str:
    """A judged record, with its facts, as a JSON object on one line. It begins with the keys of `head`.

    `concepts` has each proof of a concept once. A step that uses the concept has its answer, and its key in `see`.
    """
    assessment = reported.assessment
    proofs = ProofTexts(assessment.source, frames)
    body = {
        **head,
        "record": assessment.record,
        "title": assessment.title,
        "file": assessment.source.file,
        "line": assessment.source.position_of("").line,
        "verdict": assessment.verdict.value,
        "by_reading": {profile: verdict.value for profile, verdict in assessment.by_reading.items()},
        "complete": assessment.complete,
        "summary": assessment.summary,
        "rests_on": assessment.rests_on.pointer if assessment.rests_on else None,
    }
    findings = [_finding(each, proofs) for each in reported.findings if not each.left_out]
    excluded = [_finding(each, proofs) for each in reported.findings if each.left_out]
    related = [{**_measure(related.measure), "why": related.why} for related in assessment.related]
    nexus = proofs.of(assessment.nexus)
    concepts = ",".join([f'"{key}":{text}' for key, text in proofs.concepts.items()])
    return (
        f'{dump(body)[:-1]},"findings":[{",".join(findings)}],"excluded":[{",".join(excluded)}],"related":{dump(related)},'
        f'"errors":{dump([_error(each) for each in assessment.errors])},"scope":{nexus},"concepts":{{{concepts}}},'
        f'"facts":{reported.written_text}}}'
    )


def _finding(reported: ReportedFinding, proofs: ProofTexts) -> str:
    finding, source = reported.finding, proofs.source
    body: Json = {
        "fingerprint": reported.fingerprint,
        "facts_digest": reported.facts_digest,
        "rule": finding.rule,
        "title": finding.title,
        "verdict": finding.verdict.value,
        "law": finding.law.value,
        "standing": finding.standing.standing.value,
        "standing_because": finding.standing.because,
        "standing_sources": finding.standing.sources,
        "reading": finding.reading,
        "measures": [measure.id for measure in finding.measures],
        "basis": [_measure(each) for each in finding.measures],
        "chain": finding.chain,
        "called_upon": finding.called_upon,
        "addressees": [_bearer(each) for each in finding.addressees],
        "subject": {**asdict(finding.subject), "line": source.position_of(finding.subject.pointer).line},
        "stage": finding.stage,
        "missing": [each.says for each in finding.missing],
        "message": finding.message,
        "written": finding.written,
        "reasons": reasons_as_json(reported.reasons),
        "decision": _decision(reported),
    }
    return f'{dump(body)[:-1]},"proof":{proofs.of(finding.proof)}}}'


def _bearer(bearer: Bearer) -> Json:
    return {
        "country": bearer.country,
        "name": bearer.name,
        "duty": bearer.duty,
        "act": bearer.act,
        "parties": bearer.parties,
    }


def _error(error: RuleError) -> Json:
    return {"rule": error.which, "subject": error.subject, "message": error.message}


def _measure(cited: CitedMeasure) -> Json:
    return {
        "id": cited.id,
        "resolution": cited.resolution,
        "paragraph": cited.paragraph,
        "title": cited.title,
        "force": cited.force,
        "role": cited.role_in_words,
        "in_force": cited.period,
        "verified": cited.verified,
        "number_check": cited.number_check,
    }


def reasons_as_json(reasons: Reasons) -> Json:
    """The reasons of a finding; empty lists if they were not asked for."""
    return {
        "obstacles": [{"says": each.says, "conditions": list(each.conditions)} for each in reasons.obstacles],
        "requests": [
            {
                "says": each.says,
                "facts": [asdict(fact) for fact in each.facts],
                "outcomes": [_counterfactual(outcome) for outcome in each.outcomes],
            }
            for each in reasons.requests
        ],
        "counterfactuals": [_counterfactual(each) for each in reasons.counterfactuals],
        "immaterial": list(reasons.immaterial),
    }


def _counterfactual(counterfactual: Counterfactual) -> Json:
    return {
        "says": counterfactual.says,
        "verdict": counterfactual.verdict.value,
        "changes": [
            {"fact": asdict(change.fact), "was": change.was, "becomes": change.becomes, "says": change.had}
            for change in counterfactual.changes
        ],
    }


def _decision(reported: ReportedFinding) -> Json | None:
    decision = reported.decision
    if decision is None:
        return None
    return {
        "decision": decision.kind.value,
        "by": decision.by,
        "date": decision.day.isoformat(),
        "why": decision.why,
        "outdated": reported.outdated,
    }


def _cap_as_json(total: PeriodTotal) -> Json:
    """A cap in one period. Amounts are in the unit of the cap; `at_most` is null if a delivery has no upper bound."""
    return {
        "cap": total.cap.id,
        "title": total.cap.title,
        "measure": total.cap.measure.id,
        "unit": total.cap.unit,
        "amount": total.cap.amount,
        "from": total.first.isoformat(),
        "to": total.last.isoformat() if total.last is not None else None,
        "exceeded": ANSWERS[total.status],
        "headroom": _number(total.headroom),
        "crossed_by": total.crossed_by,
        "reported": _totals(total.reported),
        "observed": _totals(total.observed),
        "undated": _totals(total.undated),
    }


def _totals(totals: Totals) -> Json:
    return {
        "at_least": _number(totals.low),
        "at_most": None if totals.high is None else _number(totals.high),
        "deliveries": totals.deliveries,
        "unconverted": totals.unconverted,
    }


def _number(exact: Fraction) -> int | float:
    return int(exact) if exact.denominator == 1 else float(exact)


def closing_as_json(closing: Closing) -> Json:
    """The last part of a report: the hashes of inputs, rules and measures, and the totals."""
    decisions = closing.decisions
    return {
        "inputs": [{"file": each.file, "sha256": each.sha256, "bytes": each.size} for each in closing.inputs],
        "used": {"rules": dict(closing.used_rules), "measures": dict(closing.used_measures)},
        "caps": [_cap_as_json(total) for total in closing.caps],
        "decisions": None
        if decisions is None
        else {
            **{kind.value: decisions.counts[kind] for kind in DecisionKind},
            "outdated": decisions.outdated,
            "open": decisions.open,
        },
        "summary": {**closing.tally.as_json(), "caps_exceeded": closing.caps_exceeded},
    }
