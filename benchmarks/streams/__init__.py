"""Streams of records as a screening desk gets them: a share of them is linked to the DPRK."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from .customs import dprk_trade, trade
from .documented import documented
from .draw import Draw, RawRecord
from .payments import dprk_payment, payment
from .people import dprk_persons, persons
from .strategic import dprk_strategic, strategic
from .voyages import dprk_voyage, voyage

__all__ = ["RawRecord", "Stream", "records_of", "write_stream"]

SEED = 20_061_014
Maker = Callable[[Draw], RawRecord]
ORDINARY: tuple[Maker, ...] = (trade, trade, trade, voyage, voyage, payment, payment, persons, strategic)
SCREENED: tuple[Maker, ...] = (dprk_trade, dprk_trade, dprk_voyage, dprk_payment, dprk_persons, dprk_strategic)
DOCUMENTED: tuple[Maker, ...] = (documented,)
Kind = Literal["screening", "documented"]
LINKED: dict[Kind, tuple[Maker, ...]] = {"screening": SCREENED, "documented": DOCUMENTED}
"""By kind of stream: the makers of records with a link to the DPRK. A maker that is listed twice is drawn twice as often."""


@dataclass(frozen=True, slots=True)
class Stream:
    """`share`: the part of the records that is linked to the DPRK, from 0 to 1."""

    kind: Kind
    records: int
    share: float

    @property
    def name(self) -> str:
        return f"{self.kind}-{self.share:.0%}".replace("%", "")


def records_of(stream: Stream) -> Iterator[RawRecord]:
    """The records, with the ids r0, r1 ...; the same stream always has the same records."""
    draw = Draw(SEED)
    linked = draw.places_of(stream.records, round(stream.share * stream.records))
    for number in range(stream.records):
        makers = LINKED[stream.kind] if number in linked else ORDINARY
        record = draw.one(makers)(draw)
        yield {**record, "id": f"r{number}"}


def write_stream(stream: Stream, path: Path) -> None:
    """Write the stream as JSON Lines."""
    with path.open("w", encoding="utf-8") as out:
        for record in records_of(stream):
            out.write(json.dumps(record, ensure_ascii=False) + "\n")
