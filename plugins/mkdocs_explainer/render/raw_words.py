"""What a finished page must not show: brackets and placeholders that should have become a link or a number."""

import re

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


def raw_words(html: str) -> str:
    """Return the first raw citation, entity link or placeholder that a page's reader would see; "" for none.

    >>> raw_words("<p>He left [@ap 2024] <code>[@x]</code></p>"), raw_words('<a title="[@x]">x</a>')
    ('[@ap 2024', '')
    """
    if "[@" not in html and "[[" not in html and f"<{ENTITY_TAG}" not in html and f"<{CITE_TAG}" not in html:
        return ""
    found = _RAW.search(_TAG.sub("", _OTHERS.sub("", html)))
    return found[0] if found else ""
