"""What must hold for every report, whatever a record says: it can be parsed, and nothing of the record acts in it."""

from __future__ import annotations

import base64
import csv
import gzip
import io
import json
import re
import unicodedata
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, NoReturn
from xml.etree import ElementTree

from jsonschema import Draft4Validator
from markdown_it import MarkdownIt

from sanctions_check.reports.csv_report import COLUMNS

__all__ = ["CHECKS", "check_inert_text"]

_SARIF = json.loads(
    (Path(__file__).parents[1] / "reports" / "schemas" / "sarif-schema-2.1.0.json").read_text(encoding="utf-8")
)
_FORMATS = Draft4Validator.FORMAT_CHECKER
_SARIF_PARTS = {
    name: Draft4Validator({**_SARIF, "$ref": f"#/definitions/{name}"}, format_checker=_FORMATS)
    for name in ("result", "notification", "artifact")
}
_MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])
_MARKDOWN_TEXT = {"text", "strong_open", "strong_close", "link_open", "link_close", "softbreak"}
_JUNIT_TAGS = {
    "testsuites", "testsuite", "testcase", "properties", "property", "failure", "skipped", "error", "system-out",
}  # fmt: skip
_ACTIVE = re.compile(r"(?i)^\s*(?:javascript|data|vbscript|file):")
_UNSEEN = frozenset({"Cc", "Cs"})


def _no_constant(word: str) -> NoReturn:
    raise AssertionError(f"{word} is no JSON")


def _loads(text: str) -> Any:
    return json.loads(text, parse_constant=_no_constant)


def check_json(text: str) -> None:
    assert {"receipt", "assessments", "summary"} <= _loads(text).keys()


def check_jsonl(text: str) -> None:
    kinds = [_loads(line)["type"] for line in text.split("\n") if line]
    assert kinds[0] == "receipt"
    assert kinds[-1] == "closing"


def check_csv(text: str) -> None:
    for row in csv.reader(io.StringIO(text, newline=""), strict=True):
        assert len(row) == len(COLUMNS)
        assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in row)
        assert not any(set(cell) & {"\r", "\n", "\x00", "\x1b", "\u202e"} for cell in row)


class _Elements(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.chunks: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        if self.cdata_elem == "script" and self.found[-1][1].get("type") == "application/octet-stream":
            self.chunks.append(data)


def check_html(text: str) -> None:
    page = _Elements()
    page.feed(text)
    page.close()
    assert sum(tag == "script" and "type" not in attrs for tag, attrs in page.found) == 1
    for tag, attrs in page.found:
        assert tag not in ("iframe", "object", "embed", "img", "form", "base")
        assert not any(name.startswith("on") for name in attrs)
        assert "src" not in attrs
        assert (attrs.get("href") or "#").startswith(("#", "data:image/svg+xml,"))
    for chunk in page.chunks:
        for line in gzip.decompress(base64.b64decode(chunk)).decode().splitlines():
            _loads(line)


def check_markdown(text: str) -> None:
    for token in _MARKDOWN.parse(text):
        assert token.type not in ("html_block", "code_block", "fence", "hr", "blockquote_open"), token
        for child in token.children or ():
            assert child.type in _MARKDOWN_TEXT, (child.type, token.content)
            assert not _ACTIVE.match(str(child.attrs.get("href", "")))
    check_inert_text(text)


def check_sarif(text: str) -> None:
    """The parts that records reach; what stands around them is the same for every run."""
    (run,) = _loads(text)["runs"]
    (invocation,) = run["invocations"]
    notes = (*invocation["toolConfigurationNotifications"], *invocation["toolExecutionNotifications"])
    parts = {"result": run["results"], "notification": notes, "artifact": run["artifacts"]}
    for name, found in parts.items():
        for part in found:
            assert [error.message for error in _SARIF_PARTS[name].iter_errors(part)] == []


def check_junit(text: str) -> None:
    root = ElementTree.fromstring(text.encode("utf-8"))
    assert {child.tag for child in root.iter()} <= _JUNIT_TAGS


def check_inert_text(text: str) -> None:
    """Nothing that moves a cursor, sets a colour, turns the writing or hides: what a terminal shows is what is there."""
    odd = {letter for letter in text if unicodedata.category(letter) in _UNSEEN or letter in "\u202a\u202b\u202d\u202e"}
    assert odd <= {"\n"}, odd


CHECKS = {
    "table": check_inert_text,
    "json": check_json,
    "jsonl": check_jsonl,
    "markdown": check_markdown,
    "html": check_html,
    "csv": check_csv,
    "sarif": check_sarif,
    "junit": check_junit,
}
"""A check for each format."""
