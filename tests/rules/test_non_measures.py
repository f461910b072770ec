"""Lawful conduct that looks barred: declared, and never called a violation."""

from __future__ import annotations

from typing import Any

import pytest

from sanctions_check import Checker, Record, RulePack, Verdict

CHECKER = Checker(RulePack.load())
TO: dict[str, Any] = {
    "direction": "to_dprk",
    "date": "2024-05-01",
    "parties": [{"roles": ["supplier", "host"], "country": "RU"}, {"roles": ["recipient", "visitor"], "country": "KP"}],
    "evidence": [{"kind": "admission", "by_party": True, "country": "RU"}],
}

FROM: dict[str, Any] = {
    "direction": "from_dprk",
    "parties": [{"roles": ["supplier"], "country": "KP"}, {"roles": ["recipient"], "country": "RU"}],
}


@pytest.mark.parametrize(
    ("declared", "fields"),
    [
        ("NM-FOOD", {"kind": "transfer_humanitarian", "items": [{"category": "food", "hs": ["1101"]}]}),
        ("NM-MEDICINE", {"kind": "transfer_humanitarian", "items": [{"category": "medicine", "hs": ["3004"]}]}),
        (
            "NM-LIVESTOCK-CONSUMER",
            {"kind": "cultural_exchange", "items": [{"category": "live_animals", "hs": ["0106"]}]},
        ),
        (
            "NM-LIVESTOCK-CONSUMER",
            {"kind": "transfer_humanitarian", "items": [{"category": "humanitarian_goods", "hs": ["9406"]}]},
        ),
        (
            "NM-OTHER-LAUNCH",
            {"kind": "weapons_test", "direction": "within_dprk", "items": [{"category": "large_calibre_artillery"}]},
        ),
        (
            "NM-OTHER-TEST",
            {
                "kind": "weapons_test",
                "direction": "within_dprk",
                "subject": ["heavy_arms"],
                "parties": [{"roles": ["user"], "country": "KP"}],
            },
        ),
        (
            "NM-CIVIL-BUILDING",
            {"kind": "construction_civil", "items": [{"nature": "service", "relates_to": ["construction"]}]},
        ),
        (
            "NM-CIVIL-SERVICES",
            {
                "kind": "transfer_humanitarian",
                "items": [{"nature": "service", "relates_to": ["medicine"]}],
                "parties": [
                    {"roles": ["supplier"], "country": "RU"},
                    {"roles": ["recipient"], "country": "KP", "type": "armed_force"},
                ],
            },
        ),
        ("NM-INTERDICTION", {"kind": "interdiction", "direction": "none", "items": [{"category": "machinery"}]}),
        (
            "NM-BETWEEN-OTHERS",
            {
                "kind": "transport_maritime",
                "direction": "none",
                "date": "2009-08",
                "movement": {"flag": "DPRK"},
                "parties": [{"roles": ["supplier"], "country": "TH"}, {"roles": ["recipient"], "country": "IQ"}],
                "items": [{"category": "food", "hs": "1701", "origin": "TH"}],
            },
        ),
        (
            "NM-BETWEEN-OTHERS",
            {
                "kind": "diplomatic_presence",
                "direction": "none",
                "date": "2016-08",
                "movement": {"origin": {"country": "MY"}, "destination": {"country": "BD"}},
                "parties": [{"roles": ["supplier"], "country": "MY"}, {"roles": ["recipient"], "country": "KP"}],
                "items": [{"category": "electrical_equipment", "hs": "8528"}],
            },
        ),
        ("NM-TOURISM", {"kind": "tourism"}),
        (
            "NM-OFFER-OF-RELIEF",
            {"kind": "transfer_humanitarian", "stage": "offered", "items": [{"category": "humanitarian_goods"}]},
        ),
        (
            "NM-APPROVED",
            {
                "kind": "joint_venture",
                "date": "2018-09-20",
                "items": [{"description": "a network"}],
                "exemptions": [
                    {"type": "committee_approval", "status": "granted", "authority": "committee", "granted": "2018-08"}
                ],
            },
        ),
        ("NM-ORDINARY-PAYMENT", {"kind": "tourism", "items": [{"category": "funds", "nature": "money"}]}),
        *(
            ("NM-LIVESTOCK-CONSUMER", {"kind": "transfer_commodity", "items": [{"category": category}]})
            for category in ("coal", "seafood", "earth_stone")
        ),
        ("NM-INTERDICTION", {"kind": "vessel_freeze", **FROM, "date": "2018", "items": [{"category": "vessel"}]}),
        ("NM-TREATY-VISITS", {"kind": "agreement", "subject": ["mutual_defence"]}),
        (
            "NM-TREATY-VISITS",
            {"kind": "meeting_visit", "subject": ["diplomacy"], "personnel": [{"function": "head_of_state"}]},
        ),
        (
            "NM-TREATY-VISITS",
            {"kind": "meeting_visit", "personnel": [{"function": "official", "relates_to": ["ballistic_missiles"]}]},
        ),
        ("NM-TREATY-VISITS", {"kind": "agreement", "subject": ["arms", "agriculture", "culture"]}),
        (
            "NM-TREATY-VISITS",
            {
                "kind": "meeting_visit",
                "subject": ["arms"],
                "personnel": [{"function": "delegate", "status": "military"}],
            },
        ),
        (
            "NM-TREATY-VISITS",
            {"kind": "meeting_visit", "personnel": [{"function": "executive", "relates_to": ["trade"]}]},
        ),
        ("NM-CULTURE-SPORT", {"kind": "sport"}),
        ("NM-DIPLOMATIC-PRESENCE", {"kind": "diplomatic_presence"}),
        ("NM-CIVIL-FLIGHTS", {"kind": "transport_air", "movement": {"service": "passenger"}}),
        (
            "NM-CRUDE",
            {"kind": "transfer_petroleum", "items": [{"category": "crude_oil", "quantity": 500_000, "unit": "tonnes"}]},
        ),
        ("NM-AIS-OFF", {"kind": "transport_maritime", "movement": {"ais": "off"}, "items": [{"category": "food"}]}),
        ("NM-STS-THIRD-FLAGS", {"kind": "ship_to_ship_transfer", "movement": {"flag": ["Togo", "Panama"]}}),
        ("NM-CIVIL-WORKS", {"kind": "construction_civil"}),
        ("NM-CIVIL-WORKS", {"kind": "construction_civil", **FROM, "date": "2017-09-10"}),
        ("NM-CIVIL-WORKS", {"kind": "construction_civil", **FROM, "personnel": [{"nationality": "RU", "host": "RU"}]}),
        (
            "NM-STAYS-IN-THE-DPRK",
            {
                "kind": "meeting_visit",
                "direction": "within_dprk",
                "parties": [{"roles": ["host"], "country": "KP"}, {"roles": ["visitor"], "country": "CN"}],
                "items": [{"category": "ballistic_missile", "origin": "KP"}],
            },
        ),
        (
            "NM-STAYS-IN-THE-DPRK",
            {
                "kind": "weapons_test",
                "direction": None,
                "parties": [{"roles": ["user"], "country": "KP"}],
                "items": [{"category": "missile", "origin": "KP"}],
            },
        ),
        (
            "NM-STAYS-IN-THE-DPRK",
            {
                "kind": None,
                "direction": "within_dprk",
                "parties": [{"roles": ["user"], "country": "KP"}],
                "items": [{"category": "missile", "origin": "KP"}],
            },
        ),
        (
            "NM-STAYS-IN-THE-DPRK",
            {
                "kind": "transport_maritime",
                "direction": None,
                "parties": [{"roles": ["carrier"], "country": "CN"}],
                "items": [{"category": "coal"}],
                "movement": {"origin": {"place": "Nampo"}, "destination": {"place": "Chongjin"}},
            },
        ),
        (
            "NM-OWN-GOODS",
            {
                "kind": "transfer_commodity",
                "direction": None,
                "parties": [{"roles": ["supplier", "recipient"], "country": "DE", "type": "government_body"}],
                "items": [{"category": "electrical_equipment", "hs": ["8502"]}],
                "movement": {"origin": {"place": "Pyongyang"}, "destination": {"place": "Berlin", "country": "DE"}},
            },
        ),
        (
            "NM-OLD-STOCK",
            {
                "kind": "transfer_arms",
                "direction": None,
                "parties": [{"roles": ["supplier"], "country": "ET"}, {"roles": ["recipient"], "country": "UG"}],
                "items": [{"category": "small_arms", "origin": "KP", "made": "1985"}],
            },
        ),
        ("NM-OTHER-LAUNCH", {"kind": "launch", "direction": "within_dprk", "items": [{"category": "missile"}]}),
        (
            "NM-OTHER-EXPORTS",
            {"kind": "transfer_commodity", **FROM, "items": [{"category": "live_animals", "hs": ["0106"]}]},
        ),
        ("NM-OTHER-EXPORTS", {"kind": "transfer_commodity", **FROM, "items": [{"hs": ["261510"]}]}),
        ("NM-OTHER-EXPORTS", {"kind": "transfer_commodity", **FROM, "items": [{"category": "fertiliser"}]}),
        ("NM-EARLIER-EXPORTS", {"kind": "transfer_commodity", **FROM, "date": "2011", "items": [{"category": "food"}]}),
        ("NM-LIVESTOCK-CONSUMER", {"kind": "transfer_commodity", "items": [{"category": "agricultural_product"}]}),
        ("NM-OTHER-EXPORTS", {"kind": "transfer_commodity", **FROM, "items": [{"hs": ["2716"]}]}),
        ("NM-OTHER-EXPORTS", {"kind": "transfer_commodity", **FROM, "items": [{"hs": ["2804"]}]}),
        *(
            ("NM-LIVESTOCK-CONSUMER", {"kind": "transfer_commodity", "items": [{"hs": [code]}]})
            for code in ("2836", "3808", "9004", "9018", "9022")
        ),
        (
            "NM-LIVESTOCK-CONSUMER",
            {"kind": "transfer_commodity", "items": [{"hs": ["9027"], "category": "medical_equipment"}]},
        ),
        (
            "NM-LIVESTOCK-CONSUMER",
            {"kind": "transfer_commodity", "items": [{"hs": ["9014"], "control_lists": ["none"]}]},
        ),
        (
            "NM-UNNAMED-GOODS",
            {"kind": "cultural_exchange", "direction": "none", "items": [{"hs": ["9202"]}]},
        ),
        (
            "NM-UNNAMED-GOODS",
            {
                "kind": "meeting_visit",
                "direction": None,
                "parties": [{"roles": ["visitor"], "country": "RU"}, {"roles": ["host"], "country": "KP"}],
                "items": [{"hs": ["4901"], "purpose": "gift"}],
            },
        ),
        (
            "NM-CIVIL-SERVICES",
            {"kind": "technical_assistance", "items": [{"nature": "service", "relates_to": ["agriculture"]}]},
        ),
        (
            "NM-ACT-ITSELF",
            {
                "kind": "labour",
                **FROM,
                "date": "2019-08",
                "items": [{"nature": "service"}],
                "personnel": [{"nationality": "KP", "function": "construction_worker", "host": "RU"}],
            },
        ),
        ("NM-ACT-ITSELF", {"kind": "tourism", "items": [{"nature": "service", "category": "other_services"}]}),
        (
            "NM-PREMISES",
            {
                "kind": "diplomatic_premises",
                **FROM,
                "date": "2015",
                "items": [{"nature": "service", "category": "other_services"}],
            },
        ),
        (
            "NM-ENFORCEMENT",
            {
                "kind": "vessel_freeze",
                "direction": None,
                "parties": [{"roles": ["shipowner"], "country": "KP"}, {"roles": ["interdictor"], "country": "MX"}],
                "items": [],
            },
        ),
        (
            "NM-ORDINARY-PAYMENT",
            {
                "kind": "financial",
                "parties": [
                    {"roles": ["supplier"], "country": "CN"},
                    {"roles": ["recipient"], "country": "KP", "type": "company", "un_listed": False},
                ],
                "items": [{"category": "funds"}],
            },
        ),
        ("NM-INTERDICTION", {"kind": "vessel_freeze", "direction": "none", "items": [{"category": "vessel"}]}),
    ],
)
def test_what_no_paragraph_bars_is_no_violation(declared: str, fields: dict[str, Any]) -> None:
    assessment = CHECKER.check(Record.model_validate({"id": "r", **TO, **fields}))
    assert declared in {finding.rule for finding in assessment.findings}
    assert assessment.verdict is Verdict.NOT_A_VIOLATION, assessment.summary


