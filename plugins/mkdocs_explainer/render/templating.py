"""The templates' environment, and the functions that they call."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache, partial
from html import escape as quoted
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from mkdocs_explainer.model.corpus import Entity
from mkdocs_explainer.model.sections import article_key, entity_key, index_key
from mkdocs_explainer.model.spans import Span
from mkdocs_explainer.render.bibliography import UNSAID, reference_html
from mkdocs_explainer.render.day_of_changes import MOST_ON_DAY, opened
from mkdocs_explainer.render.evidence import evidence_html
from mkdocs_explainer.render.figures.sparkline import sparkline_svg
from mkdocs_explainer.render.figures.timeline import Moment
from mkdocs_explainer.render.folds import MOST_OPEN, NAMED, in_folds, leading
from mkdocs_explainer.render.headlines import headline_of
from mkdocs_explainer.render.history import MOST_ON_PAGE, person_name
from mkdocs_explainer.render.history_words import ADDED_WORDS, CHANGED_WORDS, DATED_WORDS, REMOVED_WORDS
from mkdocs_explainer.render.leads import LEADING, MOST_LEADS
from mkdocs_explainer.render.messages.dates import date_html, date_words, period_html
from mkdocs_explainer.render.messages.tongues import direction
from mkdocs_explainer.render.messages.words import Words, ended, linked
from mkdocs_explainer.render.parts import CITING
from mkdocs_explainer.render.plain import first_words
from mkdocs_explainer.render.words import (
    KIND_WORDS,
    SAYS_WORDS,
    STATE_WORDS,
    TYPE_WORDS,
    relation_words,
    type_words,
    types_words,
)
from mkdocs_explainer.site.index import Excerpt
from mkdocs_explainer.site.page import says_of
from mkdocs_explainer.site.page_size import MOST_LISTED
from mkdocs_explainer.text.sentences import sentences

_LONGEST_SENTENCE = 1_500
"""Characters of a sentence that an entry's page shows: real ones have less than a thousand."""


@lru_cache
def environment() -> Environment:
    """Return what fills the templates; everything is escaped that is not marked as HTML."""
    environment = Environment(
        loader=PackageLoader("mkdocs_explainer.render"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
        auto_reload=False,  # each of fifty parts of a page would ask the disk whether its template is still the same
    )
    environment.globals.update(
        ADDED_WORDS=ADDED_WORDS,
        CHANGED_WORDS=CHANGED_WORDS,
        CITING=CITING,
        DATED_WORDS=DATED_WORDS,
        KIND_WORDS=KIND_WORDS,
        LEADING=LEADING,
        MOST_LEADS=MOST_LEADS,
        MOST_LISTED=MOST_LISTED,
        MOST_ON_DAY=MOST_ON_DAY,
        MOST_ON_PAGE=MOST_ON_PAGE,
        MOST_OPEN=MOST_OPEN,
        NAMED=NAMED,
        REMOVED_WORDS=REMOVED_WORDS,
        SAYS_WORDS=SAYS_WORDS,
        STATE_WORDS=STATE_WORDS,
        TYPE_WORDS=TYPE_WORDS,
        UNSAID=UNSAID,
        article_key=article_key,
        direction=direction,
        entity_key=entity_key,
        excerpt=excerpt_html,
        first_sentence=first_sentence,
        first_words=first_words,
        in_folds=in_folds,
        headline_of=headline_of,
        index_key=index_key,
        kinds_of=kinds_of,
        ended=ended,
        leading=leading,
        linked=linked,
        opened=opened,
        says_of=says_of,
    )
    return environment


@cache
def speaking(words: Words) -> Mapping[str, Any]:
    """Return what templates say words with, in one language. `_` and the others have gettext's names."""
    return {
        "words": words,
        "_": words.gettext,
        "pgettext": words.pgettext,
        "ngettext": words.ngettext,
        "npgettext": words.npgettext,
        "date": partial(date_html, words=words),
        "date_words": partial(date_words, words=words),
        "evidence": partial(evidence_html, words=words),
        "own_lang": lang_attributes(words.lang, ""),
        "in_lang": partial(lang_attributes, around=words.lang),
        "period": partial(period_html, words=words),
        "person": partial(person_name, words=words),
        "reference": partial(reference_html, words=words),
        "relation_words": partial(relation_words, words=words),
        "sparkline": partial(sparkline, words=words),
        "type_words": partial(type_words, words=words),
        "types_words": partial(types_words, words=words),
    }


def lang_attributes(lang: str, around: str) -> Markup:
    """Return the attributes of an element in a language; nothing where it is that of what is around, or not known.

    >>> lang_attributes("ar", "en"), lang_attributes("en", "en")
    (Markup(' lang="ar" dir="rtl"'), Markup(''))
    """
    return Markup(' lang="{}" dir="{}"').format(lang, direction(lang)) if lang and lang != around else Markup()


def sparkline(years: Mapping[int, int], words: Words) -> Markup:
    """Return mentions by year as a small picture, with the same in words."""
    said = words.pgettext("list", ", ").join(f"{year}: {words.number(count)}" for year, count in years.items())
    return Markup(sparkline_svg(years, quoted(words.gettext("Mentions by year: {years}", years=said))))


def kinds_of(shown: Iterable[Entity | Moment]) -> str:
    """Return the kinds of what a section shows, each once, for the filter above it."""
    return " ".join(dict.fromkeys(one.said_type if isinstance(one, Entity) else one.kind for one in shown))


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
    text, spans = _shortened(excerpt)
    parts: list[str] = []
    last = 0
    for number, (start, end) in enumerate(spans):
        before, words = quoted(text[last:start]), quoted(text[start:end])
        parts += [before, f"<b>{words}</b>" if number else f'<a href="{quoted(href)}">{words}</a>']
        last = end
    whole = "".join([*parts, quoted(text[last:])])
    return Markup(whole if spans else f'<a href="{quoted(href)}">{whole}</a>')


def _shortened(excerpt: Excerpt) -> tuple[str, Sequence[Span]]:
    """Return a sentence with its mentions; of one that never ends what stands around the first mention."""
    if len(excerpt.text) <= _LONGEST_SENTENCE:
        return excerpt.text, excerpt.spans
    first = excerpt.spans[0].start if excerpt.spans else 0
    begin = max(0, first - _LONGEST_SENTENCE // 2)
    end = begin + _LONGEST_SENTENCE
    lead = "… " if begin else ""
    shift = begin - len(lead)
    spans = [Span(start - shift, stop - shift) for start, stop in excerpt.spans if begin <= start and stop <= end]
    return f"{lead}{excerpt.text[begin:end]}{' …' if end < len(excerpt.text) else ''}", spans
