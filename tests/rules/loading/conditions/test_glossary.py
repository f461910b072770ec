"""Terms are built on terms, without circles and not without end."""

from __future__ import annotations

from pathlib import Path

from tests.rules.loading.changed_packs import faults_of


def test_concepts_may_not_run_in_a_circle(pack: Path) -> None:
    text = "concepts:\n  left: {about: item, means: right}\n  right: {about: item, means: left}\n"
    (pack / "concepts" / "circle.yaml").write_text(text, encoding="utf-8")
    assert any(fault.code == "circle" and "left → right → left" in fault.message for fault in faults_of(pack))


def test_terms_may_not_be_built_on_terms_without_end(pack: Path) -> None:
    """Each says the one before twice: the last would have a proof of 2 to the power of 3,015 steps."""
    lines = [f"  c{n}: {{about: item, means: {{any: [c{n + 1}, {{not: c{n + 1}}}]}}}}" for n in range(3_015)]
    text = "\n".join(("concepts:", *lines, "  c3015: {about: item, means: {item.origin: DPRK}}"))
    (pack / "concepts" / "x.yaml").write_text(text, encoding="utf-8")
    assert {fault.code for fault in faults_of(pack)} == {"too-deep", "too-large"}


def test_terms_may_not_be_nested_without_end(pack: Path) -> None:
    lines = [f"  c{n}: {{about: item, means: {'{not: ' * 55}c{n + 1}{'}' * 55}}}" for n in range(19)]
    text = "\n".join(("concepts:", *lines, "  c19: {about: item, means: {item.origin: DPRK}}"))
    (pack / "concepts" / "x.yaml").write_text(text, encoding="utf-8")
    assert {fault.code for fault in faults_of(pack)} == {"too-deep", "too-large"}
