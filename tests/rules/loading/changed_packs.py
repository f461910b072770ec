"""A sound rule to spoil, and the faults of a pack that holds it."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec import structs

from sanctions_check import RulePack, RulePackError
from sanctions_check.errors import Fault

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


def faults_of(folder: Path) -> tuple[Fault, ...]:
    with pytest.raises(RulePackError) as refused:
        RulePack.load(folder)
    return tuple(
        structs.replace(fault, file=Path(fault.file).relative_to(folder).as_posix()) for fault in refused.value.faults
    )


def with_rule(pack: Path, old: str, new: str) -> tuple[Fault, ...]:
    assert old in RULE
    (pack / "prohibitions" / "z.yaml").write_text(RULE.replace(old, new), encoding="utf-8")
    return faults_of(pack)
