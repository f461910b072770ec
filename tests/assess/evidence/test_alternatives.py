"""What is hedged or open of a source raises nothing: alternatives weigh as the weakest of them."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest
from tests.assess.evidence.weighing import press, state, weigh

from sanctions_check import Standing

OPEN_KINDS: list[tuple[str, ...]] = [
    ("court", "press"), ("un_panel", "msmt"), ("court", "document_leak"), ("press", "official_statement"), ("admission", "denial"),
    ("physical_inspection", "no_response"), ("party_statement", "official_statement"), ("satellite_imagery", "document"),
]  # fmt: skip


OPEN_SOURCES: list[dict[str, Any]] = [
    *({"kind": {"any_of": list(kinds)}, **more} for kinds in OPEN_KINDS for more in (
        {}, {"reliability": "B"}, {"by_party": True}, {"stance": "denies"}, {"stance": "unclear"}, {"open_inquiry": True},
    )),
    *(state({"any_of": codes}) for codes in (["KR", "US"], ["FR", "KR"])),
    *(press(origins=[{"type": {"any_of": types}}]) for types in (["state", "anonymous"], ["un_panel", "outlet"])),
    press(origins=[{"type": "state", "country": {"any_of": ["KR", "US"]}}]),
]  # fmt: skip


def each_alone(part: Any) -> list[Any]:
    """The same with each of its alternatives in the place of all."""
    if isinstance(part, dict):
        if "any_of" in part:
            return list(part["any_of"])
        return [dict(zip(part, values, strict=True)) for values in product(*map(each_alone, part.values()))]
    if isinstance(part, list):
        return [list(values) for values in product(*map(each_alone, part))]
    return [part]


def turned(part: Any) -> Any:
    """The same with its alternatives in the other order."""
    if isinstance(part, dict):
        return {key: value[::-1] if key == "any_of" else turned(value) for key, value in part.items()}
    return [turned(value) for value in part] if isinstance(part, list) else part


@pytest.mark.parametrize("source", OPEN_SOURCES, ids=repr)
@pytest.mark.parametrize(
    "others",
    [[], [state("US")], [press()], [state("US"), state("JP")], [{"kind": "satellite_imagery", "reliability": "B"}]],
    ids=["alone", "a State", "the press", "two States", "images"],
)
def test_alternatives_weigh_as_the_weakest_of_them_in_whatever_order(
    source: dict[str, Any], others: list[dict[str, Any]]
) -> None:
    came_to = weigh(*others, source)
    assert weigh(*others, turned(source)) == came_to
    best_first = list(Standing)
    weakest = max((weigh(*others, alone).standing for alone in each_alone(source)), key=best_first.index)
    assert best_first.index(came_to.standing) >= best_first.index(weakest)


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        pytest.param([{"kind": {"any_of": ["court", "press"]}}], Standing.ASSERTED, id="a court or the press"),
        pytest.param([{"kind": {"any_of": ["court", "un_panel"]}}], Standing.ESTABLISHED, id="either establishes"),
        pytest.param([{"kind": {"any_of": ["court", "document_leak"]}}], Standing.UNSUPPORTED, id="or a leak"),
        pytest.param([{"kind": {"value": "court", "qualified": "alleged"}}], Standing.ASSERTED, id="alleged court"),
        pytest.param(
            [{"kind": {"value": "court", "qualified": "alleged"}}, press()], Standing.ASSERTED, id="and the press"
        ),
        pytest.param(
            [state("US", own_acts={"value": True, "qualified": "party_claim"})],
            Standing.ASSERTED,
            id="own acts as a party claims",
        ),
        pytest.param(
            [{"kind": "un_panel", "open_inquiry": {"value": True, "qualified": "suspected"}}],
            Standing.ASSERTED,
            id="perhaps an open inquiry",
        ),
        pytest.param(
            [state("US"), state({"value": "JP", "qualified": "presumed"})],
            Standing.ASSERTED,
            id="presumably another State",
        ),
        pytest.param(
            [press(origins=[{"type": {"value": "un_panel", "qualified": "inferred"}}])],
            Standing.ASSERTED,
            id="inferred to come from the Panel",
        ),
        pytest.param(
            [state("US"), state("JP", kind={"any_of": ["official_statement", "intelligence_assessment"]})],
            Standing.CORROBORATED,
            id="another State, whichever way it speaks",
        ),
        pytest.param(
            [state("US"), state("JP"), {"kind": {"any_of": ["court", "document_leak"]}, "stance": "denies"}],
            Standing.CONTESTED,
            id="perhaps a court denies it",
        ),
    ],
)
def test_what_is_hedged_or_open_of_a_source_raises_nothing(evidence: list[dict[str, Any]], expected: Standing) -> None:
    note = weigh(*evidence)
    assert note.standing is expected, note.because
