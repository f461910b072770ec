"""A file of decisions: read whole, or every fault of it told at once with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from sanctions_check import InputError, Verdict
from sanctions_check.review.decisions import DecisionKind
from sanctions_check.review.reading import read_decisions
from sanctions_check.sources.limits import Limits


def write(folder: Path, text: str) -> str:
    path = folder / "decisions.yaml"
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_a_decision_is_read(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        "decisions:\n  f-1:\n    {decision: accepted, by: A. Analyst, date: '2026-11-24', why: seen, verdict: violation}\n",
    )
    decision = read_decisions(path)["f-1"]
    assert (decision.kind, decision.by, decision.day.isoformat()) == (DecisionKind.ACCEPTED, "A. Analyst", "2026-11-24")
    assert decision.verdict is Verdict.VIOLATION


def test_a_file_of_decisions_may_begin_with_a_byte_order_mark(tmp_path: Path) -> None:
    assert read_decisions(write(tmp_path, "\ufeffdecisions: {}\n")) == {}


def test_what_is_no_text_of_bearable_size_is_told(tmp_path: Path) -> None:
    path = tmp_path / "decisions.yaml"
    for raw, said in (
        (b"decisions:\n  \xff: {}\n", f"{path}:2: encoding: byte 14 is not valid UTF-8 (save it as UTF-8)"),
        ("decisions: {}".encode("utf-16"), f"{path}:1: encoding: this is UTF-16 (save it as UTF-8)"),
        (b"#" * 2_000, f"{path}: too-large: more than 1,000 bytes (shorten it)"),
    ):
        path.write_bytes(raw)
        with pytest.raises(InputError) as raised:
            read_decisions(str(path), Limits(file_size=1_000))
        assert str(raised.value) == said


def test_every_fault_is_told_at_once_with_its_line(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        "decisions:\n  f-1: {decision: acepted, by: A, date: yesterday, why: seen, note: x}\n  f-2: {decision: rejected}\n",
    )
    with pytest.raises(InputError) as raised:
        read_decisions(path)
    said = [str(fault) for fault in raised.value.faults]
    assert any(":2:" in line and 'did you mean "accepted"' in line for line in said)
    assert any("a day is expected here" in line for line in said)
    assert any('unknown key "note"' in line for line in said)
    assert sum("is missing" in line for line in said) == 3


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("by: A", "by: 7", "/by: text is expected here: put it into quotes"),
        ("why: seen", "why: ' '", "/why: text is expected here"),
        ("verdict: undetermined", "verdict: [undetermined]", "/verdict: expected one of"),
        ("date: '2026-11-24'", "date: 2026", "/date: a day is expected here, in quotes"),
        ("by: A", "by: null", "/by: text is expected here"),
    ],
)
def test_what_is_no_text_is_told_as_such(tmp_path: Path, old: str, new: str, said: str) -> None:
    text = "decisions:\n  f-1: {decision: accepted, by: A, date: '2026-11-24', why: seen, verdict: undetermined}\n"
    assert old in text
    with pytest.raises(InputError) as raised:
        read_decisions(write(tmp_path, text.replace(old, new)))
    (fault,) = raised.value.faults
    assert said in str(fault)
    assert fault.line == 2


def test_a_fault_stands_where_it_was_written_though_the_key_needs_escaping(tmp_path: Path) -> None:
    text = "decisions:\n  f/x:\n    decision: acepted\n    by: A\n    date: '2026-11-24'\n    why: seen\n"
    with pytest.raises(InputError) as raised:
        read_decisions(write(tmp_path, text))
    (fault,) = raised.value.faults
    assert (fault.line, fault.pointer) == (3, "/decisions/f~1x/decision")


def test_a_reason_keeps_its_lines_and_a_verdict_may_be_left_open(tmp_path: Path) -> None:
    text = "decisions:\n  f-1: {decision: accepted, by: A, date: '2026-11-24', why: \"seen\\nheard\", verdict: null}\n"
    decision = read_decisions(write(tmp_path, text))["f-1"]
    assert (decision.why, decision.verdict) == ("seen\nheard", None)


def test_a_file_of_another_shape_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="one key, decisions:"):
        read_decisions(write(tmp_path, "- x\n"))
    with pytest.raises(InputError, match="cannot be read"):
        read_decisions(str(tmp_path / "nowhere.yaml"))


def test_an_empty_file_is_a_fault_and_none_yet_is_written_as_such(tmp_path: Path) -> None:
    file = tmp_path / "decisions.yaml"
    file.write_text(" \n", encoding="utf-8")
    with pytest.raises(InputError) as refused:
        read_decisions(str(file))
    assert [(fault.line, fault.code) for fault in refused.value.faults] == [(None, "empty")]
    file.write_text("decisions: {}\n", encoding="utf-8")
    assert read_decisions(str(file)) == {}


def test_a_file_of_decisions_holds_one_document(tmp_path: Path) -> None:
    one = "decisions:\n  f-1: {decision: accepted, by: A, date: '2026-11-24', why: seen}\n"
    with pytest.raises(InputError, match="holds one document"):
        read_decisions(write(tmp_path, f"{one}---\n{one.replace('accepted', 'rejected')}"))
    assert read_decisions(write(tmp_path, "# none yet\n")) == {}


@pytest.mark.parametrize(
    ("written", "facts"), [("", None), (", facts: null", None), (", facts: d-41b8c6e70d2f93aa", "d-41b8c6e70d2f93aa")]
)
def test_the_facts_that_were_decided_on_may_be_noted(tmp_path: Path, written: str, facts: str | None) -> None:
    text = f"decisions:\n  f-1: {{decision: accepted, by: A, date: '2026-11-24', why: seen{written}}}\n"
    assert read_decisions(write(tmp_path, text))["f-1"].facts == facts
