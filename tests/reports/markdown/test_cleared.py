"""What one exemption clears is told under it, a line for each rule."""

from __future__ import annotations

import pytest

from sanctions_check import Checker, Law, Record
from sanctions_check.reports.markdown.record import RecordInMarkdown
from sanctions_check.reports.reported import reported
from sanctions_check.reports.words.sentences.dates import dates_in_text

from ..conftest import PACK

ITEMS = [
    {"description": "an excavator", "category": "machinery", "hs": "8429"},
    {"description": "steel pipes", "category": "metals", "hs": "7306"},
]
APPROVED = {"type": "committee_approval", "status": "granted", "authority": "committee"}


def written(items: list[dict[str, str]], recipient: str = "company") -> str:
    record = Record.model_validate(
        {
            "id": "1", "kind": "transfer_commodity", "date": "2019-05", "items": items, "evidence": [{"kind": "un_panel"}],
            "parties": [
                {"roles": ["supplier"], "country": "China"}, {"roles": ["recipient"], "country": "DPRK", "type": recipient},
            ],
            "exemptions": [APPROVED],
        }
    )  # fmt: skip
    judged = reported(record, Checker(PACK, engine="compiled").check(record))
    return "\n".join(RecordInMarkdown("1", judged, PACK).lines())


def test_an_exemption_is_told_once_with_each_rule_and_all_its_subjects() -> None:
    text = written(ITEMS)
    applies = "An exemption applies under paragraph 25 of resolution 2397 (2017)[^r1-2] (approved by the Committee)"
    assert f"**Exempt: approved by the Committee.** {applies}, so that there is no violation by what follows." in text
    assert text.count("An exemption applies") == 1
    line = "- Machinery, vehicles, metals and like goods to the DPRK – an excavator; steel pipes: paragraph 7 of resolution 2397 (2017)."
    assert line in text


def test_a_paragraph_that_bars_and_exempts_is_named_as_what_would_bar() -> None:
    text = written(ITEMS, recipient="armed_force")
    subjects = "an excavator; steel pipes"
    assert (
        f"Items that build the capabilities of the DPRK's armed forces – {subjects}: paragraph 8 of resolution 2270 (2016)."
        in text
    )


@pytest.mark.parametrize("title", ["paragraph", "this rule", "force"])
def test_the_title_of_a_record_is_no_word_of_a_reason(title: str) -> None:
    record = Record.model_validate(
        {
            "id": "1", "title": title, "kind": "transfer_commodity", "date": "2016-02",
            "items": [{"description": "coal", "category": "coal"}],
            "parties": [{"roles": ["supplier"], "country": "DPRK"}, {"roles": ["recipient"], "country": "China"}],
        }
    )  # fmt: skip
    judged = reported(record, Checker(PACK, engine="compiled").check(record))
    against = {each.finding.against for each in judged.findings if each.finding.law is Law.NO}
    text = "\n".join(RecordInMarkdown("1", judged, PACK).lines())
    assert against
    assert all(dates_in_text(each) in text for each in against)


def test_a_title_that_is_part_of_a_reason_leaves_the_reason_as_it_is() -> None:
    refused = Record.model_validate(
        {
            "id": "1", "title": "act", "kind": "transfer_commodity", "stage": "refused", "date": "2019-05", "items": ITEMS[:1],
            "parties": [{"roles": ["supplier"], "country": "China"}, {"roles": ["recipient"], "country": "DPRK"}],
            "evidence": [{"kind": "un_panel"}],
        }
    )  # fmt: skip
    judged = reported(refused, Checker(PACK, engine="compiled").check(refused))
    text = "\n".join(RecordInMarkdown("1", judged, PACK).lines())
    assert "- An excavator: no act took place (refused)." in text
