"""Markdown that a colleague can be sent: reviewed paragraphs, footnotes that resolve, and nothing that a record injects."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from hypothesis import given, settings
from markdown_it import MarkdownIt
from markdown_it.token import Token
from tests.hostile.reports import check_markdown
from tests.record_strategies import TEXTS, hostile_records

from sanctions_check import Checker, Record, Verdict
from sanctions_check.assess.law.readings import Profile
from sanctions_check.reasoning.results import Counterfactual, Obstacle, Reasons, Request
from sanctions_check.reports.markdown.record import RecordInMarkdown
from sanctions_check.reports.markdown.text import escaped, link
from sanctions_check.reports.reported import reported
from sanctions_check.review.decisions import DecisionKind

from ..conftest import PACK, case, decision, written, written_of

SNAPSHOTS = Path(__file__).parents[1] / "snapshots"
CASES = ("cu-chongchongang-2013", "ru-kursk-troops-2025-04", "ru-petroleum-2024")
PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
OURS = re.compile(
    r"Assessment under the|\d+\. |Violations$|Possible violations$|Undetermined$|Not a violation$|Left out by|"
    r"To be looked at|Input that could not|Caps over|Receipt$"
)


def tokens(text: str) -> list[Token]:
    return PARSER.parse(text)


def address_of(heading: Token) -> str:
    """Of a heading, by what it shows, as GitHub has it: <https://github.com/gjtorikian/html-pipeline>."""
    shown = "".join(child.content for child in heading.children or ())
    return "#" + re.sub(r"[^\w\- ]", "", shown.lower()).replace(" ", "-")


def check_harmless(text: str) -> None:
    """Only our own headings, no HTML, no image, no code, and no link but to the web and to a heading that there is."""
    check_markdown(text)
    found = tokens(text)
    places = {address_of(found[number + 1]) for number, token in enumerate(found) if token.type == "heading_open"}
    for number, token in enumerate(found):
        if token.type == "heading_open":
            assert OURS.match(found[number + 1].content), found[number + 1].content
        for child in token.children or ():
            if child.type == "link_open":
                address = unquote(str(child.attrs["href"]))
                assert address.startswith(("http://", "https://")) or address in places, address
    for row in (line for line in text.splitlines() if line.startswith("| ") and not line.startswith("| no.")):
        assert len(re.findall(r"(?<!\\)\|", row)) == 6, row
    used = set(re.findall(r"(?<!\\)\[\^(r\d+-\d+)\](?!:)", text))
    assert used == set(re.findall(r"^\[\^(r\d+-\d+)\]:", text, re.MULTILINE))


@pytest.mark.parametrize("name", CASES)
def test_the_report_is_as_reviewed(name: str) -> None:
    text = written("markdown", [case(name)])
    path = SNAPSHOTS / f"{name}.md"
    if os.environ.get("UPDATE_SNAPSHOTS"):
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")


def test_all_documented_events_are_sound_markdown() -> None:
    text = written("markdown", ["fixtures/cases", "fixtures/stream"])
    check_harmless(text)
    assert "{" not in text
    prose = "\n".join(line for line in text.splitlines() if not line.startswith(("|", "  -", "- Input", "[^")))
    assert not re.search(r"\bNone\b|  |\.\.|,,| ,| \.|“”", prose)


def test_most_serious_findings_come_first_and_decisions_show() -> None:
    name = case("ru-kursk-troops-2025-04")
    mark = re.findall(r"f-[0-9a-f]{16}", written("csv", [name]))[0]
    text = written("markdown", [name], {mark: decision(mark, DecisionKind.REJECTED)})
    assert text.index("### Violations") < text.index("### Possible violations") < text.index("### Undetermined")
    assert "rejected by A. Analyst on 24 November 2026: the port log \\| agrees." in text
    assert "Decisions: 0 accepted, 1 rejected, 0 needs information" in text


def test_faults_are_listed_and_counted(tmp_path: Path) -> None:
    bad = tmp_path / "bad.yaml"
    bad.write_text("id: x\n'<b>': 1\n", encoding="utf-8")
    text = written("markdown", [str(bad)])
    assert "1 fault of the input is listed at the end." in text
    assert "## Input that could not be read" in text
    assert "<b>" not in text


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("https://example.org/a?b=1", "<https://example.org/a?b=1>"),
        ("HTTP://example.org/a b", "HTTP\\://example.org/a b"),
        ("https://example.org/<x>", "<https://example.org/%3Cx%3E>"),
        ("javascript:alert(1)", "javascript:alert(1)"),
        ("https://", "https\\://"),
        ("http://[::1", "http\\://\\[::1"),
    ],
)
def test_only_web_addresses_are_links(address: str, shown: str) -> None:
    assert link(address) == shown


@given(TEXTS)
def test_text_renders_as_itself(text: str) -> None:
    (paragraph,) = [token for token in tokens(f"x {escaped(text)} x") if token.type == "inline"]
    assert {child.type for child in paragraph.children or ()} <= {"text"}


@settings(max_examples=100)
@given(hostile_records())
def test_any_record_is_harmless_markdown(data: dict[str, Any]) -> None:
    check_harmless(written_of("markdown", data))


def test_reasons_and_what_a_narrower_reading_leaves_out_are_shown() -> None:
    record = Record.model_validate(
        {
            "id": "1", "kind": "deployment_military", "date": "2024-11", "direction": "from_dprk",
            "parties": [{"roles": ["sender"], "country": "DPRK"}, {"roles": ["host"], "country": "Russia"}],
            "personnel": [{"nationality": "DPRK", "status": "military", "function": "combatant", "host": "Russia"}],
            "evidence": [{"kind": "msmt"}],
        }
    )  # fmt: skip
    reasons = Reasons(
        (Obstacle(("a",), "it *was* early"),),
        (Request((), "ask the *flag* State", (Counterfactual((), Verdict.VIOLATION, "a violation if it says so"),)),),
        (Counterfactual((), Verdict.VIOLATION, "a violation had it been arms"),),
        ("the verdict stays without the route",),
    )
    assessment = Checker(PACK, reading=Profile.TEXT, engine="compiled").check(record)
    judged = reported(record, assessment, explain=lambda *_: reasons)
    text = "\n".join(RecordInMarkdown(1, judged, PACK).lines())
    assert "- Information needed; this would decide it:" in text
    assert "  - ask the \\*flag\\* State: a violation if it says so." in text
    assert "  - a violation had it been arms." in text
    assert "- The verdict stays without the route." in text
    assert "### Left out by the chosen readings" in text
