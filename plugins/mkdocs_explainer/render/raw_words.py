"""What a finished page must not show: brackets and placeholders that should have become a link or a number."""

import re
from collections.abc import Iterator

from mkdocs_explainer.render.inline_syntax import CITE_TAG, ENTITY_TAG
from mkdocs_explainer.text.html_syntax import Text, tokens

_OTHERS = frozenset("pre code script style template blockquote textarea".split())
"""Elements with code, or with words of others."""
_SOURCE = re.compile(r"<div\s[^>]*\bdata-explainer-source\b")
_BEHIND_SOURCE = re.compile(r"<p class=\"explainer-(?:rights|byline)|<div class=\"explainer-annotate|<section")
_MENTIONS = '<div class="explainer-mentions">'
"""Sentences quoted from the source."""
_RAW = re.compile(rf"\[@\w[^\]<\n]{{0,60}}|\[\[[^\W\d][^\]<\n]{{0,60}}|</?(?:{ENTITY_TAG}|{CITE_TAG})\b")


def raw_words(html: str) -> Iterator[str]:
    """Yield the raw citations, entity links and placeholders that a page's reader would see.

    >>> list(raw_words("<p>He left [@ap 2024] <code>[@x]</code></p>")), list(raw_words('<a title="[@x]">x</a>'))
    (['[@ap 2024'], [])
    """
    if "[@" in html or "[[" in html or f"<{ENTITY_TAG}" in html or f"<{CITE_TAG}" in html:
        yield from (found[0] for found in _RAW.finditer("".join(_own_words(html))))


def _own_words(html: str) -> Iterator[str]:
    """Yield the page's own text, as it is written, and its placeholders."""
    awaited = ""
    """The end tag behind which the page's own words go on; `source`: they go on behind the source's words."""
    for token in tokens(html):
        written = html[token.start : token.end]
        if isinstance(token, Text):
            if not awaited:
                yield written
        elif awaited == "source":
            awaited = "" if _BEHIND_SOURCE.match(written) else awaited
        elif awaited:
            awaited = "" if token.is_end and token.name == awaited else awaited
        elif token.name in (ENTITY_TAG, CITE_TAG):
            yield written
        elif not token.is_end:
            is_source = token.name == "div" and _SOURCE.match(written)
            is_other = token.name in _OTHERS or written == _MENTIONS
            awaited = "source" if is_source else token.name if is_other else ""