@pytest.mark.parametrize(
    "fields",
    [
        {"kind": "meeting_visit", "items": [{"nature": "service", "relates_to": ["agriculture", "military"]}]},
        {"kind": "meeting_visit", "items": [{"nature": "service", "category": "other_services"}]},
        {"kind": "meeting_visit", "items": [{"nature": "goods"}]},
        {"kind": "interdiction"},
        {"kind": "transfer_humanitarian", "stage": "delivered", "items": [{"category": "humanitarian_goods"}]},
        {
            "kind": "transfer_humanitarian",
            "items": [{"description": "a network"}],
            "exemptions": [{"type": "committee_approval", "status": "claimed", "authority": "committee"}],
        },
        {"kind": "agreement", "subject": ["arms"]},
        {"kind": "agreement", "subject": ["arms", "trade"]},
        {"kind": "agreement", "subject": ["arms", "military"]},
        {"kind": "transfer_commodity", **FROM, "date": "2016", "items": [{"category": "food"}]},
        {"kind": "meeting_visit", "personnel": [{"function": "engineer", "relates_to": ["ballistic_missiles"]}]},
        {"kind": "meeting_visit", "personnel": [{"function": "broker", "relates_to": ["arms"]}]},
        {"kind": "meeting_visit", "personnel": [{"function": "scientist", "relates_to": ["chemical_biological"]}]},
        {"kind": "meeting_visit", "subject": ["arms"], "personnel": [{"function": "executive"}]},
        {"kind": "meeting_visit", "personnel": [{"function": "engineer", "nationality": "DPRK"}]},
        {"kind": "construction_civil", "items": [{"nature": "service", "relates_to": ["construction", "military"]}]},
        {"kind": "construction_civil", **FROM, "date": "2017-09-11"},
        {"kind": "construction_civil", **FROM, "date": "2021", "items": [{"nature": "service"}]},
        {"kind": "construction_civil", **FROM, "date": "2017"},
        *(
            {"kind": "meeting_visit", "date": "2015", "personnel": [{"function": function, "relates_to": [about]}]}
            for function, about in (
                ("technician", "nuclear"),
                ("engineer", "space_launch"),
                ("instructor", "ballistic_missiles"),
            )
        ),
        {"kind": "agreement", "date": "2015", "subject": ["nuclear"]},
        {"kind": "technical_assistance", "date": "2018", "subject": ["dual_use"]},
        {"kind": "technical_assistance", "date": "2018", "subject": ["dual_use"], "items": []},
        {
            "kind": "technical_assistance",
            "date": "2018",
            "personnel": [{"function": "engineer", "relates_to": ["dual_use"]}],
        },
        *({"kind": "technical_assistance", "subject": ["military"], empty: []} for empty in ("items", "personnel")),
        {"kind": "transfer_commodity", "items": [{"hs": ["2844"]}]},
        {"kind": "transfer_commodity", "items": [{"hs": ["9014"]}]},
        {"kind": "transfer_commodity", "items": [{"hs": ["6815"], "control_lists": ["national"]}]},
        {"kind": "transfer_commodity", **FROM, "items": [{"hs": ["9031"], "category": "other_goods"}]},
        {"kind": "transfer_commodity", "items": [{"hs": ["2713"]}]},
        {"kind": "transfer_commodity", **FROM, "items": [{"hs": ["28"]}]},
        {"kind": "financial", "items": [{"category": "funds"}]},
        {"kind": "tourism", "items": [{"nature": "service", "relates_to": ["logistics"]}]},
        {
            "kind": "transfer_arms",
            "direction": None,
            "parties": [{"roles": ["supplier"], "country": "ET"}, {"roles": ["recipient"], "country": "UG"}],
            "items": [{"category": "small_arms", "origin": "KP"}],
        },
        {"kind": None, "direction": "within_dprk", "items": [{"category": "nuclear_material", "origin": "KP"}]},
        {
            "kind": "transport_rail",
            "direction": "within_dprk",
            "parties": [{"roles": ["operator"], "country": "KP"}],
            "items": [{"category": "ballistic_missile"}],
        },
        {
            "kind": "transfer_commodity",
            "direction": "none",
            "parties": [
                {"roles": ["supplier"], "country": "CN"},
                {"roles": ["recipient"], "country": "SY"},
                {"roles": ["financier"], "country": "KP", "type": "bank", "un_listed": True},
            ],
            "items": [{"category": "vehicle", "origin": "CN"}],
        },
    ],
)
def test_what_is_not_told_is_not_declared_lawful(fields: dict[str, Any]) -> None:
    assert CHECKER.check(Record.model_validate({"id": "r", **TO, **fields})).verdict is Verdict.UNDETERMINED


