"""Caps in a pack: every fault of an entry is told at once, whatever else is wrong with it."""

from __future__ import annotations

from pathlib import Path

from .changed_packs import faults_of

CAP = """\
caps:
  too-much:
    title: []
    measure: UNSCR-1
    counts: no such concept
    unit: [barrels]
    amount: 0
    begins: "2020-02-29"
    ends: "2019-01-01"
    adds_up: weight
"""


def test_every_fault_of_a_cap_is_told_at_once(pack: Path) -> None:
    (pack / "caps.yaml").write_text(CAP, encoding="utf-8")
    told = " ".join(f"{fault.pointer} {fault.message}" for fault in faults_of(pack))
    for place in ("title", "unit", "amount", "begins", "ends", "adds_up"):
        assert f"/caps/too-much/{place} " in told
    assert "UNSCR-1 is not in the catalogue" in told
    assert "no such concept" in told


def test_what_a_cap_lacks_is_told_with_what_it_has_wrong(pack: Path) -> None:
    (pack / "caps.yaml").write_text("caps: {too-much: {unit: [barrels], until: x}}", encoding="utf-8")
    told = {fault.message.split(";")[0] for fault in faults_of(pack)}
    missing = {f'"{key}" is missing' for key in ("title", "measure", "counts", "begins")}
    assert told >= {*missing, "text is expected here", "an amount is a positive number", 'unknown key "until"'}
