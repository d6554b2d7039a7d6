"""Dated entries: what the front matter of a hand-written page says of days and years, read leniently."""

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any, NamedTuple

from mkdocs_explainer.core.model import Citation

_DATE = re.compile(r"(?P<year>-?\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?")
_CIRCA = re.compile(r"(?:circa|about|ca?\.)\s*", re.IGNORECASE)
_KEYS = frozenset(["date", "end", "circa", "text", "sources", "entities"])


class DatedEntry(NamedTuple):
    """Something that happened, as a page tells it. Dates as in `core.model`."""

    date: str
    text: str
    """Markdown of one paragraph."""
    end: str = ""
    circa: bool = False
    sources: tuple[Citation, ...] = ()
    entities: tuple[str, ...] = ()
    """Entities that it is about, besides those that the text links."""


def dated_entries(value: Any) -> tuple[tuple[DatedEntry, ...], tuple[str, ...]]:
    """Return the entries under `timeline:` that can be used, and what is wrong with the others, in words.

    >>> dated_entries([{"date": "circa 1950", "text": "War."}, {"text": "When?"}])
    ((DatedEntry(date='1950', text='War.', end='', circa=True, sources=(), entities=()),), ('entry 2 has no date',))
    """
    if value is None:
        return (), ()
    if not isinstance(value, list):
        return (), ("`timeline` is not a list",)
    entries: list[DatedEntry] = []
    problems: list[str] = []
    for number, item in enumerate(value, start=1):
        found = _entry(item) if isinstance(item, Mapping) else "is not a mapping with `date` and `text`"
        if isinstance(found, str):
            problems.append(f"entry {number} {found}")
            continue
        entries.append(found)
        if unknown := sorted(str(key) for key in item if key not in _KEYS):
            problems.append(f"entry {number} has keys that mean nothing: {', '.join(unknown)}")
    return tuple(entries), tuple(problems)


def _entry(item: Mapping[Any, Any]) -> DatedEntry | str:
    """Return the entry, or what it lacks."""
    start, is_about = _date(item.get("date"))
    end, _ = _date(item.get("end"))
    text = item.get("text")
    if item.get("date") is None:
        return "has no date"
    if not start:
        return f"has a date that cannot be read: {item['date']}; write 2024, 2024-08 or 2024-08-06"
    if item.get("end") is not None and not end:
        return f"has an end that cannot be read: {item['end']}; write 2024, 2024-08 or 2024-08-06"
    if not isinstance(text, str) or not text.strip():
        return "has no text"
    return DatedEntry(
        start,
        " ".join(text.split()),
        end,
        is_about or item.get("circa") is True,
        tuple(citation for source in _listed(item.get("sources")) if (citation := _citation(source))),
        tuple(str(entity) for entity in _listed(item.get("entities"))),
    )


def _date(value: Any) -> tuple[str, bool]:
    """Return an ISO 8601 date and whether it is about then; an empty one for what is no date."""
    if isinstance(value, datetime):
        value = value.date()
    if isinstance(value, date):
        return value.isoformat(), False
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) <= 9999:
        return f"{'-' if value < 0 else ''}{abs(value):04}", False
    if not isinstance(value, str):
        return "", False
    text = value.strip()
    about = _CIRCA.match(text)
    text = text[about.end() :] if about else text
    found = _DATE.fullmatch(text)
    if not found or not 1 <= int(found["month"] or 1) <= 12 or not 1 <= int(found["day"] or 1) <= 31:
        return "", False
    return text, about is not None


def _citation(source: Any) -> Citation | None:
    if isinstance(source, Mapping):
        return Citation(str(source["id"]), str(source.get("locator") or "")) if source.get("id") else None
    return Citation(str(source)) if source else None


def _listed(value: Any) -> Sequence[Any]:
    if isinstance(value, list):
        return value
    return [] if value is None else [value]
