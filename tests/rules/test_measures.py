"""The law catalogue: every paragraph with its facts, and nothing cited that is not in it."""

from __future__ import annotations

import re

from sanctions_check import RulePack

PACK = RulePack.load()


def test_ids_follow_resolution_and_paragraph() -> None:
    for measure in PACK.measures.values():
        number = measure.resolution.split()[1]
        assert re.fullmatch(rf"UNSCR-{number}-OP[0-9]+[a-z]?(-[ivx]+)?", measure.id), measure.id
        assert measure.document.startswith(f"S/RES/{number} (")


def test_nothing_is_in_force_before_its_adoption() -> None:
    assert all(measure.in_force_from >= measure.adopted for measure in PACK.measures.values())


def test_every_rule_lays_down_a_duty_or_only_calls_upon() -> None:
    for rule in PACK.prohibitions:
        forces = {citation.measure.force for citation in rule.citations if not citation.restates}
        assert forces <= {"prohibited", "required", "called-upon"}, rule.id