@pytest.mark.parametrize("ais", ["off", "intermittent", "falsified"])
def test_a_transponder_that_is_off_is_remarked_upon_and_clears_nothing(ais: str) -> None:
    voyage = {"origin": {"place": "Rajin"}, "destination": {"place": "Dunai"}, "mode": "sea"}
    parties = [{"roles": ["carrier"], "country": "RU", "type": "company"}]
    fields = {"kind": "transport_maritime", "date": "2023-10", "parties": parties}
    plain, hidden = (
        CHECKER.check(Record.model_validate({"id": "r", **fields, "movement": movement}))
        for movement in (voyage, {**voyage, "ais": ais})
    )
    assert plain.verdict is hidden.verdict is Verdict.UNDETERMINED
    remarks = {finding.rule: finding.verdict for finding in hidden.findings}
    assert remarks["NM-AIS-OFF"] is Verdict.NOT_A_VIOLATION


def test_pay_for_work_done_at_home_is_a_gap() -> None:
    employer = {"roles": ["employer"], "country": "US", "type": "company", "deceived": True}
    fields = {"kind": "labour", "date": "2023", "parties": [employer], "evidence": [{"kind": "msmt"}]}
    workers = {"nationality": "KP", "function": "it_worker"}

    def verdict(**where: str) -> Verdict:
        return CHECKER.check(Record.model_validate({"id": "r", **fields, "personnel": [{**workers, **where}]})).verdict

    assert verdict(host="KP") is verdict(location="Pyongyang") is Verdict.UNDETERMINED
    assert verdict(host="CN") is Verdict.VIOLATION


