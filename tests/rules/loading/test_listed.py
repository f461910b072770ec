"""The list of the Council in a pack: every fault with its place, and a list that names each once."""

from __future__ import annotations

from pathlib import Path

import pytest

from sanctions_check import RulePack, RulePackError

LIST = """\
sources:
  bulletin: {what: a bulletin, read: a copy}
bodies:
  - from: bulletin
    entries:
      - {name: Korea Example Trading Corporation, also: [KETCO], listed: "2012-05-02", reference: KPe.999,
         serves_missions: true}
      - {name: Example Energy Ltd, sits_in: [Singapore], listed: "2018-03-30"}
vessels:
  - from: bulletin
    entries:
      - {name: Example Star, imo: "8838611", listed: "2016-03-02", delisted: "2016-03-21"}
"""


def test_a_list_is_read_by_names_and_numbers(pack: Path) -> None:
    (pack / "listed.yaml").write_text(LIST, encoding="utf-8")
    found = RulePack.load(pack).un_list
    assert set(found.bodies) == {"korea example trading corporation", "ketco", "example energy limited"}
    assert found.bodies["example energy limited"].sits_in == {"SG"}
    assert found.bodies["ketco"].serves_missions
    assert not found.bodies["example energy limited"].serves_missions
    assert found.vessels["8838611"].until is not None


def test_a_pack_without_a_list_looks_nobody_up(pack: Path) -> None:
    (pack / "listed.yaml").unlink(missing_ok=True)
    assert not RulePack.load(pack).un_list.bodies


def test_a_list_without_sources_is_refused(pack: Path) -> None:
    (pack / "listed.yaml").write_text(
        "sources: {}\n" + LIST.partition("bodies:")[2].join(("bodies:", "")), encoding="utf-8"
    )
    with pytest.raises(RulePackError) as refused:
        RulePack.load(pack)
    assert {fault.code for fault in refused.value.faults} == {"value"}


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ('"8838611"', '"88386"', "value"),
        (
            "  - from: bulletin\n    entries:\n      - {name: Ex",
            "  - from: hearsay\n    entries:\n      - {name: Ex",
            "value",
        ),
        ("also: [KETCO]", "alias: [KETCO]", "unknown-key"),
        ("also: [KETCO]", 'also: ["?!"]', "value"),
        ("  - from: bulletin\n    entries:\n      - {name: Ex", "  - entries:\n      - {name: Ex", "missing-key"),
        ('listed: "2012-05-02"', "listed: soon", "value"),
        ("sits_in: [Singapore]", "sits_in: [Atlantis]", "value"),
        ("name: Example Energy Ltd,", "name: Ketco,", "duplicate-id"),
    ],
)
def test_a_fault_of_the_list_has_a_place(pack: Path, old: str, new: str, code: str) -> None:
    assert old in LIST
    (pack / "listed.yaml").write_text(LIST.replace(old, new), encoding="utf-8")
    with pytest.raises(RulePackError) as refused:
        RulePack.load(pack)
    assert [(fault.file, fault.code) for fault in refused.value.faults] == [((pack / "listed.yaml").as_posix(), code)]
    assert refused.value.faults[0].line
