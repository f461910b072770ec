"""What is open, as a reason and as a request."""

from __future__ import annotations

import pytest

from sanctions_check.reports.words.missing import opened


@pytest.mark.parametrize(
    ("missing", "because", "needed"),
    [
        ("the unit of fuel: not stated", "the unit of fuel is not stated", "the unit of fuel"),
        ("the notified to committee of T: not stated", "it is not stated whether the act was notified to the 1718 Committee", "whether the act was notified to the 1718 Committee"),
        ("the un listed of DPRK: stated unknown", "it is not known whether the DPRK is listed by the United Nations", "whether the DPRK is listed by the United Nations"),
        ("is it so (judgement: j): no determination on record", "no determination is on record on the question “Is it so?”", "a determination on the question: Is it so?"),
        (
            "when the act took place: some day up to 2017-08-14 (UNSCR-1718-OP5, a day from 2006-10-14)",
            "the act is dated only to some day up to 14 August 2017, and paragraph 5 has been in force only since 14 October 2006",
            "whether the act took place on or after 14 October 2006, when paragraph 5 came into force",
        ),
        ("something else", "what is needed is something else", "something else"),
    ],
)  # fmt: skip
def test_what_is_missing_is_a_reason_and_a_request(missing: str, because: str, needed: str) -> None:
    found = opened(missing, "T", {"UNSCR-1718-OP5": "paragraph 5"})
    assert (found.because, found.needed) == (because, needed)
