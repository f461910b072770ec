"""Sources that rest on one finder are one origin, and what nobody answers for has none."""

from __future__ import annotations

from typing import Any

import pytest
from tests.assess.evidence.weighing import press, state, weigh

from sanctions_check import Standing


def origin(type_: str, name: str | None = None, **more: Any) -> dict[str, Any]:
    """The press with somebody behind it."""
    return press(reliability="B", origins=[{"type": type_, "name": name, **more}])


@pytest.mark.parametrize("order", [1, -1])
@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        pytest.param([origin("state", "Japan"), state("JP")], Standing.ASSERTED, id="a State by name and by code"),
        pytest.param([origin("state", "Japan"), state("US")], Standing.CORROBORATED, id="two, one by name"),
        pytest.param(
            [origin("state", "Japan"), origin("state", "Government of Japan")], Standing.ASSERTED, id="its Government"
        ),
        pytest.param(
            [origin("state", "US Treasury"), origin("state", "Ministry of Foreign Affairs of the Republic of Korea")],
            Standing.CORROBORATED,
            id="bodies of two States",
        ),
        pytest.param(
            [origin("state", "an unnamed ally of Japan"), state("JP")], Standing.ASSERTED, id="no name, though near one"
        ),
        pytest.param(
            [origin("state", "signatories of a statement"), state("JP")], Standing.CORROBORATED, id="several together"
        ),
        pytest.param([state(None), state(None)], Standing.ASSERTED, id="two statements by States not named"),
        pytest.param([state("JP"), state(None)], Standing.ASSERTED, id="one by a State not named"),
        pytest.param(
            [state("JP"), state(None, source="US State Department")], Standing.CORROBORATED, id="named by its body"
        ),
        pytest.param(
            [{"kind": "ngo_analysis", "source": "C4ADS"}, origin("investigation", "C4ADS")],
            Standing.ASSERTED,
            id="an institute and a paper that cites it",
        ),
        pytest.param(
            [{"kind": "ngo_analysis", "source": "C4ADS"}, origin("investigation", "The Times")],
            Standing.CORROBORATED,
            id="an institute and what a paper found out",
        ),
        pytest.param(
            [
                {"kind": "ngo_analysis", "source": "C4ADS", "country": "US"},
                {"kind": "ngo_analysis", "source": "Asan", "country": "KR"},
            ],
            Standing.ASSERTED,
            id="institutes in two States",
        ),
        pytest.param(
            [{"kind": "ngo_analysis", "source": "C4ADS", "country": "US"}, state("US")],
            Standing.CORROBORATED,
            id="an institute and the State in which it is",
        ),
        pytest.param(
            [{"kind": "ais_data", "source": "Windward"}, {"kind": "satellite_imagery", "source": "Windward"}],
            Standing.ASSERTED,
            id="one institute that looks twice",
        ),
        pytest.param(
            [{"kind": "document_leak", "reliability": "C", "origins": [{"type": "un_panel"}]}],
            Standing.UNSUPPORTED,
            id="a leaked draft of the Panel",
        ),
        pytest.param(
            [
                {"kind": "ngo_analysis", "reliability": "C", "source": "A Foundation, own interviews and images"},
                press(origins=[{"type": "investigation", "name": "A Foundation"}]),
            ],
            Standing.ASSERTED,
            id="a study, and the press that reprints it",
        ),
        pytest.param(
            [
                {"kind": "ngo_analysis", "reliability": "C", "source": "A Foundation", "country": "GB"},
                {"kind": "ngo_analysis", "reliability": "C", "source": "B Institute", "country": "US"},
            ],
            Standing.ASSERTED,
            id="institutes are no States, wherever they sit",
        ),
        pytest.param(
            [
                {"kind": "ngo_analysis", "reliability": "C", "source": "A Foundation", "country": "GB"},
                state("GB"),
            ],
            Standing.CORROBORATED,
            id="an institute and the State in which it sits",
        ),
        pytest.param(
            [{"kind": "document_leak", "reliability": "C", "origins": [{"type": "state", "country": "JP"}]}],
            Standing.UNSUPPORTED,
            id="a leak from a State",
        ),
        pytest.param(
            [{"kind": "document_leak", "reliability": "C", "by_party": True}],
            Standing.UNSUPPORTED,
            id="leaked papers of a party concede nothing",
        ),
        pytest.param(
            [{"kind": {"any_of": ["un_panel", "document_leak"]}, "origins": [{"type": "un_panel"}]}],
            Standing.UNSUPPORTED,
            id="perhaps a leak",
        ),
    ],
)
def test_one_state_and_one_finder_are_one_origin_and_a_leak_has_none(
    evidence: list[dict[str, Any]], expected: Standing, order: int
) -> None:
    note = weigh(*evidence[::order])
    assert note.standing is expected, note.because


def test_who_repeats_a_source_of_the_record_is_no_better_than_it() -> None:
    channel = press(source="A channel of gunners", reliability="D")
    repeats = press(source="A paper", origins=[{"type": "outlet", "name": "a channel of gunners"}])
    assert weigh(channel, repeats, state("UA")).standing is Standing.ASSERTED
    assert weigh(repeats, state("UA")).standing is Standing.CORROBORATED
    graded_better = press(source="A channel of gunners", reliability="C")
    assert weigh(graded_better, repeats, state("UA")).standing is Standing.CORROBORATED
    more = press(source="A paper", origins=[*repeats["origins"], {"type": "investigation", "name": "A paper"}])
    assert weigh(channel, more, state("UA")).standing is Standing.CORROBORATED
