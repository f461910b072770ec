"""Assessments as plain JSON values; every leaf of a proof with its value and place."""

from __future__ import annotations

from sanctions_check.assess.caps import PeriodTotal, Totals
from sanctions_check.assess.results import Assessment, Bearer, ChainNote, CitedMeasure, Finding, RuleError
from sanctions_check.logic.proof import Proof, Step
from sanctions_check.logic.truth import Truth
from sanctions_check.sources.place import SourceMap

__all__ = ["assessment_as_json", "cap_as_json", "finding_as_json", "proof_as_json"]

Json = dict[str, object]


def assessment_as_json(assessment: Assessment) -> Json:
    """One judged record."""
    source = assessment.source
    known: dict[int, Json] = {}
    line, _ = source.line_of("")
    return {
        "record": assessment.record,
        "title": assessment.title,
        "file": source.file,
        "line": line,
        "verdict": assessment.verdict.value,
        "by_reading": {profile: verdict.value for profile, verdict in assessment.by_reading.items()},
        "complete": assessment.complete,
        "summary": assessment.summary,
        "rests_on": assessment.rests_on.pointer if assessment.rests_on else None,
        "findings": [finding_as_json(finding, source, known) for finding in assessment.findings],
        "excluded": [finding_as_json(finding, source, known) for finding in assessment.excluded],
        "related": [{**_measure(related.measure), "why": related.why} for related in assessment.related],
        "errors": [_error(error) for error in assessment.errors],
        "scope": proof_as_json(assessment.scope, source, known),
    }


def finding_as_json(finding: Finding, source: SourceMap, known: dict[int, Json] | None = None) -> Json:
    """One finding with its whole proof."""
    reading = finding.reading
    return {
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
        "proof": proof_as_json(finding.proof, source, known),
    }


def proof_as_json(proof: Proof, source: SourceMap, known: dict[int, Json] | None = None) -> Json:
    """A proof tree. Its depth is bounded by that of the rules, which the loader limits.

    `known` remembers the concepts that are already written out for this record, since findings share their proofs.
    """
    known = {} if known is None else known
    if proof.step is Step.CONCEPT and id(proof) in known:
        return known[id(proof)]
    node: Json = {"step": proof.step.value, "says": proof.says, "result": Truth(proof.result).name.lower()}
    if proof.subject:
        node["subject"] = proof.subject
    if proof.written:
        node["written"] = proof.written
    if proof.source:
        node["source"] = proof.source
    if proof.authority:
        node["authority"] = proof.authority
    if proof.reading is not None:
        line, _ = source.line_of(proof.reading.pointer)
        node["read"] = {
            "value": proof.reading.value,
            "file": source.file,
            "line": line,
            "pointer": proof.reading.pointer,
        }
        if proof.reading.qualifier:
            node["read"]["qualified"] = proof.reading.qualifier  # type: ignore[index]
        if proof.reading.derived_from:
            node["read"]["derived_from"] = proof.reading.derived_from  # type: ignore[index]
    if proof.children:
        node["children"] = [proof_as_json(child, source, known) for child in proof.children]
    if proof.step is Step.CONCEPT:
        known[id(proof)] = node
    return node


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
        "exceeded": Truth(total.status).name.lower(),
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
