"""A path that is written in another way is told as it is written here."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sanctions_check.records.readers.csv.meant_paths import path_meant


@pytest.mark.parametrize(
    "written", ["movement/imo", "items/0/quantity", "zzz", "items/0/zzz", "", "..", "0", "a." * 50]
)
def test_what_is_written_so_or_is_nothing_means_no_other(written: str) -> None:
    assert path_meant(written) is None


@given(st.text(alphabet="./[]0 aitems") | st.text())
def test_any_text_means_a_path_or_none(written: str) -> None:
    meant = path_meant(written)
    assert meant is None or path_meant(meant) is None
