"""The index of the page: the data of each record that lists, filters, charts and the map use."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from msgspec.structs import asdict

from sanctions_check.plain_text import shortened
from sanctions_check.records.normalise.countries import country_name

from ..json_report.serialise import Json
from ..outline import ActDays
from ..reported import ReportedRecord
from .search_text import words_of
from .sides import sides_of

__all__ = ["Legend", "index_row", "legend_of"]

LONGEST = 400
"""Most characters of a title or summary in the index; the page of the record shows the full text."""


@dataclass
class Legend:
    """The measures (by id) and the names of States (by code) that index rows refer to.

    It stays small, however many records there are: the pack and the list of countries limit it.
    """

    measures: dict[str, Json] = field(default_factory=dict)
    states: dict[str, str] = field(default_factory=dict)

    def merge(self, other: Legend) -> None:
        """Append the entries of another legend."""
        self.measures = {**self.measures, **other.measures}
        self.states = {**self.states, **other.states}


def legend_of(reported: ReportedRecord) -> Legend:
    """The measures that the findings of one record cite, and the States of its parties."""
    assessment = reported.assessment
    legend = Legend()
    for finding in (*assessment.findings, *assessment.excluded):
        for measure in finding.measures:
            legend.measures.setdefault(
                measure.id,
                {"resolution": measure.resolution, "paragraph": measure.paragraph, "title": measure.title},
            )
    for party in sides_of(reported.record):
        legend.states.update((code, country_name(code)) for code in party.states)
    return legend


def index_row(reported: ReportedRecord, days: ActDays) -> Json:
    """One row of the index. Days are ISO dates; an open end is null.

    `cited`: the measures that certainly reach the act, by the leading finding.
    `may_reach`: the measures that may reach it, by the same finding.
    """
    assessment, record = reported.assessment, reported.record
    leading = assessment.leading
    standing = leading.shown_standing if leading is not None else None
    return {
        "id": assessment.record,
        "title": shortened(assessment.title, LONGEST),
        "verdict": assessment.verdict.value,
        "standing": standing.value if standing is not None else None,
        "complete": assessment.complete,
        "summary": shortened(assessment.summary, LONGEST),
        "words": words_of(reported),
        "cited": leading.measure_ids(certain=True) if leading else (),
        "may_reach": leading.measure_ids(certain=False) if leading else (),
        "measures": sorted({measure.id for each in assessment.findings for measure in each.measures}),
        "parties": [asdict(party) for party in sides_of(record)],
        **asdict(days),
        "findings": {
            verdict.value: count for verdict, count in Counter(each.verdict for each in assessment.findings).items()
        },
        "decisions": dict(Counter(each.decision.kind.value for each in reported.findings if each.decision)),
    }
