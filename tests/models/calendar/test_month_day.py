from datetime import date

import pytest

from models.calendar.month_day import MonthDay


def test_a_month_day_is_read_and_written_alike() -> None:
    assert MonthDay.parse("07-01") == MonthDay(7, 1)
    assert str(MonthDay(7, 1)) == "07-01"


@pytest.mark.parametrize("text", ["02-30", "04-31", "13-01", "00-10", "06-00"])
def test_a_day_that_no_year_has_is_refused_by_name(text: str) -> None:
    with pytest.raises(ValueError, match=f"{text} is not a day of any year; write month and day"):
        MonthDay.parse(text)


@pytest.mark.parametrize("text", ["", "7-1", "1 juli", "2027-07-01", "07-01 ", "07-01\n", "٠٧-٠١"])
def test_anything_but_two_digits_twice_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="write both with two digits, such as 07-01"):
        MonthDay.parse(text)


def test_29_february_is_the_28th_in_a_year_without_one() -> None:
    assert MonthDay.parse("02-29").in_year(2024) == date(2024, 2, 29)
    assert MonthDay.parse("02-29").in_year(2027) == date(2027, 2, 28)


def test_the_first_such_day_after_a_day_is_never_the_day_itself() -> None:
    assert MonthDay(4, 30).first_after(date(2027, 4, 29)) == date(2027, 4, 30)
    assert MonthDay(4, 30).first_after(date(2027, 4, 30)) == date(2028, 4, 30)
    assert MonthDay(1, 20).first_after(date(2027, 12, 31)) == date(2028, 1, 20)
    assert MonthDay(2, 29).first_after(date(2027, 2, 28)) == date(2028, 2, 29)
