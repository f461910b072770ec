"""`sanctions-check check`: what comes out where, and with which status."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest

from sanctions_check.cli.targets import refuse_to_overwrite
from sanctions_check.errors import UsageError
from sanctions_check.reports.formats import FORMATS
from sanctions_check.rules.loading.folder import default_pack_path
from sanctions_check.run.outputs import Target

from ..conftest import Run

VIOLATION: dict[str, Any] = {
    "id": "violation",
    "kind": "transfer_arms",
    "direction": "from_dprk",
    "date": "2023-11-05",
    "parties": [{"roles": ["supplier"], "country": "DPRK"}, {"roles": ["recipient"], "country": "RU"}],
    "items": [{"description": "shells", "category": "large_calibre_ammunition"}],
    "evidence": [{"kind": "physical_inspection", "country": "TH"}],
}
POSSIBLE = {**VIOLATION, "id": "possible", "evidence": [{"kind": "official_statement", "country": "US"}]}
OPEN = {**VIOLATION, "id": "open", "evidence": []}
CLEAR = {**VIOLATION, "id": "clear", "date": "2008-01-01", "items": [{"category": "small_arms"}]}
BAD = {"id": "bad", "kimd": "transfer_arms"}


def write(folder: Path, *records: dict[str, Any]) -> Path:
    path = folder / "records.jsonl"
    path.write_text("\n".join(json.dumps(record) for record in records), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("records", "options", "status"),
    [
        pytest.param([CLEAR], [], 0, id="nothing"),
        pytest.param([VIOLATION, CLEAR], [], 1, id="a violation"),
        pytest.param([POSSIBLE], [], 1, id="a possible violation at the default level"),
        pytest.param([POSSIBLE], ["--fail-on", "violation"], 4, id="a possible violation below the level"),
        pytest.param([OPEN], [], 4, id="undetermined"),
        pytest.param([OPEN], ["--allow-undetermined"], 0, id="undetermined and allowed"),
        pytest.param([VIOLATION, OPEN], [], 1, id="a violation wins over undetermined"),
        pytest.param([VIOLATION, BAD], [], 2, id="bad input wins over all"),
    ],
)
def test_the_exit_status_tells_the_gravest_that_was_found(
    run: Run, tmp_path: Path, records: list[Any], options: list[str], status: int
) -> None:
    assert run("check", write(tmp_path, *records), *options).status == status


def test_a_rule_pack_that_is_wrong_gives_3(run: Run, tmp_path: Path) -> None:
    ran = run("check", write(tmp_path, CLEAR), "--rules", tmp_path)
    assert ran.status == 3
    assert "pack.yaml" in ran.err


def test_each_fault_of_a_rule_pack_begins_with_its_place(run: Run, tmp_path: Path, pack: Path) -> None:
    (pack / "prohibitions" / "wrong.yaml").write_text("rule: wrong\njudges: each itm\n", encoding="utf-8")
    ran = run("check", write(tmp_path, CLEAR), "--rules", pack)
    assert ran.status == 3
    places = [line.partition(":")[0] for line in ran.err.splitlines()]
    assert len(places) > 1
    assert set(places) == {f"{pack.as_posix()}/prohibitions/wrong.yaml"}


@pytest.mark.parametrize("command", [["check"], ["check", "--quiet"], ["questions"], ["explain"]], ids=str)
def test_an_input_without_a_record_is_an_error_that_is_told(run: Run, tmp_path: Path, command: list[str]) -> None:
    ran = run(*command, write(tmp_path))
    assert ran.status == 2
    assert ran.err == "no record was found: nothing was checked, so the exit status is 2\n"


@pytest.mark.parametrize(
    ("name", "text", "why"),
    [
        ("none.json", None, "no-file: there is no such file"),
        ("one.json", "{}", '"id" is missing'),
        ("one.yaml", "---\n", "the file holds no record"),
        ("two.jsonl", "{}\n{}\n", "(and 1 more without --quiet)"),
    ],
)
def test_quiet_says_why_nothing_was_checked(run: Run, tmp_path: Path, name: str, text: str | None, why: str) -> None:
    path = tmp_path / name
    if text is not None:
        path.write_text(text, encoding="utf-8")
    ran = run("check", path, "--quiet", "--format", "csv")
    first, last = ran.err.splitlines()
    assert ran.status == 2
    assert str(path) in first
    assert why in first
    assert last == "no record was found: nothing was checked, so the exit status is 2"


def test_quiet_says_nothing_where_something_was_checked(run: Run, tmp_path: Path) -> None:
    assert run("check", write(tmp_path, CLEAR), tmp_path / "none.json", "--quiet").err == ""


def test_bad_input_does_not_stop_the_rest(run: Run, tmp_path: Path) -> None:
    ran = run("check", write(tmp_path, BAD, VIOLATION), "--format", "json")
    report = json.loads(ran.out)
    assert [assessment["record"] for assessment in report["assessments"]] == ["violation"]
    assert report["summary"]["input_errors"] == len(report["errors"]) == 1
    assert report["errors"][0]["record"] == "bad"
    assert 'did you mean "kind"?' in ran.err


def test_json_has_what_a_reader_needs(run: Run, tmp_path: Path) -> None:
    report = json.loads(run("check", write(tmp_path, VIOLATION), "--format", "json", "--as-of", "2024-01-01").out)
    assert list(report) == ["receipt", "assessments", "errors", "inputs", "used", "caps", "decisions", "summary"]
    assert report["receipt"]["options"]["as_of"] == "2024-01-01"
    assert len(report["receipt"]["pack"]["sha256"]) == 64
    assert report["summary"]["verdicts"]["undetermined"] == 1


def test_a_finding_in_json_is_complete(run: Run, tmp_path: Path) -> None:
    path = write(tmp_path, VIOLATION)
    (assessment,) = json.loads(run("check", path, "--format", "json").out)["assessments"]
    (finding,) = assessment["findings"]
    wanted = [
        "rule",
        "verdict",
        "law",
        "standing",
        "reading",
        "measures",
        "addressees",
        "subject",
        "missing",
        "message",
        "proof",
    ]
    assert set(wanted) <= finding.keys()
    assert finding["measures"] == ["UNSCR-1874-OP9", "UNSCR-1718-OP8b"]
    assert [basis["role"] for basis in finding["basis"]] == ["primary basis", "further basis"]
    leaves = list(leaves_of(finding["proof"], assessment["concepts"]))
    assert all(leaf["read"]["file"] == str(path) and leaf["read"]["line"] == 1 for leaf in leaves)
    assert any(leaf["read"]["pointer"] == "/items/0/category" for leaf in leaves)


def leaves_of(node: dict[str, Any], concepts: dict[str, Any]) -> Any:
    whole = concepts[node["see"]] if "see" in node else node
    children = whole.get("children", [])
    if not children:
        yield whole
    for child in children:
        yield from leaves_of(child, concepts)


def test_json_lines_say_what_each_line_is(run: Run, tmp_path: Path) -> None:
    ran = run("check", write(tmp_path, VIOLATION, BAD), "--format", "jsonl", "--quiet")
    assert [json.loads(line)["type"] for line in ran.out.splitlines()] == ["receipt", "assessment", "error", "closing"]
    assert ran.err == ""


def test_two_runs_give_the_same_bytes(run: Run, cases: Path) -> None:
    assert run("check", cases, "--format", "json").out == run("check", cases, "--format", "json").out


def test_the_table_names_verdicts_and_totals(run: Run, tmp_path: Path) -> None:
    ran = run("check", write(tmp_path, VIOLATION, POSSIBLE, OPEN, CLEAR), "--no-color")
    assert "1874/9" in ran.out
    assert "4 records: 1 violation, 1 possible violation, 1 undetermined, 1 not a violation, 0 out of scope" in ran.out
    assert "\x1b[" not in ran.out


def test_a_report_file_appears_whole_or_not_at_all(run: Run, tmp_path: Path) -> None:
    report = tmp_path / "report.json"
    assert run("check", write(tmp_path, CLEAR), "-f", "json", "-o", report).status == 0
    assert json.loads(report.read_text(encoding="utf-8"))["summary"]["records"] == 1
    assert run("check", write(tmp_path, CLEAR), "-o", tmp_path / "nowhere" / "report.json").status == 2
    assert [path.name for path in tmp_path.iterdir() if path.suffix == ".part"] == []


def test_standard_input_is_read(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    stream = type("Stdin", (), {"buffer": io.BytesIO(json.dumps(VIOLATION).encode())})()
    monkeypatch.setattr("sys.stdin", stream)
    assert run("check", "-").status == 1


@pytest.mark.parametrize("engine", ["compiled", None])
def test_the_engine_can_be_chosen(run: Run, tmp_path: Path, engine: str | None) -> None:
    chosen = ["--engine", engine] if engine else []
    report = json.loads(run("check", write(tmp_path, VIOLATION), "-f", "json", *chosen).out)
    assert report["receipt"]["options"]["engine"] in ("durable", "compiled")
    assert engine in (None, report["receipt"]["options"]["engine"])


@pytest.mark.parametrize(
    "arguments",
    [
        ["check"],
        ["check", "nowhere.json"],
        ["check", "x", "--as-of", "soon"],
        ["check", "x", "--format", "pdf"],
        ["chekc"],
    ],
)
def test_usage_errors_give_2(run: Run, arguments: list[str]) -> None:
    ran = run(*arguments)
    assert ran.status == 2
    assert ran.err


def test_all_readings_stand_side_by_side(run: Run, cases: Path) -> None:
    ran = run("check", cases / "ru-military-builders-2025-06.yaml", "--reading", "all", "--no-color")
    assert "by text" in ran.out
    assert "? undetermined" in ran.out
    assert "! possible violation" in ran.out
    report = json.loads(run("check", cases / "ru-military-builders-2025-06.yaml", "-f", "json").out)
    assert report["assessments"][0]["by_reading"] == {
        "text": "undetermined",
        "practice": "undetermined",
        "broad": "possible_violation",
    }


def test_caps_are_totalled_over_the_run(run: Run, cases: Path) -> None:
    ran = run("check", *cases.glob("ru-petroleum*"), "--no-color")
    assert "exceeded with ru-petroleum-2024" in " ".join(ran.out.split())
    report = json.loads(run("check", cases / "ru-petroleum-2024.yaml", "-f", "json").out)
    assert report["caps"][0]["crossed_by"] == "ru-petroleum-2024"


def test_the_totals_alone_tell_that_a_cap_was_exceeded(run: Run, cases: Path) -> None:
    told = "exceeded over all records, by what they state: Refined petroleum products to the DPRK (2397/5)"
    over, under = cases / "ru-petroleum-2024.yaml", cases / "mm-kangnam-2009.yaml"
    assert f"0 out of scope; cap {told}" in " ".join(run("check", over, "--no-color").out.split())
    assert f"Cap {told}." in run("check", over, "-f", "markdown").out.replace("\\", "")
    assert json.loads(run("check", over, "-f", "json").out)["summary"]["caps_exceeded"] == 1
    for format_ in ("table", "markdown"):
        assert "exceeded over" not in run("check", under, "-f", format_).out
    assert json.loads(run("check", under, "-f", "json").out)["summary"]["caps_exceeded"] == 0


def test_a_cap_that_was_exceeded_is_said_where_no_report_has_a_place_for_it(run: Run, cases: Path) -> None:
    file = str(cases / "ru-petroleum-2024.yaml")
    assert "cap exceeded over all records" in run("check", file, "--format", "csv").err
    assert "cap exceeded" not in run("check", file, "--format", "jsonl").err
    assert "cap exceeded" not in run("check", file, "--format", "csv", "--quiet").err


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_is_written_to_its_file(run: Run, cases: Path, tmp_path: Path, name: str) -> None:
    target = tmp_path / "report"
    ran = run("check", cases / "ru-petroleum-2024.yaml", "--format", f"{name}={target}", "--engine", "compiled", "-q")
    assert ran.status == 1
    assert "ru-petroleum-2024" in target.read_text(encoding="utf-8")


@pytest.mark.parametrize("where", ["file", "folder", "other spelling", "output option", "decisions"])
def test_a_report_does_not_take_the_place_of_an_input(run: Run, tmp_path: Path, where: str) -> None:
    records = write(tmp_path, CLEAR)
    before = records.read_bytes()
    other = tmp_path / "sub" / ".." / "records.jsonl"
    (tmp_path / "sub").mkdir()
    ran = {
        "file": lambda: run("check", records, "--format", f"json={records}"),
        "folder": lambda: run("check", tmp_path, "--format", f"json={records}"),
        "other spelling": lambda: run("check", records, "--format", f"json={other}"),
        "output option": lambda: run("check", records, "--format", "csv", "--output", records),
        "decisions": lambda: run("check", tmp_path / "sub", "--decisions", records, "--format", f"json={records}"),
    }[where]()
    assert ran.status == 2
    assert "take its place" in ran.err
    assert records.read_bytes() == before


@pytest.mark.parametrize("name", ["rows.csv", "rows.csv.gz"])
def test_a_report_does_not_take_the_place_of_a_mapping_that_no_option_names(
    run: Run, tmp_path: Path, name: str
) -> None:
    rows, mapping = tmp_path / name, tmp_path / "rows.mapping.yaml"
    rows.write_text("a\nx\n", encoding="utf-8")
    mapping.write_text("columns: {a: id}", encoding="utf-8")
    ran = run("check", rows, "--format", f"json={mapping}")
    assert ran.status == 2
    assert "take its place" in ran.err
    assert mapping.read_text(encoding="utf-8") == "columns: {a: id}"


@pytest.mark.parametrize("place", ["caps.yaml", "prohibitions/wmd/launch.yaml", "prohibitions/wmd/launch.tests.yaml"])
def test_a_report_does_not_take_the_place_of_a_rule_file(run: Run, tmp_path: Path, pack: Path, place: str) -> None:
    before = (pack / place).read_bytes()
    ran = run("check", write(tmp_path, CLEAR), "--rules", pack, "--format", f"json={pack / place}")
    assert ran.status == 2
    assert "take its place" in ran.err
    assert (pack / place).read_bytes() == before


def test_nor_of_a_rule_file_that_ships() -> None:
    caps = default_pack_path() / "caps.yaml"
    with pytest.raises(UsageError, match="take its place"):
        refuse_to_overwrite([Target("json", str(caps))], [], [], None)


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["-f", "csv", "-f", "json=-"], "only one format can go to standard output"),
        (["-f", "csv=-", "-f", "json=-"], "only one format can go to standard output"),
        (["-f", "csv", "-o", "-", "-f", "json=-"], "only one format can go to standard output"),
        (["-f", "csv=o.txt", "-f", "json=./o.txt"], "two formats go to the same file"),
        (["-f", "csv=link.txt", "-f", "json", "-o", "o.txt"], "two formats go to the same file"),
    ],
)
def test_two_reports_do_not_go_to_one_place(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, options: list[str], said: str
) -> None:
    records = write(tmp_path, CLEAR)
    monkeypatch.chdir(tmp_path)
    Path("link.txt").symlink_to("o.txt")
    ran = run("check", records, *options)
    assert (ran.status, ran.out) == (2, "")
    assert said in ran.err
    assert not Path("o.txt").exists()


def test_a_hyphen_is_standard_output(run: Run, tmp_path: Path) -> None:
    records = write(tmp_path, CLEAR)
    named, output = run("check", records, "-f", "json=-"), run("check", records, "-f", "json", "-o", "-")
    assert named.out == output.out == run("check", records, "-f", "json").out
    assert json.loads(named.out)["summary"]["records"] == 1


@pytest.mark.parametrize(("records", "said"), [([CLEAR], "1 record: "), ([CLEAR, VIOLATION], "2 records: ")])
def test_one_record_is_counted_in_the_singular(
    run: Run, tmp_path: Path, records: list[dict[str, Any]], said: str
) -> None:
    assert said in run("check", write(tmp_path, *records)).out


def test_a_paragraph_is_named_once_in_a_row(run: Run, cases: Path) -> None:
    for format_ in ("table", "markdown"):
        out = run("check", cases / "vn-health-2025-10.yaml", "--format", format_).out
        assert "2321/11" in out
        assert "2321/11, 2321/11" not in out


def test_a_report_takes_the_place_of_an_older_one(run: Run, tmp_path: Path) -> None:
    records, report = write(tmp_path, CLEAR), tmp_path / "report.json"
    for _ in range(2):
        assert run("check", records, "--format", f"json={report}").status == 0
    assert json.loads(report.read_text(encoding="utf-8"))["summary"]["records"] == 1


@pytest.mark.parametrize("command", ["check", "explain", "questions"])
def test_files_of_a_folder_that_are_in_no_known_format_are_told(run: Run, tmp_path: Path, command: str) -> None:
    write(tmp_path, CLEAR)
    for name in ("table.xlsx", "notes.txt", "more.txt", ".hidden.doc", "records.mapping.yaml"):
        (tmp_path / name).write_text("", encoding="utf-8")
    result = run(command, str(tmp_path))
    assert "3 files of folders were not read, in no format that is known here: .txt (2), .xlsx (1)" in result.err
    assert result.status == 0


@pytest.mark.parametrize("command", ["check", "explain", "questions"])
def test_a_mapping_that_nothing_needs_is_told(run: Run, tmp_path: Path, command: str) -> None:
    records, rows, mapping = write(tmp_path, CLEAR), tmp_path / "rows.csv", tmp_path / "columns.yaml"
    mapping.write_text("columns: {a: id}", encoding="utf-8")
    rows.write_text("a\none\n", encoding="utf-8")
    told = f"{mapping}: the mapping of columns was not used, as none of the input is CSV\n"
    assert run(command, records, "--mapping", mapping).err == told
    assert run(command, records, rows, "--mapping", mapping).err == ""
    if command == "check":
        assert run(command, records, "--mapping", mapping, "--quiet").err == ""


@pytest.mark.parametrize(
    ("name", "begins"),
    [("r.html", "<!doctype html>"), ("r.MD", "# Assessment"), ("r.json", "{"), ("r.jsonl", '{"type"'), ("r.txt", "\u250f"), ("r", "\u250f")],
)  # fmt: skip
def test_the_ending_of_the_output_tells_the_format(run: Run, tmp_path: Path, name: str, begins: str) -> None:
    ran = run("check", write(tmp_path, CLEAR), "-o", tmp_path / name)
    assert (ran.status, ran.err) == (0, "")
    assert (tmp_path / name).read_text(encoding="utf-8").startswith(begins)


def test_an_ending_of_another_format_is_told(run: Run, tmp_path: Path) -> None:
    records, report = write(tmp_path, CLEAR), tmp_path / "report.html"
    told = f"{report} will hold csv, though its name ends as that of html; --format html writes that\n"
    assert run("check", records, "-f", "csv", "-o", report).err == told
    assert run("check", records, "-f", f"csv={report}").err == told
    assert run("check", records, "-f", f"csv={report}", "-q").err == ""
    assert run("check", records, "-f", f"sarif={tmp_path / 'report.json'}").err == ""


@pytest.mark.parametrize("name", ["r.xlsx", "r.jsonl.gz", "r.pdf"])
def test_an_ending_of_no_format_is_told(run: Run, tmp_path: Path, name: str) -> None:
    report = tmp_path / name
    told = f"{report} will hold table, and no format has that ending; name one by --format\n"
    assert run("check", write(tmp_path, CLEAR), "-f", "table", "-o", report).err == told


@pytest.mark.parametrize(
    ("name", "offered"), [("r.htlm", '; did you mean ".htm"?'), ("r.jsnol", '; did you mean ".jsonl"'), ("r.xlsx", "")]
)
def test_an_ending_of_no_format_is_refused_where_no_format_is_named(
    run: Run, tmp_path: Path, name: str, offered: str
) -> None:
    report = tmp_path / name
    ran = run("check", write(tmp_path, CLEAR), "-o", report)
    assert (ran.status, ran.out) == (2, "")
    assert f"no format has the ending of {report}{offered}" in ran.err
    assert ".json, .jsonl, .ndjson, .md, .markdown, .html, .htm, .csv, .sarif, .xml, and .txt for a table" in ran.err
    assert not report.exists()


def test_a_report_is_not_packed_for_its_name(run: Run, tmp_path: Path) -> None:
    report = tmp_path / "r.jsonl.gz"
    told = f"{report} will hold jsonl, not packed; write to standard output and pack that\n"
    assert run("check", write(tmp_path, CLEAR), "-f", f"jsonl={report}").err == told
