"""Pages name what the pack and the vocabularies hold."""

from __future__ import annotations

from pathlib import Path

from sanctions_check import RulePack

DOCS = Path(__file__).resolve().parents[1] / "docs"


def test_every_question_left_to_states_is_on_the_page_on_records() -> None:
    page = (DOCS / "writing-records.md").read_text(encoding="utf-8")
    for name, judgement in RulePack.load().judgements.items():
        assert f"| `{name}` | {judgement.question}? | {judgement.asked_of} |" in page
