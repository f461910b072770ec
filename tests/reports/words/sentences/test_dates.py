"""Days and times as running text has them."""

from __future__ import annotations

from datetime import date

import pytest
from tests.times import on, through

from sanctions_check.logic.timespan import FIRST_DAY, LAST_DAY, Timespan
from sanctions_check.reports.words.sentences.dates import dated_as, dates_in_text, days_in_words, times_in_words

DAY = on(date(2011, 6, 13))
PERIOD = through(date(2024, 3, 7), date(2024, 11, 5))
MONTH = Timespan.somewhere_in(date(2023, 9, 1), date(2023, 9, 30))
YEAR = Timespan.somewhere_in(date(2023, 1, 1), date(2023, 12, 31))
SEASON = Timespan.somewhere_in(date(2020, 1, 2), date(2020, 3, 4))
UP_TO = Timespan.somewhere_in(FIRST_DAY, date(2017, 8, 14))
SINCE = Timespan.somewhere_in(date(2017, 8, 14), LAST_DAY)
UNDER_WAY = Timespan(FIRST_DAY, date(2024, 7, 15), date(2024, 7, 15), date(2024, 7, 15))
GOING_ON = Timespan(date(2025, 4, 30), date(2025, 4, 30), date(2025, 4, 30), date(2025, 5, 1))
LASTING = Timespan(date(2016, 8, 1), date(2016, 8, 31), date(2018, 2, 27), date(2018, 3, 30))
ON = Timespan(date(2023, 11, 5), date(2023, 11, 5), date(2023, 11, 5), LAST_DAY)
OR_LATER = Timespan(date(2023, 11, 5), date(2023, 11, 5), date(2024, 5, 7), LAST_DAY)
FROM_A_MONTH_ON = Timespan(date(2024, 3, 1), date(2024, 3, 31), date(2024, 3, 1), LAST_DAY)
OPEN_ENDS = Timespan(date(2024, 3, 2), date(2024, 3, 9), date(2024, 4, 2), date(2024, 4, 5))
EVER = Timespan.somewhere_in(FIRST_DAY, LAST_DAY)


@pytest.mark.parametrize(
    ("time", "with_preposition", "alone", "dated"),
    [
        (DAY, "on 13 June 2011", "13 June 2011", "to 13 June 2011"),
        (PERIOD, "from 7 March to 5 November 2024", "from 7 March to 5 November 2024", "from 7 March to 5 November 2024"),
        (MONTH, "in September 2023", "September 2023", "to September 2023"),
        (YEAR, "in 2023", "2023", "to 2023"),
        (
            SEASON,
            "at some time from 2 January 2020 to 4 March 2020",
            "at some time from 2 January 2020 to 4 March 2020",
            "to some time from 2 January 2020 to 4 March 2020",
        ),
        (UP_TO, "by 14 August 2017", "by 14 August 2017", "to no later than 14 August 2017"),
        (SINCE, "on or after 14 August 2017", "on or after 14 August 2017", "to 14 August 2017 or later"),
        (UNDER_WAY, "as of 15 July 2024", "as of 15 July 2024", "as of 15 July 2024, without a first day"),
        (
            GOING_ON,
            "on 30 April 2025, and perhaps until 1 May 2025",
            "30 April 2025, and perhaps until 1 May 2025",
            "to 30 April 2025, and perhaps until 1 May 2025",
        ),
        (
            LASTING,
            "from August 2016 to 27 February 2018 or as late as 30 March 2018",
            "from August 2016 to 27 February 2018 or as late as 30 March 2018",
            "from August 2016 to 27 February 2018 or as late as 30 March 2018",
        ),
        (ON, "from 5 November 2023 on", "from 5 November 2023 on", "from 5 November 2023 on"),
        (FROM_A_MONTH_ON, "from March 2024 on", "from March 2024 on", "from March 2024 on"),
        (
            OR_LATER,
            "from 5 November 2023 to 7 May 2024 or later",
            "from 5 November 2023 to 7 May 2024 or later",
            "from 5 November 2023 to 7 May 2024 or later",
        ),
        (
            OPEN_ENDS,
            "from 2 March 2024 or as late as 9 March to 2 April 2024 or as late as 5 April 2024",
            "from 2 March 2024 or as late as 9 March to 2 April 2024 or as late as 5 April 2024",
            "from 2 March 2024 or as late as 9 March to 2 April 2024 or as late as 5 April 2024",
        ),
        (EVER, "on an unknown date", "an unknown date", ""),
    ],
)  # fmt: skip
def test_a_time_is_told_as_the_sentence_needs_it(time: Timespan, with_preposition: str, alone: str, dated: str) -> None:
    assert (times_in_words([time]), days_in_words([time]), dated_as([time])) == (with_preposition, alone, dated)


def test_alternatives_are_told_one_after_the_other() -> None:
    times = [YEAR, DAY]
    assert times_in_words(times) == "in 2023 or on 13 June 2011"
    assert days_in_words(times) == "2023 or on 13 June 2011"
    assert dated_as(times) == "to 2023 or on 13 June 2011"


def test_no_time_is_told_by_nothing() -> None:
    assert (times_in_words([]), days_in_words([]), dated_as([])) == ("", "", "")


@pytest.mark.parametrize(
    ("text", "spelt"),
    [
        ("on 2011-06-13", "on 13 June 2011"),
        ("from 2018-01-01/2018-01-31 to 2019-01-01/2019-12-31", "from January 2018 to 2019"),
        ("by 2018-02-27/2018-03-30", "by 27 February 2018 or as late as 30 March 2018"),
        ("number 2018-13-45", "number 2018-13-45"),
        ("2018-03-02/2018-03-01", "2 March 2018 or as late as 1 March 2018"),
    ],
)
def test_dates_in_a_text_are_spelt_out(text: str, spelt: str) -> None:
    assert dates_in_text(text) == spelt
