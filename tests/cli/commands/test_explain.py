"""`sanctions-check explain`: the proof as a tree, at three depths."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from ..conftest import Run


def test_a_finding_is_explained_from_sentence_to_value(run: Run, cases: Path) -> None:
    ran = run("explain", cases / "ru-kursk-troops-2025-04.yaml", "--rule", "combat-service", "--no-color")
    assert ran.status == 0
    assert "reading: practice" in ran.out
    assert "disputed by Russian Federation" in ran.out
    assert "YES group.function is one of combatant: combatant" in ran.out
    assert "/personnel/0/function" in ran.out


def test_full_loses_no_step_and_summary_keeps_what_is_asked(run: Run, cases: Path) -> None:
    case = cases / "mm-kangnam-2009.yaml"
    full, clauses, summary = (
        run("explain", case, "--depth", depth, "--no-color").out for depth in ("full", "clauses", "summary")
    )
    assert "steps)" not in full
    assert "steps)" in clauses
    assert len(full.splitlines()) > len(clauses.splitlines()) > len(summary.splitlines())
    assert all("UNKNOWN item.category" in text for text in (full, clauses, summary))


def test_what_is_out_of_scope_shows_what_was_asked(run: Run, cases: Path) -> None:
    ran = run("explain", cases / "kr-poland-2022.yaml", "--no-color")
    assert "does a known fact link the act to the DPRK?" in ran.out
    assert "NO DPRK nexus" in ran.out


def test_what_no_rule_reaches_names_no_place_of_a_rule(run: Run, tmp_path: Path) -> None:
    record = tmp_path / "works.yaml"
    record.write_text(
        "id: works\nkind: construction\ndate: '2015'\nparties:\n  - {roles: [supplier], country: DPRK}\n"
        "items:\n  - {description: a hall}\n",
        encoding="utf-8",
    )
    told = run("explain", record, "--no-color").out
    assert "rule not-covered; finding f-" in told


def test_a_finding_under_a_narrower_profile_is_marked_as_left_out(run: Run, cases: Path) -> None:
    ran = run("explain", cases / "ru-kursk-troops-2025-04.yaml", "--reading", "text", "--rule", "combat-service")
    assert "(left out by the chosen readings)" in ran.out


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (["--record", ""], 2, 'no record has the id ""; there are: mm-kangnam-2009'),
        (["--record", "nobody"], 2, 'no record has the id "nobody"; there are: mm-kangnam-2009'),
        (["--record", "mm-kangnam-2008"], 2, 'did you mean "mm-kangnam-2009"'),
        (["--rule", "not-covered"], 0, "does not reach this record"),
        (["--rule", "lauch"], 2, 'did you mean "launch"'),
    ],
)
def test_what_is_not_there_is_said(run: Run, cases: Path, arguments: list[str], status: int, said: str) -> None:
    ran = run("explain", cases / "mm-kangnam-2009.yaml", *arguments)
    assert ran.status == status
    assert said in ran.err


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("nowhere.json", None, "nowhere.json"),
        ("broken.yaml", "a: [", "broken.yaml:2"),
        ("lines.jsonl", '{"id": "a"}\nnonsense\n', "lines.jsonl:2"),
    ],
)
def test_what_could_not_be_read_is_said_though_one_record_is_asked_for(
    run: Run, tmp_path: Path, name: str, text: str | None, said: str
) -> None:
    path = tmp_path / name
    if text is not None:
        path.write_text(text, encoding="utf-8")
    ran = run("explain", path, "--record", "x")
    assert ran.status == 2
    assert said in ran.err


def test_a_rule_that_did_not_apply_is_explained_too(run: Run, cases: Path) -> None:
    ran = run("explain", cases / "ru-angara-2023-09.yaml", "--rule", "textiles-from-the-dprk", "--no-color")
    assert ran.status == 0
    assert "does not apply" in ran.out
    assert "textiles (the category of shipping containers" in ran.out


def test_what_is_missing_and_what_would_change_it(run: Run, cases: Path) -> None:
    unseen = run("explain", cases / "mm-light-2011.yaml", "--rule", "arms-from-the-dprk", "--no-color").out
    assert "what to find out: this would decide it" in unseen
    assert (
        "not a violation if the category of cargo never seen, suspected of being missile parts is other_goods" in unseen
    )
    shown = run("explain", cases / "ru-kursk-troops-2025-04.yaml", "--rule", "combat-service", "--no-color").out
    assert "the verdict stays without what was given in return" in shown
    without = run("explain", cases / "mm-light-2011.yaml", "--rule", "arms-from-the-dprk", "--no-what-if").out
    assert "what to find out" not in without


def test_a_decision_is_shown_beside_its_finding_and_what_is_open_is_counted(
    run: Run, cases: Path, tmp_path: Path
) -> None:
    case = cases / "ru-kursk-troops-2025-04.yaml"
    (name, *_) = re.findall(r"finding (f-[0-9a-f]{16})", run("explain", case, "--rule", "combat-service").out)
    decisions = tmp_path / "decisions.yaml"
    text = "{decision: accepted, by: A. Analyst, date: '2026-11-24', why: both sides say so, verdict: violation}"
    decisions.write_text(f"decisions:\n  {name}: {text}\n  f-0: {text}\n", encoding="utf-8")
    said = "accepted by A. Analyst on 2026-11-24: both sides say so"
    assert said in run("explain", case, "--rule", "combat-service", "--decisions", decisions).out
    ran = run("check", case, "--decisions", decisions)
    assert "accepted by A. Analyst" in ran.out
    assert "decisions: 1 accepted, 0 rejected, 0 needs information;" in ran.out
    assert "the decision on f-0 belongs to no finding of this run" in ran.err


def test_a_summary_tells_what_tells_most_and_counts_the_rest(run: Run, tmp_path: Path) -> None:
    payment = tmp_path / "payment.yaml"
    payment.write_text(
        "{id: wire, kind: financial, date: 2020-05, parties: [{roles: [recipient], country: DPRK, type: company}, "
        "{roles: [financier], country: Malaysia, type: company}], items: [{description: wire, nature: money}]}",
        encoding="utf-8",
    )
    told = run(
        "explain", payment, "--rule", "NM-ORDINARY-PAYMENT", "--depth", "summary", "--no-what-if", "--no-color"
    ).out
    decided = told.partition("decided by")[2].strip().splitlines()
    assert len(decided) == 6
    assert "YES item.nature is one of money" in told
    assert re.search(r"\(\+\d+ conditions: --depth clauses\)", decided[-1])


def test_who_was_on_the_list_is_told(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "one.json"
    bank = {"name": "Foreign Trade Bank", "roles": ["recipient"], "country": "DPRK"}
    path.write_text(json.dumps({"id": "one", "kind": "financial", "date": "2018", "parties": [bank]}), encoding="utf-8")
    out = run("explain", path).out
    assert "On the list of the Council and its Committee: Foreign Trade Bank, KPe.047, 5 August 2017." in out
