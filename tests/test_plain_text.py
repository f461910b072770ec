"""Text of a record on one line, with nothing hidden in it."""

from __future__ import annotations

import pytest

from sanctions_check.assess.results import Verdict
from sanctions_check.errors import Fault
from sanctions_check.plain_text import UNWRITABLE, folded, in_words, one_line, shortened, visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain", "plain"),
        ("  two \n lines\t ", "two lines"),
        ("a\u2028b", "a b"),
        ("\x00", "�"),
        ("evil\u202egnp", "evil�gnp"),
        ("\udc80", "�"),
        ("朝鲜 КНДР", "朝鲜 КНДР"),
        ("", ""),
    ],
)
def test_text_is_on_one_line_and_hides_nothing(text: str, shown: str) -> None:
    assert one_line(text) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("    as it  was", "    as it  was"),
        ("a\nb\tc", "a�b�c"),
        ("\x1b[2J\x9b31m", "�[2J�31m"),
        ("a\u2028b", "a�b"),
        ("é \u202e", "é �"),
    ],
)
def test_visible_text_keeps_its_spaces(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_a_word_of_a_vocabulary_stands_in_a_sentence_without_underscores() -> None:
    assert in_words(Verdict.NOT_A_VIOLATION.value) == Verdict.NOT_A_VIOLATION.words == "not a violation"


def test_folded_text_is_compared_without_case_and_spaces() -> None:
    assert folded("  Metric \t TONS\n") == "metric tons"


def test_a_fault_is_one_line_that_does_nothing() -> None:
    fault = Fault("a\x1b[2J.json", 1, None, "/\x1b[1A", "value", "no\nsuch\x07", "try\r", "r")
    assert str(fault) == "a�[2J.json:1: value at /�[1A: no�such� (try�)"


@pytest.mark.parametrize(("text", "most", "shown"), [("abcd", 4, "abcd"), ("abcde", 4, "abcd…"), ("", 4, "")])
def test_text_that_is_cut_says_that_there_is_more(text: str, most: int, shown: str) -> None:
    assert shortened(text, most) == shown


@pytest.mark.parametrize(
    ("text", "encoding", "written"),
    [("ü�", "ascii", b"\\xfc\\ufffd"), ("ü\udcff", "utf-8", b"\xc3\xbc?"), ("ü\udcff", "ascii", b"\\xfc?")],
)
def test_what_an_output_cannot_write_stops_nothing(text: str, encoding: str, written: bytes) -> None:
    assert text.encode(encoding, UNWRITABLE) == written
