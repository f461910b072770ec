"""The report in a real browser: reading it, filtering it, following links, and walking a proof by keys."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.reports.html.making import HOSTILE, ROOT, judged, judged_cases, write_report

pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
from playwright.sync_api import Page, expect

Opened = Callable[..., Page]
RECORD = "#/record/cu-chongchongang-2013"


def test_the_summary_says_what_was_found(opened: Opened, report: Path) -> None:
    page = opened(report)
    expect(page.locator("h1")).to_have_text("83 records checked")
    expect(page.locator(".bar-row")).to_have_count(5)
    expect(page.locator(".bar-row").first).to_contain_text("violation")
    assert page.locator(".year-link").count() > 10
    expect(page.get_by_role("region", name="Faults of the input")).to_contain_text('no day: "<b>31 February</b>"')
    expect(page.get_by_role("region", name="Caps over a period")).to_contain_text("ru-petroleum-2024")


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ({"kind": "denial"}, "− denies the facts"),
        ({"kind": "denial", "stance": "denies", "speaks_to": "law"}, "− disputes that it is a breach"),
        ({"kind": "press", "speaks_to": "law"}, "+ holds that it is a breach"),
        ({"kind": "press", "stance": "undeterminable", "speaks_to": "law"}, "~ could not tell whether it is a breach"),
        ({"kind": "press"}, "+ supports the facts"),
    ],
)
def test_a_source_is_told_by_what_it_says_of_what(
    opened: Opened, tmp_path: Path, source: dict[str, str], told: str
) -> None:
    path = tmp_path / "source.html"
    with path.open("w", encoding="utf-8") as out:
        write_report(out, [judged({"id": "one", "kind": "launch", "evidence": [source]})])
    expect(opened(path, "#/record/one").locator(".source .stance")).to_have_text(told)


@pytest.mark.parametrize("width", [1300, 700, 420])
def test_a_day_that_is_not_known_is_no_span_at_any_width(opened: Opened, tmp_path: Path, width: int) -> None:
    path = tmp_path / "when.html"
    with path.open("w", encoding="utf-8") as out:
        write_report(out, [judged({"id": "one", "kind": "launch", "date": "2023"})])
    when = opened(path, "#/records", viewport={"width": width, "height": 900}).locator(".row-when")
    expect(when.get_by_text("some day")).to_be_visible()
    assert when.evaluate("each => each.scrollWidth <= each.clientWidth && each.scrollHeight <= each.clientHeight + 1")


@pytest.mark.parametrize(
    ("date", "told"),
    [
        ("2024-10", "some day in 2024-10"),
        ("2024", "some day in 2024"),
        ({"start": "2024-10-02", "end": "2024-11-05", "shape": "uncertain"}, "some day from 2024-10-02 to 2024-11-05"),
    ],
)
def test_some_day_of_a_month_or_year_does_not_read_as_one_day(
    opened: Opened, tmp_path: Path, date: object, told: str
) -> None:
    path = tmp_path / "when.html"
    with path.open("w", encoding="utf-8") as out:
        write_report(out, [judged({"id": "one", "kind": "launch", "date": date})])
    assert opened(path, "#/records").locator(".row-when").inner_text().split() == told.split()


def test_a_finding_without_measures_has_no_table_of_them(opened: Opened, tmp_path: Path) -> None:
    path = tmp_path / "none.html"
    with path.open("w", encoding="utf-8") as out:
        write_report(out, [judged({"id": "one", "kind": "financial", "parties": [{"country": "DPRK"}]})])
    finding = opened(path, "#/record/one").locator(".finding").first
    expect(finding).to_contain_text("Proof")
    expect(finding.locator("h4", has_text="Measures")).to_have_count(0)


def test_the_facts_tell_who_was_on_the_list(opened: Opened, tmp_path: Path) -> None:
    bank = {"name": "Foreign Trade Bank", "roles": ["recipient"], "country": "DPRK"}
    path = tmp_path / "listed.html"
    with path.open("w", encoding="utf-8") as out:
        write_report(out, [judged({"id": "one", "kind": "financial", "date": "2018", "parties": [bank]})])
    listed = opened(path, "#/record/one").locator(".facts .listed")
    expect(listed).to_have_text(
        "On the list of the Council and its Committee: Foreign Trade Bank, KPe.047, 5 August 2017."
    )


def test_an_act_on_some_day_of_years_stands_on_the_last_of_them(opened: Opened, tmp_path: Path) -> None:
    path = tmp_path / "when.html"
    dates = (
        {"start": "1973-01-01", "end": "2024-11-07", "shape": "uncertain"},
        {"start": "2022-03-01", "end": "2025-02-01"},
    )
    with path.open("w", encoding="utf-8") as out:
        write_report(out, [judged({"id": f"r{n}", "kind": "launch", "date": each}) for n, each in enumerate(dates)])
    years = opened(path).locator(".year-link")
    assert years.evaluate_all("all => all.map(each => each.getAttribute('aria-label').slice(0, 4))") == ["2022", "2024"]


def test_a_bar_and_a_year_lead_to_their_records(opened: Opened, report: Path) -> None:
    page = opened(report)
    page.locator(".bar-row", has_text="out of scope").click()
    expect(page.locator("#found")).to_contain_text("4 of 83 records")
    page.go_back()
    page.locator('.year-link[aria-label^="2013"]').click()
    expect(page.locator("#f-from")).to_have_value("2013-01-01")
    expect(page.locator("#found")).to_contain_text("of 83 records")


@pytest.mark.parametrize(
    ("query", "present", "absent"),
    [
        ("verdict=violation", "cu-chongchongang-2013", "ru-flour-2023-06"),
        ("measure=UNSCR-2397-OP5", "ru-petroleum-2024", "cu-chongchongang-2013"),
        ("state=CU", "cu-chongchongang-2013", "ru-petroleum-2024"),
        ("party=ocean+maritime", "cu-chongchongang-2013", "ru-petroleum-2024"),
        ("from=2013-07-01&to=2013-07-10", "cu-chongchongang-2013", "ru-petroleum-2024"),
        ("q=sugar", "cu-chongchongang-2013", "ru-petroleum-2024"),
        ("q=csis+beyond+parallel", "ru-angara-2023-09", "cu-chongchongang-2013"),
    ],
)
def test_each_filter_is_a_link(opened: Opened, report: Path, query: str, present: str, absent: str) -> None:
    page = opened(report, f"#/records?{query}", viewport={"width": 1300, "height": 7000})
    shown = page.locator(".rows").inner_text()
    assert present in shown
    assert absent not in shown


def test_filters_change_the_address_and_back_undoes_them(opened: Opened, report: Path) -> None:
    page = opened(report, "#/records")
    page.get_by_role("checkbox", name="undetermined").check()
    expect(page.locator("#found")).to_contain_text("16 of 83 records")
    assert page.url.endswith("#/records?verdict=undetermined")
    page.get_by_label("State").select_option(label="China")
    assert "state=CN" in page.url
    page.go_back()
    expect(page.locator("#found")).to_contain_text("16 of 83 records")
    page.get_by_label("Search").fill("no such words at all")
    expect(page.locator("#found")).to_contain_text("0 of 83 records")
    expect(page.get_by_text("No record answers to these filters.")).to_be_visible()
    page.get_by_role("button", name="Clear").click()
    expect(page.locator("#found")).to_have_text("83 records")
    expect(page.get_by_label("Search")).to_have_value("")


def test_a_record_shows_facts_evidence_and_the_leading_finding(opened: Opened, report: Path) -> None:
    page = opened(report, RECORD)
    expect(page.locator("h1")).to_have_text("Chong Chon Gang: Cuban arms under sugar")
    facts = page.get_by_role("region", name="Facts")
    expect(facts.locator('[data-pointer="/items/0/category"]')).to_contain_text("combat_aircraft:22")
    source = page.get_by_role("region", name="Evidence").locator('[data-pointer="/evidence/0"]')
    expect(source).to_contain_text("Makes the standing of finding 1")
    address = source.locator("a.address")
    assert (address.get_attribute("rel"), address.get_attribute("target")) == ("noopener noreferrer", "_blank")
    leading = page.locator(".finding").first
    for text in (
        "would breach the measure", "established", "evidence: UN Panel final report", "UNSCR 1874 (2009) ¶ 10", "primary basis", "prohibited",
        "from 2009-06-12", "text read in a copy of the resolution; paragraph number confirmed in the resolution", "Chain of amendment", "supply ban",
        "prohibitions/arms/arms-to-the-dprk.yaml:1",
    ):  # fmt: skip
        expect(leading).to_contain_text(text)
    expect(page.get_by_role("region", name="Look at also")).to_be_visible()


def test_a_party_without_a_name_is_called_by_its_state(opened: Opened, report: Path) -> None:
    facts = opened(report, "#/record/ru-kimil-university-2024-07").get_by_role("region", name="Facts")
    host = facts.locator('[data-pointer="/parties/2"]')
    expect(host.locator(".entry-name")).to_contain_text("Russian Federation")
    expect(host).to_contain_text("host")


def test_a_part_is_headed_by_what_findings_call_it_and_never_by_its_path(opened: Opened, tmp_path: Path) -> None:
    record = {
        "id": "1",
        "kind": "labour",
        "parties": [{"roles": ["employer"]}, {"type": "company", "country": "DPRK"}],
        "personnel": [{"function": "labourer"}, {"nationality": "DPRK"}, {"id": "crew", "nationality": "DPRK"}],
        "items": [{"description": "tools"}, {"category": "small_arms"}, {"quantity": 5}],
        "exemptions": [{"type": "committee_approval", "status": "granted"}],
        "determinations": [{"judgement": "acts-for-listed"}],
    }
    with (tmp_path / "report.html").open("w", encoding="utf-8") as out:
        write_report(out, [judged(record)])
    facts = opened(tmp_path / "report.html", "#/record/1").get_by_role("region", name="Facts")
    headings = [heading.removesuffix(":1") for heading in facts.locator(".entry-name").all_inner_texts()]
    assert headings == [
        "an unnamed employer", "a company (DPRK)", "tools", "small arms", "item 3", "labourers", "group of persons 2", "crew",
        "committee approval (granted)", "acts-for-listed",
    ]  # fmt: skip


def test_a_finding_has_a_link_of_its_own(opened: Opened, report: Path) -> None:
    page = opened(report, RECORD)
    third = page.locator(".finding").nth(2)
    expect(third.locator(".finding-body")).to_be_hidden()
    name = (third.get_attribute("id") or "").removeprefix("finding-")
    linked = opened(report, f"{RECORD}/finding/{name}")
    expect(linked.locator(f"#finding-{name} .finding-body")).to_be_visible()
    expect(linked.locator(f"#finding-{name}-head")).to_be_focused()
    expect(linked.locator(".finding-body:visible")).to_have_count(1)


def test_reasons_say_what_would_decide_and_what_would_change(opened: Opened, tmp_path: Path) -> None:
    path = tmp_path / "reasons.html"
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        with path.open("w", encoding="utf-8") as out:
            write_report(out, judged_cases("mm-light-2011", "ru-kursk-troops-2025-04", what_if=True))
    unseen = opened(path, "#/record/mm-light-2011").locator(".finding").first
    expect(unseen).to_contain_text("What would decide it")
    expect(unseen).to_contain_text(
        "not a violation if the category of cargo never seen, suspected of being missile parts is other_goods"
    )
    fought = opened(path, "#/record/ru-kursk-troops-2025-04").locator(".finding").first
    expect(fought).to_contain_text("not a violation had the act taken place before 2009-06-12")
    expect(fought).to_contain_text("the verdict stays without what was given in return")
    expect(fought.locator(".reasons .verdict")).to_have_count(0)


def test_what_is_out_of_sight_can_be_jumped_to(opened: Opened, report: Path) -> None:
    page = opened(report, RECORD)
    evidence = page.get_by_role("region", name="Evidence").locator("h2")
    expect(evidence).not_to_be_in_viewport()
    page.get_by_role("button", name="Evidence").click()
    expect(evidence).to_be_in_viewport()


def test_a_report_of_some_verdicts_says_so_and_counts_all(opened: Opened, tmp_path: Path) -> None:
    path = tmp_path / "hits.html"
    command = [sys.executable, "-m", "sanctions_check", "check", "fixtures/cases", "-q", "--show", "violation"]
    subprocess.run([*command, "--format", f"html={path}"], cwd=ROOT, check=False)
    page = opened(path)
    expect(page.locator("h1")).to_have_text("83 records checked")
    expect(page.locator(".showing")).to_contain_text("Records shown: only violation")
    expect(page.locator(".bar-row", has_text="undetermined").locator(".bar-count")).not_to_have_text("0")
    page.get_by_role("link", name="Records", exact=True).click()
    expect(page.locator(".showing")).to_contain_text("of 83 records")


def test_a_wrong_link_says_so(opened: Opened, report: Path) -> None:
    page = opened(report, "#/record/%E0%A4%A")
    expect(page.locator("h1")).to_have_text("No such record")


@pytest.mark.parametrize("address", ["#/constructor", "#/toString", "#/no-such-view"])
def test_an_address_of_nothing_shows_the_summary(opened: Opened, report: Path, address: str) -> None:
    expect(opened(report, address).locator("h1")).to_contain_text("records checked")


def test_measures_that_do_not_fit_are_marked_as_cut(opened: Opened, report: Path) -> None:
    page = opened(report, "#/records")
    page.set_viewport_size({"width": 400, "height": 1000})
    cited = page.locator(".row-cited", has_text="1718/8(a)(i)").first
    assert cited.evaluate("cell => cell.scrollHeight <= cell.clientHeight")
    expect(cited).to_have_css("text-overflow", "ellipsis")


def test_a_proof_grows_only_where_it_is_opened(opened: Opened, report: Path) -> None:
    page = opened(report, RECORD)
    tree = page.get_by_role("tree").first
    expect(tree.get_by_role("treeitem")).to_have_count(5)
    assert tree.locator(".step").count() == 5
    tree.locator(".step .step .step-line").first.click()
    assert tree.locator(".step").count() == 6
    page.get_by_role("button", name="Open what decided").first.click()
    assert 30 < tree.locator(".step").count() < 400
    expect(tree).to_contain_text("concepts/items.yaml:8")
    expect(tree.locator("a", has_text="cu-chongchongang-2013.yaml:22 /items/0/category").first).to_be_visible()
    page.get_by_role("button", name="Close").first.click()
    expect(tree.locator(".step:visible")).to_have_count(5)


def test_marks_do_not_rest_on_colour(opened: Opened, report: Path) -> None:
    page = opened(report, "#/record/ru-petroleum-2024")
    page.get_by_role("button", name="Open all").first.click()
    said = set(page.locator(".tree .truth").all_inner_texts())
    assert said <= {"✓ YES", "✗ NO", "? UNKNOWN"}
    assert {"✓ YES", "✗ NO"} <= said


def test_a_tree_is_walked_by_keys(opened: Opened, report: Path) -> None:
    page = opened(report, RECORD)
    tree = page.get_by_role("tree").first
    tree.locator('[role="treeitem"]').first.focus()

    def at() -> str:
        return str(page.evaluate("document.activeElement.getAttribute('aria-label')"))

    first = at()
    page.keyboard.press("ArrowDown")
    assert at().startswith("YES; the record reports the act")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    assert at() == "YES; all of"
    page.keyboard.press("*")
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowLeft")
    assert at().startswith("YES; the record reports the act")
    page.keyboard.press("End")
    assert at().startswith("YES; an act was begun, planned or done; read: intercepted")
    page.keyboard.press("Enter")
    expect(page.locator(".aimed")).to_have_attribute("data-pointer", "/stage")
    expect(page.locator(".aimed")).to_be_focused()
    page.go_back()
    tree.locator('[tabindex="0"]').focus()
    page.keyboard.press("Home")
    assert at() == first


def test_the_list_is_walked_by_keys(opened: Opened, report: Path) -> None:
    page = opened(report, "#/records")
    for key in ("j", "j", "ArrowDown", "k"):
        page.keyboard.press(key)
    expect(page.locator('.rows > li[aria-posinset="2"] a')).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(".crumbs")).to_be_visible()
    expect(page.locator("h1")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator('.rows > li[aria-posinset="2"] a')).to_be_focused()
    page.keyboard.press("/")
    expect(page.get_by_label("Search")).to_be_focused()
    page.keyboard.type("kursk")
    expect(page.locator("#found")).to_contain_text("of 83")
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()


def test_the_skip_link_leads_to_the_content(opened: Opened, report: Path) -> None:
    page = opened(report, "#/records")
    page.keyboard.press("Tab")
    expect(page.locator("#skip")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#main")).to_be_focused()
    assert page.url.endswith("#/records")


def test_the_map_draws_states_and_then_their_parties(opened: Opened, report: Path) -> None:
    page = opened(report, "#/map")
    page.locator("a.node", has_text="Cuba").click()
    expect(page.locator("h2").first).to_have_text("Parties of: Cuba")
    expect(page.locator(".links-drawing")).to_contain_text("Ocean Maritime Management (DPRK)")
    expect(page.locator("table")).to_contain_text("cu-chongchongang-2013")
    page.get_by_role("checkbox", name="out of scope").check()
    expect(page.locator(".map-body .empty")).to_be_visible()


def test_who_stands_on_both_sides_is_no_link_to_itself_on_the_map(opened: Opened, tmp_path: Path) -> None:
    taught = {
        "id": "taught",
        "kind": "specialized_education",
        "date": "2025-09",
        "parties": [{"roles": ["trainer", "host"], "country": "RU"}, {"roles": ["trainee"], "country": "KP"}],
    }
    path = tmp_path / "map.html"
    with path.open("w", encoding="utf-8") as out:
        write_report(out, [judged(taught)])
    (link,) = opened(path, "#/map").locator("table tbody tr").all_inner_texts()
    assert link.split()[:3] == ["Russian", "Federation", "DPRK"]


EMPLOYED = {"name": "An employer", "roles": ["employer"]}


@pytest.mark.parametrize(
    ("act", "link"),
    [
        (
            {
                "kind": "labour",
                "parties": [{**EMPLOYED, "country": "CN"}, {"roles": ["employer"], "nationality": "KP"}],
                "personnel": [{"nationality": "KP", "host": "CN"}],
            },
            "DPRK China",
        ),
        (
            {
                "kind": "transfer_arms",
                "parties": [{"name": "Armed forces", "roles": ["supplier"], "country": "CU"}],
                "items": [{"category": "arms"}],
                "movement": {"origin": {"country": "CU"}, "destination": {"country": "KP"}},
            },
            "Cuba DPRK",
        ),
    ],
)
def test_a_side_without_a_party_is_that_of_the_persons_or_of_the_journey(
    opened: Opened, tmp_path: Path, act: dict[str, object], link: str
) -> None:
    path = tmp_path / "map.html"
    with path.open("w", encoding="utf-8") as out:
        write_report(out, [judged({"id": "one", "date": "2020", **act})])
    (told,) = opened(path, "#/map").locator("table tbody tr").all_inner_texts()
    assert " ".join(told.split()).startswith(link)


def test_a_measure_that_may_not_reach_the_act_has_a_question_mark(opened: Opened, report: Path) -> None:
    page = opened(report, "#/record/mm-light-2011")
    expect(page.locator(".finding-head").first).to_contain_text("1874/9, 1718/8(b)?")
    page.evaluate("location.hash = '#/records?q=mm-light-2011'")
    expect(page.locator(".row-cited").first).to_contain_text("1718/8(b)?")


def test_the_map_does_not_take_records_for_violations(opened: Opened, report: Path) -> None:
    page = opened(report, "#/map")
    expect(page.locator(".map-key")).to_contain_text("Number of records, and the worst verdict among them")
    several = page.locator("a.node", has_text="Russian Federation").first
    expect(several).to_contain_text(re.compile(r"\d+, worst ✗"))


@pytest.mark.parametrize("address", ["", "#/records", "#/map", "#/record/mm-light-2011", "#/run"])
def test_nothing_is_cut_off_on_a_telephone(opened: Opened, report: Path, address: str) -> None:
    page = opened(report, address)
    page.set_viewport_size({"width": 375, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= 375


def test_dark_and_light(opened: Opened, report: Path) -> None:
    ground = "getComputedStyle(document.body).backgroundColor"
    light, dark = opened(report, color_scheme="light"), opened(report, color_scheme="dark")
    assert light.evaluate(ground) == "rgb(246, 246, 243)"
    assert dark.evaluate(ground) == "rgb(20, 22, 26)"
    dark.locator("#theme").select_option("light")
    assert dark.evaluate(ground) == "rgb(246, 246, 243)"
    dark.reload()
    assert dark.evaluate(ground) == "rgb(246, 246, 243)"


def test_print_shows_every_finding_and_the_open_proof(opened: Opened, report: Path) -> None:
    page = opened(report, RECORD, color_scheme="dark")
    page.get_by_role("button", name="Open what decided").first.click()
    page.emulate_media(media="print")
    expect(page.locator(".masthead")).to_be_hidden()
    expect(page.locator(".finding-body:visible")).to_have_count(page.locator(".finding").count())
    expect(page.get_by_role("region", name="Facts")).to_be_visible()
    expect(page.get_by_role("tree").first).to_contain_text("concepts/items.yaml:8")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.pdf()[:4] == b"%PDF"


def test_print_of_the_summary(opened: Opened, report: Path) -> None:
    page = opened(report)
    page.emulate_media(media="print")
    expect(page.locator(".bars")).to_be_visible()
    expect(page.locator(".timeline-drawing")).to_be_visible()
    expect(page.locator(".masthead")).to_be_hidden()


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_record_runs_nothing(opened: Opened, hostile_report: Callable[[str], Path], text: str) -> None:
    path = hostile_report(text)
    page = opened(path)
    page.evaluate("location.hash = '#/map?of=CU'")
    page.wait_for_selector(".map-head")
    page.evaluate("location.hash = '#/records'")
    page.locator(".row").first.click()
    expect(page.locator("h1")).to_have_text(
        re.compile(re.escape(text.strip())) if text.isprintable() else re.compile(".")
    )
    page.get_by_role("button", name="Open all").first.click()
    addresses = page.locator(".source .address")
    assert addresses.evaluate_all("all => all.map(each => each.tagName)") == ["BDI", "BDI", "A"]
    assert page.evaluate("window.ran") is None
    assert page.locator("main script, main img, main [onload], main [onerror]").count() == 0


def test_the_policy_stops_a_script_that_is_put_in(browser: object, report: Path) -> None:
    page = browser.new_page()  # type: ignore[attr-defined]
    page.goto(report.as_uri())
    page.evaluate(
        """() => { const s = document.createElement("script"); s.textContent = "window.ran = 1"; document.body.append(s); }"""
    )
    assert page.evaluate("window.ran") is None
    page.close()


def test_a_delivery_without_a_day_counts_in_any_period_of_its_cap(opened: Opened, tmp_path: Path) -> None:
    oil = {"category": "refined_petroleum", "hs": "2710", "quantity": 20, "unit": "barrels"}
    parties = [{"roles": ["supplier"], "country": "Russia"}, {"roles": ["recipient"], "country": "DPRK"}]
    record = {"id": "one", "kind": "transfer_petroleum", "direction": "to_dprk", "parties": parties, "items": [oil]}
    path = tmp_path / "undated.html"
    with path.open("w", encoding="utf-8") as out:
        write_report(out, [judged(record)])
    caps = opened(path).get_by_role("region", name="Caps over a period").locator("tbody tr")
    expect(caps.first).to_contain_text(re.compile(r"any from \d{4}-\d\d-\d\d"))
    expect(caps.first.locator("td").nth(4)).to_have_text("0 to 20")


def test_a_run_without_records(opened: Opened, tmp_path: Path) -> None:
    path = tmp_path / "empty.html"
    with path.open("w", encoding="utf-8") as out:
        write_report(out, [])
    page = opened(path)
    expect(page.locator("h1")).to_have_text("0 records checked")
    expect(page.get_by_role("region", name="Faults of the input")).to_be_visible()
    for address in ("#/records", "#/map", "#/run"):
        page.evaluate(f"location.hash = {json.dumps(address)}")
        expect(page.locator("h1")).to_be_visible()


@pytest.mark.parametrize("view", ["#/", "#/map", "#/map?of=RU", RECORD])
def test_what_is_wider_than_the_screen_is_reached_and_named(opened: Opened, report: Path, view: str) -> None:
    narrow = opened(report, view, viewport={"width": 420, "height": 900})
    narrow.wait_for_function("() => document.querySelector('.scroll-x[tabindex]')")
    narrow.wait_for_timeout(100)
    told = """all => all.filter(each => each.checkVisibility()).map(each =>
        [each.scrollWidth > each.clientWidth, each.tabIndex === 0, each.role, !!each.ariaLabel])"""
    areas = narrow.locator(".scroll-x").evaluate_all(told)
    assert areas
    assert all(wide == reached and role == "group" and named for wide, reached, role, named in areas)
    wide = opened(report, view, viewport={"width": 1600, "height": 900})
    wide.wait_for_timeout(100)
    assert wide.locator(".scroll-x[tabindex]").count() == 0


@pytest.mark.parametrize("view", ["records", "map"])
def test_what_an_address_asks_and_no_control_has_is_left_out_and_told(opened: Opened, report: Path, view: str) -> None:
    asked = "verdict=foo,violation&from=xx&to=2023-02-30&state=ZZ&measure=none&sort=up"
    page = opened(report, f"#/{view}?{asked}")
    expect(page.locator(".unknown")).to_contain_text(
        "Not known in this report, and left out of the filters: measure none, state ZZ, from xx, to 2023-02-30, sort up, verdict foo."
    )
    page.get_by_role("checkbox", name="undetermined").check()
    expect(page.locator(".unknown")).to_have_count(0)
    assert page.url.endswith(f"#/{view}?verdict=violation%2Cundetermined")
    assert "verdict foo" not in page.locator("main").inner_text()


def test_records_are_found_although_a_filter_is_unknown(opened: Opened, report: Path) -> None:
    page = opened(report, "#/records?verdict=foo&from=xx&state=ZZ")
    expect(page.locator("#found")).to_have_text("83 records")


def test_an_exceeded_cap_is_told_as_the_records_tell_it_and_how_well_shown(opened: Opened, tmp_path: Path) -> None:
    told = {
        "id": "told",
        "kind": "transfer_petroleum",
        "direction": "to_dprk",
        "date": "2018-02",
        "items": [{"category": "refined_petroleum", "quantity": 2_000_000, "unit": "barrels"}],
    }
    path = tmp_path / "cap.html"
    with path.open("w", encoding="utf-8") as out:
        write_report(out, [judged(told)])
    caps = opened(path).get_by_role("region", name="Caps over a period")
    expect(caps.locator(".exceeded").first).to_have_text(
        "! exceeded, by what the records state (standing: unsupported)"
    )
    expect(caps).not_to_contain_text("✓")


def test_one_cap_is_no_caps(opened: Opened, report: Path) -> None:
    figures = opened(report).get_by_role("region", name="To look at")
    expect(figures).to_contain_text(re.compile(r"1\s*cap exceeded"))
    expect(figures).to_contain_text(re.compile(r"1\s*fault of the input"))