def test_work_on_launchers_for_space_within_the_dprk_is_a_gap() -> None:
    site = {"kind": "construction", "date": "2021", "direction": "within_dprk", "evidence": [{"kind": "msmt"}]}

    def found(*subjects: str) -> set[str]:
        user = {"roles": ["user"], "country": "KP"}
        record = Record.model_validate({"id": "r", **site, "subject": [*subjects], "parties": [user]})
        assessment = CHECKER.check(record)
        return {f"{finding.rule}: {finding.verdict.value}" for finding in assessment.findings}

    gap = "gap-work-on-launchers-at-home: undetermined"
    assert gap in found("space_launch")
    assert gap not in found("agriculture")
    assert "work-of-the-programmes-at-home: violation" in found("space_launch", "ballistic_missiles")


@pytest.mark.parametrize(
    ("changed", "verdict"),
    [
        ({}, Verdict.UNDETERMINED),
        ({"date": "2016-03-02"}, Verdict.VIOLATION),
        ({"items": [{"category": "funds", "direction": "to_dprk"}]}, Verdict.VIOLATION),
        ({"parties": [{"roles": ["signatory"], "country": "KP", "un_listed": False}]}, Verdict.NOT_A_VIOLATION),
    ],
)
def test_what_is_put_into_a_venture_with_a_listed_partner_is_open_where_nobody_tells_it(
    changed: dict[str, Any], verdict: Verdict
) -> None:
    partners = [{"roles": ["signatory"], "country": "CN"}, {"roles": ["signatory"], "country": "KP", "un_listed": True}]
    venture = {"kind": "joint_venture", "date": "2012", "parties": partners, "evidence": [{"kind": "msmt"}]}
    assert CHECKER.check(Record.model_validate({"id": "r", **venture, **changed})).verdict is verdict


