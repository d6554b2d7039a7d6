"""What is active in a hand-written page, each with its place in the page's text."""

import posixpath
from collections import Counter
from collections.abc import Iterable, Iterator

from mkdocs_explainer.model.findings import Finding, Location
from mkdocs_explainer.model.spans import Span
from mkdocs_explainer.site.checking import Context, locate
from mkdocs_explainer.text.active import Active, active_in_value, active_parts

_REDIRECT = "redirect.html"
"""A template of Material that leads readers on at once."""
SENT_ON = "this template leads readers to another page at once"
UNKNOWN = "this page cannot be looked through: it would hold a parser up"


def active_in_page(context: Context, text: str) -> list[Active]:
    """Return what is active in a page's text or front matter, each once."""
    page = context.published(text)
    found = [] if page.is_known else [Active(UNKNOWN, 0, ())]
    if posixpath.basename(page.template.strip()) == _REDIRECT:
        found.append(Active(SENT_ON, 0, (page.template, "template")))
    found += [part for value in page.said for part in active_in_value(value)]
    found += _most(list(active_parts(html)) for html in page.html)
    return found


def _most(readings: Iterable[list[Active]]) -> list[Active]:
    """Return the parts of several readings of one text: of the same words as many as the reading with most has."""
    kept: list[Active] = []
    counts: Counter[tuple[str, tuple[str, ...]]] = Counter()
    for parts in readings:
        here: Counter[tuple[str, tuple[str, ...]]] = Counter()
        for part in parts:
            key = part.message, part.words
            here[key] += 1
            if here[key] > counts[key]:
                kept.append(part)
        counts |= here
    return kept


def located(
    code: str, parts: Iterable[tuple[str, tuple[str, ...]]], text: str, path: str, *, help: str
) -> Iterator[Finding]:
    """Yield a finding for each part: why, and words by which it is found in the text; at its start where none is there.

    The same words again are looked for behind the last place.
    """
    lower = text.lower()
    ends: Counter[str] = Counter()
    for message, words in parts:
        place = Location(path)
        for word in filter(None, map(str.lower, words)):
            at = lower.find(word, ends[word])
            if at >= 0:
                ends[word] = at + len(word)
                place = locate(text, Span(at, at + len(word)), path)
                break
        yield Finding(code, message, place, help=help)
