"""A source article as HTML whose text is the file's text.

For plain text that holds to the character: what a browser calls the text content of the elements marked
`data-explainer-source`, put one behind the other, is the file. Markdown is rendered and sanitised; its words stay.
"""

import re
from dataclasses import replace
from html import escape

from mkdocs_explainer.model.corpus import Article
from mkdocs_explainer.model.spans import Span
from mkdocs_explainer.render.markdown import article_markdown_html
from mkdocs_explainer.text.lines import line_end
from mkdocs_explainer.text.paragraphs import paragraphs
from mkdocs_explainer.text.view import text_view

HEAD_END = "<!--explainer-head-->"
"""Stands between the headline and the rest, so that a page can put its own lines there."""

_FRONT_MATTER = re.compile(r"\A---[ \t]*\r?\n.*?\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_HEADLINE = re.compile(r"\s*<h1\b[^>]*>.*?</h1>", re.DOTALL)
_SOURCE = 2
"""Characters of Markdown for one that is seen; the opening of a text that has more marks is shorter."""
_UNSEEN_LINE_END = re.compile("[\v\x85\u2028]")
"""Line ends that browsers do not show as white space."""


def article_html(article: Article) -> str:
    """Return the article's HTML: the headline, if the text begins with one, then `HEAD_END`, then the rest."""
    if article.is_markdown:
        html = article_markdown_html(_FRONT_MATTER.sub("", article.text, count=1))
        headline = _HEADLINE.match(html)
        end = headline.end() if headline else 0
        return html[:end] + HEAD_END + html[end:]
    return _plain_html(article.text, article.title)


def opening(article: Article, most: int) -> str:
    """Return an article's first words below its headline, as readers see them: so many characters at most."""
    text = article.text
    if article.is_markdown:
        text = _FRONT_MATTER.sub("", text, count=1).strip()
        end = text.find("\n\n", _SOURCE * most)
        _, _, html = article_html(replace(article, text=text[: end if end > 0 else None])).partition(HEAD_END)
        text = text_view(html).text
    text = text.strip()
    first = text[: line_end(text, 0)]
    body = text[len(first) :] if " ".join(first.split()) == " ".join(article.title.split()) else text
    return body[:most]


def plain_blocks(text: str, title: str) -> list[Span]:
    """Return the blocks of a plain text's page, in order: the headline, if it begins with the title, and paragraphs."""
    lead, headline, _ = _headline(text, title)
    if not headline:
        return paragraphs(text)
    end = len(lead) + len(headline)
    return [Span(len(lead), end), *paragraphs(text, start=end)]


def _plain_html(text: str, title: str) -> str:
    """Return plain text as paragraphs; what stands between them stays where it is."""
    lead, headline, rest = _headline(text, title)
    head = f"{_escaped(lead)}<h1>{_escaped(headline)}</h1>" if headline else _escaped(lead)
    parts: list[str] = []
    done = 0
    for start, end in paragraphs(rest):
        shown = _UNSEEN_LINE_END.sub(r"\g<0><br>", _escaped(rest[start:end]))
        parts += _escaped(rest[done:start]), f"<p>{shown}</p>"
        done = end
    return "".join([head, HEAD_END, *parts, _escaped(rest[done:])])


def _headline(text: str, title: str) -> tuple[str, str, str]:
    """Return what stands before the headline, the headline, and the rest; no headline when the title is another."""
    start = len(text) - len(text.lstrip())
    line = text[start : line_end(text, start)].rstrip()
    if " ".join(line.split()) != " ".join(title.split()):
        return "", "", text
    return text[:start], line, text[start + len(line) :]


def _escaped(text: str) -> str:
    """Return text as HTML that a browser reads back to the same characters, carriage returns included."""
    return escape(text, quote=False).replace("\r", "&#13;")
