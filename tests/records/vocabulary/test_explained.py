"""What no word of ours stands for is answered by what tells it."""

from __future__ import annotations

import re

import pytest

from sanctions_check.records.readers import ReadFault, validate
from sanctions_check.records.vocabulary import Vocabulary, acts, items, parties, sources
from sanctions_check.records.vocabulary.explained import EXPLAINED
from sanctions_check.sources.positions import NO_FILE

FIELDS: dict[str, Vocabulary] = {
    "transfer_arms": acts.KINDS,
    "battle_tank": items.CATEGORIES,
    "supplier": parties.ROLES,
    "combatant": parties.FUNCTIONS,
    "contracted": acts.STAGES,
    "official_statement": sources.EVIDENCE_KINDS,
}


@pytest.mark.parametrize("ours", EXPLAINED)
def test_a_word_tells_one_field_which_has_all_words_that_are_offered(ours: str) -> None:
    known = FIELDS[ours]
    named = {word for says in EXPLAINED[ours].values() for word in re.findall(r'"(\w+)"', says)}
    assert named <= known.keys()
    assert not {word for words in EXPLAINED[ours] for word in words.split()} & known.keys()


@pytest.mark.parametrize(
    ("record", "told"),
    [
        ({"kind": "insurance"}, "write an item of category: insurance; the kind is what the vessel did"),
        ({"evidence": [{"kind": "indictment"}]}, 'a charge is no finding of a court: write "official_statement"'),
        (
            {"personnel": [{"function": "troops"}]},
            "a soldier has status: military, and a function only where a task is",
        ),
        ({"parties": [{"roles": ["front company"]}]}, "a front has type: company, and the role of what it did"),
        ({"stage": "alleged"}, "how sure it is, is no stage"),
    ],
)
def test_the_fault_says_what_tells_it(record: dict[str, object], told: str) -> None:
    read = validate({"id": "r", **record}, NO_FILE)
    assert isinstance(read, ReadFault)
    assert told in read.faults[0].message
    assert "did you mean" not in read.faults[0].message
