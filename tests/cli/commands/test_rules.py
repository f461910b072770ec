"""`rules`: list, show, lint, test and coverage."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from sanctions_check.rules.loading.folder import default_pack_path

from ..conftest import Run


def test_rules_list_names_every_rule(run: Run) -> None:
    ran = run("rules", "list")
    assert ran.status == 0
    assert "arms-from-the-dprk" in ran.out
    assert "asserted" in ran.out


@pytest.mark.parametrize(
    ("identifier", "expected"),
    [
        ("combat-service", "concluded by Multilateral"),
        ("UNSCR-1874-OP9", "S/RES/1874 (2009)"),
        ("1874/9", "S/RES/1874 (2009)"),
        ("UNSCR-2375-OP15", "of what goes to the DPRK; in force from 2017-09-11 to 2017-12-22, superseded by 2397 OP4"),
        ("UNSCR-1718-OP5", "binds the DPRK; in force from 2006-10-14\n"),
        ("1718/8(b)?", "UNSCR-1718-OP8b"),
        ("UNSCR 1718 (2006) paragraph 8(b)", "UNSCR-1718-OP8b"),
        ("paragraph 8 (b) of resolution 1718 (2006)", "UNSCR-1718-OP8b"),
        ("UNSCR 1718 (2006) ¶ 8(b)", "UNSCR-1718-OP8b"),
        ("leaves the DPRK", "where item.direction is stated"),
        ("gap-cyber-theft", "not encoded yet: what reaches it is undetermined; judges act"),
        (
            "gap-meetings-on-science",
            "not known who came, and what they did: what reaches it is undetermined; judges act",
        ),
        ("NM-OTHER-TEST", "no paragraph bars this"),
        ("beside-carriage", "shown beside an act, and decides nothing"),
        ("2397/8", "  rule: workers-after-the-deadline  DPRK nationals who earn income abroad"),
        ("2375/17", "(states the same)\n"),
        ("not-covered", "it is undetermined"),
        ("the programmes", "means: ballistic_missiles, space_launch, nuclear, chemical_biological"),
    ],
)
def test_rules_show_explains(run: Run, identifier: str, expected: str) -> None:
    ran = run("rules", "show", identifier)
    assert ran.status == 0
    assert expected in ran.out


def test_a_pack_without_rules_is_listed(run: Run, tmp_path: Path) -> None:
    pack = tmp_path / "pack"
    shutil.copytree(default_pack_path(), pack, ignore=shutil.ignore_patterns("*.tests.yaml"))
    shutil.rmtree(pack / "prohibitions")
    assert run("rules", "lint", pack).status == 0
    ran = run("rules", "list", "--rules", pack)
    assert ran.status == 0
    assert ran.out.startswith("0 rules, ")


def test_rules_show_tells_of_what_a_duty_is(run: Run) -> None:
    shown = run("rules", "show", "conventional-dual-use-items").out
    assert "  export ban: the DPRK\n    where:\n      leaves the DPRK" in shown


def test_rules_show_suggests(run: Run) -> None:
    assert 'did you mean "gap-cyber-theft"?' in run("rules", "show", "gap-cyber-thef").err
    ran = run("rules", "show", "combat-servise")
    assert ran.status == 2
    assert 'did you mean "combat-service"?' in ran.err
    assert "sanctions-check rules list" in run("rules", "show", "zzz").err


def test_part_of_an_id_names_those_that_hold_it(run: Run) -> None:
    assert 'there are "arms-from-the-dprk", "arms-moved-for-repair-testing-or-marketing"' in " ".join(
        run("rules", "show", "arms").err.split()
    )
    told = " ".join(run("rules", "show", "the").err.split())
    assert "and " in told
    assert told.endswith("more; see: sanctions-check rules list")


def test_lint_is_silent_on_the_pack_that_ships(run: Run) -> None:
    ran = run("rules", "lint")
    assert (ran.status, ran.err) == (0, "")


def test_lint_reports_every_fault_with_its_place(run: Run, pack: Path) -> None:
    (pack / "prohibitions" / "wrong.yaml").write_text(
        "rule: wrong\njudges: each itm\nlaw: [UNSCR-1-OP1]\n", encoding="utf-8"
    )
    ran = run("rules", "lint", pack)
    assert ran.status == 3
    assert "prohibitions/wrong.yaml:2:9: value" in ran.err
    assert "unknown-measure" in ran.err
    assert "missing-key" in ran.err


def test_lint_reads_the_tests_beside_the_rules(run: Run, pack: Path) -> None:
    (pack / "prohibitions" / "wrong.tests.yaml").write_text("rule: wrng\ntests: []\n", encoding="utf-8")
    ran = run("rules", "lint", pack)
    assert ran.status == 3
    assert "prohibitions/wrong.tests.yaml:1:7: unknown-rule" in ran.err


def test_who_holds_a_reading_is_shown_with_the_day_and_without_empty_brackets(run: Run, pack: Path) -> None:
    readings = pack / "readings.yaml"
    text = readings.read_text(encoding="utf-8")
    assert "        said_in: statement on the dispatch of troops\n" in text
    readings.write_text(text.replace("        said_in: statement on the dispatch of troops\n", ""), encoding="utf-8")
    shown = run("rules", "show", "combat-service", "--rules", pack).out
    assert "    held by Republic of Korea, 2024-10-30\n" in shown
    assert "    disputed by DPRK (reply of June 2025)\n" in shown


def test_rules_test_prints_what_decided_and_counts(run: Run) -> None:
    ran = run("rules", "test")
    assert ran.status == 0
    assert "ok     arms-from-the-dprk: shells in 2023: breach; the category of large-calibre ammunition: " in ran.out
    assert "ok     gap-first-crude-cap: on its last day: open; undetermined; " in ran.out
    assert "0 failed, 0 without a test that shows them at work" in ran.out


def test_a_rule_that_never_fires_fails(run: Run, pack: Path) -> None:
    (pack / "prohibitions" / "wmd" / "launch.tests.yaml").unlink()
    ran = run("rules", "test", "--quiet", "--rules", pack)
    assert ran.status == 3
    assert "launch: no test makes it fire" in ran.out


def test_a_declaration_and_a_cap_without_tests_fail(run: Run, pack: Path) -> None:
    for name in ("non_measures", "gaps", "caps"):
        (pack / f"{name}.tests.yaml").unlink()
    ran = run("rules", "test", "--quiet", "--rules", pack)
    assert ran.status == 3
    for told in ("NM-FOOD: no test reaches it", "gap-cyber-theft: no test reaches it", "crude-oil: no test exceeds it"):
        assert told in ran.out


@pytest.mark.parametrize("command", [["list"], ["show", "launch"], ["lint"], ["coverage"], ["test", "-q"]], ids=str)
def test_a_limit_that_a_fault_advises_to_raise_can_be_set(run: Run, command: list[str]) -> None:
    refused = run("rules", *command, "--limit", "pack-size=1k")
    assert refused.status == 3
    assert "raise the limit" in refused.err
    assert run("rules", *command, "--limit", "pack-size=17M").status == 0


def test_the_tests_of_a_pack_are_held_to_the_limits_too(run: Run, pack: Path) -> None:
    long = f"# {'x' * 16_000_000}\nrule: launch\ntests: [{{name: labour, expect: not engaged, record: {{kind: labour}}}}]\n"
    (pack / "large.tests.yaml").write_text(long, encoding="utf-8")
    assert run("rules", "test", "-q", "--rules", pack).status == 3
    assert run("rules", "test", "-q", "--rules", pack, "--limit", "pack-size=32M").status == 0


def test_rules_coverage_prints_the_page(run: Run) -> None:
    assert run("rules", "coverage").out.startswith("# Coverage of the law")
