"""Dates as the files need them, and what was meant by dates that people write."""

import re
from typing import Any

from mkdocs_explainer.load.yaml.scalars import resolve

DATE_HELP = "write 2024, 2024-08 or 2024-08-06"
_DATE = re.compile(r"(-?[0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_CIRCA = re.compile(r"(?:circa|about|ca?\.)\s*", re.IGNORECASE)
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()


def check_date(value: str) -> str:
    """Return what is wrong with a date; "" for a good one.

    >>> check_date("2024-02-29"), check_date("2023-02-29"), check_date("6 August 2024")
    ('', 'this month has no such day', 'a date is written year-month-day')
    """
    found = _DATE.fullmatch(value)
    if not found:
        return "a date is written year-month-day" if dates_in(value) else "this is not a date"
    year, month, day = int(found[1]), int(found[2] or 1), int(found[3] or 1)
    is_leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    if not 1 <= month <= 12:
        return "a year has no such month"
    if not 1 <= day <= (28 if month == 2 and not is_leap else _DAYS[month - 1]):
        return "this month has no such day"
    return ""


def dates_in(value: str) -> list[str]:
    """Return what a date in another form may mean: year-first or with the month's English name one, else up to two.

    >>> dates_in("2024/8/6"), dates_in("Aug. 6, 2024"), dates_in("6/8/2024"), dates_in("yesterday")
    (['2024-08-06'], ['2024-08-06'], ['2024-08-06', '2024-06-08'], [])
    """
    if found := re.fullmatch(r"([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})(?:[T ].*)?", value):
        parts = [(found[1], found[2], found[3])]
    elif found := re.fullmatch(r"([0-9]{1,2})([-/.])([0-9]{1,2})\2([0-9]{4})", value):
        parts = [(found[4], found[3], found[1]), (found[4], found[1], found[3])]
        if found[2] == ".":  # who writes points writes the day first
            del parts[1]
    else:
        parts = [_with_month(value)]
    written = [
        f"{year}-{int(month):02}-{int(day):02}" if day else f"{year}-{int(month):02}"
        for year, month, day in parts
        if year
    ]
    return list(dict.fromkeys(date for date in written if not check_date(date)))


def _with_month(value: str) -> tuple[str, str, str]:
    words = re.findall(r"[0-9]+|[A-Za-z]+", value)
    months = [str(_MONTHS.index(word[:3].lower()) + 1) for word in words if word[:3].lower() in _MONTHS]
    years = [word for word in words if re.fullmatch("[0-9]{4}", word)]
    days = [word for word in words if re.fullmatch("[0-9]{1,2}", word)]
    if len(months) != 1 or len(years) != 1 or len(days) > 1 or len(words) > 5:
        return "", "", ""
    return years[0], months[0], days[0] if days else ""


def is_before(date: str, other: str) -> bool:
    """Compare as far as both are known: 2024 is not before 2024-08."""
    differences = (a - b for a, b in zip(_numbers(date), _numbers(other), strict=False) if a != b)
    return next(differences, 0) < 0


def _numbers(date: str) -> list[int]:
    sign, digits = (-1, date[1:]) if date.startswith("-") else (1, date)
    year, *rest = digits.split("-")
    return [sign * int(year), *map(int, rest)]


def readable_date(value: Any) -> tuple[Any, bool]:
    """Return a date as a timeline may have it in the form of all dates, and whether it is about then.

    >>> readable_date("circa 1950"), readable_date(800), readable_date("soon")
    (('1950', True), ('0800', False), ('soon', False))
    """
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) <= 9999:
        return f"{'-' if value < 0 else ''}{abs(value):04}", False
    about = _CIRCA.match(value) if isinstance(value, str) else None
    return (readable_date(resolve(value[about.end() :]))[0], True) if about else (value, False)
