"""Ids that we give to parts of a page, beside those that the page's own text has."""

import re
from collections.abc import Callable, Collection

_ID = re.compile(r'(?<=\sid=")[^"]+(?=")')
_NAMED = re.compile(r'(?P<name>\s(?:id|aria-labelledby|aria-describedby|for|href)=")(?P<sign>#?)(?P<id>[^"]+)(?=")')


def ids_of(html: str) -> frozenset[str]:
    """Return the ids of all elements."""
    return frozenset(_ID.findall(html))


def renamed_ids(html: str, named: Callable[[str], str]) -> str:
    """Return HTML with other ids, and with everything in it that refers to them. named: the new name of each."""
    own = ids_of(html)

    def written(match: re.Match[str]) -> str:
        is_reference = match["name"].endswith('href="')
        if match["id"] not in own or is_reference != bool(match["sign"]):
            return match[0]
        return f"{match['name']}{match['sign']}{named(match['id'])}"

    return _NAMED.sub(written, html)


def with_free_ids(html: str, taken: Collection[str]) -> str:
    """Return a part of ours with other ids in place of those that the page's own text has.

    >>> with_free_ids('<h2 id="sources">Sources</h2><a href="#sources">up</a>', {"sources"})
    '<h2 id="explainer-sources">Sources</h2><a href="#explainer-sources">up</a>'
    """
    return renamed_ids(html, lambda own: f"explainer-{own}" if own in taken else own) if taken else html


OURS = re.compile(
    r"(?:notes|sources|in-this-page|context|timeline-here|places-here|changes|history|know-first|add-a-note|articles"
    r"|archive|__.+|explainer-.+|(?:note|passage|mention|entry|ref|source|when|about|day)-.+)"
)
"""Ids of an article's page that others link to, and that its text must leave to us; and to themes, as `__search`."""


def with_own_ids(html: str) -> str:
    """Return an article's text with other ids in place of those that are ours.

    >>> with_own_ids('<h2 id="notes">Notes</h2><p><a href="#notes">x</a></p>')
    '<h2 id="text-notes">Notes</h2><p><a href="#text-notes">x</a></p>'
    """
    return renamed_ids(html, lambda own: f"text-{own}" if OURS.fullmatch(own) else own)
