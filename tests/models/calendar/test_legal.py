from datetime import date

import pytest

from models.calendar.legal import last_day_for_appeal, legal_force_from


@pytest.mark.parametrize(
    ("posted", "last_day"),
    [
        (date(2027, 5, 18), date(2027, 6, 8)),
        (date(2027, 4, 15), date(2027, 5, 7)),
        (date(2027, 3, 5), date(2027, 3, 30)),
        (date(2027, 6, 4), date(2027, 6, 28)),
        (date(2027, 4, 9), date(2027, 4, 30)),
        (date(2024, 2, 8), date(2024, 2, 29)),
        (date(2024, 5, 16), date(2024, 6, 7)),
        (date(2040, 12, 3), date(2040, 12, 27)),
    ],
    ids=[
        "an ordinary Tuesday",
        "Ascension Day moves to Friday",
        "Good Friday moves past Easter",
        "Midsummer Eve moves to Monday",
        "30 April stands",
        "the leap day stands",
        "National day moves to Friday",
        "Christmas Eve 2040 moves past both Christmas days",
    ],
)
def test_the_last_day_for_appeal_is_three_weeks_after_posting_moved_off_days_off(posted: date, last_day: date) -> None:
    assert last_day_for_appeal(posted) == last_day


def test_another_number_of_weeks_can_be_set_should_the_statute_change() -> None:
    assert last_day_for_appeal(date(2027, 5, 18), weeks=4) == date(2027, 6, 15)


def test_legal_force_begins_the_day_after_also_on_a_day_off() -> None:
    assert legal_force_from(date(2027, 6, 8)) == date(2027, 6, 9)
    assert legal_force_from(date(2027, 4, 30)) == date(2027, 5, 1)
