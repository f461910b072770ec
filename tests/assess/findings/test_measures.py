"""Which paragraphs a finding cites, and what stands in the chain of amendment beside them."""

from __future__ import annotations

from tests.assess.shells import check


def test_the_chain_leads_to_paragraphs_that_are_cited_here_each_once() -> None:
    late = {"notified_to_committee": False, "kind": "transfer_petroleum", "direction": "to_dprk", "date": "2024-03"}
    sent = [{"roles": ["supplier"], "country": "RU"}, {"roles": ["recipient"], "country": "KP"}]
    found = {}
    for goods in ("refined_petroleum", "crude_oil"):
        findings = check(**late, parties=sent, items=[{"category": goods}]).findings
        (finding,) = (each for each in findings if each.rule == "omitted-notification")
        assert {link.of for link in finding.chain} <= {measure.id for measure in finding.measures}
        found[goods] = [link.id for link in finding.chain]
        assert len(set(found[goods])) == len(found[goods])
    assert found == {"refined_petroleum": ["UNSCR-2270-OP31"], "crude_oil": ["UNSCR-2375-OP15"]}
