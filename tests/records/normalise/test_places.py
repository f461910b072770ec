"""Places by their names: in the DPRK, in one of the two Koreas, or open where one text names several."""

from __future__ import annotations

import pytest

from sanctions_check.records.normalise.places import dprk_places, dprk_places_named, in_which_korea, place_country


@pytest.mark.parametrize(
    "place",
    [
        *("Rajin", "Najin", "Nampo", "NAMPO", "Namp'o", "Nampo, DPRK", "Chongjin (port)", "나진", "Pyongyang"),
        *(
            "Port of Nampo",
            "Nampo port",
            "Port Nampo",
            "Rajin Port",
            "Chongjin Port, DPRK",
            "Port of Rajin, DPRK",
            "남포항",
        ),
        *("порт Раджин", "NAMPO PORT DPRK", "Sunan International Airport", "Tumangang railway station", "Nampo, KP"),
        *("KPNAM", "KP NAM", "KPSON"),
    ],
)
def test_well_known_places_of_the_dprk(place: str) -> None:
    assert place_country(place) == ("KP",)


@pytest.mark.parametrize("place", ["Ryongampo, DPRK", "a pier (North Korea)", "East pier, Ryongampo, D.P.R.K.", "DPRK"])
def test_a_place_that_is_told_to_be_in_the_dprk(place: str) -> None:
    assert place_country(place) == ("KP",)


@pytest.mark.parametrize(
    ("told", "place"),
    [
        ("Rason, DPRK", "Rajin"),
        ("Rajin-Sonbong", "Rajin"),
        ("Nampo or Rajin", "Nampo|Rajin"),
        ("port of Nampo / Namp'o", "Nampo"),
        ("port of Rajin", "Rajin"),
        ("나진", "Rajin"),
        ("Namp'o port", "Nampo"),
        ("KPRJN", "Rajin"),
        ("나진항", "Rajin"),
        ("Tumangang Station", "Tumangang"),
        ("Dongchang-ri", "Tongchang-ri"),
        ("a pier, near Nampo, DPRK", None),
        ("Vladivostok", None),
        ("", None),
        ("x" * 1000, None),
    ],
)
def test_which_places_of_the_dprk_a_name_tells(told: str, place: str | None) -> None:
    places = place.split("|") if place else []
    assert dprk_places_named(told) == tuple(places)
    assert set(places) <= set(dprk_places())


@pytest.mark.parametrize(
    "place",
    [
        *("Vladivostok", "Raji", "Nampo Street", "Taean, Republic of Korea", "Sunan (Gansu, China)", "", "x" * 1000),
        *(
            "Port of Rotterdam",
            "Port Nampo Street",
            "Rajin Shipping",
            "Taean Port, South Korea",
            "Taean Port South Korea",
        ),
        *(
            "Peshawar, KP",
            "Peshawar,  KP",
            "Peshawar ( KP )",
            "KPEME",
            "Busan, Korea",
            "Dandong, China, DPRK",
            "Embassy of the DPRK",
            "Port",
            "north",
            "Russia",
        ),
    ],
)
def test_other_places_are_left_alone(place: str) -> None:
    assert place_country(place) == ()


@pytest.mark.parametrize(
    ("places", "countries"),
    [
        *(
            (text, ("KP",))
            for text in ("Nampo or Chongjin", "Nampo/Wonsan", "Rajin and Chongjin", "Nampo - Haeju", "Rajin; Nampo")
        ),
        *(
            (text, ("KP", "ZZ"))
            for text in ("Nampo / Dalian", "Dandong/Sinuiju", "Dalian via Nampo", "Dandong-Sinuiju")
        ),
        *((text, ()) for text in ("Dalian / Shanghai", "Nampo / Dalian, China", "Trinidad and Tobago", "/", "or")),
    ],
)
def test_several_places_in_one_text(places: str, countries: tuple[str, ...]) -> None:
    assert place_country(places) == countries


@pytest.mark.parametrize(
    ("place", "code"),
    [
        *((place, "KR") for place in ("Busan", "PUSAN", "Incheon port", "Seoul", "KRPUS", "부산", "Busan, Korea")),
        *((place, "KP") for place in ("Nampo", "KPNAM", "Port of Wonsan", "Rajin, Korea")),
        *((place, None) for place in ("Krabi", "Dalian", "", "Busan / Nampo", "x" * 1000)),
    ],
)
def test_which_korea_a_place_lies_in(place: str, code: str | None) -> None:
    assert in_which_korea(place) == code
