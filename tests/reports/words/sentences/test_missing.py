"""What is open, as a reason and as a request."""

from __future__ import annotations

from datetime import date

import pytest

from sanctions_check.assess.results import Missing
from sanctions_check.assess.words.leaves import missing_in
from sanctions_check.logic.cell import ABSENT, Cell, Presence
from sanctions_check.logic.condition import AnyDay, Condition, Judgement, Quantified, Quantifier, Test
from sanctions_check.logic.frame import Frame, Step
from sanctions_check.logic.operator import Operator
from sanctions_check.logic.proof import Determined, FactRead, Proof
from sanctions_check.logic.timespan import FIRST_DAY, Timespan
from sanctions_check.logic.truth import Truth
from sanctions_check.reports.words.sentences.missing import as_question

_UNKNOWN = Cell(Presence.UNKNOWN)
_OPEN = Cell(Presence.UNKNOWN, derived_from="the time of the exemption")
_MONTH = Cell(Presence.KNOWN, (Timespan.somewhere_in(date(2017, 9, 1), date(2017, 9, 30)),))
_CHINA_OR_MONGOLIA = Cell(Presence.KNOWN, ("CN", "MN"))
_BY_JAPAN = Determined("Japan", Cell(Presence.KNOWN, (True,)), Cell(Presence.KNOWN, ("JP",)), asked=True)
_BY_AUGUST = Cell(Presence.KNOWN, (Timespan.somewhere_in(FIRST_DAY, date(2017, 8, 14)),))


def _test(thing: str, field: str) -> Test:
    return Test(thing, field, Operator.IN, ("a",))


def _in_force(until: date | None = None) -> AnyDay:
    return AnyDay("UNSCR-1718-OP5", date(2006, 10, 14), until, measures=("UNSCR-1718-OP5",))


def _one_then_the_other(until: date | None = None) -> AnyDay:
    measures = ("UNSCR-1718-OP5", "UNSCR-1874-OP9")
    return AnyDay("UNSCR-1718-OP5, then UNSCR-1874-OP9", date(2006, 10, 14), until, measures=measures)


