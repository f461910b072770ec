"""The grammar of a rule's sentence."""

from __future__ import annotations

import pytest

from sanctions_check.rules.sentence import faults_in, put_in, slots_in, stand_for_states, verb_in, with_recorded_parts

SAYS = "{supplier or insurer} provided {subject}[ to {recipient}]"


@pytest.mark.parametrize(
    ("supplier", "recipient", "told"),
    [
        ("Cuba", "the DPRK", "moved between Cuba and the DPRK"),
        ("A and B", "the DPRK", "moved between A and B, and the DPRK"),
        ("Cuba", "C and D", "moved between Cuba, and C and D"),
    ],
)
def test_a_comma_parts_two_sides_of_several(supplier: str, recipient: str, told: str) -> None:
    assert put_in("moved between {supplier} and {recipient}", {"supplier": supplier, "recipient": recipient}) == told


def test_a_side_may_be_the_state_of_a_party() -> None:
    says = "moved between {supplier} and {State of recipient}"
    assert put_in(says, {"supplier": "A and B", "recipient": "Syria"}) == "moved between A and B, and Syria"


def test_a_place_names_the_roles_that_are_tried_in_turn() -> None:
    assert slots_in(SAYS) == (("supplier", "insurer"), ("subject",), ("recipient",))


def test_the_state_of_a_party_is_asked_for_or_goes_with_the_place() -> None:
    says = (
        "{subject} passed from {State of supplier or broker} to {recipient}[ in {host or employer}][ by {flag_state}]"
    )
    assert slots_in(says) == (
        ("subject",), ("supplier", "broker"), ("recipient",), ("host", "employer"), ("flag_state",),
    )  # fmt: skip
    assert stand_for_states(says) == {"supplier", "host", "flag_state"}
    assert put_in("{State of supplier}", {"supplier": "Cuba"}) == "Cuba"
    assert [problem for problem, _ in faults_in("{State of seller} sent it")] == ["{seller} stands for nothing"]
    assert list(faults_in("{State of subject} was sent"))


@pytest.mark.parametrize(
    ("told", "kept"),
    [
        ({"supplier": "Cuba", "recipient": "Mali"}, "{supplier} provided {subject} to {recipient}"),
        ({"supplier": "Cuba"}, "{supplier} provided {subject}"),
        ({"supplier": "Cuba", "recipient": "Cuba"}, "{supplier} provided {subject}"),
    ],
)
def test_a_part_that_tells_nothing_new_is_left_out(told: dict[str, str], kept: str) -> None:
    assert with_recorded_parts(SAYS, told, many=False) == kept


@pytest.mark.parametrize(("many", "verb"), [(True, "were"), (False, "was")])
def test_the_verb_agrees_with_the_subject(many: bool, verb: str) -> None:
    for says in ("{subject} was not closed", "{subject} were not closed"):
        assert with_recorded_parts(says, {}, many=many) == f"{{subject}} {verb} not closed"


def test_a_name_with_a_comma_gets_another_where_the_sentence_goes_on() -> None:
    names = {"subject": "a statue, thirty metres high", "recipient": "Benin, later Mali"}
    assert put_in("{subject} went to {recipient}", names) == "a statue, thirty metres high, went to Benin, later Mali"
    assert put_in("{subject}, listed, went", names) == "a statue, thirty metres high, listed, went"


def test_the_verb_stands_in_no_braces() -> None:
    verb = verb_in("{sent or was} gave help")
    assert verb is not None
    assert verb[0] == "gave"


@pytest.mark.parametrize(
    ("says", "problem"),
    [
        ("{subject went", "cannot be read"),
        ("{subject} went to ]{recipient}", "cannot be read"),
        ("{subject} went to {{recipient}}", "cannot be read"),
        ("{subjekt} went", "stands for nothing"),
        ("{supplier or vessel} went", "stands for nothing"),
        ("{} went", "stands for nothing"),
        ("{subject} went[ away]", "has a slot"),
        ("{subject} flew", "no verb"),
    ],
)
def test_what_is_wrong_with_a_sentence_is_said(says: str, problem: str) -> None:
    (fault,) = faults_in(says)
    assert problem in fault[0]


def test_a_sentence_that_is_right_has_no_fault() -> None:
    assert list(faults_in(SAYS)) == []
