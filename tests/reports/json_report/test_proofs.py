"""Proofs as text are the proofs: step by step, each concept once, the same whatever was written before."""

from __future__ import annotations

import json
from typing import Any

import pytest

from sanctions_check import Checker, Record, RulePack
from sanctions_check.logic.frame import Frame, Step
from sanctions_check.logic.proof import FactRead, Proof
from sanctions_check.logic.truth import Truth
from sanctions_check.reports.json_report import proofs
from sanctions_check.reports.json_report.proofs import FrameTexts, ProofTexts
from sanctions_check.sources.positions import LinesOnly

SOURCE = LinesOnly("f.jsonl", 7)
CHECKER = Checker(RulePack.load(), engine="compiled")
RECORD = Record.model_validate(
    {
        "id": "a",
        "kind": "transfer_arms",
        "direction": "from_dprk",
        "date": "2023-11",
        "parties": [
            {"name": 'The "B" works', "roles": ["supplier"], "country": {"value": "DPRK", "qualified": "suspected"}},
            {"roles": ["recipient"], "country": "RU"},
        ],
        "items": [{"description": "shells\n152 mm", "category": "large_calibre_ammunition"}, {"hs": "9306"}],
        "personnel": [{"function": "adviser"}],
    }
)


def plainly(proof: Proof) -> dict[str, Any]:
    """The step as the shape of reports has it, with concepts resolved."""
    node: dict[str, Any] = {"step": proof.step.value, "says": proof.says, "result": proof.result.name.lower()}
    named = {
        "subject": proof.subject,
        "written": proof.written,
        "source": proof.source,
        "authority": proof.authority,
    }
    node |= {name: text for name, text in named.items() if text}
    if proof.read is not None:
        read = proof.read
        node["read"] = {"value": read.value, "file": "f.jsonl", "line": 7, "pointer": read.pointer}
        hedges = {"qualified": read.hedge, "derived_from": read.derived_from}
        node["read"] |= {name: text for name, text in hedges.items() if text}
    if proof.children:
        node["children"] = [plainly(child) for child in proof.children]
    return node


def resolved(node: dict[str, Any], concepts: dict[str, Any]) -> dict[str, Any]:
    """The step with what its concepts say in the place of their keys."""
    if "see" in node:
        body = concepts[node["see"]]
        assert (node["says"], node["result"]) == (body["says"], body["result"])
        return resolved(body, concepts)
    if "children" in node:
        node = {**node, "children": [resolved(child, concepts) for child in node["children"]]}
    return node


def test_the_text_says_what_the_proof_says() -> None:
    assessment = CHECKER.check(RECORD, SOURCE)
    texts = ProofTexts(SOURCE, FrameTexts())
    written = [json.loads(texts.of(finding.proof)) for finding in assessment.findings]
    concepts = {key: json.loads(text) for key, text in texts.concepts.items()}
    assert len(written) > 3
    for finding, node in zip(assessment.findings, written, strict=True):
        assert resolved(node, concepts) == plainly(finding.proof)


def test_a_concept_is_written_once() -> None:
    leaf = Proof(Frame(Step.TEST, "x"), Truth.NO, (), FactRead("1", "/x"))
    concept = Proof(Frame(Step.CONCEPT, "arms", source="M"), Truth.NO, (leaf,))
    texts = ProofTexts(SOURCE, FrameTexts())
    node = json.loads(texts.of(Proof(Frame(Step.ANY, "any of"), Truth.NO, (concept, concept))))
    assert [child["see"] for child in node["children"]] == ["c1", "c1"]
    assert list(texts.concepts) == ["c1"]
    assert json.loads(texts.concepts["c1"])["source"] == "M"


def test_texts_of_frames_are_kept_within_bounds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(proofs, "MOST_FRAMES", 3)
    frames = FrameTexts()
    for number in range(10):
        proof = Proof(Frame(Step.TEST, f"test {number}"), Truth.YES)
        assert json.loads(ProofTexts(SOURCE, frames).of(proof))["says"] == f"test {number}"
        assert len(frames.known) <= 3
