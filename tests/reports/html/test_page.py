"""The file itself, without a browser: what may run in it, what it holds, and that nothing of a record can leave its place."""

from __future__ import annotations

import base64
import gzip
import hashlib
import io
import json
import re
from html.parser import HTMLParser
from typing import TextIO

import pytest
from tests.reports.adding import add
from tests.reports.conftest import receipt
from tests.reports.html.making import HOSTILE, ROOT, hostile_record, judged_cases, varied, write_report

from sanctions_check import RulePack
from sanctions_check.assess.results import Standing
from sanctions_check.reports.account.tally import Tally
from sanctions_check.reports.account.totals import Closing
from sanctions_check.reports.formats import ReportOptions, make_report
from sanctions_check.reports.html.page import SCRIPTS, STYLES, page_parts
from sanctions_check.reports.html.payload import BLOCK_RECORDS, inert_json
from sanctions_check.reports.html.report import HtmlReport

THREE = ("cu-chongchongang-2013", "ru-kursk-troops-2025-04", "ru-petroleum-2024")


class Elements(HTMLParser):
    """Every element with its attributes and, for scripts and styles, its text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None], list[str]]] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs), []))

    def handle_data(self, data: str) -> None:
        if self.cdata_elem is not None:
            self.found[-1][2].append(data)

    def of(self, tag: str, **wanted: str) -> list[tuple[dict[str, str | None], str]]:
        return [
            (attrs, "".join(text))
            for name, attrs, text in self.found
            if name == tag and all(attrs.get(key.replace("_", "-")) == value for key, value in wanted.items())
        ]


def written(*names: str) -> str:
    out = io.StringIO()
    write_report(out, judged_cases(*names))
    return out.getvalue()


@pytest.fixture
def page(monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.chdir(ROOT)
    return written(*THREE)


def details(text: str) -> list[dict[str, object]]:
    blocks = Elements(text).of("script", type="application/octet-stream")
    lines = (gzip.decompress(base64.b64decode(block)).decode().splitlines() for _, block in blocks)
    return [json.loads(line) for group in lines for line in group]


def rows(text: str) -> list[dict[str, object]]:
    blocks = [text for attrs, text in Elements(text).of("script", type="application/json") if "data-rows" in attrs]
    return [row for block in blocks for row in json.loads(block)]


def test_a_row_has_the_words_by_which_it_is_searched(page: str) -> None:
    row, (finding, *_) = rows(page)[0], listed(details(page)[0]["findings"])
    for wanted in (
        "Chong Chon Gang",
        "MiG-21",
        "combat aircraft",
        "UN Panel final report",
        str(finding["fingerprint"]),
    ):
        assert wanted in str(row["words"])


def listed(value: object) -> list[dict[str, object]]:
    assert isinstance(value, list)
    return value


def test_html_is_a_format() -> None:
    assert isinstance(make_report("html", io.StringIO(), RulePack.load(), ReportOptions()), HtmlReport)


def test_the_policy_lets_one_script_and_one_style_run(page: str) -> None:
    elements = Elements(page)
    ((meta, _),) = elements.of("meta", **{"http-equiv": "Content-Security-Policy"})
    policy = dict(part.split(" ", 1) for part in (meta["content"] or "").split("; "))
    running = [text for attrs, text in elements.of("script") if "type" not in attrs]
    styles = [text for _, text in elements.of("style")]
    assert len(running) == len(styles) == 1
    assert policy == {
        "default-src": "'none'",
        "script-src": f"'{hash_of(running[0])}'",
        "style-src": f"'{hash_of(styles[0])}'",
        "img-src": "data:",
        "base-uri": "'none'",
        "form-action": "'none'",
    }


def hash_of(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


def test_the_page_asks_for_nothing_outside_itself(page: str) -> None:
    for _, attrs, _ in Elements(page).found:
        assert "src" not in attrs
        assert "style" not in attrs
        assert not any(name.startswith("on") for name in attrs)
        assert (attrs.get("href") or "#").startswith(("#", "data:image/svg+xml,"))
    assert "url(" not in "".join(text for _, text in Elements(page).of("style"))
    assert "@import" not in page


@pytest.mark.parametrize(
    "banned", ["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "Function("]
)
def test_the_script_builds_elements_and_never_parses_text(banned: str) -> None:
    assert banned not in page_parts().script


def test_every_template_is_in_the_page_and_small() -> None:
    folder = ROOT / "src/sanctions_check/reports/html/templates"
    assert {path.stem for path in (folder / "script").iterdir()} == set(SCRIPTS)
    assert {path.stem for path in (folder / "style").iterdir()} == set(STYLES)
    assert all(len(path.read_text(encoding="utf-8").splitlines()) <= 200 for path in folder.rglob("*.*"))


def test_the_same_records_give_the_same_bytes(page: str) -> None:
    assert page == written(*THREE)


def test_details_are_the_json_report_with_lines_and_stances(page: str) -> None:
    first = details(page)[0]
    assert first["record"] == THREE[0]
    assert isinstance(first["lines"], dict)
    assert first["lines"]["/items/0/category"] == 22
    assert len(first["stances"]) == len(first["facts"]["evidence"])
    assert [row["id"] for row in rows(page)] == [each["record"] for each in details(page)] == list(THREE)


def test_the_row_says_who_gave_what_when_and_under_which_measure(page: str) -> None:
    row = rows(page)[0]
    assert (row["verdict"], row["standing"]) == ("violation", "established")
    assert (row["first"], row["last"]) == ("2013-06-20", "2013-07-15")
    assert row["cited"] == ["UNSCR-1874-OP10", "UNSCR-1718-OP8a-i"]
    assert row["may_reach"] == []
    assert [(party["states"], party["side"]) for party in row["parties"]] == [  # type: ignore[attr-defined]
        (["CU"], "gives"),
        (["KP"], "takes"),
        (["PA"], ""),
    ]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_record_stays_inside_its_block(text: str) -> None:
    out, plain = io.StringIO(), io.StringIO()
    write_report(out, [hostile_record(text)])
    write_report(plain, [hostile_record("harmless")])
    elements, harmless = Elements(out.getvalue()), Elements(plain.getvalue())
    assert [(tag, attrs) for tag, attrs, _ in elements.found] == [(tag, attrs) for tag, attrs, _ in harmless.found]
    assert details(out.getvalue())[0]["title"] == text
    assert rows(out.getvalue())[0]["title"] == text


@pytest.mark.parametrize("text", [*HOSTILE, "\ud800", "a & b"])
def test_inert_json_says_the_same_in_letters_that_mean_nothing_to_html(text: str) -> None:
    dumped = inert_json({text: [text]})
    assert re.search(r"[<>&]|[^ -~]", dumped) is None
    assert json.loads(dumped) == {text: [text]}


def test_the_page_says_what_each_standing_means(page: str) -> None:
    ((_, about),) = Elements(page).of("script", id="about")
    assert json.loads(about)["standings"] == {standing.value: standing.meaning for standing in Standing}


def test_a_run_without_records_is_a_page() -> None:
    text = written_empty()
    assert rows(text) == []
    assert text.endswith("</html>\n")


def written_empty() -> str:
    out = io.StringIO()
    write_report(out, [])
    return out.getvalue()


class Watched(io.TextIOBase):
    """Notes how much was written, and keeps nothing."""

    def __init__(self) -> None:
        self.size = 0

    def write(self, text: str) -> int:
        self.size += len(text)
        return len(text)


def test_records_are_written_as_they_come() -> None:
    out: TextIO = Watched()  # type: ignore[assignment]
    report = HtmlReport(out, RulePack.load(), None)
    report.begin(receipt())
    sizes = []
    for each in varied(2 * BLOCK_RECORDS, judged=BLOCK_RECORDS):
        add(each, report)
        sizes.append(out.size)  # type: ignore[attr-defined]
    assert sizes[0] == sizes[BLOCK_RECORDS - 2] < sizes[BLOCK_RECORDS - 1] < sizes[-1]
    before = out.size  # type: ignore[attr-defined]
    report.end(Closing(Tally()))
    assert out.size > 5 * before  # type: ignore[attr-defined]
