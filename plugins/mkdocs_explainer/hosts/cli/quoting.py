"""Words that somebody copied -> their places in an article, and the quote that finds each of them again."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_explainer.anchoring.quotes import Found, Orphan, anchor, describe
from mkdocs_explainer.hosts.cli.drafting import quoted
from mkdocs_explainer.hosts.cli.formats.terminal import visible
from mkdocs_explainer.load.characters import INVISIBLE
from mkdocs_explainer.model.corpus import Article, Quote
from mkdocs_explainer.model.findings import Location
from mkdocs_explainer.model.spans import Span
from mkdocs_explainer.render.article import article_html
from mkdocs_explainer.site.checking import locate_words
from mkdocs_explainer.text.typography import FoldedText, fold
from mkdocs_explainer.text.view import text_view

_AROUND = 60
"""Characters of an article that are shown before and behind the words."""
_QUOTATION_MARKS = "\"'“”„‟‘’‚‛«»‹› \t\r\n"
_LEAST_PART = 4
"""Letters from which on words are also looked for inside longer ones; fewer stand in too many."""
_EAST_ASIAN = "\u2e80"
"""From this letter on, scripts part no words."""
_BROKEN_WORD = re.compile(r"(?<=\w)[-\u2010\u00ad][ \t]*\r?\n[ \t]*(?=\w)")
"""A word that was divided at the end of a line."""


@dataclass(frozen=True, slots=True)
class QuotedPlace:
    """Words of an article, and how to quote them."""

    span: Span
    """Half-open, code points of the article's text view."""
    location: Location
    quote: Quote
    excerpt: str
    """The words with those around them, on one line, as they may be printed."""


class ArticleText:
    """An article in which words are looked up."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.text = text_view(article_html(article)).text

    def places(self, words: str) -> list[QuotedPlace]:
        """Return where the words stand, in order; empty where they do not.

        White space, dashes, kinds of quotation marks, soft hyphens and ligatures do not count. Words without another
        place are also found with other capitals, without quotation marks around them, with a word divided by a line
        end, and last as a part of longer words.
        """
        return [self._place(span) for span in find_words(self.text, words)]

    def nearest(self, words: str) -> QuotedPlace | None:
        """Return the words of the article that come closest to words that do not stand in it."""
        found = anchor(self.text, Quote(words))
        match found:
            case Found():
                return self._place(Span(found.start, found.end))
            case Orphan(nearest=Span() as span):
                return self._place(span)
        return None

    def _place(self, span: Span) -> QuotedPlace:
        file = self.article.file
        location = locate_words(self.text, span, self.article.text, file) or Location(file)
        return QuotedPlace(span, location, selector(self.text, span), self._excerpt(span))

    def _excerpt(self, span: Span) -> str:
        start, end = max(0, span.start - _AROUND), min(len(self.text), span.end + _AROUND)
        lead = self.text[start : span.start].partition(" ")[2] if start else self.text[: span.start]
        tail = self.text[span.end : end]
        tail = tail.rpartition(" ")[0] if end < len(self.text) else tail
        shown = f"{'…' * bool(start)}{lead}[{self.text[slice(*span)]}]{tail}{'…' * (end < len(self.text))}"
        return visible(" ".join(shown.split()))


def find_words(text: str, words: str) -> list[Span]:
    """Return where words stand in a text: half-open, code points of `text`; see `ArticleText.places`.

    >>> find_words("The ﬁrst\\nlong-range ﬂight", "first long-\\nrange")
    [Span(start=4, end=19)]
    >>> find_words("An international treaty", "inter-\\nnational")
    [Span(start=3, end=16)]
    """
    folded = fold(text)
    for pattern in _patterns(words):
        if found := [_source(folded, match) for match in pattern.finditer(folded.text)]:
            return found
    return []


def _source(folded: FoldedText, match: re.Match[str]) -> Span:
    return folded.to_source(*match.span())


def _patterns(words: str) -> Iterator[re.Pattern[str]]:
    """Yield what to look for, the strictest first."""
    joined = _BROKEN_WORD.sub("", words)
    forms = dict.fromkeys(
        wanted
        for form in (words, words.strip(_QUOTATION_MARKS), joined, joined.strip(_QUOTATION_MARKS))
        if (wanted := fold(form).text.strip())
    )
    for is_whole in (True, False):
        for flags in (0, re.IGNORECASE):
            for form in forms:
                if not is_whole and len(form) < _LEAST_PART and max(form) < _EAST_ASIAN:
                    continue
                lead = r"(?<!\w)" if is_whole and form[0].isalnum() else ""
                tail = r"(?!\w)" if is_whole and form[-1].isalnum() else ""
                yield re.compile(f"{lead}{re.escape(form)}{tail}", flags)


def selector(text: str, span: Span) -> Quote:
    """Return the quote that finds a passage again, with the words around it, as a file may hold it: each part on one
    line, without characters that nobody sees."""
    raw = describe(text, *span)
    exact = " ".join(INVISIBLE.sub("", raw.exact).split())
    clean = Quote(exact, *(re.sub(r"\s+", " ", INVISIBLE.sub("", part)) for part in (raw.prefix, raw.suffix)))
    found = anchor(text, clean)
    return clean if isinstance(found, Found) and found.start < span.end and span.start < found.end else raw


def quote_yaml(quote: Quote) -> list[str]:
    """Return the lines of the field `quote` of a note's file.

    >>> quote_yaml(Quote("new phase", suffix=" again"))
    ['quote:', '  exact: "new phase"', '  suffix: " again"']
    """
    if not quote.prefix and not quote.suffix:
        return [f"quote: {quoted(quote.exact)}"]
    parts = {"exact": quote.exact, "prefix": quote.prefix, "suffix": quote.suffix}
    return ["quote:", *(f"  {name}: {quoted(part)}" for name, part in parts.items() if part)]