def test_who_is_robbed_breaches_nothing() -> None:
    fields = {"kind": "cyber_theft", "items": [{"category": "virtual_assets"}]}
    thief = {"roles": ["recipient"], "country": "KP", "type": "government_body", "un_listed": True}
    parties = [{"roles": ["supplier"], "country": "AE", "type": "company"}, thief]
    assessment = CHECKER.check(Record.model_validate({"id": "r", **TO, **fields, "parties": parties}))
    countries = {to.country for finding in assessment.findings for to in finding.addressees}
    assert "NM-STOLEN-MONEY" in {finding.rule for finding in assessment.findings}
    assert countries == {"KP"}


def test_every_declaration_is_tested() -> None:
    (parameters,) = (mark.args[1] for mark in test_what_no_paragraph_bars_is_no_violation.pytestmark)  # type: ignore[attr-defined]
    declared = {declared for declared, _ in parameters} | {"NM-STOLEN-MONEY"}
    assert {entry.id for entry in CHECKER.pack.non_measures} == declared


@pytest.mark.parametrize(
    "exemption",
    [
        {"type": "committee_approval", "status": "claimed"},
        {"type": "committee_approval", "status": "requested"},
        {"type": "committee_approval", "status": "refused"},
        {"type": "humanitarian", "status": "granted"},
        {"type": "treaty", "status": "granted"},
    ],
)
def test_a_claim_a_request_or_another_law_exempts_no_machine(exemption: dict[str, str]) -> None:
    fields = {
        "kind": "transfer_commodity",
        "items": [{"category": "machinery", "hs": ["8429"]}],
        "exemptions": [exemption],
    }
    assessment = CHECKER.check(Record.model_validate({"id": "r", **TO, **fields}))
    assert assessment.verdict is Verdict.VIOLATION


