"""Countries by a curated table over ISO 3166: many spellings and scripts, never fuzzy.

A name that may mean several countries gives them all: "Korea" alone is the DPRK or the Republic of Korea. EU, UN (no
States), SU (the former Soviet Union) and XK (Kosovo) are codes of our own beside ISO's.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache

from sanctions_check.sources.suggest import did_you_mean, offer_those_with

from .tables import rows_of

__all__ = [
    "DPRK",
    "ELSEWHERE",
    "LONGEST_CODE",
    "ROK",
    "country_codes",
    "country_name",
    "country_names",
    "country_of_body",
    "country_spellings",
    "known_codes",
    "responsible_state",
    "responsible_state_name",
    "with_article_of_state",
]

DPRK, ROK = "KP", "KR"
ELSEWHERE = "ZZ"
"""Stands for any other country than those beside it. ISO 3166 leaves this code to its users."""
LONGEST = 200
LONGEST_CODE = 3
_BETWEEN = re.compile(r"[\W_]+")
"""Characters between letters and digits, which the lookup ignores."""
_WITH_THE = re.compile(
    r"^(DPRK$|DR |Republic|Democratic|United |Russian Federation|Soviet|European Union|Netherlands|Philippines|Gambia|"
    r"Bahamas|Comoros|Maldives|Seychelles|Central African)|( Republic| Emirates| Islands| Federation)$"
)
_BRACKETED = re.compile(r"([^()]+)\(([^()]+)\)")
_SEVERAL = re.compile(r"\s+(?:or|and)\s+|\s*[/;&|,]\s*", re.IGNORECASE)
"""Separators of several countries in one text ("DPRK or China", "China/Russia")."""
_EITHER = re.compile(r"\s+or\s+", re.IGNORECASE)
_NOT_TOLD = re.compile(r"#?n(?:[/.-]a\.?|/[a-z])", re.IGNORECASE)
"""`N/A`, `n.a.`, `#N/A`, `n/k`: "not known" in tables. By its letters it would be Namibia."""
_LEGAL_FORMS = frozenset({"AG", "AS", "CO", "PT", "SA", "SE"})
"""Codes of countries that are also legal forms of companies."""
_ONE_KOREA = re.compile(r"korea[\W_]+([ns])\W*", re.IGNORECASE)
"""`Korea, N.`, `Korea-S`: by its letters alone the first would be "Korean"."""
_SHOWN = {
    DPRK: "DPRK",
    ROK: "Republic of Korea",
    ELSEWHERE: "another State",
    "RU": "Russian Federation",
    "EU": "European Union",
    "UN": "United Nations",
    "SU": "Soviet Union",
    "XK": "Kosovo",
    "GB": "United Kingdom",
    "IR": "Iran",
    "SY": "Syria",
    "VN": "Viet Nam",
    "TZ": "Tanzania",
    "TW": "Taiwan",
    "US": "United States",
    "LA": "Laos",
    "MM": "Myanmar",
    "VE": "Venezuela",
    "BO": "Bolivia",
    "MD": "Moldova",
    "PS": "Palestine",
    "CD": "DR Congo",
    "CG": "Republic of the Congo",
    "VG": "British Virgin Islands",
    "VI": "US Virgin Islands",
}

_ANSWERS_FOR = {
    "CN": ("HK", "MO"),
    "DK": ("FO", "GL"),
    "FR": ("BL", "GF", "GP", "MF", "MQ", "NC", "PF", "PM", "RE", "TF", "WF", "YT"),
    "GB": ("AI", "BM", "FK", "GG", "GI", "IM", "IO", "JE", "KY", "MS", "PN", "SH", "TC", "VG"),
    "NL": ("AW", "BQ", "CW", "SX"),
    "US": ("AS", "GU", "MP", "PR", "VI"),
}
"""Codes of territories by the Member State that is responsible for them."""
_MEMBER_OF = {code: member for member, codes in _ANSWERS_FOR.items() for code in codes}


def country_codes(raw: object) -> tuple[str, ...]:
    """The codes that a name or code may mean. Raises ValueError with a suggestion for an unknown country."""
    if not isinstance(raw, str) or not raw.strip() or len(raw) > LONGEST:
        raise ValueError('a country is a name or an ISO 3166 code: "DPRK", "KP", "408", "Russian Federation"')
    found = known_codes(raw)
    if not found:
        if _NOT_TOLD.fullmatch(raw.strip()):
            raise ValueError(f'"{raw}" names no country: leave it out, or write "unknown"; Namibia is "NA" or its name')
        suggestion = (
            _advice_on_a_bracket(raw)
            or _advice_on_several(raw)
            or offer_those_with(raw, _spellings())
            or did_you_mean(raw, _spellings())
        )
        raise ValueError(f'"{raw}" is not a known country{suggestion}')
    return found


def _advice_on_a_bracket(name: str) -> str:
    """The advice on a country with brackets behind it; "" for any other text."""
    match = _BRACKETED.fullmatch(name.strip())
    if match is None or not known_codes(match[1]):
        return ""
    return f"; what is in brackets stands apart, and a hedge so: {{value: {match[1].strip()}, qualified: suspected}}"


def _advice_on_several(names: str) -> str:
    """The advice on several countries in one text; "" if one of them is unknown."""
    each = [name.strip() for name in _SEVERAL.split(names)]
    if len(each) < 2 or not all(map(known_codes, each)):
        return ""
    one = f"{{any_of: [{', '.join(each)}]}}"
    if _EITHER.search(names):
        return f"; where it is one of them write {one}"
    return f"; where it is one of them write {one}, and where each is meant, an entry for each"


def known_codes(name: str) -> tuple[str, ...]:
    """The codes that a name may mean; none for an unknown name."""
    written = name.strip()
    if (which := _ONE_KOREA.fullmatch(written)) is not None:
        return (DPRK,) if which[1] in "nN" else (ROK,)
    if _NOT_TOLD.fullmatch(written):
        return ()
    found = _table().get(_key(name), ())
    return found or (_codes_with_a_bracket(written) if written.endswith(")") else ())


def _codes_with_a_bracket(name: str) -> tuple[str, ...]:
    """The code of a name with another of the same country, or one of its territories, in brackets: "North Korea (DPRK)",
    "China (Hong Kong)". Other words there may be a hedge.
    """
    match = _BRACKETED.fullmatch(name)
    if match is None:
        return ()
    codes, inner = (_table().get(_key(part), ()) for part in match.groups())
    if len(codes) != 1 or len(inner) != 1:
        return ()
    return inner if codes[0] in (inner[0], _MEMBER_OF.get(inner[0])) else ()


def country_of_body(name: str) -> str | None:
    """The country with which the name of a body begins or ends: "Government of Japan", "US Treasury"; None if there is none.

    The longest name of a country decides. A short word counts as a code only in capitals ("and" is not Andorra), and only if it
    is no legal form.
    """
    words = name[:LONGEST].split()
    for length in range(len(words), 0, -1):
        for part in (" ".join(words[:length]), " ".join(words[-length:])):
            is_name = len(part) > LONGEST_CODE or (part.isupper() and part not in _LEGAL_FORMS)
            found = known_codes(part) if is_name else ()
            if found:
                return found[0] if len(found) == 1 else None
    return None


def country_name(code: str) -> str:
    """The short English name for a code; the code itself if it is unknown."""
    return _SHOWN.get(code) or _names().get(code, code)


def responsible_state(code: str) -> str:
    """The code of the Member State that is responsible for a State or territory: CN for HK, and for CN itself."""
    return _MEMBER_OF.get(code, code)


def responsible_state_name(code: str) -> str:
    """The name of the Member State that is responsible for a State or territory: "China (Hong Kong)" for HK."""
    member = _MEMBER_OF.get(code)
    return country_name(code) if member is None else f"{country_name(member)} ({country_name(code)})"


def country_names(codes: Iterable[object]) -> str:
    """The names of alternative codes: "China or Mongolia"; "" for none."""
    return " or ".join([country_name(str(code)) for code in codes])


def with_article_of_state(name: str) -> str:
    """The name of a State with its article in running text: "the Russian Federation"."""
    takes = _WITH_THE.search(name) and not name.lower().startswith("the ")
    return f"the {name}" if takes else name


def country_spellings() -> tuple[str, ...]:
    """All names and codes of countries in their usual spelling. Other spellings are known too."""
    listed = ((*names.split("|"), alpha3, numeric, code) for code, alpha3, numeric, names in _rows())
    aliases = (name for _, names in _aliases() for name in names)
    spellings = dict.fromkeys((*(name for names in listed for name in names), *aliases, *_SHOWN.values()))
    return tuple(name for name in spellings if _key(name) in _table())


def _key(name: str) -> str:
    plain = name.casefold()
    if not plain.isascii():
        plain = unicodedata.normalize("NFKD", plain)
    kept = plain if plain.isalnum() else _BETWEEN.sub("", plain)
    return kept.removeprefix("the") if len(kept) > 6 else kept


@cache
def _rows() -> tuple[tuple[str, ...], ...]:
    return tuple(map(tuple, rows_of("country_names")))


@cache
def _aliases() -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    return tuple((tuple(codes.split("|")), tuple(names.split("|"))) for codes, names in rows_of("country_aliases"))


@cache
def _table() -> dict[str, tuple[str, ...]]:
    """The codes by the key of every spelling. Curated aliases win over generated names."""
    table: dict[str, tuple[str, ...]] = {}
    for code, alpha3, numeric, names in _rows():
        for name in (*names.split("|"), alpha3, numeric, code):
            table.setdefault(_key(name), (code,))
    for code, alpha3, *_ in _rows():
        table[_key(code)] = table[_key(alpha3)] = (code,)
    for codes, aliases in _aliases():
        for name in (*aliases, *(codes if len(codes) == 1 else ())):
            table[_key(name)] = codes
    return table


@cache
def _names() -> dict[str, str]:
    return {code: names.split("|")[0].split(",")[0] for code, _, _, names in _rows()}


@cache
def _spellings() -> tuple[str, ...]:
    english = [names.split("|")[0] for _, _, _, names in _rows()]
    return (*english, *(name for _, names in _aliases() for name in names))
