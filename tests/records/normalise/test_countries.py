"""Countries by a curated table: many spellings and scripts, never fuzzy."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sanctions_check.records.normalise.countries import (
    country_codes,
    country_name,
    country_of_body,
    responsible_state,
    responsible_state_name,
)


@pytest.mark.parametrize(
    "name",
    ["DPRK", "D.P.R.K.", "dprk", "North Korea", "N. Korea", "KP", "PRK", "КНДР", "朝鲜", "북한", "Corée du Nord",
     "Democratic People's Republic of Korea", "DEMOCRATIC PEOPLE’S REPUBLIC OF KOREA", " north  korea ", "Korea DPR", "KOREA, D.P.R.",
     "Korea, Dem. People's Rep.", "DEM. PEOPLE'S REP. OF KOREA", "DPR of Korea"],
)  # fmt: skip
def test_the_dprk_has_many_names(name: str) -> None:
    assert country_codes(name) == ("KP",)


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("Korea", ("KP", "KR")), ("Republic of Korea", ("KR",)), ("ROK", ("KR",)), ("South Korea", ("KR",)), ("한국", ("KR",)),
        ("Congo", ("CD", "CG")), ("Russia", ("RU",)), ("Россия", ("RU",)), ("Chinese", ("CN",)), ("USSR", ("SU",)), ("NO", ("NO",)), ("Norway", ("NO",)),
        ("Türkiye", ("TR",)), ("Cote d'Ivoire", ("CI",)), ("Niger", ("NE",)), ("Nigeria", ("NG",)), ("the Netherlands", ("NL",)),
        ("European Union", ("EU",)), ("Hong Kong", ("HK",)), ("Viet Nam", ("VN",)), ("UK", ("GB",)), ("Guinea", ("GN",)),
        ("Dominica", ("DM",)), ("Dominican Republic", ("DO",)), ("Georgia", ("GE",)), ("中国", ("CN",)), ("Ägypten", ("EG",)),
        ("North Korea (DPRK)", ("KP",)), ("DPRK (North Korea)", ("KP",)),
        ("China (Hong Kong)", ("HK",)), ("Hong Kong (China)", ("HK",)), ("Denmark (Greenland)", ("GL",)),
        ("Iran (Islamic Republic of)", ("IR",)), ("BVI", ("VG",)), ("Virgin Islands", ("VG", "VI")),
    ],
)  # fmt: skip
def test_names_become_codes(name: str, codes: tuple[str, ...]) -> None:
    assert country_codes(name) == codes


@pytest.mark.parametrize(
    "name", ["North Corea", "Koreaa", "Kore", "North", "", " ", "x" * 10_000, 5, None, True, ["KP"]]
)
def test_what_the_table_does_not_know_is_refused(name: object) -> None:
    with pytest.raises(ValueError, match="country"):
        country_codes(name)


@pytest.mark.parametrize("written", ["N/A", "n/a", "n.a.", "n.a", "#N/A", " N/A ", "n/k"])
def test_what_tables_write_for_nothing_is_no_country(written: str) -> None:
    with pytest.raises(ValueError, match=r'names no country: leave it out, or write "unknown"; Namibia is "NA"'):
        country_codes(written)


@pytest.mark.parametrize("written", ["Korea, {}.", "Korea {}", "KOREA-{}", "korea ({})", "Korea_{}"])
@pytest.mark.parametrize(("letter", "code"), [("N", "KP"), ("S", "KR")])
def test_a_letter_tells_the_koreas_apart(written: str, letter: str, code: str) -> None:
    assert country_codes(written.format(letter)) == (code,)
    assert country_codes("Korean") == ("KP", "KR")


@pytest.mark.parametrize(
    ("numeric", "code"), [("408", "KP"), ("410", "KR"), ("643", "RU"), ("004", "AF"), ("894", "ZM")]
)
def test_customs_tables_write_the_numeric_code(numeric: str, code: str) -> None:
    assert country_codes(numeric) == (code,)


@pytest.mark.parametrize("number", ["4", "999", "0408"])
def test_a_number_that_is_no_code_is_refused(number: str) -> None:
    with pytest.raises(ValueError, match="is not a known country"):
        country_codes(number)


def test_the_code_of_namibia_is_one() -> None:
    assert country_codes("NA") == country_codes("Namibia") == ("NA",)


def test_of_several_countries_with_a_name_none_is_preferred() -> None:
    with pytest.raises(ValueError, match=r'there are "French Southern Territories", "Palestinian Territories"'):
        country_codes("Territories")


def test_a_word_of_another_meaning_suggests_no_country() -> None:
    with pytest.raises(ValueError, match=r'"Bejing" is not a known country$'):
        country_codes("Bejing")


def test_a_near_name_is_suggested_and_not_taken() -> None:
    with pytest.raises(ValueError, match='did you mean "North Korea"'):
        country_codes("North Corea")


@given(st.text())
def test_any_text_gives_codes_or_a_value_error(text: str) -> None:
    try:
        codes = country_codes(text)
    except ValueError:
        return
    assert codes
    assert all(len(code) == 2 for code in codes)


def test_a_hedge_behind_a_country_is_told_how_it_is_written() -> None:
    with pytest.raises(ValueError, match=r"a hedge so: {value: Russia, qualified: suspected}$"):
        country_codes("Russia (alleged)")
    with pytest.raises(ValueError, match=r"is not a known country$"):
        country_codes("Rajin (alleged)")


@pytest.mark.parametrize("written", ["DPRK or China", "DPRK OR China"])
def test_one_of_two_countries_is_told_how_it_is_written(written: str) -> None:
    with pytest.raises(ValueError, match=r"; where it is one of them write {any_of: \[DPRK, China\]}$"):
        country_codes(written)


@pytest.mark.parametrize("written", ["China and Russia", "China/Russia", "China, Russia", "China & Russia"])
def test_two_countries_are_no_one_value(written: str) -> None:
    with pytest.raises(
        ValueError, match=r"write {any_of: \[China, Russia\]}, and where each is meant, an entry for each$"
    ):
        country_codes(written)


@pytest.mark.parametrize(
    ("code", "name"), [("KP", "DPRK"), ("KR", "Republic of Korea"), ("FR", "France"), ("QQ", "QQ")]
)
def test_codes_have_names_for_people(code: str, name: str) -> None:
    assert country_name(code) == name


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("Japan", "JP"),
        ("Government of Japan", "JP"),
        ("US Treasury", "US"),
        ("Ministry of Foreign Affairs of the Republic of Korea", "KR"),
        ("South Africa Police Service", "ZA"),
        ("Korea Coast Guard", None),
        ("Glencore AG", None),
        ("Chinpo Shipping CO", None),
        ("Equinor AS", None),
        ("Foreign Ministry, UK", "GB"),
        ("signatories of the statement", None),
        ("all and sundry", None),
        ("and", None),
        ("", None),
    ],
)
def test_which_state_the_name_of_a_body_tells(body: str, code: str | None) -> None:
    assert country_of_body(body) == code


def test_two_groups_of_islands_are_told_apart_when_they_are_shown() -> None:
    assert [country_name(code) for code in ("VG", "VI")] == ["British Virgin Islands", "US Virgin Islands"]


@pytest.mark.parametrize(
    ("code", "name"), [("HK", "China (Hong Kong)"), ("VG", "United Kingdom (British Virgin Islands)"), ("CN", "China")]
)
def test_a_member_state_answers_for_a_territory(code: str, name: str) -> None:
    assert responsible_state_name(code) == name


@pytest.mark.parametrize(("code", "state"), [("HK", "CN"), ("VG", "GB"), ("CN", "CN"), ("??", "??")])
def test_the_code_of_a_territory_leads_to_that_of_its_member_state(code: str, state: str) -> None:
    assert responsible_state(code) == state
