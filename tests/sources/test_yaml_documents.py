"""YAML with positions and without surprises."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sanctions_check.sources.limits import Limits
from sanctions_check.sources.yaml_documents import iter_yaml, read_yaml


def codes(text: str, limits: Limits | None = None) -> list[str]:
    documents = iter_yaml(text, "f.yaml", limits or Limits())
    return [fault.code for document in documents for fault in document.faults]


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("null", None), ("~", None), ("", None), ("true", True), ("False", False), ("0", 0), ("-12", -12), ("1.5", 1.5),
        ("1e3", 1000.0), ("Norway", "Norway"), ('"no"', "no"), ("'010'", "010"), ("2016-03-02", "2016-03-02"),
        ("9306.30", 9306.3), ("a: b"[0], "a"),
    ],
)  # fmt: skip
def test_scalars_are_those_of_yaml_1_2(written: str, value: object) -> None:
    (document,) = iter_yaml(f"x: {written}", "f.yaml")
    assert document.faults == ()
    assert document.data == {"x": value}


@pytest.mark.parametrize(
    "written", ["no", "NO", "Yes", "on", "OFF", "y", "010", "0x1F", "0o17", "12:30", "1_000", ".nan", "-.inf"]
)
def test_what_other_readers_would_read_differently_is_refused(written: str) -> None:
    (document,) = iter_yaml(f"a: 1\nx: {written}", "f.yaml")
    (fault,) = document.faults
    assert (fault.code, fault.line, fault.column) == ("yaml-surprise", 2, 4)
    assert "quote it" in fault.hint


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a: 1\na: 2", "duplicate-key"), ("1: a", "yaml-key"), ("? [a]\n: b", "yaml-key"),
        ("a: &x b\n*x : 1", "yaml-key"), ("*x : 1", "yaml-key"),
        ("a: !!python/name:os.system", "yaml-tag"), ("a: !x {b: c}", "yaml-tag"),
        ("a: &x {b: 1}\nc:\n  <<: *x", "yaml-merge"), ("a: *nowhere", "yaml-alias"), ("a: &x [*x]", "yaml-alias"),
        ("a: [1", "yaml-syntax"), ("\tx", "yaml-syntax"),
        ("a: 123456789012345678", "too-large-number"), ("a: 1e999", "too-large-number"),
    ],
)  # fmt: skip
def test_what_has_no_meaning_here_is_a_fault(text: str, code: str) -> None:
    assert code in codes(text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "a:\n\t- b: 1\n",
            "f.yaml:2:1: yaml-syntax: this is not valid YAML: a tab indents the line (indent with spaces)",
        ),
        ("title: Foo: bar\n", "a second colon in one value (put a text that holds a colon into quotes)"),
        ("title: @home\n", "(put the value into quotes)"),
        ("a: [1", "(mind indentation, quotes and colons)"),
    ],
)
def test_a_syntax_error_says_what_to_do(text: str, said: str) -> None:
    (document,) = iter_yaml(text, "f.yaml")
    assert said in str(document.faults[-1])


@pytest.mark.parametrize("number", ["25,500", "2,000", "about 2,000", "1,250.5"])
def test_a_comma_that_cuts_a_number_is_told(number: str) -> None:
    (document,) = iter_yaml(f"{{quantity: {number}, unit: tonnes}}", "f.yaml")
    (fault,) = document.faults
    assert fault.code == "yaml-key"
    assert 'inside braces a number with a comma is quoted: "1,000"' in fault.hint


def test_positions_are_kept_by_pointer() -> None:
    (document,) = iter_yaml("a:\n  - b: 1\n  - b/c: 2\n", "f.yaml")
    assert document.places.position_of("/a/1/b~1c") == (3, 10)
    assert document.places.position_of("/a/1/nothing/here") == (3, 5)


def test_several_documents_and_one_that_is_wrong() -> None:
    documents = list(iter_yaml("a: 1\n---\na: 1\na: 2\n---\na: 3\n", "f.yaml"))
    assert [len(document.faults) for document in documents] == [0, 1, 0]
    assert documents[2].data == {"a": 3}


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("a: 1\n---\nb: [\n---\nc: 1\n", {1: True, 2: False, 4: True}),
        ("a: 1\n---\n[b: }\n--- {c: 1}\n", {1: True, 2: False, 4: True}),
        ("b: 'open\n---\nc: 1\n---\nd: 'open\n---\ne: 1", {1: False, 2: True, 4: False, 6: True}),
        ("a: " + "[" * 70 + "]" * 70 + "\n---\nc: 1\n", {1: False, 2: True}),
        ("b: {\n...\nc: 1\n...\n# nothing\n---\n---\n  d: 1\n", {1: False, 3: True, 7: True}),
        ("a: 1\n...\n%UNKNOWN\n---\nc: 1\n", {1: True, 2: False, 4: True}),
        ("a: 1\n---\nb: [\r\n%YAML 1.2\r\n---\r\nc: 1\u2028--- c: 2", {1: True, 2: False, 5: True, 7: False}),
        ("a: 1\n---\nb: [\n", {1: True, 2: False}),
        ("a: 1\n--- b: 1: 2\n# ---\n ---\n", {1: True, 2: False}),
    ],
)
def test_behind_a_document_that_cannot_be_read_to_its_end_reading_goes_on(text: str, read: dict[int, bool]) -> None:
    assert {document.line: not document.faults for document in iter_yaml(text, "f.yaml")} == read


WHOLE = ("a: 1", "- x\n- 'y'", "{b: 2}", "|\n  text\n   ---", "# of nothing but\nc: d")
BROKEN = (
    "[",
    "'open",
    "x: 'open\ny: 1",
    "a: b: c",
    "@",
    "a: [\n  - b",
    "\t- a",
    "{a: [" * 70,
    "? [a]\n: b",
    "a: |\n x\ny",
)


@given(
    st.lists(st.sampled_from(WHOLE + BROKEN), min_size=1),
    st.sampled_from(("\n---\n", "\n...\n---\n", "\r\n--- # next\r\n")),
)
def test_each_document_is_read_or_at_fault_whatever_stands_beside_it(documents: list[str], between: str) -> None:
    read = list(iter_yaml(between.join(documents), "f.yaml"))
    assert [not document.faults for document in read] == [text in WHOLE for text in documents]


def test_what_is_read_behind_a_syntax_error_has_its_place_in_the_file() -> None:
    *_, read, refused = iter_yaml("a: [\n---\nb: 1\n---\nc: 1\nc: 2\n", "f.yaml")
    assert read.places.position_of("/b") == (3, 4)
    assert str(refused.faults[0]).startswith("f.yaml:6:1: duplicate-key")


@pytest.mark.parametrize("text", ["a: 1", "---\na: 1\n---\n", "---\n---\na: 1\n...\n"])
def test_the_one_document_of_a_text_is_read(text: str) -> None:
    document = read_yaml(text, "f.yaml")
    assert document is not None
    assert (document.data, document.faults) == ({"a": 1}, ())


@pytest.mark.parametrize("text", ["", "# nothing\n", "---\n---\n"])
def test_a_text_may_hold_no_document(text: str) -> None:
    assert read_yaml(text, "f.yaml") is None


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [("a: 1\n---\na: 2\n---\na: 3\n", "several-documents", 2), ("a: 1\n---\na: [\n", "yaml-syntax", 4)],
)
def test_another_document_is_a_fault_where_one_is_meant(text: str, code: str, line: int) -> None:
    document = read_yaml(text, "f.yaml")
    assert document is not None
    assert [(fault.code, fault.line) for fault in document.faults] == [(code, line)]


def test_aliases_are_expanded_while_the_document_stays_small() -> None:
    (document,) = iter_yaml("a: &x {b: 1}\nc: *x", "f.yaml")
    assert document.data == {"a": {"b": 1}, "c": {"b": 1}}


def test_aliases_that_explode_are_refused() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 12)]
    assert codes("\n".join(lines)) == ["too-large"]


def test_an_alias_is_no_key() -> None:
    assert codes("a: &x b\n*x : c") == ["yaml-key"]
    assert codes("a: &x b\n? *x\n: c") == ["yaml-key"]


def test_aliases_cannot_nest_deeper_than_the_limit() -> None:
    """Each line is 50 levels deep itself, and stands inside the next."""
    lines = ["a0: &a0 " + "[" * 50 + "]" * 50]
    lines += [f"a{n}: &a{n} {'[' * 50}*a{n - 1}{']' * 50}" for n in range(1, 40)]
    assert codes("\n".join(lines)) == ["too-deep"]


def test_aliases_of_long_texts_are_refused() -> None:
    """A hundred thousand times a megabyte."""
    assert codes(f"a: &a {'x' * 1_000_000}\nb: [{', '.join(['*a'] * 100_000)}]") == ["too-large"]
    assert codes(f"a: &a\n  ? {'x' * 100_000}\n  : 1\nb: [{', '.join(['*a'] * 1_000)}]") == ["too-large"]


@pytest.mark.parametrize("text", ["[" * 100_000, "{a: " * 100_000, "\n".join(" " * n + "- a:" for n in range(3000))])
def test_nesting_without_end_is_refused(text: str) -> None:
    assert set(codes(text)) <= {"too-deep", "yaml-syntax"}
    assert codes(text)


def test_text_without_end_is_refused() -> None:
    assert codes(f"id: {'x' * 2_000_000}") == ["too-long"]
    assert codes(f"? {'x' * 2_000_000}\n: 1") == ["too-long"]


@given(st.text())
def test_any_text_gives_documents_or_faults(text: str) -> None:
    for document in iter_yaml(text, "f.yaml"):
        assert document.places.file == "f.yaml"


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers(-1000, 1000) | st.text(),
        lambda x: st.lists(x) | st.dictionaries(st.text(), x),
    )
)
def test_json_read_as_yaml_gives_the_same_data(data: object) -> None:
    import json

    (document,) = iter_yaml(json.dumps({"x": data}, ensure_ascii=True), "f.yaml")
    if not document.faults:
        assert document.data == {"x": data}
