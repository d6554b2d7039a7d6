"""What a page says to somebody: the texts of its elements and of the attributes that are read out or shown."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import NamedTuple

_ATTRIBUTES = frozenset(
    "aria-label aria-description title alt placeholder data-more data-less data-label data-back data-type-words".split()
)
_UNSEEN = frozenset(["script", "style"])
_META = frozenset(["description", "og:title", "og:description", "og:site_name"])
_LATIN = re.compile(r"[A-Za-z]{2,}(?:['’-][A-Za-z]+)*")


class Said(NamedTuple):
    """What a page says: the texts of its elements, in order, and those of attributes."""

    texts: list[str]
    attributes: list[str]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.said = Said([], [])
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self._unseen += tag in _UNSEEN
        self.said.attributes.extend(value for name, value in attrs if name in _ATTRIBUTES and value)
        if tag == "button":
            self.said.attributes.append(given.get("data-note") or "")
        if tag == "meta" and (given.get("name") or given.get("property")) in _META:
            self.said.attributes.append(given.get("content") or "")

    def handle_endtag(self, tag: str) -> None:
        self._unseen -= tag in _UNSEEN

    def handle_data(self, data: str) -> None:
        if not self._unseen and data.strip():
            self.said.texts.append(data)


def said(html: str) -> Said:
    """Return what a page says."""
    reader = _Reader()
    reader.feed(html)
    return reader.said


def latin_words(texts: list[str], *, known: frozenset[str] = frozenset()) -> Iterator[str]:
    """Yield the words in Latin letters, each with its text. known: what may be said in them."""
    for text in texts:
        for word in _LATIN.findall(text):
            if word not in known:
                yield f"{word}: {' '.join(text.split())[:80]}"
