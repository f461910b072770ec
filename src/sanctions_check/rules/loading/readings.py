"""Reads the readings of the text of resolutions, with their basis and their holders."""

from __future__ import annotations

from sanctions_check.sources.document import Entry

from ..model import Basis, Reading, ReadingHolder

__all__ = ["TEXTUAL", "read_readings"]

TEXTUAL = "textual"


def read_readings(file: Entry) -> dict[str, Reading]:
    """The readings by name; a reading with an unknown key is reported and left out."""
    found: dict[str, Reading] = {}
    for name, entry in file.pairs("readings") if file.has_only("readings") else ():
        if entry.has_only("basis", "says", "concluded_by", "held_by", "disputed_by"):
            concluded, held, disputed = (
                tuple(_holder(holder) for holder in entry.entries(key))
                for key in ("concluded_by", "held_by", "disputed_by")
            )
            basis = entry.member("basis", Basis)
            if basis is Basis.ASSERTED and not held:
                entry.fault("missing-key", "an asserted reading names who holds it", "held_by: [{who: ...}]")
            if basis is Basis.PRACTICE and not any(holder.since for holder in concluded):
                hint = 'concluded_by: [{who: ..., since: "2025-05-29"}]'
                entry.fault("missing-key", "a practice names the body that concluded so, and the day", hint)
            found[name] = Reading(name, basis, entry.text("says"), concluded, held, disputed, entry.written)
    return found


def _holder(entry: Entry) -> ReadingHolder:
    if not entry.has_only("who", "since", "said_in"):
        return ReadingHolder("", None, "")
    return ReadingHolder(entry.text("who"), entry.day("since", None), entry.text("said_in", ""))
