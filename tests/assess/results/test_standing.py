"""What the results of a check say of themselves."""

from __future__ import annotations

from sanctions_check.assess.results import Standing


def test_every_standing_has_a_meaning_of_its_own() -> None:
    meanings = [standing.meaning for standing in Standing]
    assert all(meanings)
    assert len(set(meanings)) == len(Standing)
