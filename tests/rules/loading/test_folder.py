"""Which files belong to a pack, and what is not read."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from tests.rules.loading.changed_packs import RULE, faults_of

from sanctions_check import RulePack, RulePackError
from sanctions_check.rules.loading.folder import default_pack_path
from sanctions_check.sources.limits import Limits


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


def test_binary_in_a_pack_is_a_fault(pack: Path) -> None:
    (pack / "concepts" / "x.yaml").write_bytes(b"\xff\xfe\x00")
    assert [fault.code for fault in faults_of(pack)] == ["encoding"]


def test_the_digest_follows_the_content(pack: Path) -> None:
    before = RulePack.load(pack).digest
    path = pack / "standing.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    assert RulePack.load(pack).digest != before


def test_a_link_that_leads_to_itself_is_a_fault(pack: Path) -> None:
    (pack / "concepts" / "loop.yaml").symlink_to("loop.yaml")
    assert [(fault.file, fault.code) for fault in faults_of(pack)] == [("concepts/loop.yaml", "unreadable")]


def test_a_file_may_have_a_name_that_is_no_utf_8(pack: Path) -> None:
    before = RulePack.load(pack)
    (pack / "prohibitions" / "arms").rename(pack / "prohibitions" / os.fsdecode(b"arms-\xff"))
    after = RulePack.load(pack)
    assert len(after.prohibitions) == len(before.prohibitions)
    assert after.digest != before.digest


def test_what_is_hidden_is_skipped_as_in_folders_of_input(pack: Path) -> None:
    before = RulePack.load(pack).digest
    for hidden in (".git/config.yaml", ".github/workflows/ci.yml", "prohibitions/.draft.yaml", ".hidden.yaml"):
        (pack / hidden).parent.mkdir(parents=True, exist_ok=True)
        (pack / hidden).write_text("a: 1\n", encoding="utf-8")
    assert RulePack.load(pack).digest == before
