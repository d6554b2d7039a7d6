"""Dates and spans of time as a language writes them, at the precision that is known. The patterns are CLDR's."""

import datetime as dt
import re
from functools import cache
from typing import NamedTuple

from babel.dates import parse_pattern
from markupsafe import Markup, escape

from mkdocs_explainer.render.messages.words import ENGLISH, Words, locale_of

_DATE = re.compile(r"(?P<year>-?\d{4,})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?")
_DASH = re.compile(r"(?<![\s\u2009–—~～〜-])[\s\u2009–—~～〜-]++\Z")
_LEAP_YEAR = 2000
"""Stands in for the year in what Babel formats, which knows no year before 1 and none after 9999."""
_SHORT_MONTH = re.compile(r"(?<!M)MMM(?!M)|(?<!L)LLL(?!L)")


class _Date(NamedTuple):
    year: int
    month: int = 0
    """0: not known; so of the day."""
    day: int = 0

    @property
    def day_of_leap_year(self) -> dt.date:
        return dt.date(_LEAP_YEAR, self.month or 1, self.day or 1)


@cache
def _read(date: str) -> _Date | None:
    found = _DATE.fullmatch(date)
    if not found:
        return None
    read = _Date(int(found["year"]), int(found["month"] or 0), int(found["day"] or 0))
    try:
        _ = read.day_of_leap_year
    except ValueError:
        return _Date(read.year)
    return read


@cache
def date_words(date: str, words: Words = ENGLISH) -> str:
    """Return an ISO 8601 date in words, at its own precision; text that is no date comes back as it is.

    >>> date_words("2024-10-31"), date_words("1950-06"), date_words("-0044")
    ('31 October 2024', 'June 1950', '44 BC')
    >>> date_words("2024-10-31", Words("uk")), date_words("2024-10-31", Words("ja")), date_words("1950-06", Words("pl"))
    ('31 жовтня 2024\\u202fр.', '2024年10月31日', 'czerwiec 1950')
    """
    read = _read(date)
    if read is None:
        return date
    locale = locale_of(words.lang)
    skeletons = locale.datetime_skeletons
    pattern = locale.date_formats["long"] if read.day else skeletons["yMMMM" if read.month else "y"]
    return _applied(pattern.pattern, read, words)


def _applied(pattern: str, date: _Date, words: Words) -> str:
    year = str(date.year) if date.year > 0 else words.gettext("{year} BC", year=str(-date.year or 1))
    parts = pattern.split("'")
    quoted = "'" + year.replace("'", "''") + "'"
    parts[::2] = [part.replace("y", quoted) for part in parts[::2]]  # what stands between quotation marks is text
    return parse_pattern("'".join(parts).replace("''", "")).apply(date.day_of_leap_year, locale_of(words.lang))


def date_html(date: str, words: Words = ENGLISH) -> Markup:
    """Return a date in words as a `<time>` element; nothing for no date."""
    return _time(date, date_words(date, words)) if date else Markup()


def _time(date: str, said: str) -> Markup:
    if date.startswith(("-", "0000")):  # HTML knows no year before 1
        return Markup("<span>{}</span>").format(said)
    return Markup('<time datetime="{}">{}</time>').format(date, said)


def period_html(start: str, end: str = "", *, circa: bool = False, words: Words = ENGLISH) -> Markup:
    """Return a span of time in words, as short as it can be said.

    >>> print(period_html("2024-08-06", "2024-08-12", circa=True))
    about <time datetime="2024-08-06">6</time>–<time datetime="2024-08-12">12 August 2024</time>
    """
    if not end or end == start:
        said = date_html(start, words)
    else:
        said = _within_year(start, end, words) or _joined(date_html(start, words), date_html(end, words), words)
    return escape(words.gettext("about {date}", date=said)) if circa else said


def _joined(first: Markup, last: Markup, words: Words) -> Markup:
    pattern = locale_of(words.lang).interval_formats[None]
    return escape(pattern.replace("\u2009", " ")).format(first, last)


def _within_year(start: str, end: str, words: Words) -> Markup:
    """Return a span within one year that says the year once; nothing for any other, and of dates known differently."""
    first, last = _read(start), _read(end)
    if first is None or last is None or first.year != last.year or first.year <= 0 or not first.month:
        return Markup()
    if bool(first.day) != bool(last.day) or not last.month or first >= last:
        return Markup()
    patterns = _patterns("yMMMd" if first.day else "yMMMM", "d" if first.month == last.month else "M", words.lang)
    if not patterns:
        return Markup()
    before, after = (_applied(pattern, one, words) for pattern, one in zip(patterns, (first, last), strict=True))
    dash = _DASH.search(before)
    between = dash.group().replace("\u2009", " ") if dash else ""
    return _time(start, before[: len(before) - len(between)]) + between + _time(end, after)


@cache
def _patterns(skeleton: str, field: str, lang: str) -> tuple[str, str] | tuple[()]:
    """Return the patterns of the two dates of a span, the dash with the first; months with their whole names.

    CLDR has spans with short months alone: where the day comes first, the whole date stands in the second's place.
    """
    locale = locale_of(lang)
    found = (locale.interval_formats.get(skeleton) or {}).get(field, ())
    if len(found) != 2:
        return ()
    before, after = (_SHORT_MONTH.sub(lambda short: short.group()[0] * 4, pattern) for pattern in found)
    whole = locale.date_formats["long"].pattern
    if skeleton == "yMMMd" and whole.startswith("d") and before.startswith("d"):
        dash = _DASH.search(before)
        month = locale.datetime_skeletons["MMMMd"].pattern if field == "M" else before[: dash.start() if dash else None]
        return month + (dash.group() if dash else ""), whole
    return before, after
