"""An exemption on record that does not reach the act is told with the term that fails."""

from __future__ import annotations

from typing import Any

import pytest

from sanctions_check import Checker, Record, RulePack, Verdict

CHECKER = Checker(RulePack.load(), engine="compiled")
ARMS_IN_EXCHANGE = "notified delivery within the yearly amount: it leaves out “arms in exchange” (shells)"
APPROVAL = {"type": "committee_approval", "status": "granted", "authority": "committee", "granted": "2019-01"}


def shortfall(*exemptions: dict[str, Any], date: object = "2019-05") -> tuple[tuple[str, ...], str]:
    """The exemptions that fall short, and the message of the finding."""
    record = Record.model_validate(
        {
            "id": "1",
            "kind": "transfer_humanitarian",
            "direction": "to_dprk",
            "date": date,
            "parties": [{"roles": ["supplier"], "country": "China"}, {"roles": ["recipient"], "country": "DPRK"}],
            "items": [{"id": "pipes", "description": "steel pipes", "hs": "7304", "quantity": 500, "unit": "tonnes"}, {"id": "x"}],
            "exemptions": list(exemptions),
            "evidence": [{"kind": "un_panel"}],
        }
    )  # fmt: skip
    findings = CHECKER.check(record).findings
    (finding,) = (
        each for each in findings if each.rule == "import-chapters-to-the-dprk" and each.subject.pointer == "/items/0"
    )
    assert finding.verdict is Verdict.VIOLATION
    return finding.falls_short, finding.message


@pytest.mark.parametrize(
    ("terms", "because"),
    [
        ({"about": ["pipes"], "quantity": 300, "unit": "tonnes"}, "the quantity is more than it allows"),
        ({"valid_until": "2019-03"}, "the act lies outside its period"),
        ({"conditions_met": False}, "its conditions were not met"),
        ({"status": "requested"}, "it was requested, and is not on record as granted"),
        ({"status": "refused", "valid_until": "2019-03"}, "it was refused"),
        ({"status": "notified"}, "it is on record as notified, and not as granted"),
        (
            {"about": ["pipes"], "valid_until": "2019-03", "quantity": 300, "unit": "tonnes"},
            "the act lies outside its period and the quantity is more than it allows",
        ),
    ],
)
def test_what_an_exemption_falls_short_of_is_told(terms: dict[str, Any], because: str) -> None:
    told, message = shortfall({**APPROVAL, **terms})
    called = f"committee approval ({terms.get('status', 'granted')})"
    assert told == (f"{called}: {because}",)
    assert message.endswith(f" An exemption on record falls short – {called}: {because}.")


@pytest.mark.parametrize(
    ("date", "terms", "because"),
    [
        ({"start": "2019-02", "end": "2019-05"}, {"valid_until": "2019-03"}, "the act lies in part outside its period"),
        ({"start": "2018-12", "end": "2019-05"}, {}, "the act lies in part outside its period"),
        ({"start": "2019-02", "end": "2019-05", "shape": "uncertain"}, {"valid_until": "2019-01-31"}, "the act lies outside its period"),
        ({"start": "2019-02", "end": "2019-05"}, {"valid_from": "2019-01", "valid_until": "2019-01"}, "the act lies outside its period"),
        ({"start": "2019-02", "end": "2019-05"}, {"valid_from": "2019-06"}, "the act lies outside its period"),
    ],
)  # fmt: skip
def test_an_act_that_lies_only_in_part_outside_the_period_is_told_so(
    date: object, terms: dict[str, Any], because: str
) -> None:
    told, _ = shortfall({**APPROVAL, **terms}, date=date)
    assert told == (f"committee approval (granted): {because}",)


@pytest.mark.parametrize(
    "exemptions",
    [
        [],
        [{**APPROVAL, "about": ["x"]}],
        [{"type": "pre_existing_contract", "status": "refused"}],
        [{"type": "notification", "status": "not_notified"}],
        [{"type": "notification", "status": "notified"}],
    ],
)
def test_what_is_no_exemption_of_this_kind_falls_short_of_nothing(exemptions: list[dict[str, Any]]) -> None:
    told, message = shortfall(*exemptions)
    assert told == ()
    assert "falls short" not in message


@pytest.mark.parametrize(
    ("permission", "told"),
    [
        ({"exemptions": [{"type": "notification", "status": "notified"}]}, (ARMS_IN_EXCHANGE,)),
        ({"notified_to_committee": True}, (ARMS_IN_EXCHANGE,)),
        ({"exemptions": [{"type": "notification", "status": "not_notified"}]}, ()),
        ({"notified_to_committee": False}, ()),
    ],
)
def test_what_keeps_a_notified_delivery_from_being_exempt_is_told(
    permission: dict[str, Any], told: tuple[str, ...]
) -> None:
    record = Record.model_validate(
        {
            "id": "1",
            "kind": "transfer_arms",
            "direction": "from_dprk",
            "date": "2024-05",
            "parties": [{"roles": ["supplier"], "country": "DPRK"}, {"roles": ["recipient"], "country": "Russia"}],
            "items": [{"description": "shells", "category": "large_calibre_ammunition"}],
            "compensation": [
                {"category": "refined_petroleum", "quantity": 5_000, "unit": "barrels", "attributed_to": "a State"}
            ],
            **permission,
            "evidence": [{"kind": "un_panel", "about": ["compensation[0]", "items[0]"]}],
        }
    )
    (finding,) = (each for each in CHECKER.check(record).findings if each.rule == "refined-petroleum-to-the-dprk")
    assert finding.verdict is Verdict.VIOLATION
    assert finding.falls_short == told
    assert ("An exemption on record falls short" in finding.message) is bool(told)
