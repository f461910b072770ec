"""Who repeats a body of which the record holds the own word says no more than the body does."""

from __future__ import annotations

from typing import Any

import pytest
from tests.assess.evidence.weighing import press, state, weigh

from sanctions_check import Standing

RELAY = press(origins=[{"type": "un_panel", "name": "report of the Panel"}])
OPEN = {"kind": "un_panel", "open_inquiry": True}
OF_JAPAN = {"kind": "un_panel", "origins": [{"type": "state", "country": "JP"}]}
CONCLUSION = {"kind": "un_panel"}


@pytest.mark.parametrize("order", [1, -1])
@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        pytest.param([RELAY], Standing.ESTABLISHED, id="alone"),
        pytest.param([RELAY, CONCLUSION], Standing.ESTABLISHED, id="beside the conclusion"),
        pytest.param([RELAY, CONCLUSION, OPEN], Standing.ESTABLISHED, id="beside an open case and the conclusion"),
        pytest.param([RELAY, OPEN], Standing.ASSERTED, id="of an open case"),
        pytest.param([RELAY, OF_JAPAN], Standing.ASSERTED, id="of what a State told"),
        pytest.param(
            [RELAY, {**OF_JAPAN, "open_inquiry": True}], Standing.ASSERTED, id="of what a State told, still open"
        ),
        pytest.param([RELAY, OF_JAPAN, state("JP")], Standing.ASSERTED, id="beside that State"),
        pytest.param([RELAY, OF_JAPAN, state("US")], Standing.CORROBORATED, id="beside another State"),
        pytest.param([RELAY, {**OPEN, "about": ["b"]}], Standing.ESTABLISHED, id="of a case about something else"),
        pytest.param([RELAY, {"kind": "msmt", "open_inquiry": True}], Standing.ESTABLISHED, id="beside another body"),
    ],
)
def test_a_relay_is_as_good_as_the_word_that_it_passes_on(
    evidence: list[dict[str, Any]], expected: Standing, order: int
) -> None:
    assert weigh(*evidence[::order]).standing is expected


def test_the_relay_of_an_open_case_is_not_cited() -> None:
    assert weigh(RELAY, OPEN).sources == ("/evidence/1",)


def test_whom_it_passes_on_besides_counts_as_before() -> None:
    of_both = press(origins=[{"type": "un_panel"}, {"type": "state", "country": "US"}])
    assert weigh(of_both, OPEN).standing is weigh(state("US"), OPEN).standing
