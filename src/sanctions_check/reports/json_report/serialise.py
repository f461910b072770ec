"""Assessments as plain JSON values; every leaf of a proof with its value and place."""

from __future__ import annotations

from dataclasses import dataclass, field

from sanctions_check.assess.caps import PeriodTotal, Totals
from sanctions_check.assess.results import Bearer, ChainNote, CitedMeasure, RuleError
from sanctions_check.logic.frame import Step
from sanctions_check.logic.proof import Proof, Reading
from sanctions_check.logic.truth import Truth
from sanctions_check.reasoning.results import Counterfactual, Fact, Reasons
from sanctions_check.review.decisions import DecisionKind
from sanctions_check.sources.place import SourceMap

from ..interface import Closing, ReportedFinding, ReportedRecord

__all__ = ["Json", "cap_as_json", "closing_as_json", "reasons_as_json", "reported_as_json"]

Json = dict[str, object]
_CONCEPT = Step.CONCEPT
_ANSWERS = tuple(truth.name.lower() for truth in sorted(Truth))
"""What an answer is called, by its number."""


def reported_as_json(reported: ReportedRecord) -> Json:
    """One judged record, with the facts on which it was judged.

    `concepts` holds each proof of a concept once; where it is used, the step carries its answer and `"see"`, its key there.
    """
    assessment = reported.assessment
    proofs = _Proofs(assessment.source)
    body = {
        "record": assessment.record,
        "title": assessment.title,
        "file": assessment.source.file,
        "line": assessment.source.line_of("")[0],
        "verdict": assessment.verdict.value,
        "by_reading": {profile: verdict.value for profile, verdict in assessment.by_reading.items()},
        "complete": assessment.complete,
        "summary": assessment.summary,
        "rests_on": assessment.rests_on.pointer if assessment.rests_on else None,
        "findings": [_finding(each, proofs) for each in reported.findings if not each.left_out],
        "excluded": [_finding(each, proofs) for each in reported.findings if each.left_out],
        "related": [{**_measure(related.measure), "why": related.why} for related in assessment.related],
        "errors": [_error(error) for error in assessment.errors],
        "scope": proofs.as_json(assessment.scope),
    }
    return {**body, "concepts": proofs.concepts, "facts": reported.written}


def _finding(reported: ReportedFinding, proofs: _Proofs) -> Json:
    finding, source = reported.finding, proofs.source
    reading = finding.reading
    return {
        "fingerprint": reported.fingerprint,
        "rule": finding.rule,
        "title": finding.title,
        "verdict": finding.verdict.value,
        "law": finding.law.value,
        "standing": finding.standing.standing.value,
        "standing_because": finding.standing.because,
        "standing_sources": list(finding.standing.sources),
        "reading": None
        if reading is None
        else {
            "id": reading.id,
            "basis": reading.basis,
            "weighs": reading.weighs,
            "says": reading.says,
            "held_by": list(reading.held_by),
            "disputed_by": list(reading.disputed_by),
            "note": reading.note,
        },
        "measures": [measure.id for measure in finding.measures],
        "basis": [_measure(measure) for measure in finding.measures],
        "chain": [_link(link) for link in finding.chain],
        "called_upon": finding.called_upon,
        "addressees": [_bearer(bearer) for bearer in finding.addressees],
        "subject": {
            "kind": finding.subject.kind,
            "pointer": finding.subject.pointer,
            "label": finding.subject.label,
            "line": source.line_of(finding.subject.pointer)[0],
        },
        "stage": finding.stage,
        "missing": list(finding.missing),
        "message": finding.message,
        "written": finding.written,
        "reasons": reasons_as_json(reported.reasons),
        "decision": _decision(reported),
        "proof": proofs.as_json(finding.proof),
    }


