"""The templates' environment, and the functions that they call."""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from html import escape as quoted

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from mkdocs_explainer.model.corpus import Entity
from mkdocs_explainer.model.sections import article_key, entity_key, index_key
from mkdocs_explainer.render.bibliography import date_html, date_words, reference_html
from mkdocs_explainer.render.evidence import evidence_html
from mkdocs_explainer.render.figures.sparkline import sparkline_svg
from mkdocs_explainer.render.figures.timeline import Moment, period_html
from mkdocs_explainer.render.headlines import headline_of
from mkdocs_explainer.render.history import MOST_ON_DAY, MOST_ON_PAGE, PLURALS, STATE_WORDS, person_name
from mkdocs_explainer.render.plain import first_words
from mkdocs_explainer.render.words import KIND_WORDS, SAYS_WORDS, TYPE_WORDS
from mkdocs_explainer.site.index import Excerpt
from mkdocs_explainer.site.page import says_of
from mkdocs_explainer.text.sentences import sentences

_SHOWN_MENTIONS = 6
"""Sentences of a page that an entry shows at once; the others are folded, with their number."""
_RIGHT_TO_LEFT = frozenset(["ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"])
"""Languages written from right to left."""


@lru_cache
def environment() -> Environment:
    """Return what fills the templates; everything is escaped that is not marked as HTML."""
    environment = Environment(
        loader=PackageLoader("mkdocs_explainer.render"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    environment.globals.update(
        TYPE_WORDS=TYPE_WORDS,
        article_key=article_key,
        entity_key=entity_key,
        evidence=evidence_html,
        reference=reference_html,
        excerpt=excerpt_html,
        SHOWN_MENTIONS=_SHOWN_MENTIONS,
        date=date_html,
        date_words=date_words,
        period=period_html,
        direction=direction,
        index_key=index_key,
        person=person_name,
        MOST_ON_DAY=MOST_ON_DAY,
        MOST_ON_PAGE=MOST_ON_PAGE,
        PLURALS=PLURALS,
        STATE_WORDS=STATE_WORDS,
        says_of=says_of,
        headline_of=headline_of,
        first_words=first_words,
        SAYS_WORDS=SAYS_WORDS,
        KIND_WORDS=KIND_WORDS,
        first_sentence=first_sentence,
        sparkline=sparkline,
        kinds_of=kinds_of,
    )
    return environment


def sparkline(years: Mapping[int, int]) -> Markup:
    """Return mentions by year as a small picture, with the same in words."""
    said = ", ".join(f"{year}: {count:,}" for year, count in years.items())
    return Markup(sparkline_svg(years, f"Mentions by year: {said}"))


def direction(lang: str) -> str:
    """Return which way a language is written, as HTML's `dir` says it.

    >>> direction("fa-IR"), direction("de")
    ('rtl', 'ltr')
    """
    return "rtl" if lang.split("-", 1)[0].lower() in _RIGHT_TO_LEFT else "ltr"


def kinds_of(shown: Iterable[Entity | Moment]) -> str:
    """Return the kinds of what a section shows, each once, for the filter above it."""
    return " ".join(dict.fromkeys(one.type if isinstance(one, Entity) else one.kind for one in shown))


def first_sentence(text: str) -> str:
    """Return the first sentence of a Markdown text; all of it where a mark would be left open.

    >>> first_sentence("A U.S. diplomat, born in 1962. He served twice.")
    'A U.S. diplomat, born in 1962.'
    >>> first_sentence("*One. Two.* Three.")
    '*One. Two.* Three.'
    """
    found = sentences(text)
    first = text[: found[0].end] if found else text
    is_closed = all(first.count(mark) % 2 == 0 for mark in "*_`") and first.count("[") == first.count("]")
    return first if is_closed and first.count("(") == first.count(")") else text


def excerpt_html(excerpt: Excerpt, href: str) -> Markup:
    """Return a sentence whose first mention leads to its place; the others are marked."""
    text = excerpt.text
    parts: list[str] = []
    last = 0
    for number, (start, end) in enumerate(excerpt.spans):
        before, words = quoted(text[last:start]), quoted(text[start:end])
        parts += [before, f"<b>{words}</b>" if number else f'<a href="{quoted(href)}">{words}</a>']
        last = end
    whole = "".join([*parts, quoted(text[last:])])
    return Markup(whole if excerpt.spans else f'<a href="{quoted(href)}">{whole}</a>')
