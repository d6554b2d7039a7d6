"""What stands before a page's text, between two lines of dashes, as MkDocs finds it."""

import re

from mkdocs_explainer.model.spans import Span

_FRONT_MATTER = re.compile(
    r"\A\ufeff?---[ \t]*\r?\n(?P<yaml>.*?)^(?:---|\.\.\.)[ \t]*\r?(?:\n|\Z)", re.DOTALL | re.MULTILINE
)


def find_front_matter(text: str) -> Span | None:
    """Return where a page's YAML stands, without the dashes: half-open, code points of the text; `None` without any.

    >>> text = "---\\ntitle: Why?\\n---\\n# Why?\\n"
    >>> text[slice(*find_front_matter(text))], text[text_start(text):]
    ('title: Why?\\n', '# Why?\\n')
    """
    found = _FRONT_MATTER.match(text)
    return Span(*found.span("yaml")) if found else None


def text_start(text: str) -> int:
    """Return where a page's text begins: behind its front matter, 0 without any."""
    found = _FRONT_MATTER.match(text)
    return found.end() if found else 0
