"""Loading a pack: every fault of every file at once, each with its place and what to do."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from msgspec import structs

from sanctions_check import RulePack, RulePackError
from sanctions_check.errors import Fault
from sanctions_check.logic.condition import All, Test
from sanctions_check.rules.reading.folder import default_pack_path
from sanctions_check.sources.limits import Limits

RULE = """\
rule: a-rule
title: A rule
text: What it says.
judges: each item
law: [UNSCR-1874-OP9]
engaged_by: arms or related materiel
when: arms or related materiel
addressees: [{duty: a duty, dprk: true}]
says: "{subject} moved"
"""


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    folder = tmp_path / "pack"
    shutil.copytree(default_pack_path(), folder, ignore=shutil.ignore_patterns("*.tests.yaml"))
    return folder


def faults_of(folder: Path) -> tuple[Fault, ...]:
    with pytest.raises(RulePackError) as refused:
        RulePack.load(folder)
    return tuple(
        structs.replace(fault, file=Path(fault.file).relative_to(folder).as_posix()) for fault in refused.value.faults
    )


def test_a_fault_names_its_file_from_where_one_is(pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (pack / "prohibitions" / "z.yaml").write_text("rule: x\n", encoding="utf-8")
    monkeypatch.chdir(pack.parent)
    with pytest.raises(RulePackError) as refused:
        RulePack.load(pack.name)
    assert {fault.file for fault in refused.value.faults} == {f"{pack.name}/prohibitions/z.yaml"}


def with_rule(pack: Path, old: str, new: str) -> tuple[Fault, ...]:
    assert old in RULE
    (pack / "prohibitions" / "z.yaml").write_text(RULE.replace(old, new), encoding="utf-8")
    return faults_of(pack)


def test_the_pack_that_ships_loads_without_warnings() -> None:
    pack = RulePack.load()
    assert pack.warnings == ()
    assert len(pack.measures) == 160
    assert len(pack.prohibitions) >= 30


def test_a_sound_rule_is_added(pack: Path) -> None:
    (pack / "prohibitions" / "z.yaml").write_text(RULE, encoding="utf-8")
    assert "a-rule" in {rule.id for rule in RulePack.load(pack).prohibitions}


@pytest.mark.parametrize(("word", "in_turn"), [("all", False), ("all in turn", True)])
def test_parts_may_be_asked_in_turn(pack: Path, word: str, in_turn: bool) -> None:
    when = f"when: {{{word}: [arms or related materiel, leaves the DPRK]}}"
    text = RULE.replace("when: arms or related materiel", when)
    (pack / "prohibitions" / "z.yaml").write_text(text, encoding="utf-8")
    (rule,) = (rule for rule in RulePack.load(pack).prohibitions if rule.id == "a-rule")
    assert isinstance(rule.when, All)
    assert rule.when.in_turn is in_turn
    assert len(rule.when.parts) == 2


@pytest.mark.parametrize(
    ("old", "new", "code", "said"),
    [
        ("title: A rule", "titel: A rule", "unknown-key", 'did you mean "title"?'),
        ("judges: each item", "judges: each thing", "value", "each item"),
        ("UNSCR-1874-OP9", "UNSCR-1874-OP99", "unknown-measure", "not in the catalogue"),
        ("UNSCR-1874-OP9", "UNSCR 1874 (2009) OP9", "unknown-measure", 'did you mean "UNSCR-1874-OP9"?'),
        (
            "when: arms or related materiel",
            "when: arms or related material",
            "unknown-concept",
            "arms or related materiel",
        ),
        (
            "when: arms or related materiel",
            "when: {item.categry: food}",
            "unknown-fact",
            'did you mean "item.category"?',
        ),
        ("when: arms or related materiel", "when: {item.category: fod}", "value", 'did you mean "food"?'),
        ("when: arms or related materiel", "when: {item.category: haircut}", "value", "schema words items.category"),
        ("when: arms or related materiel", "when: {act.kind: haircut}", "value", "schema words kind"),
        ("when: arms or related materiel", "when: {party.country: Korea}", "scope", "some party"),
        ("when: arms or related materiel", "when: {some party: {party.country: Korea}}", "value", "several meanings"),
        ("when: arms or related materiel", "when: {item.quantity: {at lest: 3}}", "operator", "at least"),
        ("when: arms or related materiel", "when: [arms or related materiel]", "condition", "all: or any:"),
        ("when: arms or related materiel", "when: {all: []}", "condition", "list of conditions"),
        ("when: arms or related materiel", "when: combat troops", "scope", "some group"),
        ("when: arms or related materiel", "when: {judgement: wisdom}", "unknown-judgement", "wisdom"),
        (
            "when: arms or related materiel",
            "when: {presumed: {all: [arms or related materiel]}}",
            "condition",
            "one fact",
        ),
        (
            "when: arms or related materiel",
            "when: {any day: {from: 2019-12-23, called: x, til: later}}",
            "unknown-key",
            "til",
        ),
        (
            "when: arms or related materiel",
            "when: {where: {stated: item.hs, then: arms or related materiel}}",
            "condition",
            "otherwise:",
        ),
        (
            "when: arms or related materiel",
            "when: {where: {stated: item.sh, then: {item.hs: '93'}, otherwise: arms or related materiel}}",
            "unknown-fact",
            'did you mean "item.hs"?',
        ),
        ("when: arms or related materiel", "when: {where: item.hs}", "shape", "a mapping"),
        ("when: arms or related materiel", "when: {if known: arms or related materiel}", "condition", "one fact"),
        ("when: arms or related materiel", "when: no", "yaml-surprise", "quote it"),
        ("title: A rule", "title: A rule\ntitle: Another", "duplicate-key", "twice"),
        ("dprk: true", "roles: [suplier]", "value", 'did you mean "supplier"?'),
        ("{subject} moved", "{subjekt} moved", "value", "stands for nothing"),
        ("{subject} moved", "{subject moved", "value", "cannot be read"),
        ("{subject} moved", "{subject:d} moved", "value", "stands for nothing"),
        ("{subject} moved", "{subject or vessel} moved", "value", "{vessel} stands for nothing"),
        ("{subject} moved", "{subject} moved to {suplier}", "value", 'did you mean "supplier"?'),
        ("{subject} moved", "{subject} moved[ to {recipient}", "value", "cannot be read"),
        ("{subject} moved", "{subject} moved[ to the DPRK]", "value", "a part in brackets has a place"),
        ("{subject} moved", "{subject} flew", "value", "no verb that reports know"),
        ("law: [UNSCR-1874-OP9]", "law: [{measure: UNSCR-1874-OP9, restates: true}]", "value", "lay the duty down"),
        ("rule: a-rule", "rule: arms-from-the-dprk", "duplicate-id", "already defined"),
        ("judges: each item", "judges: each item\nreading: poetic", "unknown-reading", "poetic"),
        ("dprk: true", "roles: [[supplier]]", "value", "not a role"),
        ("law: [UNSCR-1874-OP9]", "law: [UNSCR-1874-OP9, {}]", "missing-key", "measure"),
        (
            "when: arms or related materiel",
            'when: {act.date: {before: "2016"}}',
            "value",
            "a day is expected",
        ),
        ("text: What it says.", "text: !!python/object:os.system x", "yaml-tag", "tags have no meaning"),
    ],
)
def test_each_fault_has_place_code_and_advice(pack: Path, old: str, new: str, code: str, said: str) -> None:
    faults = with_rule(pack, old, new)
    (fault,) = [fault for fault in faults if fault.code == code and said in f"{fault.message} {fault.hint}"]
    assert fault.file == "prohibitions/z.yaml"
    assert fault.line is not None


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
        ("{item.origin: {same as: party.contry}}", "unknown-fact", 'did you mean "party.country"'),
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


def test_all_faults_of_all_files_come_together(pack: Path) -> None:
    (pack / "prohibitions" / "z.yaml").write_text("rule: a\n", encoding="utf-8")
    (pack / "concepts" / "b.yaml").write_text("concepts:\n  b: {about: nothing}\n", encoding="utf-8")
    faults = faults_of(pack)
    assert {fault.file for fault in faults} == {"prohibitions/z.yaml", "concepts/b.yaml"}
    assert len(faults) > 5


def test_concepts_may_not_run_in_a_circle(pack: Path) -> None:
    text = "concepts:\n  left: {about: item, means: right}\n  right: {about: item, means: left}\n"
    (pack / "concepts" / "circle.yaml").write_text(text, encoding="utf-8")
    assert any(fault.code == "circle" and "left → right → left" in fault.message for fault in faults_of(pack))


def test_terms_may_not_be_built_on_terms_without_end(pack: Path) -> None:
    """Each says the one before twice: the last would have a proof of 2 to the power of 3,015 steps."""
    lines = [f"  c{n}: {{about: item, means: {{any: [c{n + 1}, {{not: c{n + 1}}}]}}}}" for n in range(3_015)]
    text = "\n".join(("concepts:", *lines, "  c3015: {about: item, means: {item.origin: DPRK}}"))
    (pack / "concepts" / "x.yaml").write_text(text, encoding="utf-8")
    assert {fault.code for fault in faults_of(pack)} == {"too-deep", "too-large"}


def test_terms_may_not_be_nested_without_end(pack: Path) -> None:
    lines = [f"  c{n}: {{about: item, means: {'{not: ' * 55}c{n + 1}{'}' * 55}}}" for n in range(19)]
    text = "\n".join(("concepts:", *lines, "  c19: {about: item, means: {item.origin: DPRK}}"))
    (pack / "concepts" / "x.yaml").write_text(text, encoding="utf-8")
    assert {fault.code for fault in faults_of(pack)} == {"too-deep", "too-large"}


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("caps.yaml", "unit: barrels", f"unit: {'x' * 100}"),
        ("caps.yaml", "unit: barrels", "unit: [a]"),
        ("caps.yaml", 'begins: "2018-01-01"', 'begins: "2018-01-02"'),
        ("standing.yaml", "fairly_reliable: C", "fairly_reliable: [C]"),
        ("standing.yaml", "photo: C", "photo: [C]"),
        ("standing.yaml", "examiners: [", "examiners: [[state], "),
        ("standing.yaml", "organs_of_states: [", "organs_of_states: [press, "),
        ("measures/1874-2009.yaml", "amended_by: [", "amended_by: [{}, "),
        ("readings.yaml", "country: RU", "country: Korea"),
    ],
)
def test_a_word_that_is_none_is_a_fault_wherever_it_stands(pack: Path, name: str, old: str, new: str) -> None:
    path = pack / name
    text = path.read_text(encoding="utf-8")
    assert old in text, name
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    assert any(fault.file == name and fault.line for fault in faults_of(pack))


def test_a_reading_that_is_no_practice_yet_is_refused(pack: Path) -> None:
    path = pack / "readings.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace('        since: "2025-05-29"\n', ""), encoding="utf-8")
    assert any("practice names the body" in fault.message for fault in faults_of(pack))


def test_a_file_that_nothing_reads_is_a_fault(pack: Path) -> None:
    (pack / "more_rules.yaml").write_text("rule: x\n", encoding="utf-8")
    assert [fault.code for fault in faults_of(pack)] == ["unknown-file"]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("prohibitions/arms/brand-new.yml", "call it brand-new.yaml"),
        ("prohibitions/arms/x.tests.yml", "call it x.tests.yaml"),
        ("prohibitions/LOUD.YAML", "call it LOUD.yaml"),
        ("prohibition/x.yaml", 'did you mean "prohibitions"?'),
        ("gaps.yml", 'did you mean "gaps.yaml"?'),
    ],
)
def test_a_rule_that_nobody_would_apply_is_a_fault(pack: Path, name: str, said: str) -> None:
    (pack / name).parent.mkdir(exist_ok=True)
    (pack / name).write_text(RULE, encoding="utf-8")
    (fault,) = faults_of(pack)
    assert (fault.file, fault.code) == (name, "unknown-file")
    assert said in str(fault)


def test_a_folder_behind_a_link_is_not_left_out_silently(pack: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "z.yaml").write_text(RULE, encoding="utf-8")
    (pack / "prohibitions" / "more").symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    assert [(fault.file, fault.code) for fault in faults_of(pack)] == [("prohibitions/more", "unknown-file")]


def test_a_file_at_the_top_that_is_no_plain_file_is_a_fault(pack: Path) -> None:
    (pack / "gaps.yaml").unlink()
    (pack / "gaps.yaml").mkdir()
    assert [(fault.file, fault.code) for fault in faults_of(pack)] == [("gaps.yaml", "unreadable")]


@pytest.mark.parametrize(
    ("name", "further"),
    [
        ("standing.yaml", "fairly_reliable: F"),
        ("pack.yaml", "nexus: nothing"),
        ("gaps.yaml", "gaps: []"),
        ("prohibitions/arms/arms-to-the-dprk.yaml", RULE),
    ],
)
def test_a_file_of_a_pack_holds_one_document(pack: Path, name: str, further: str) -> None:
    before = (pack / name).read_text(encoding="utf-8")
    (pack / name).write_text(f"{before}---\n{further}\n", encoding="utf-8")
    faults = [fault for fault in faults_of(pack) if fault.code == "several-documents"]
    assert [(fault.file, fault.line) for fault in faults] == [(name, before.count("\n") + 1)]


def test_an_empty_head_of_a_pack_is_a_fault(pack: Path) -> None:
    (pack / "pack.yaml").write_text("# nothing yet\n", encoding="utf-8")
    assert [(fault.file, fault.code) for fault in faults_of(pack)] == [("pack.yaml", "empty")]


def test_a_link_out_of_the_pack_is_refused(pack: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside.yaml"
    outside.write_text(RULE, encoding="utf-8")
    (pack / "prohibitions" / "link.yaml").symlink_to(outside)
    assert [fault.code for fault in faults_of(pack)] == ["outside-pack"]


def test_a_folder_that_links_out_of_the_pack_is_refused(pack: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (pack / "gaps.yaml").rename(tmp_path / "elsewhere" / "gaps.yaml")
    (pack / "gaps.yaml").symlink_to(tmp_path / "elsewhere" / "gaps.yaml")
    (pack / "concepts").rename(tmp_path / "elsewhere" / "concepts")
    (pack / "concepts").symlink_to(tmp_path / "elsewhere" / "concepts", target_is_directory=True)
    outside = {fault.file for fault in faults_of(pack) if fault.code == "outside-pack"}
    assert {"gaps.yaml", "concepts/items.yaml"} <= outside


def test_a_pipe_in_a_pack_is_refused_and_not_waited_for(pack: Path) -> None:
    os.mkfifo(pack / "concepts" / "pipe.yaml")
    assert [(fault.file, fault.code) for fault in faults_of(pack)] == [("concepts/pipe.yaml", "unreadable")]


@pytest.mark.parametrize(
    ("limits", "code"), [(Limits(pack_files=10), "too-many"), (Limits(pack_size=10_000), "too-large")]
)
def test_a_pack_beyond_the_limits_is_refused_once(pack: Path, limits: Limits, code: str) -> None:
    with pytest.raises(RulePackError) as refused:
        RulePack.load(pack, limits=limits)
    assert [fault.code for fault in refused.value.faults if fault.file == str(pack)] == [code]


def test_what_stands_in_a_pack_keeps_within_the_limits(pack: Path) -> None:
    (pack / "concepts" / "deep.yaml").write_text("[" * 100, encoding="utf-8")
    assert [fault.code for fault in faults_of(pack)] == ["too-deep"]
    with pytest.raises(RulePackError, match="too-deep"):
        RulePack.load(default_pack_path(), limits=Limits(depth=3))


@pytest.mark.parametrize(
    "file",
    [
        "concepts/directions.yaml",
        "exemptions/trade.yaml",
        "judgements.yaml",
        "measures/1718-2006.yaml",
        "readings.yaml",
    ],
)
def test_what_stands_in_a_file_that_cannot_be_read_is_not_called_unknown(pack: Path, file: str) -> None:
    with (pack / file).open("a", encoding="utf-8") as end:
        end.write("\nx: [\n")
    (pack / "prohibitions" / "arms" / "a-rule.yaml").write_text(
        RULE.replace("title: A rule", "title: 5"), encoding="utf-8"
    )
    found = {(fault.file, fault.code) for fault in faults_of(pack)}
    assert found == {(file, "yaml-syntax"), ("prohibitions/arms/a-rule.yaml", "value")}


@pytest.mark.parametrize(
    ("law", "said"),
    [
        (
            "law: [UNSCR-1-OP1]",
            ["unknown-measure at /law/0: UNSCR-1-OP1 is not in the catalogue (ids look like UNSCR-1874-OP9)"],
        ),
        (
            "law: [{covers: arms or related materiel}]",
            ['missing-key at /law/0: "measure" is missing (measure: and what it is)'],
        ),
        ("law: []", ["missing-key at /law: a rule cites at least one measure (law: [UNSCR-1874-OP9])"]),
        (
            "law: [{measure: UNSCR-1874-OP9, restates: true}]",
            ["value at /law: at least one measure must lay the duty down, not only restate it"],
        ),
        (
            "law: [UNSCR-1-OP1, {measure: UNSCR-1874-OP9, restates: true}]",
            ["unknown-measure at /law/0: UNSCR-1-OP1 is not in the catalogue (ids look like UNSCR-1874-OP9)"],
        ),
    ],
)
def test_one_fault_of_the_law_is_told_once(pack: Path, law: str, said: list[str]) -> None:
    rule = RULE.replace("law: [UNSCR-1874-OP9]", law)
    (pack / "prohibitions" / "arms" / "a-rule.yaml").write_text(rule, encoding="utf-8")
    assert [str(fault).split(": ", 1)[1] for fault in faults_of(pack)] == said


def test_a_folder_without_a_pack_says_so(tmp_path: Path) -> None:
    (fault,) = faults_of(tmp_path)
    assert fault.code == "no-pack"


def test_binary_in_a_pack_is_a_fault(pack: Path) -> None:
    (pack / "concepts" / "x.yaml").write_bytes(b"\xff\xfe\x00")
    assert [fault.code for fault in faults_of(pack)] == ["encoding"]


@pytest.mark.parametrize("name", ["non_measures.yaml", "gaps.yaml", "related.yaml"])
def test_an_id_of_a_rule_is_that_of_nothing_else(pack: Path, name: str) -> None:
    text = (pack / name).read_text(encoding="utf-8")
    before, _, after = text.partition("- id: ")
    _, _, rest = after.partition("\n")
    (pack / name).write_text(f"{before}- id: arms-from-the-dprk\n{rest}", encoding="utf-8")
    (fault,) = faults_of(pack)
    assert (fault.file, fault.code, fault.line) == (name, "duplicate-id", before.count("\n") + 1)
    assert "already defined at prohibitions/arms/arms-from-the-dprk.yaml" in fault.message


@pytest.mark.parametrize("name", ["non_measures.yaml", "gaps.yaml", "related.yaml"])
def test_an_id_is_used_once_in_a_list(pack: Path, name: str) -> None:
    text = (pack / name).read_text(encoding="utf-8")
    _, entry, again = text.partition("  - id: ")
    (pack / name).write_text(f"{text.rstrip()}\n\n{entry}{again}", encoding="utf-8")
    assert {(fault.file, fault.code) for fault in faults_of(pack)} == {(name, "duplicate-id")}


def test_a_concept_that_only_stands_beside_an_act_is_used(pack: Path) -> None:
    (pack / "concepts" / "x.yaml").write_text("concepts:\n  lone: {means: {act.kind: launch}}\n", encoding="utf-8")
    path = pack / "related.yaml"
    entry = "\n  - {id: x, title: X, why: Because., when: lone, measures: [UNSCR-1874-OP9]}\n"
    path.write_text(path.read_text(encoding="utf-8").rstrip() + entry, encoding="utf-8")
    assert RulePack.load(pack).warnings == ()


@pytest.mark.parametrize("key", ["unconfirmed", "finding_bodies", "organs_of_states"])
def test_how_evidence_is_weighed_is_said_and_not_left_out(pack: Path, key: str) -> None:
    path = pack / "standing.yaml"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join(line for line in lines if not line.startswith(f"{key}:")), encoding="utf-8")
    assert [(fault.code, fault.message) for fault in faults_of(pack)] == [("missing-key", f'"{key}" is missing')]


def test_an_unused_concept_is_a_warning(pack: Path) -> None:
    (pack / "concepts" / "x.yaml").write_text(
        "concepts:\n  idle: {about: item, means: {item.origin: DPRK}}\n", encoding="utf-8"
    )
    assert [warning.split(": ", 1)[1] for warning in RulePack.load(pack).warnings] == ['nothing uses "idle"']


def test_the_digest_follows_the_content(pack: Path) -> None:
    before = RulePack.load(pack).digest
    path = pack / "standing.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    assert RulePack.load(pack).digest != before
