"""Ids in a record, and the names by which its parts are meant."""

from __future__ import annotations

from sanctions_check.records.names import wrong_names

LONG = "x" * 5_000


def test_names_of_any_length_are_told_in_short() -> None:
    record = {"items": [{"id": LONG}, {"id": LONG}], "evidence": [{"about": ["y" * 5_000]}]}
    wrong = list(wrong_names(record))
    assert [each.code for each in wrong] == ["duplicate-id", "unknown-id"]
    assert all(len(each.message) + len(each.hint) < 400 for each in wrong)


def test_evidence_alone_may_be_about_a_grant() -> None:
    grant = {"id": "returns", "type": "notification"}
    assert list(wrong_names({"exemptions": [grant], "evidence": [{"about": ["returns", "exemptions[0]"]}]})) == []
    (wrong,) = wrong_names({"exemptions": [grant, {"about": ["returns"]}]})
    assert (wrong.path, wrong.code) == (("exemptions", 1, "about", 0), "unknown-id")


def test_what_a_source_speaks_to_is_told_by_another_field() -> None:
    (wrong,) = wrong_names({"evidence": [{"about": "facts"}]})
    assert wrong.message.endswith("; write speaks_to: facts")
    (wrong,) = wrong_names({"exemptions": [{"about": ["facts"]}]})
    assert "speaks_to" not in wrong.message
