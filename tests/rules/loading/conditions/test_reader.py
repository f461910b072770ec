"""What a condition of a rule file may say, and what is said of one that cannot hold."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.rules.loading.changed_packs import RULE, with_rule

from sanctions_check import RulePack
from sanctions_check.logic.condition import All, Condition, Quantified, Quantifier, Test
from sanctions_check.logic.operator import Operator


def _read(pack: Path, condition: str) -> Condition:
    text = RULE.replace("when: arms or related materiel", f"when: {condition}")
    (pack / "prohibitions" / "z.yaml").write_text(text, encoding="utf-8")
    (rule,) = (rule for rule in RulePack.load(pack).prohibitions if rule.id == "a-rule")
    return rule.when


@pytest.mark.parametrize(("word", "in_turn"), [("all", False), ("all in turn", True)])
def test_parts_may_be_asked_in_turn(pack: Path, word: str, in_turn: bool) -> None:
    read = _read(pack, f"{{{word}: [arms or related materiel, leaves the DPRK]}}")
    assert isinstance(read, All)
    assert read.in_turn is in_turn
    assert len(read.parts) == 2


@pytest.mark.parametrize(
    ("thing", "listed", "asked"),
    [
        ("item", "items", "{item.origin: DPRK}"),
        ("group", "personnel", "{group.host: DPRK}"),
        ("party", "parties", "DPRK party"),
    ],
)
def test_of_a_list_that_is_not_stated_nothing_more_is_asked(pack: Path, thing: str, listed: str, asked: str) -> None:
    read = _read(pack, f"{{if stated: {{no {thing}: {asked}}}}}")
    assert isinstance(read, All)
    assert read.in_turn
    told, each = read.parts
    assert isinstance(told, Test)
    assert (told.thing, told.field, told.operator, told.expected) == ("act", listed, Operator.STATED, (True,))
    assert isinstance(each, Quantified)
    assert (each.quantifier, each.thing) == (Quantifier.NO, thing)


@pytest.mark.parametrize(
    ("condition", "code", "said"),
    [
        ("{item.category: {at least: 5}}", "operator", "a word"),
        ("{item.quantity: 100}", "operator", "at least, at most, more than, less than"),
        ("{item.quantity: {same as: item.value}}", "operator", "known within bounds"),
        ('{act.date: "2023"}', "operator", "on or after, before"),
        ('{item.made: {not in: ["2023"]}}', "operator", "on or after, before"),
        ("{item.observed: {before: true}}", "operator", "yes or no"),
        ('{item.hs: "9306"}', "operator", "starts with"),
        ('{item.hs: {starts with: ["93x6"]}}', "value", "is not an HS code"),
        ("{item.hs: {starts with: []}}", "value", "an empty list"),
        ("{item.category: {in: []}}", "value", "an empty list"),
        ("{item.category: {starts with: small}}", "operator", "in, not in"),
        ("{item.origin: {same as: party.country}}", "scope", "some party"),
        ("{some party: {party.country: {same as: party.type}}}", "value", "no word in common"),
        ("{item.leg: {same as: act.made_of}}", "value", "no word in common"),
        ("{item.origin: {same as: party.contry}}", "unknown-fact", 'did you mean "party.country"'),
        ("[arms or related materiel]", "condition", "write all: or any: before it"),
        ("{judgement: [operational_capability]}", "condition", "the name of a judgement"),
        ("{if stated: {all: [arms or related materiel]}}", "condition", "some, every or no item, group or party"),
        ("{if known: {some party: DPRK party}}", "condition", '"if known" takes a test of one fact'),
        ("{if stated: {some exemption: {exemption.authority: KR}}}", "condition", "item, group or party"),
    ],
)
def test_a_test_that_cannot_hold_is_refused(pack: Path, condition: str, code: str, said: str) -> None:
    (fault,) = with_rule(pack, "when: arms or related materiel", f"when: {condition}")
    assert (fault.code, fault.line) == (code, 7)
    assert said in f"{fault.message} {fault.hint}"


@pytest.mark.parametrize(
    "condition",
    [
        "{some party: {item.origin: {same as: party.country}}}",
        "{some exemption: {exemption.authority: {same as: item.origin}}}",
        "{item.origin: {same as: movement.flag}}",
        "{item.unit: {same as: item.currency}}",
        "{item.quantity: {stated: false}}",
        "{item.observed: false}",
    ],
)
def test_a_test_that_fits_its_fact_is_read(pack: Path, condition: str) -> None:
    text = RULE.replace("when: arms or related materiel", f"when: {condition}")
    (pack / "prohibitions" / "z.yaml").write_text(text, encoding="utf-8")
    assert RulePack.load(pack)


def test_a_prefix_is_cleaned_like_the_code_of_a_record(pack: Path) -> None:
    text = RULE.replace("when: arms or related materiel", 'when: {item.hs: {starts with: ["93.06"]}}')
    (pack / "prohibitions" / "z.yaml").write_text(text, encoding="utf-8")
    (when,) = [rule.when for rule in RulePack.load(pack).prohibitions if rule.id == "a-rule"]
    assert isinstance(when, Test)
    assert when.expected == ("9306",)


def test_a_name_as_long_as_a_file_makes_no_fault_as_long(pack: Path) -> None:
    (fault,) = with_rule(pack, "when: arms or related materiel", "when: " + "x" * 5_000)
    assert (fault.code, len(fault.message)) == ("unknown-concept", 1_001)
