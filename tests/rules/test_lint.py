"""What is not wrong in a pack but worth a look."""

from __future__ import annotations

from pathlib import Path

from sanctions_check import RulePack
from sanctions_check.rules.lint import warnings_of


def test_a_concept_that_only_stands_beside_an_act_is_used(pack: Path) -> None:
    (pack / "concepts" / "x.yaml").write_text("concepts:\n  lone: {means: {act.kind: launch}}\n", encoding="utf-8")
    path = pack / "related.yaml"
    entry = "\n  - {id: x, title: X, why: Because., when: lone, measures: [UNSCR-1874-OP9]}\n"
    path.write_text(path.read_text(encoding="utf-8").rstrip() + entry, encoding="utf-8")
    assert warnings_of(RulePack.load(pack)) == ()


def test_the_pack_that_ships_has_no_warnings() -> None:
    assert warnings_of(RulePack.load()) == ()


def test_an_unused_concept_is_a_warning(pack: Path) -> None:
    (pack / "concepts" / "x.yaml").write_text(
        "concepts:\n  idle: {about: item, means: {item.origin: DPRK}}\n", encoding="utf-8"
    )
    assert [warning.split(": ", 1)[1] for warning in warnings_of(RulePack.load(pack))] == ['nothing uses "idle"']


def test_a_family_of_words_for_which_nothing_asks_is_a_warning(pack: Path) -> None:
    with (pack / "words.yaml").open("a", encoding="utf-8") as words:
        words.write("  idle words: [launch, financial]\n")
    (warning,) = warnings_of(RulePack.load(pack))
    assert warning.endswith(': no condition asks for "idle words"')


def test_a_family_of_roles_that_bear_a_duty_is_used(pack: Path) -> None:
    with (pack / "words.yaml").open("a", encoding="utf-8") as words:
        words.write("  ports and insurers: [port_state, insurer]\n")
    path = pack / "prohibitions" / "finance" / "trade-finance.yaml"
    rule = path.read_text(encoding="utf-8").replace("whoever supports trade", "ports and insurers")
    path.write_text(rule, encoding="utf-8")
    assert warnings_of(RulePack.load(pack)) == ()


def test_a_concept_that_only_says_when_a_duty_falls_on_somebody_is_used(pack: Path) -> None:
    (pack / "concepts" / "x.yaml").write_text("concepts:\n  lone: {means: {act.kind: launch}}\n", encoding="utf-8")
    path = pack / "prohibitions" / "finance" / "trade-finance.yaml"
    rule = path.read_text(encoding="utf-8").replace("whoever supports trade}", "whoever supports trade, where: lone}")
    path.write_text(rule, encoding="utf-8")
    assert warnings_of(RulePack.load(pack)) == ()


def test_a_duty_that_no_rule_names_is_a_warning(pack: Path) -> None:
    with (pack / "duties.yaml").open("a", encoding="utf-8") as duties:
        duties.write("\n  idle duty: {roles: [insurer]}\n")
    (warning,) = warnings_of(RulePack.load(pack))
    assert warning.endswith(': no rule names the duty "idle duty"')


def test_a_rule_that_spells_a_shared_duty_out_is_a_warning(pack: Path) -> None:
    path = pack / "prohibitions" / "trade" / "coal-and-iron-from-the-dprk.yaml"
    rule = path.read_text(encoding="utf-8").replace("  - export ban\n", "  - {duty: export ban, dprk: true}\n")
    path.write_text(rule, encoding="utf-8")
    (warning,) = warnings_of(RulePack.load(pack))
    assert warning.startswith("prohibitions/trade/coal-and-iron-from-the-dprk.yaml:1: ")
    assert 'the rule spells out "export ban", which duties.yaml:5 has' in warning