@dataclass
class _Proofs:
    """Writes proof trees, each concept once for a record. Their depth is bounded by that of the rules."""

    source: SourceMap
    concepts: dict[str, Json] = field(default_factory=dict)
    _keys: dict[int, str] = field(default_factory=dict)
    _read: dict[int, Json] = field(default_factory=dict)

    def as_json(self, proof: Proof) -> Json:
        if proof.step is not _CONCEPT:
            return self._node(proof)
        key = self._keys.get(id(proof))
        if key is None:
            key = self._keys[id(proof)] = f"c{len(self._keys) + 1}"
            self.concepts[key] = {}
            self.concepts[key] = self._node(proof)
        return {"step": proof.step, "says": proof.says, "result": _ANSWERS[proof.result], "see": key}

    def _node(self, proof: Proof) -> Json:
        node: Json = {"step": proof.step, "says": proof.says, "result": _ANSWERS[proof.result]}
        if proof.subject:
            node["subject"] = proof.subject
        if proof.written:
            node["written"] = proof.written
        if proof.source:
            node["source"] = proof.source
        if proof.authority:
            node["authority"] = proof.authority
        if proof.reading is not None:
            node["read"] = self._read.get(id(proof.reading)) or self._reading(proof.reading)
        if proof.children:
            node["children"] = [self.as_json(child) for child in proof.children]
        return node

    def _reading(self, reading: Reading) -> Json:
        """What was read of one fact; many steps read the same."""
        read: Json = {
            "value": reading.value,
            "file": self.source.file,
            "line": self.source.line_of(reading.pointer)[0],
            "pointer": reading.pointer,
        }
        if reading.qualifier:
            read["qualified"] = reading.qualifier
        if reading.derived_from:
            read["derived_from"] = reading.derived_from
        self._read[id(reading)] = read
        return read


def reasons_as_json(reasons: Reasons) -> Json:
    """Why not, what is missing, what would change it, and what does not matter; empty lists where nothing was asked."""
    return {
        "obstacles": [{"says": each.says, "conditions": list(each.conditions)} for each in reasons.obstacles],
        "requests": [
            {
                "says": each.says,
                "facts": [_fact(fact) for fact in each.facts],
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
            {"fact": _fact(change.fact), "was": change.was, "becomes": change.becomes, "says": change.had}
            for change in counterfactual.changes
        ],
    }


def _fact(fact: Fact) -> Json:
    return {"pointer": fact.pointer, "name": fact.name, "says": fact.says}


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


def _measure(measure: CitedMeasure) -> Json:
    return {
        "id": measure.id,
        "resolution": measure.resolution,
        "paragraph": measure.paragraph,
        "title": measure.title,
        "force": measure.force,
        "role": measure.role,
        "in_force": measure.in_force,
        "verified": measure.verified,
        "number_check": measure.number_check,
    }


def _link(link: ChainNote) -> Json:
    return {
        "id": link.id,
        "resolution": link.resolution,
        "paragraph": link.paragraph,
        "relation": link.relation,
        "of": link.of,
        "in_force_from": link.in_force_from,
    }


def _bearer(bearer: Bearer) -> Json:
    return {
        "country": bearer.country,
        "name": bearer.name,
        "duty": bearer.duty,
        "act": bearer.act,
        "parties": list(bearer.parties),
    }


def _error(error: RuleError) -> Json:
    return {"rule": error.rule, "subject": error.subject, "message": error.message}


def cap_as_json(total: PeriodTotal) -> Json:
    """A cap in one period; amounts in the cap's unit, `at_most` null where a delivery has no upper bound."""
    return {
        "cap": total.cap.id,
        "title": total.cap.title,
        "measure": total.cap.measure.id,
        "unit": total.cap.unit,
        "amount": total.cap.amount,
        "from": total.first.isoformat(),
        "to": total.last.isoformat(),
        "exceeded": _ANSWERS[total.status],
        "headroom": total.headroom,
        "crossed_by": total.crossed_by,
        "reported": _totals(total.reported),
        "observed": _totals(total.observed),
    }


def _totals(totals: Totals) -> Json:
    return {
        "at_least": totals.low,
        "at_most": totals.high,
        "deliveries": totals.deliveries,
        "unconverted": totals.unconverted,
    }


def closing_as_json(closing: Closing) -> Json:
    """What is known at the end: the inputs and their hashes, the rules and measures used, and the totals."""
    decisions = closing.decisions
    return {
        "inputs": [{"file": each.file, "sha256": each.sha256, "bytes": each.size} for each in closing.inputs],
        "used": {"rules": dict(closing.used_rules), "measures": dict(closing.used_measures)},
        "caps": [cap_as_json(total) for total in closing.caps],
        "decisions": None
        if decisions is None
        else {
            **{kind.value: decisions.counts[kind] for kind in DecisionKind},
            "outdated": decisions.outdated,
            "open": decisions.open,
        },
        "summary": closing.tally.as_json(),
    }
