"""How a rule is shown: on whom its duties fall, with all that widens or narrows them."""

from __future__ import annotations

import pytest
from msgspec.structs import fields, replace

from sanctions_check import RulePack
from sanctions_check.reports.words.pack import entry_lines
from sanctions_check.rules.model import Addressee

PACK = RulePack.load()
FLAGS = [field.name for field in fields(Addressee) if field.type is bool]


def shown(addressee: Addressee) -> str:
    rule = replace(PACK.prohibitions[0], addressees=(addressee,))
    return "\n".join(entry_lines(rule))


def test_there_are_flags() -> None:
    assert {"dprk", "voyage_ends", "spares_own_nationals"} <= set(FLAGS)


@pytest.mark.parametrize("flag", FLAGS)
def test_each_flag_of_an_addressee_is_told(flag: str) -> None:
    plain = Addressee("denial of entry", ("host",), (), dprk=False)
    assert shown(replace(plain, **{flag: True})) != shown(plain)


def test_a_traveller_s_own_state_is_spared_in_words() -> None:
    told = shown(Addressee("denial of entry", ("host",), (), dprk=False, journey_ends=True, spares_own_nationals=True))
    assert "  denial of entry: host\n    also the State to which persons travelled, where nobody is recorded as" in told
    assert told.endswith("but not the State whose nationals all the travellers are")
