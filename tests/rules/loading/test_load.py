"""Loading a pack: every fault of every file at once, each with its place and what to do."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from tests.rules.loading.changed_packs import RULE, faults_of, with_rule

from sanctions_check import RulePack, RulePackError, UsageError
from sanctions_check.logic.condition import Engaged
from sanctions_check.rules.loading.folder import default_pack_path


def test_a_fault_names_its_file_from_where_one_is(pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (pack / "prohibitions" / "z.yaml").write_text("rule: x\n", encoding="utf-8")
    monkeypatch.chdir(pack.parent)
    with pytest.raises(RulePackError) as refused:
        RulePack.load(pack.name)
    assert {fault.file for fault in refused.value.faults} == {f"{pack.name}/prohibitions/z.yaml"}


def test_the_pack_that_ships_loads() -> None:
    pack = RulePack.load()
    assert len(pack.measures) == 160
    assert len(pack.prohibitions) >= 30


def test_a_sound_rule_is_added(pack: Path) -> None:
    (pack / "prohibitions" / "z.yaml").write_text(RULE, encoding="utf-8")
    assert "a-rule" in {rule.id for rule in RulePack.load(pack).prohibitions}


def test_a_rule_that_does_not_say_what_engages_it_is_engaged_by_what_it_asks(pack: Path) -> None:
    silent = RULE.replace("engaged_by: arms or related materiel\n", "")
    assert "engaged_by" not in silent
    (pack / "prohibitions" / "z.yaml").write_text(silent, encoding="utf-8")
    (rule,) = (rule for rule in RulePack.load(pack).prohibitions if rule.id == "a-rule")
    assert isinstance(rule.engaged, Engaged)
    assert rule.engaged.part == rule.when


def test_no_rule_that_ships_says_twice_what_it_asks() -> None:
    for path in (default_pack_path() / "prohibitions").rglob("*.yaml"):
        rule = yaml.safe_load(path.read_text(encoding="utf-8"))
        assert "when" not in rule or rule.get("engaged_by") != rule["when"], path


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
        ("when: arms or related materiel", "when: {movement.ais: haircut}", "value", "mostly_off"),
        ("when: arms or related materiel", "when: {item.stage: haircut}", "value", "one of planned"),
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
        ("{subject} moved", "{subject} moved[ to the DPRK]", "value", "a part in brackets has a slot"),
        ("{subject} moved", "{subject} flew", "value", "no verb that reports know"),
        ("law: [UNSCR-1874-OP9]", "law: [{measure: UNSCR-1874-OP9, restates: true}]", "value", "lay the duty down"),
        ("rule: a-rule", "rule: arms-from-the-dprk", "duplicate-id", "already defined"),
        ("judges: each item", "judges: each item\nreading: poetic", "unknown-reading", "poetic"),
        ("dprk: true", "roles: [[supplier]]", "value", "not a role"),
        ("dprk: true", "dprk: true, where: leafs the DPRK", "unknown-concept", 'did you mean "leaves the DPRK"?'),
        ("law: [UNSCR-1874-OP9]", "law: [UNSCR-1874-OP9, {}]", "missing-key", "measure"),
        (
            "when: arms or related materiel",
            'when: {act.date: {before: "2016"}}',
            "value",
            "a day is expected",
        ),
        (
            "when: arms or related materiel",
            'when: {any day: {from: "2020-01-02", until: "2020-01-01", called: late}}',
            "value",
            "until is a day before from",
        ),
        ("text: What it says.", "text: !!python/object:os.system x", "yaml-tag", "tags have no meaning"),
    ],
)
def test_each_fault_has_place_code_and_advice(pack: Path, old: str, new: str, code: str, said: str) -> None:
    faults = with_rule(pack, old, new)
    (fault,) = [fault for fault in faults if fault.code == code and said in f"{fault.message} {fault.hint}"]
    assert fault.file == "prohibitions/z.yaml"
    assert fault.line is not None


def test_all_faults_of_all_files_come_together(pack: Path) -> None:
    (pack / "prohibitions" / "z.yaml").write_text("rule: a\n", encoding="utf-8")
    (pack / "concepts" / "b.yaml").write_text("concepts:\n  b: {about: nothing}\n", encoding="utf-8")
    faults = faults_of(pack)
    assert {fault.file for fault in faults} == {"prohibitions/z.yaml", "concepts/b.yaml"}
    assert len(faults) > 5


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("caps.yaml", "unit: barrels", f"unit: {'x' * 100}"),
        ("caps.yaml", "unit: barrels", "unit: [a]"),
        ("caps.yaml", 'begins: "2017-12-22"', 'begins: "2020-02-29"'),
        ("caps.yaml", 'ends: "2017-12-31"', 'ends: "2017-09-30"'),
        ("listed.yaml", 'listed: "2017-10-03"', 'listed: "2017-10-03", delisted: "2017-10-02"'),
        ("measures/1874-2009.yaml", "amended_by: [", "amended_by: [UNSCR-1874-OP9, "),
        ("standing.yaml", "fairly_reliable: C", "fairly_reliable: [C]"),
        ("standing.yaml", "photo: C", "photo: [C]"),
        ("standing.yaml", "examiners: [", "examiners: [[state], "),
        ("standing.yaml", "organs_of_states: [", "organs_of_states: [press, "),
        ("measures/1874-2009.yaml", "amended_by: [", "amended_by: [{}, "),
        ("readings.yaml", 'since: "2024-10-30"', "since: [a]"),
        ("readings.yaml", "who: Republic of Korea", "who: Republic of Korea\n        country: KR"),
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


def test_an_empty_head_of_a_pack_is_a_fault(pack: Path) -> None:
    (pack / "pack.yaml").write_text("# nothing yet\n", encoding="utf-8")
    assert [(fault.file, fault.code) for fault in faults_of(pack)] == [("pack.yaml", "empty")]


@pytest.mark.parametrize("file", ["prohibitions/arms/arms-from-the-dprk.yaml", "caps.yaml", "gaps.yaml"])
@pytest.mark.parametrize("left", ["", "# rewritten soon\n"])
def test_a_file_that_lost_what_it_held_is_a_fault(pack: Path, file: str, left: str) -> None:
    (pack / file).write_text(left, encoding="utf-8")
    assert (file, "empty") in {(fault.file, fault.code) for fault in faults_of(pack)}


@pytest.mark.parametrize("folder", [5, b"rules", ["rules"]])
def test_what_names_no_folder_is_a_usage_error(folder: object) -> None:
    with pytest.raises(UsageError, match="a rule pack is named by its folder"):
        RulePack.load(folder)  # type: ignore[arg-type]


def test_limits_are_limits() -> None:
    with pytest.raises(UsageError, match="limits are Limits, such as"):
        RulePack.load(limits={"depth": 5})  # type: ignore[arg-type]


def test_a_folder_of_an_endless_name_is_no_pack() -> None:
    with pytest.raises(RulePackError, match=r"there is no pack\.yaml here"):
        RulePack.load("a" * 5_000)


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


def test_a_measure_that_is_left_aside_is_one_of_the_catalogue(pack: Path) -> None:
    path = pack / "coverage.yaml"
    text = f"{path.read_text(encoding='utf-8').rstrip()}\n  UNSCR-1874-OP99: {{status: context, why: x}}\n"
    path.write_text(text, encoding="utf-8")
    (fault,) = faults_of(pack)
    assert (fault.file, fault.code, fault.line) == ("coverage.yaml", "unknown-measure", text.count("\n"))
    assert "is not in the catalogue; did you mean" in fault.message


def test_a_folder_without_a_pack_says_so(tmp_path: Path) -> None:
    (fault,) = faults_of(tmp_path)
    assert fault.code == "no-pack"


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


@pytest.mark.parametrize("key", ["unconfirmed", "finding_bodies", "organs_of_states"])
def test_how_evidence_is_weighed_is_said_and_not_left_out(pack: Path, key: str) -> None:
    path = pack / "standing.yaml"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join(line for line in lines if not line.startswith(f"{key}:")), encoding="utf-8")
    assert [(fault.code, fault.message) for fault in faults_of(pack)] == [("missing-key", f'"{key}" is missing')]


def test_a_value_whose_text_is_refused_hides_no_other_fault_of_its_file_and_makes_none(pack: Path) -> None:
    spoilt = RULE.replace("title: A rule", "title: A rule\ncompleted_by: no").replace("when: arms", "when: armes")
    (pack / "prohibitions" / "z.yaml").write_text(spoilt, encoding="utf-8")
    assert [(fault.pointer, fault.code) for fault in faults_of(pack)] == [
        ("/completed_by", "yaml-surprise"),
        ("/when", "unknown-concept"),
    ]
