"""On whom a rule lays its duties: those that the pack names for all, and those that a rule spells out."""

from __future__ import annotations

from pathlib import Path

import pytest

from sanctions_check import RulePack
from sanctions_check.rules.model import Prohibition

from .changed_packs import RULE, faults_of, with_rule

SPELLED_OUT = "[{duty: a duty, dprk: true}]"


def with_duty(pack: Path, duty: str) -> None:
    path = pack / "duties.yaml"
    path.write_text(f"{path.read_text(encoding='utf-8')}\n  {duty}\n", encoding="utf-8")


def rule_addressed(pack: Path, addressees: str) -> Prohibition:
    (pack / "prohibitions" / "z.yaml").write_text(RULE.replace(SPELLED_OUT, addressees), encoding="utf-8")
    (rule,) = (rule for rule in RulePack.load(pack).prohibitions if rule.id == "a-rule")
    return rule


def test_a_rule_names_a_duty_that_stands_in_the_pack_for_all(pack: Path) -> None:
    with_duty(pack, "bar on selling: {roles: [supplier], or_else: [broker], any_state: true, where: DPRK nexus}")
    named, spelled_out = rule_addressed(pack, "[bar on selling, {duty: a duty, dprk: true}]").addressees
    assert (named.duty, named.roles, named.or_else, named.dprk) == ("bar on selling", ("supplier",), ("broker",), False)
    assert named.any_state
    assert named.where is not None
    assert (spelled_out.duty, spelled_out.dprk, spelled_out.any_state) == ("a duty", True, False)


def test_a_duty_that_nobody_named_is_refused_with_the_one_it_may_be(pack: Path) -> None:
    (fault,) = with_rule(pack, SPELLED_OUT, "[exports ban]")
    assert (fault.code, fault.line, fault.pointer) == ("unknown-duty", 8, "/addressees/0")
    assert '"exports ban" is not a duty of duties.yaml; did you mean "export ban"?' in fault.message


@pytest.mark.parametrize("twice", ["[export ban, export ban]", "[{duty: a, dprk: true}, {duty: a, dprk: true}]"])
def test_a_duty_that_stands_twice_is_refused(pack: Path, twice: str) -> None:
    (fault,) = with_rule(pack, SPELLED_OUT, twice)
    assert (fault.code, fault.pointer) == ("twice", "/addressees/1")


@pytest.mark.parametrize("text", ["duties:\n", "duties: [a]\n", "other: 1\n"])
def test_a_fault_at_the_top_of_the_file_of_duties_is_told_once(pack: Path, text: str) -> None:
    (pack / "duties.yaml").write_text(text, encoding="utf-8")
    assert {fault.file for fault in faults_of(pack)} == {"duties.yaml"}


def test_a_named_duty_is_no_fault_where_the_file_of_duties_cannot_be_read(pack: Path) -> None:
    (pack / "duties.yaml").write_text("duties: {", encoding="utf-8")
    assert {fault.file for fault in faults_of(pack)} == {"duties.yaml"}


@pytest.mark.parametrize(
    ("duty", "code", "pointer"),
    [
        ("a: {}", "missing-key", "/duties/a"),
        ("a: {roles: [seller]}", "value", "/duties/a/roles/0"),
        ("a: {dprk: true, rolls: [supplier]}", "unknown-key", "/duties/a/rolls"),
        ("a: {dprk: true, where: item of no name}", "unknown-concept", "/duties/a/where"),
        ("a: {dprk: true, where: arms or related materiel}", "scope", "/duties/a/where"),
        ("a: supplier", "shape", "/duties/a"),
    ],
)
def test_a_shared_duty_at_fault_is_told_where_it_stands(pack: Path, duty: str, code: str, pointer: str) -> None:
    with_duty(pack, duty)
    (fault,) = faults_of(pack)
    assert (fault.file, fault.code, fault.pointer) == ("duties.yaml", code, pointer)


@pytest.mark.parametrize("addressees", ["3", "[3]", "[[export ban]]", "[{roles: [supplier]}]"])
def test_what_names_no_duty_is_refused(pack: Path, addressees: str) -> None:
    faults = with_rule(pack, SPELLED_OUT, addressees)
    assert faults
    assert {fault.file for fault in faults} == {"prohibitions/z.yaml"}
    assert all(fault.pointer.startswith("/addressees") for fault in faults)
