"""The rules that SARIF results may name, with their text and paragraphs."""

from __future__ import annotations

from collections.abc import Iterable

from sanctions_check.assess.results import NOT_COVERED, NOT_COVERED_TITLE
from sanctions_check.rules.model import THEMES, Gap, Measure, Prohibition
from sanctions_check.rules.pack import RulePack

from ..json_report.serialise import Json

__all__ = ["declared_rules"]


def declared_rules(pack: RulePack) -> tuple[Json, ...]:
    """SARIF `reportingDescriptor` objects: prohibitions, non-measures, gaps, and one for acts that no rule covers."""
    declared = [_prohibition(rule) for rule in pack.prohibitions]
    declared += [_other(entry.id, entry.title, entry.text, entry.see, "none") for entry in pack.non_measures]
    declared += [_gap(gap) for gap in pack.gaps]
    text = "No rule reaches the act or the item, and the pack does not declare it lawful."
    return (*declared, _other(NOT_COVERED, NOT_COVERED_TITLE, text, (), "note"))


def _gap(gap: Gap) -> Json:
    text = (
        f"The law depends on a fact that is not recorded: {gap.asks}."
        if gap.asks
        else "This pack does not encode the area yet."
    )
    return _other(gap.id, gap.frame.says, text, gap.measures, "note")


def _prohibition(rule: Prohibition) -> Json:
    measures = [citation.measure for citation in rule.citations]
    reading = rule.reading
    holders = [holder.who for holder in (*reading.concluded_by, *reading.held_by)]
    about_reading = f"Reading: {reading.basis.value}. {reading.says.strip()}"
    body = _other(rule.id, rule.title, rule.text, measures, "note" if rule.called_upon else "error")
    properties = body["properties"]
    assert isinstance(properties, dict)
    properties["reading"] = {
        "id": reading.id,
        "basis": reading.basis.value,
        "held_by": holders,
        "disputed_by": [holder.who for holder in reading.disputed_by],
    }
    properties["written"] = str(rule.written)
    return {**body, "help": _help(rule.text, measures, about_reading)}


def _other(identifier: str, title: str, text: str, measures: Iterable[Measure], level: str) -> Json:
    cited = list(measures)
    themes = dict.fromkeys(theme for measure in cited for theme in measure.themes)
    return {
        "id": identifier,
        "name": title,
        "shortDescription": {"text": title},
        "fullDescription": {"text": _flowing(text)},
        "help": _help(text, cited, ""),
        "defaultConfiguration": {"level": level},
        "properties": {
            "tags": [f"{theme} {THEMES[theme]}" if theme in THEMES else theme for theme in themes],
            "measures": [measure.id for measure in cited],
        },
    }


def _help(text: str, measures: Iterable[Measure], reading: str) -> Json:
    paragraphs = [
        f"{measure.document}, paragraph {measure.paragraph}: {measure.title} "
        f"({measure.force}, in force from {measure.in_force_from}; text {measure.verified})"
        for measure in measures
    ]
    parts = [_flowing(text), *([_flowing(reading)] if reading else [])]
    return {
        "text": "\n".join((*parts, *paragraphs)),
        "markdown": "\n\n".join((*parts, "\n".join(f"- {paragraph}" for paragraph in paragraphs))).strip(),
    }


def _flowing(text: str) -> str:
    return " ".join(text.split())
