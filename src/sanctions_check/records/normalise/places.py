"""A curated table of places in the DPRK that records name without their country. Never fuzzy."""

from __future__ import annotations

import re
from functools import cache

from .countries import DPRK, known_codes

__all__ = ["dprk_place", "dprk_places", "place_country"]

_DPRK_PLACES = (
    "Pyongyang|P'yongyang|평양|Пхеньян",
    "Nampo|Namp'o|Nampho|남포", "Rajin|Najin|Rason|Rasŏn|Rajin-Sonbong|나진|라진|라선|Раджин",
    "Wonsan|Wŏnsan|원산", "Chongjin|Ch'ongjin|청진", "Haeju|해주", "Hungnam|Hŭngnam|흥남", "Hamhung|함흥", "Songnim|송림",
    "Sinuiju|Sinŭiju|신의주",
    "Sunan|순안|Pyongyang Sunan", "Sohae|서해", "Tongchang-ri|Dongchang-ri|동창리", "Kaesong|Gaeseong|개성",
    "Tumangang|Tumangang Station|Dumangang|두만강", "Yongbyon|Nyongbyon|영변|녕변", "Kusong|Kusŏng|구성", "Panghyon|방현",
    "Musudan-ri|무수단리", "Punggye-ri|풍계리", "Sonbong|Unggi|선봉", "Hyesan|혜산", "Kanggye|강계", "Sariwon|사리원",
    "Masikryong|마식령", "Kalma|갈마", "Sinpo|신포", "Taean|대안", "Kimchaek|Songjin|김책",
)  # fmt: skip

LONGEST = 200
_WORDS = re.compile(r"\w[\w']*")
_PARTS = re.compile(r"[,()]")


@cache
def _table() -> dict[str, str]:
    """The first of the names of each place, by the key of every name."""
    rows = [names.split("|") for names in _DPRK_PLACES]
    return {_key(name): names[0] for names in rows for name in names}


def _key(name: str) -> str:
    return "".join(letter for letter in name.casefold() if letter.isalnum())


def place_country(name: str) -> tuple[str, ...]:
    """("KP",) for a place that the table knows, unless what stands behind a comma or in brackets is another State."""
    if len(name) > LONGEST:
        return ()
    head, *behind = _PARTS.split(name)
    if _key(head) not in _table():
        return ()
    told = [codes for part in behind if (codes := known_codes(part))]
    return (DPRK,) if all(DPRK in codes for codes in told) else ()


def dprk_places() -> tuple[str, ...]:
    """The places of the table, by the first of their names."""
    return tuple(dict.fromkeys(_table().values()))


def dprk_place(name: str) -> str | None:
    """The place that a name of something in the DPRK tells ("port of Nampo"), as the table calls it first."""
    table, head = _table(), name[:LONGEST].split(",", maxsplit=1)[0]
    known = (table[key] for key in map(_key, (head, *_WORDS.findall(head))) if key in table)
    return next(known, None)