@pytest.mark.parametrize(
    ("asked", "subject", "reading", "because", "needed"),
    [
        (_test("item", "unit"), "fuel", FactRead.of(ABSENT, ""), "the unit of the quantity of fuel is not stated", "the unit of the quantity of fuel"),
        (_test("act", "notified_to_committee"), "T", FactRead.of(ABSENT, ""), "it is not stated whether the Committee was notified in time", "whether the Committee was notified in time"),
        (_test("party", "un_listed"), "DPRK", FactRead.of(_UNKNOWN, ""), "it is not known whether the DPRK is listed by the United Nations", "whether the DPRK is listed by the United Nations"),
        (_test("party", "country"), "the bank", FactRead.of(_CHINA_OR_MONGOLIA, ""), "the State of the bank is open (by the record: China or Mongolia)", "the State of the bank"),
        (Test("item", "time", Operator.BEFORE, (date(2017, 9, 5),)), "squid", FactRead.of(_MONTH, "/date"), "it is open whether the act took place before 5 September 2017", "whether the act took place before 5 September 2017"),
        (Test("item", "time", Operator.BEFORE, (date(2017, 9, 5),)), "squid", FactRead.of(_MONTH, "/items/0/date"), "the date of squid is open (by the record: some day from 2017-09-01 to 2017-09-30)", "the date of squid"),
        (_test("exemption", "in_period"), "approval (granted)", FactRead.of(_OPEN, "/exemptions/0"), "it is not known whether the act lies in the time of the exemption “approval (granted)”", "whether the act lies in the time of the exemption “approval (granted)”"),
        (_test("exemption", "in_period"), "approval (granted)", FactRead.of(_OPEN, "/exemptions/0/valid_until"), "the period of the exemption “approval (granted)” is not known", "the period of the exemption “approval (granted)”"),
        (Judgement("j", "is it so", "the host State"), "", FactRead("no determination on record", "/determinations"), "no determination is on record on the question “Is it so?”", "a determination by the host State: Is it so?"),
        (Judgement("j", "is it so", "the host State"), "", FactRead("Japan: yes", "", determined=_BY_JAPAN), "the answer on record to the question “Is it so?” is “Japan: yes”", "a determination by the host State: Is it so?"),
        (_in_force(), "", FactRead.of(_BY_AUGUST, ""), "the act is dated only to no later than 14 August 2017, and paragraph 5 has been in force only since 14 October 2006", "whether the act took place on or after 14 October 2006, when paragraph 5 came into force"),
        (_in_force(date(2009, 6, 11)), "", FactRead.of(_UNKNOWN, ""), "it is not known when the act took place, and paragraph 5 was in force only from 14 October 2006 to 11 June 2009", "whether the act took place from 14 October 2006 to 11 June 2009, when paragraph 5 was in force"),
        (_one_then_the_other(), "", FactRead.of(_BY_AUGUST, ""), "the act is dated only to no later than 14 August 2017, and paragraph 5 and then paragraph 9 have been in force only since 14 October 2006", "whether the act took place on or after 14 October 2006, when paragraph 5 came into force"),
        (_one_then_the_other(date(2017, 8, 4)), "", FactRead.of(_UNKNOWN, ""), "it is not known when the act took place, and paragraph 5 and then paragraph 9 were in force only from 14 October 2006 to 4 August 2017", "whether the act took place from 14 October 2006 to 4 August 2017, when paragraph 5 and then paragraph 9 were in force"),
        (Quantified(Quantifier.SOME, "group", _test("group", "role")), "", FactRead("not stated", "/personnel"), "it is not stated which groups of persons there were", "which groups of persons there were"),
    ],
)  # fmt: skip
def test_what_is_missing_is_a_reason_and_a_request(
    asked: Condition, subject: str, reading: FactRead, because: str, needed: str
) -> None:
    thing = "/exemptions/0" if isinstance(asked, Test) and asked.thing == "exemption" else ""
    leaf = Proof(Frame(Step.TEST, "asked"), Truth.UNKNOWN, (), reading, subject, asked, thing)
    (missing,) = missing_in([leaf])
    found = as_question(missing, {"UNSCR-1718-OP5": "paragraph 5", "UNSCR-1874-OP9": "paragraph 9"})
    assert (found.because, found.needed) == (because, needed)


def test_goods_with_the_name_of_the_act_are_told_by_it() -> None:
    leaf = Proof(
        Frame(Step.TEST, "asked"), Truth.UNKNOWN, (), FactRead.of(ABSENT, ""), "T", _test("item", "unit"), "/items/0"
    )
    assert as_question(Missing("asked", leaf), {}).needed == "the unit of the quantity of T"


@pytest.mark.parametrize(
    ("missing", "because"),
    [
        (Missing("a source"), "what is needed is a source"),
        (Missing("whether it is so", is_question=True), "it is not known whether it is so"),
    ],
)
def test_what_no_step_asks_is_told_as_it_is(missing: Missing, because: str) -> None:
    found = as_question(missing, {})
    assert (found.because, found.needed) == (because, missing.says)


def test_a_period_that_a_rule_names_is_no_paragraph_that_came_into_force() -> None:
    deadline = AnyDay("after the deadline of 22 December 2019", date(2019, 12, 23), None)
    leaf = Proof(Frame(Step.IN_FORCE, "asked"), Truth.UNKNOWN, (), FactRead.of(_BY_AUGUST, ""), "", deadline)
    told = as_question(Missing("asked", leaf), {"UNSCR-2397-OP8": "paragraph 8 of resolution 2397 (2017)"})
    assert told.because.endswith("and “after the deadline of 22 December 2019” is only from 23 December 2019 on")
    assert told.needed == "whether the act took place from 23 December 2019 on"
