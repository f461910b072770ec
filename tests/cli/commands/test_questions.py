"""`sanctions-check questions`: what to find out next, over a whole file."""

from __future__ import annotations

import json
from pathlib import Path

from ..conftest import Run


def test_questions_are_ranked_by_how_many_records_they_settle(run: Run, cases: Path) -> None:
    ran = run("questions", cases, "--format", "json")
    assert ran.status == 0
    body = json.loads(ran.out)
    settled = [question["settles"] for question in body["questions"]]
    assert settled == sorted(settled, reverse=True)
    assert settled[0] > 1
    cargo = next(each for each in body["questions"] if each["question"] == "what the cargo or items really are")
    assert set(cargo["records"]) >= {"mm-kangnam-2009", "mm-light-2011"}
    assert {"possible_violation", "not_a_violation"} <= set(cargo["answers"])


def test_the_same_question_about_one_party_is_one_question(run: Run, tmp_path: Path) -> None:
    payment = {
        "kind": "financial",
        "direction": "to_dprk",
        "date": "2024",
        "items": [{"category": "funds", "nature": "money"}],
        "parties": [
            {"name": "Bank A", "roles": ["supplier"], "country": "China"},
            {
                "name": "Trading Company B",
                "roles": ["recipient"],
                "type": "company",
                "country": "DPRK",
                "un_listed": "unknown",
            },
        ],
        "evidence": [{"kind": "court", "reliability": "A"}],
    }
    path = tmp_path / "payments.jsonl"
    path.write_text(
        "".join(json.dumps({"id": f"p{number}", **payment}) + "\n" for number in range(3)), encoding="utf-8"
    )
    ran = run("questions", path)
    assert "whether Trading Company B (DPRK) is listed by the United Nations" in ran.out
    assert "settles 3 of the 3 records" in ran.out


def test_whether_the_dprk_is_involved_is_asked_where_that_is_open(run: Run, cases: Path) -> None:
    body = json.loads(run("questions", cases.parent / "stream" / "screening.jsonl", "--format", "json").out)
    (question,) = body["questions"]
    assert question["question"] == "to which State an unnamed supplier belongs"
    assert (question["settles"], question["answers"]) == (1, ["out_of_scope"])
    assert (body["undetermined"], body["without_question"]) == (1, 0)


def test_what_is_open_and_has_no_question_is_counted_and_named(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    goods = {"kind": "transfer_commodity", "direction": "from_dprk", "date": "2018", "parties": [{"country": "DPRK"}]}
    path.write_text(json.dumps({"id": "a", **goods, "items": [{"category": "other_services"}]}), encoding="utf-8")
    assert "1 record, 1 undetermined, 1 of them without a question: a\n" in run("questions", path).out
    assert json.loads(run("questions", path, "--format", "json").out)["records_without_question"] == ["a"]


def test_what_cannot_be_read_is_said(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    path.write_text("nonsense\n", encoding="utf-8")
    ran = run("questions", path)
    assert ran.status == 2
    assert "x.jsonl:1" in ran.err


def test_strict_opens_what_was_presumed(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "exempt.json"
    approved = {
        "id": "generators",
        "kind": "transfer_commodity",
        "direction": "to_dprk",
        "date": "2023-11-05",
        "parties": [{"roles": ["supplier"], "country": "RU"}, {"roles": ["recipient"], "country": "DPRK"}],
        "items": [{"description": "generators", "category": "machinery", "hs": ["8502"]}],
        "exemptions": [{"type": "committee_approval", "status": "granted"}],
        "evidence": [{"kind": "physical_inspection", "country": "TH"}],
    }
    path.write_text(json.dumps(approved), encoding="utf-8")
    counted = [
        json.loads(run("questions", path, "--format", "json", *options).out)["undetermined"]
        for options in ([], ["--strict"])
    ]
    assert counted == [0, 1]


def test_an_example_that_says_the_same_is_left_out(run: Run, cases: Path) -> None:
    out = run("questions", cases).out
    assert out.count("a source that establishes the facts") == 1
    assert "for instance: what the category of" in out
