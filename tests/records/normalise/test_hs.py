"""HS codes are text."""

from __future__ import annotations

import pytest

from sanctions_check.records.normalise.hs import parse_hs


@pytest.mark.parametrize(
    ("written", "code"), [("9306", "9306"), ("9306.30", "930630"), ("01", "01"), ("2710 19 20", "27101920")]
)
def test_hs_codes_keep_their_zeros(written: str, code: str) -> None:
    assert parse_hs(written) == (code,)


@pytest.mark.parametrize("written", [9306, "9", "930", "93/94", "00", "77", "ninety", "", None, "9" * 100, "٩٣"])
def test_what_is_no_hs_code_is_refused(written: object) -> None:
    with pytest.raises(ValueError, match="HS"):
        parse_hs(written)
