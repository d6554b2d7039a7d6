"""A source article as HTML whose text is the file's text.

For plain text that holds to the character: what a browser calls the text content of the elements marked
`data-explainer-source`, put one behind the other, is the file. Markdown is rendered and sanitised; its words stay.
"""

import re
from html import escape

from mkdocs_explainer.model.corpus import Article
from mkdocs_explainer.render.markdown import article_markdown_html

HEAD_END = "<!--explainer-head-->"
"""Stands between the headline and the rest, so that a page can put its own lines there."""

_FRONT_MATTER = re.compile(r"\A---[ \t]*\r?\n.*?\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_HEADLINE = re.compile(r"\s*<h1\b[^>]*>.*?</h1>", re.DOTALL)
_BLANK_LINES = re.compile(r"((?<![^\S\n])(?:[^\S\n]*\r?\n){2,}[^\S\n]*|\A\s+|(?<!\s)\s+\Z)")
_LINE_ENDS = re.compile(r"((?<!\s)\s*\n\s*|\A\s+|(?<!\s)\s+\Z)")


def article_html(article: Article) -> str:
    """Return the article's HTML: the headline, if the text begins with one, then `HEAD_END`, then the rest."""
    if article.is_markdown:
        html = article_markdown_html(_FRONT_MATTER.sub("", article.text, count=1))
        headline = _HEADLINE.match(html)
        end = headline.end() if headline else 0
        return html[:end] + HEAD_END + html[end:]
    return _plain_html(article.text, article.title)


def _plain_html(text: str, title: str) -> str:
    """Return plain text as paragraphs: blank lines part them or, in a text without any, line ends."""
    lead, headline, rest = _headline(text, title)
    head = f"{_escaped(lead)}<h1>{_escaped(headline)}</h1>" if headline else _escaped(lead)
    gap = _BLANK_LINES if re.search(r"\S[^\S\n]*\r?\n[^\S\n]*\r?\n\s*\S", rest) else _LINE_ENDS
    body = "".join(
        _escaped(part) if not part.strip() else f"<p>{_escaped(part)}</p>" for part in gap.split(rest) if part
    )
    return head + HEAD_END + body


def _headline(text: str, title: str) -> tuple[str, str, str]:
    """Return what stands before the headline, the headline, and the rest; no headline when the title is another."""
    start = len(text) - len(text.lstrip())
    line = text[start:].split("\n", 1)[0].rstrip()
    if " ".join(line.split()) != " ".join(title.split()):
        return "", "", text
    return text[:start], line, text[start + len(line) :]


def _escaped(text: str) -> str:
    """Return text as HTML that a browser reads back to the same characters, carriage returns included."""
    return escape(text, quote=False).replace("\r", "&#13;")
