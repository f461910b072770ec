"""Finds the State of a place by its name: from curated tables, or from the name itself. Never fuzzy.

The table of the DPRK is the main one. The table of the Republic of Korea serves to tell which Korea "Korea" is; that of other
States has frequent places only.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from .countries import DPRK, ELSEWHERE, LONGEST_CODE, ROK, known_codes

__all__ = ["are_alternatives", "dprk_places", "dprk_places_named", "in_which_korea", "place_country", "state_of_place"]

_DPRK_PLACES = (
    "Pyongyang|KPFNJ|FNJ|P'yongyang|평양|Пхеньян",
    "Nampo|KPNAM|Namp'o|Nampho|남포", "Rajin|KPRJN|Najin|Rason|Rasŏn|Rajin-Sonbong|나진|라진|라선|Раджин",
    "Wonsan|KPWON|Wŏnsan|원산", "Chongjin|KPCHO|Ch'ongjin|청진", "Haeju|KPHAE|해주",
    "Hungnam|KPHGM|Hŭngnam|흥남", "Hamhung|함흥", "Songnim|송림",
    "Sinuiju|Sinŭiju|신의주",
    "Sunan|순안|Pyongyang Sunan", "Sohae|서해", "Tongchang-ri|Dongchang-ri|동창리", "Kaesong|Gaeseong|개성",
    "Tumangang|Tumangang Station|Dumangang|두만강", "Yongbyon|Nyongbyon|영변|녕변", "Kusong|Kusŏng|구성", "Panghyon|방현",
    "Musudan-ri|무수단리", "Punggye-ri|풍계리", "Sonbong|Unggi|선봉", "Hyesan|혜산", "Kanggye|강계", "Sariwon|사리원",
    "Masikryong|마식령", "Kalma|갈마", "Ryongampo|Ryongamp'o|룡암포", "Sinpo|신포", "Taean|대안", "Kimchaek|Songjin|김책",
)  # fmt: skip

_ROK_PLACES = (
    "Seoul|서울|首尔|Сеул", "Busan|Pusan|부산|釜山|Пусан", "Incheon|Inchon|인천|仁川", "Ulsan|울산", "Gwangyang|Kwangyang|광양",
    "Pyeongtaek|평택", "Pohang|포항", "Yeosu|여수", "Mokpo|목포", "Gunsan|Kunsan|군산", "Daesan|대산", "Donghae|동해",
    "Daegu|Taegu|대구", "Daejeon|대전", "Gimhae|김해", "Gimpo|김포", "Jeju|Cheju|제주", "Masan|마산", "Changwon|창원",
    "Jinhae|진해", "Samcheok|삼척", "Sokcho|속초",
)  # fmt: skip
_ROK_CODE = re.compile(r"KR[A-Z]{3}")
"""UN/LOCODEs of the Republic of Korea."""

_PLACES_ELSEWHERE = {
    "CN": (
        "Beijing|Shanghai|Dalian|Dandong|Shenyang|Hunchun|Yanji|Tumen|Qingdao|Tianjin|Guangzhou|Shenzhen|Ningbo|Zhoushan"
    ),
    "RU": "Moscow|Vladivostok|Nakhodka|Khasan|Vostochny|Kholmsk|Dunai|Khabarovsk|Kursk",
    "IR": "Tehran",
    "MY": "Kuala Lumpur",
    "SY": "Damascus|Tartous|Latakia",
    "VN": "Hanoi|Haiphong",
    "TW": "Taipei|Kaohsiung",
    "JP": "Tokyo",
    "AE": "Dubai|Abu Dhabi|Fujairah",
}
"""Places elsewhere, by the code of their State."""

_OTHER_CODES = (
    "KPCCD", "KPGEN", "KPKSN", "KPODA", "KPPNG", "KPREM", "KPRIW", "KPSAM", "KPSGN", "KPSGO", "KPSII", "KPSIN", "KPSON", "KPTCH",
)  # fmt: skip
"""UN/LOCODEs of the DPRK whose places are not in the table."""

LONGEST = 200
_REMEMBERED = 4096
_BEFORE_A_NAME = frozenset({"the", "port", "seaport", "harbour", "harbor", "airport", "of", "порт"})
_BEHIND_A_NAME = frozenset({
    "port", "seaport", "harbour", "harbor", "airport", "anchorage", "station", "international", "railway", "порт",
    "dprk", "d.p.r.k.", "north", "n.", "korea",
})  # fmt: skip
"""Words around the name of a place, such as "port" or "station"."""
_KOREAN_PORT = "항"
_WORDS = re.compile(r"\w[\w']*")
_PARTS = re.compile(r"[,()]")
_EITHER = re.compile(r"[/|]|\bor\b")
_SEVERAL = re.compile(r"[/;&+→|]|\b(?:or|and|via|then|to)\b|[-–—]")
"""Separators of several places in one text ("Nampo or Chongjin", "Dandong/Sinuiju")."""


def _by_name(places: Iterable[str]) -> dict[str, str]:
    """The first name of each place, by the key of each of its names."""
    rows = [names.split("|") for names in places]
    return {_key(name): names[0] for names in rows for name in names}


@cache
def _table() -> dict[str, str]:
    return _by_name((*_DPRK_PLACES, *_OTHER_CODES))


@cache
def _rok_table() -> dict[str, str]:
    return _by_name(_ROK_PLACES)


@cache
def _table_elsewhere() -> dict[str, str]:
    return {_key(name): code for code, names in _PLACES_ELSEWHERE.items() for name in names.split("|")}


def _key(name: str) -> str:
    folded = name.casefold()
    return folded if folded.isalnum() else "".join(filter(str.isalnum, folded))


@lru_cache(maxsize=_REMEMBERED)
def place_country(name: str) -> tuple[str, ...]:
    """("KP",) for a place in the DPRK, () for any other place.

    - A place is in the DPRK if the table has it, or if its name contains the DPRK in full, alone or behind a comma or in
      brackets ("Ryongampo, DPRK"). The code is not enough: "KP" is also a province of Pakistan.
    - A name that contains another State is not in the DPRK.
    - Several places in one text, only some of them in the table, give ("KP", "ZZ").
    """
    if len(name) > LONGEST:
        return ()
    parts = _PARTS.split(name)
    told = [(part, codes) for part in parts if (codes := known_codes(part))]
    if any(DPRK not in codes for _, codes in told):
        return ()
    in_full = any(codes == (DPRK,) and len(part.strip()) > LONGEST_CODE for part, codes in told)
    if in_full or _known_as(parts[0], _table()):
        return (DPRK,)
    names = _SEVERAL.split(parts[0])
    several = [bool(_known_as(each, _table())) for each in names if each.strip()] if len(names) > 1 else []
    if not any(several):
        return ()
    return (DPRK,) if all(several) else (DPRK, ELSEWHERE)


def in_which_korea(name: str) -> str | None:
    """KP or KR for a place in Korea that the tables have; None for any other place."""
    if len(name) > LONGEST:
        return None
    head = _PARTS.split(name)[0]
    if _known_as(head, _table()):
        return DPRK
    return ROK if _ROK_CODE.fullmatch(head.strip()) or _known_as(head, _rok_table()) else None


def state_of_place(name: str) -> str | None:
    """The code of the State of a place; None if the tables do not have the place."""
    return in_which_korea(name) or _table_elsewhere().get(_key(name))


def _known_as(name: str, table: Mapping[str, str]) -> str | None:
    """The first name of a place in the table, with or without words around it; None if the table does not have it."""
    return table.get(_key(name)) or table.get(_key(_without_words_around(name)))


def _without_words_around(name: str) -> str:
    words = name.casefold().split()
    while words and words[0] in _BEFORE_A_NAME:
        del words[0]
    while words and words[-1] in _BEHIND_A_NAME:
        del words[-1]
    return " ".join(words).removesuffix(_KOREAN_PORT)


def dprk_places() -> tuple[str, ...]:
    """The first names of all places in the DPRK."""
    return tuple(names.split("|")[0] for names in _DPRK_PLACES)


def dprk_places_named(name: str) -> tuple[str, ...]:
    """The places of the DPRK in a text ("port of Nampo", "Nampo via Rajin"), by their first names."""
    head = _head(name)
    if known := _known_as(head, _table()):
        return (known,)
    found = (_known_as(each, _table()) or _first_word_known(each) for each in _SEVERAL.split(head))
    return tuple(dict.fromkeys(filter(None, found)))


def are_alternatives(name: str) -> bool:
    """True if the text names alternative places ("Nampo or Rajin")."""
    return _EITHER.search(_head(name)) is not None


def _head(name: str) -> str:
    return name[:LONGEST].split(",", maxsplit=1)[0]


def _first_word_known(name: str) -> str | None:
    return next(filter(None, map(_table().get, map(_key, _WORDS.findall(name)))), None)
