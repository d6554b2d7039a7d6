"""Sources as a reader sees them, and dates as words."""

import re
from collections.abc import Mapping

from markupsafe import Markup, escape

from mkdocs_explainer.model.sources import Source, SourceKind

MONTHS = (
    "January February March April May June July August September October November December".split()  # English site text
)
KIND_WORDS: Mapping[SourceKind, str] = {
    "primary": "Primary source",
    "party": "A party’s account",
    "independent": "Independent account",
}  # English site text
_DATE = re.compile(r"(?P<year>-?\d{4,})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?")


def date_words(date: str) -> str:
    """Return an ISO 8601 date in words, at its own precision; text that is no date comes back as it is.

    >>> date_words("2024-10-31"), date_words("1950-06"), date_words("-0044")
    ('31 October 2024', 'June 1950', '44 BC')
    """
    match = _DATE.fullmatch(date)
    if not match:
        return date
    year = int(match["year"])
    words = str(year) if year > 0 else f"{-year} BC" if year else "1 BC"
    if match["month"] and 1 <= int(match["month"]) <= len(MONTHS):
        words = f"{MONTHS[int(match['month']) - 1]} {words}"
        if match["day"]:
            words = f"{int(match['day'])} {words}"
    return words


def date_html(date: str) -> Markup:
    """Return a date in words as a `<time>` element; nothing for no date."""
    if not date:
        return Markup()
    if date.startswith(("-", "0000")):  # HTML knows no year before 1
        return Markup("<span>{}</span>").format(date_words(date))
    return Markup('<time datetime="{}">{}</time>').format(date, date_words(date))


def reference_html(source: Source, *, is_short: bool = False) -> Markup:
    """Return a source as one line: who, what, where, when, of which kind, and when it was read.

    is_short: without the day on which it was read; a list of a hundred sources is shorter by that, and the page of all
    sources has it.
    """
    who = ", ".join(source.author)
    title = Markup("“{}”").format(source.title)
    if source.url.startswith(("https://", "http://")):
        title = Markup('<a href="{}" rel="noopener">{}</a>').format(source.url, title)
    where = [escape(name) for name in (source.container_title, source.number, source.publisher) if name and name != who]
    parts: list[Markup] = [escape(who)] if who else []
    parts += [title, *dict.fromkeys(where)]
    if source.issued:
        parts.append(escape(date_words(source.issued)) if is_short else date_html(source.issued))
    line = Markup(", ").join(parts)
    if source.kind:
        line += Markup(". {}").format(KIND_WORDS[source.kind])
    if source.accessed and not is_short:
        line += Markup(". Read {}").format(date_html(source.accessed))
    if source.archive.startswith("https://"):
        line += Markup('. <a href="{}" rel="noopener">Archived copy</a>').format(source.archive)
    return line + "."


def by_publisher(sources: Mapping[str, Source]) -> list[tuple[str, list[Source]]]:
    """Return the sources by publisher (names in order), newest first within each."""
    groups: dict[str, list[Source]] = {}
    for source in sources.values():
        name = source.publisher or source.container_title or ", ".join(source.author) or "Other"
        groups.setdefault(name, []).append(source)
    for group in groups.values():
        group.sort(key=lambda source: source.id)
        group.sort(key=lambda source: source.issued, reverse=True)
    return sorted(groups.items(), key=lambda group: (group[0].casefold(), group[0]))
