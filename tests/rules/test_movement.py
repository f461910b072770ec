"""The forms of sentences on what moved, which are told otherwise, and whether the pack that ships keeps to them."""

from __future__ import annotations

import re

import pytest

from sanctions_check import RulePack
from sanctions_check.rules.movement import (
    in_active_voice,
    opposite_the_dprk,
    worded_as_service,
    worded_as_transit,
)
from sanctions_check.rules.sentence import with_recorded_parts

SENTENCES = {rule.says for rule in RulePack.load().prohibitions}
TOLD_AS_WRITTEN = {"{subject} went to the DPRK without notice"}
"""What moved is told of these by what they say of it, and not with whoever acted first."""


def _with_all_that_is_told(says: str) -> str:
    told = {slot: slot.upper() for slot in re.findall(r"\{(?:State of )?(\w+)", says)}
    return with_recorded_parts(says, told, many=False)


@pytest.mark.parametrize(
    ("says", "told"),
    [
        ("{subject} went from {supplier} to the DPRK", "{supplier} transferred {subject} to the DPRK"),
        ("{subject} went from the DPRK to {recipient}", "the DPRK transferred {subject} to {recipient}"),
        ("{subject} moved between {supplier} and {recipient}", "{supplier} transferred {subject} to {recipient}"),
        (
            "goods passed at sea between {supplier} and {recipient}",
            "{supplier} transferred goods to {recipient} at sea",
        ),
        ("{host} hosted {subject}", "{host} hosted {subject}"),
    ],
)
def test_what_moved_is_told_with_whoever_acted_first(says: str, told: str) -> None:
    assert in_active_voice(says) == told


def test_goods_in_transit_and_services_are_told_as_such() -> None:
    says = "{subject} went from the DPRK to {recipient}"
    through = "{subject} went from {supplier} through the DPRK to {recipient}"
    assert worded_as_transit(says) == through
    assert in_active_voice(through) == "{supplier} transferred {subject} through the DPRK to {recipient}"
    assert worded_as_service(says) == "{subject} passed from the DPRK to {recipient}"
    assert opposite_the_dprk(says) == {"recipient"}
    assert opposite_the_dprk("{subject} went from {State of supplier or sender} to the DPRK") == {"supplier"}
    assert opposite_the_dprk(through) == set()


def test_the_pack_tells_what_went_or_moved_in_a_form_that_is_known() -> None:
    moved = {says for says in SENTENCES if re.search(r"\b(?:went|moved|passed at sea)\b", says)}
    in_no_form = {says for says in moved if (whole := _with_all_that_is_told(says)) == in_active_voice(whole)}
    assert in_no_form == TOLD_AS_WRITTEN


def test_the_pack_tells_what_goes_from_the_dprk_in_a_form_that_is_known() -> None:
    assert all(worded_as_transit(says) != says for says in SENTENCES if "went from the DPRK" in says)
