"""The law catalogue: every paragraph with its facts, and nothing cited that is not in it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from sanctions_check import RulePack
from sanctions_check.rules.model import Completion, Prohibition

PACK = RulePack.load()
RULES = Path(__file__).resolve().parents[2] / "rules"
DEALS = re.compile(r"\b(sale|procurement|credits|guarantees)\b")
"""Acts that a signed contract completes, as the catalogue names them."""


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


def _acts() -> dict[str, str]:
    files = (yaml.safe_load(path.read_text(encoding="utf-8")) for path in (RULES / "measures").glob("*.yaml"))
    return {measure["id"]: ", ".join(measure["acts"]) for file in files for measure in file["measures"]}


def _bars_deals(rule: Prohibition, acts: dict[str, str]) -> bool:
    """Does it bar the sale, the procurement or the financing of goods? Help, training and notices are given by performance."""
    on_goods = rule.written.file.split("/")[1] in ("arms", "trade", "wmd", "finance")
    return on_goods and any(DEALS.search(acts[each.measure.id]) for each in rule.citations if not each.restates)


@pytest.mark.parametrize(
    "rule", [rule for rule in PACK.prohibitions if _bars_deals(rule, _acts())], ids=lambda rule: rule.id
)
def test_a_contract_completes_what_bars_sale_procurement_and_the_financing_of_trade(rule: Prohibition) -> None:
    assert rule.completed_by is Completion.CONTRACT
