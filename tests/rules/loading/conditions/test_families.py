"""Words of a record that a pack names together."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.rules.loading.changed_packs import RULE, faults_of, with_rule

from sanctions_check import RulePack
from sanctions_check.logic.condition import Test


def with_family(pack: Path, family: str = "arms in the hand: [small_arms, light_weapon]") -> int:
    """The line at which it stands, behind those of the pack."""
    path = pack / "words.yaml"
    before = path.read_text(encoding="utf-8")
    path.write_text(f"{before}  {family}\n", encoding="utf-8")
    return before.count("\n") + 1


@pytest.mark.parametrize(
    ("asked", "means"),
    [
        ("arms in the hand", ("small_arms", "light_weapon")),
        ("[arms in the hand]", ("small_arms", "light_weapon")),
        ("[large_calibre_artillery, arms in the hand]", ("large_calibre_artillery", "small_arms", "light_weapon")),
        ("{not in: arms in the hand}", ("small_arms", "light_weapon")),
    ],
)
def test_a_condition_asks_for_the_words_of_a_family(pack: Path, asked: str, means: tuple[str, ...]) -> None:
    with_family(pack)
    text = RULE.replace("when: arms or related materiel", f"when: {{item.category: {asked}}}")
    (pack / "prohibitions" / "z.yaml").write_text(text, encoding="utf-8")
    (rule,) = (rule for rule in RulePack.load(pack).prohibitions if rule.id == "a-rule")
    assert isinstance(rule.when, Test)
    assert rule.when.expected == means


def test_a_family_holds_the_words_of_one_that_stands_above_it(pack: Path) -> None:
    with_family(pack, "arms in the hand: [small_arms, light_weapon]\n  arms and shells: [arms in the hand, munitions]")
    assert RulePack.load(pack).families["arms and shells"].words == ("small_arms", "light_weapon", "munitions")


def test_a_family_that_names_one_below_it_is_told_so(pack: Path) -> None:
    line = with_family(
        pack, "arms and shells: [arms in the hand, munitions]\n  arms in the hand: [small_arms, light_weapon]"
    )
    (fault,) = faults_of(pack)
    assert (fault.code, fault.line) == ("unknown-family", line)
    assert fault.message == 'no family above this one is called "arms in the hand"'


@pytest.mark.parametrize("condition", ["{item.origin: arms in the hand}", "{item.category: arms in hand}"])
def test_a_family_of_other_words_and_one_that_nobody_declared_are_refused(pack: Path, condition: str) -> None:
    with_family(pack)
    (fault,) = with_rule(pack, "when: arms or related materiel", f"when: {condition}")
    assert (fault.code, fault.line) == ("value", 7)


def test_an_addressee_has_the_roles_of_a_family(pack: Path) -> None:
    path = pack / "words.yaml"
    path.write_text(f"{path.read_text(encoding='utf-8')}  both sides: [supplier, recipient]\n", encoding="utf-8")
    text = RULE.replace("dprk: true", "roles: [both sides, broker], or_else: both sides")
    (pack / "prohibitions" / "z.yaml").write_text(text, encoding="utf-8")
    (rule,) = (rule for rule in RulePack.load(pack).prohibitions if rule.id == "a-rule")
    (addressee,) = rule.addressees
    assert (addressee.roles, addressee.or_else) == (("supplier", "recipient", "broker"), ("supplier", "recipient"))


def test_a_family_that_holds_no_roles_is_no_addressee(pack: Path) -> None:
    (fault,) = with_rule(pack, "dprk: true", "roles: [the programmes]")
    assert (fault.code, fault.pointer) == ("value", "/addressees/0/roles/0")
    assert '"the programmes" is not a role' in fault.message


@pytest.mark.parametrize(
    ("family", "said"),
    [
        ("pistols: [small_arms, light_weapon]", "more than one word"),
        ("arms in the hand: small_arms", "two words or more"),
        ("arms in the hand: [small_arms]", "two words or more"),
        ("arms in the hand: [small_arms, 7]", "two words or more"),
        ("arms in the hand: [small_arms, light_weapon]\nothers: []", "unknown key"),
    ],
)
def test_a_family_that_is_none_is_refused(pack: Path, family: str, said: str) -> None:
    line = with_family(pack, family)
    (fault,) = faults_of(pack)
    assert (fault.file, fault.line) == ("words.yaml", line + family.count("\n"))
    assert said in f"{fault.message} {fault.hint}"