def test_an_exemption_covers_only_what_it_names() -> None:
    items = [
        {"id": "pump", "category": "machinery", "hs": ["8413"]},
        {"id": "truck", "category": "vehicle", "hs": ["8704"]},
    ]
    exemptions = [{"type": "committee_approval", "status": "granted", "about": ["pump"]}]
    fields = {"kind": "transfer_humanitarian", "items": items, "exemptions": exemptions}
    assessment = CHECKER.check(Record.model_validate({"id": "r", **TO, **fields}))
    laws = {
        finding.subject.pointer: finding.law.value
        for finding in assessment.findings
        if finding.rule.startswith("import-")
    }
    assert laws == {"/items/0": "exempt", "/items/1": "yes"}


@pytest.mark.parametrize(
    ("subject", "category", "verdict"),
    [
        ("nuclear", "munitions", Verdict.UNDETERMINED),
        ("nuclear", "nuclear_weapon", Verdict.VIOLATION),
        ("nuclear", "large_calibre_artillery", Verdict.NOT_A_VIOLATION),
        ("arms", "munitions", Verdict.NOT_A_VIOLATION),
    ],
)
def test_what_is_tested_under_the_subject_of_nuclear_arms_may_be_an_explosive_or_carry_one(
    subject: str, category: str, verdict: Verdict
) -> None:
    record = Record.model_validate({
        "id": "r", "kind": "weapons_test", "direction": "within_dprk", "date": "2023", "subject": [subject],
        "parties": [{"roles": ["user"], "country": "KP"}], "items": [{"category": category}],
        "evidence": [{"source": "UN Panel of Experts", "kind": "un_panel", "stance": "supports", "speaks_to": "facts"}],
    })  # fmt: skip
    assert CHECKER.check(record).verdict is verdict
