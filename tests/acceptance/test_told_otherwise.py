"""The documented events told otherwise: what must not matter does not, and what is known less or shown better goes one way only."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from sanctions_check import Assessment, Checker, Record, RulePack, Verdict
from sanctions_check.assess.results import Finding, Law, Standing

Facts = dict[str, Any]

CASES = Path(__file__).resolve().parents[2] / "fixtures" / "cases"
CHECKER = Checker(RulePack.load(), engine="compiled")
LISTS = ("parties", "items", "personnel", "compensation", "exemptions", "determinations", "evidence")
FIRMEST_FIRST = list(Standing)
BREACHES = {Verdict.VIOLATION, Verdict.POSSIBLE_VIOLATION}


@cache
def events() -> tuple[Facts, ...]:
    return tuple(yaml.safe_load(path.read_text(encoding="utf-8")) for path in sorted(CASES.glob("*.yaml")))


def check(facts: Facts) -> Assessment:
    return CHECKER.check(Record.model_validate(facts))


def law_of(assessment: Assessment) -> list[tuple[str, str, str]]:
    """Each rule with the kind of thing that it was asked of, and its answer."""
    return sorted((finding.rule, finding.subject.kind, finding.law.value) for finding in assessment.findings)


def in_another_order(facts: Facts) -> Facts:
    return {key: value[::-1] if key in LISTS and isinstance(value, list) else value for key, value in facts.items()}


def with_other_ids(facts: Facts) -> Facts:
    names = {part["id"] for name in LISTS for part in _parts(facts, name) if "id" in part}

    def renamed(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: renamed(each) for key, each in value.items()}
        if isinstance(value, list):
            return [renamed(each) for each in value]
        return f"{value}-2" if isinstance(value, str) and value in names else value

    changed = {
        name: [
            {key: renamed(each) if key in ("id", "about") else each for key, each in part.items()}
            for part in _parts(facts, name)
        ]
        for name in LISTS
        if isinstance(facts.get(name), list)
    }
    return {**facts, **changed}


def in_other_words(facts: Facts) -> Facts:
    """The title, and what a context adds for people."""
    return {**facts, "title": "An event", "context": {"note": "told by somebody else"}}


def with_a_source_that_says_nothing(facts: Facts) -> Facts:
    silent = {"kind": "press", "source": "A paper that tells both sides", "stance": "unclear", "reliability": "C"}
    return {**facts, "evidence": [*_parts(facts, "evidence"), silent]}


def with_a_bare_claim_of_an_exemption(facts: Facts) -> Facts:
    claims = [{"type": kind, "status": "claimed"} for kind in ("notification", "committee_approval", "rajin_khasan")]
    return {**facts, "exemptions": [*_parts(facts, "exemptions"), *claims]}


@pytest.mark.parametrize(
    "told",
    [
        in_another_order,
        with_other_ids,
        in_other_words,
        with_a_source_that_says_nothing,
        with_a_bare_claim_of_an_exemption,
    ],
)
def test_what_does_not_matter_changes_no_answer_of_the_law(told: Callable[[Facts], Facts]) -> None:
    for facts in events():
        assert law_of(check(told(copy.deepcopy(facts)))) == law_of(check(facts)), facts["id"]


def test_nothing_that_lies_before_the_regime_is_a_breach() -> None:
    for facts in events():
        earlier = _dated(copy.deepcopy(facts), "2006-10-13")
        assert check(earlier).verdict not in BREACHES, facts["id"]


def test_a_further_source_that_is_reliable_and_independent_never_shows_the_facts_less() -> None:
    further = {"kind": "court", "source": "A court of another State", "country": "Norway", "date": "2026-01-01", "reliability": "A"}  # fmt: skip
    for facts in events():
        before = check(facts)
        after = check({**facts, "evidence": [*_parts(facts, "evidence"), further]})
        for finding, again in _same_findings(before, after):
            assert _firmness(again) <= _firmness(finding), (facts["id"], finding.rule)


def test_a_source_that_is_gone_never_makes_a_breach_firmer() -> None:
    for facts in events():
        before = check(facts)
        if before.verdict is not Verdict.UNDETERMINED:
            continue
        for place, source in enumerate(_parts(facts, "evidence")):
            if source.get("stance", "supports") == "supports":
                fewer = [each for number, each in enumerate(_parts(facts, "evidence")) if number != place]
                assert check({**facts, "evidence": fewer}).verdict is not Verdict.VIOLATION, (facts["id"], place)


def test_what_is_less_known_is_answered_with_no_more_certainty() -> None:
    """A fact that is stated unknown turns no "unknown" and no "no" into a breach, unless it was a ground of an exemption."""
    for facts in events():
        before = {(finding.rule, finding.subject.pointer): finding.law for finding in check(facts).findings}
        for place, unknown in _each_fact_unknown(facts):
            for finding in check(unknown).findings:
                known = before.get((finding.rule, finding.subject.pointer))
                if finding.law is Law.YES and known is not None:
                    assert known in (Law.YES, Law.EXEMPT), (facts["id"], place, finding.rule)


def _parts(facts: Facts, name: str) -> list[Facts]:
    listed = facts.get(name)
    return listed if isinstance(listed, list) else []


def _dated(facts: Facts, day: str) -> Facts:
    facts["date"] = day
    for name in ("items", "personnel", "compensation"):
        for part in _parts(facts, name):
            part.pop("date", None)
    return facts


def _same_findings(before: Assessment, after: Assessment) -> Iterator[tuple[Finding, Finding]]:
    again = {(finding.rule, finding.subject.pointer): finding for finding in after.findings}
    for finding in before.findings:
        if (finding.rule, finding.subject.pointer) in again:
            yield finding, again[finding.rule, finding.subject.pointer]


def _firmness(finding: Finding) -> int:
    return FIRMEST_FIRST.index(finding.standing.standing)


def _each_fact_unknown(facts: Facts) -> Iterator[tuple[str, Facts]]:
    """The event with one fact of its parties, goods, persons or movement stated unknown, each in turn."""
    for name in ("parties", "items", "personnel"):
        for place, part in enumerate(_parts(facts, name)):
            for key in part.keys() & {"country", "type", "category", "nature", "origin", "quantity", "nationality", "function", "status", "host"}:  # fmt: skip
                changed = copy.deepcopy(facts)
                changed[name][place][key] = "unknown"
                yield f"{name}/{place}/{key}", changed
    for key in facts.keys() & {"kind", "direction", "stage", "subject"}:
        yield key, {**facts, key: "unknown"}
