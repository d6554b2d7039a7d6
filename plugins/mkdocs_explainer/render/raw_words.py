"""What a finished page must not show: brackets and placeholders that should have become a link or a number."""

import re
from collections.abc import Iterator

from mkdocs_explainer.render.inline_syntax import CITE_TAG, ENTITY_TAG

_OTHERS = re.compile(
    r"<(?P<tag>pre|code|script|style|template|blockquote|textarea)\b.*?</(?P=tag)>"
    r"|<div[^>]*\bdata-explainer-source\b[^>]*>.*?(?=<p class=\"explainer-(?:rights|byline)"
    r"|<div class=\"explainer-annotate|<section)"
    r"|<div class=\"explainer-mentions\">.*?</div>",
    re.DOTALL,
)
"""Code, the words of the source, and sentences quoted from it."""
_TAG = re.compile(rf"<(?!/?(?:{ENTITY_TAG}|{CITE_TAG})\b)[^>]*>")
_RAW = re.compile(rf"\[@\w[^\]<\n]{{0,60}}|\[\[[^\W\d][^\]<\n]{{0,60}}|</?(?:{ENTITY_TAG}|{CITE_TAG})\b")


def raw_words(html: str) -> Iterator[str]:
    """Yield the raw citations, entity links and placeholders that a page's reader would see.

    >>> list(raw_words("<p>He left [@ap 2024] <code>[@x]</code></p>")), list(raw_words('<a title="[@x]">x</a>'))
    (['[@ap 2024'], [])
    """
    if "[@" in html or "[[" in html or f"<{ENTITY_TAG}" in html or f"<{CITE_TAG}" in html:
        yield from (found[0] for found in _RAW.finditer(_TAG.sub("", _OTHERS.sub("", html))))
