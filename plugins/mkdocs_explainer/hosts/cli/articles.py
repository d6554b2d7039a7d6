"""What the commands about articles have in common: which articles, read and linked, and where words stand in them."""

import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from mkdocs_explainer.hosts.cli import CommandError
from mkdocs_explainer.hosts.cli.formats.terminal import visible
from mkdocs_explainer.linking.linker import Linker
from mkdocs_explainer.load.likeness import closest
from mkdocs_explainer.load.repository import read_corpus
from mkdocs_explainer.model.corpus import Article, Corpus, Note
from mkdocs_explainer.model.findings import Location
from mkdocs_explainer.model.mentions import Linked
from mkdocs_explainer.model.sections import article_key
from mkdocs_explainer.model.spans import Span
from mkdocs_explainer.project.settings import (
    ReaderError,
    SiteReader,
    missing_inflection,
    read_folders,
    read_site_reader,
)
from mkdocs_explainer.render.article import article_html
from mkdocs_explainer.rules import severity_of
from mkdocs_explainer.site.checking import locate_words
from mkdocs_explainer.site.page import AnnotatedPage, Density, Page, annotate
from mkdocs_explainer.text.view import TextView, text_view

_LONGEST_EXCERPT = 300
"""Characters of a sentence that are shown."""


@dataclass(frozen=True, slots=True)
class ReadArticle:
    """An article with everything that linking and anchoring decided about it."""

    article: Article
    view: TextView
    linked: Linked
    page: AnnotatedPage
    notes: Sequence[Note]

    def locate(self, span: Span) -> Location:
        """Return where a span of the view's text stands in the article's file."""
        file = self.article.file
        return locate_words(self.view.text, span, self.article.text, file) or Location(file)

    def words(self, span: Span) -> str:
        """Return words of the text on one line, safe for a terminal."""
        return visible(" ".join(self.view.text[span.start : span.end].split()))

    def sentence(self, span: Span, around: Span) -> str:
        """Return a sentence as it is shown, of a long one the part around a span in it."""
        start, end = span
        if end - start > _LONGEST_EXCERPT:
            if around.start - _LONGEST_EXCERPT // 2 > start:
                cut = self.view.text.find(" ", around.start - _LONGEST_EXCERPT // 2, around.start)
                start = cut + 1 if cut >= 0 else around.start
            if start + _LONGEST_EXCERPT < end:
                end = max(self.view.text.rfind(" ", around.end, start + _LONGEST_EXCERPT), around.end)
        lead, tail = "…" * (start > span.start), "…" * (end < span.end)
        return f"{lead}{self.words(Span(start, end))}{tail}"


class _Recorder:
    """A linker that remembers what it decided; the annotated page leaves the ways out by which it came."""

    def __init__(self, linker: Linker) -> None:
        self._linker = linker
        self.linked = Linked((), ())

    def link(
        self,
        text: str,
        *,
        breaks: Sequence[int] = (),
        blocked: Sequence[Span] = (),
        pins: Sequence[tuple[Span, str]] = (),
    ) -> Linked:
        self.linked = self._linker.link(text, breaks=breaks, blocked=blocked, pins=pins)
        return self.linked


def read_repository(root: Path) -> Corpus:
    """Return what the repository says; on standard error, how many mistakes keep something out."""
    folders = read_folders(root)
    corpus, findings = read_corpus(root, annotations=folders.annotations, seeds=folders.seeds)
    errors = sum(severity_of(finding) == "error" for finding in findings)
    if errors:
        mistakes = "1 mistake" if errors == 1 else f"{errors} mistakes"
        print(f"explainer: files with mistakes are left out ({mistakes}: explainer check)", file=sys.stderr)
    return corpus


def tell_missing(languages: Iterable[str]) -> None:
    """Say on standard error what this machine lacks to find names of these languages in their cases."""
    if missing := missing_inflection(languages):
        print(f"explainer: {missing}", file=sys.stderr)


def site_reader(root: Path, model: str | None, languages: Iterable[str] = ()) -> SiteReader:
    """Return who reads the site's texts; say what this machine lacks for these languages.

    model: what the option `--spacy-model` names.

    Raises:
        CommandError: there is no such pipeline.
    """
    tell_missing(languages)
    try:
        return read_site_reader(root, model=model)
    except ReaderError as error:
        raise CommandError(str(error)) from error


def choose(corpus: Corpus, given: Iterable[str], root: Path) -> list[Article]:
    """Return the articles that are named by id or file; all where none is.

    Raises:
        CommandError: there is no such article.
    """
    asked = list(given)
    if not asked:
        return list(corpus.articles.values())
    by_file = {article.file: article for article in corpus.articles.values()}
    chosen: dict[str, Article] = {}
    for name in asked:
        article = corpus.articles.get(name) or by_file.get(name) or by_file.get(_below(name, root))
        if article is None:
            meant = closest(name, list(corpus.articles))
            raise CommandError(f"there is no article {visible(name)!r}{f'; did you mean {meant}?' if meant else ''}")
        chosen[article.id] = article
    return list(chosen.values())


def _below(name: str, root: Path) -> str:
    try:
        return (Path.cwd() / name).resolve().relative_to(root).as_posix()
    except (OSError, ValueError):
        return ""


def read_articles(
    corpus: Corpus, articles: Iterable[Article], *, reader: SiteReader | None = None, density: Density = "section"
) -> list[ReadArticle]:
    """Return the articles linked and anchored, as a build does it. reader: reads a second time; default: nobody."""
    chosen = list(articles)
    linkers = (reader or SiteReader()).linkers(corpus, {article.lang for article in chosen})
    found = []
    for article in chosen:
        recorder = _Recorder(linkers[article.lang])
        html = article_html(article)
        notes = tuple(corpus.notes_of(article.id))
        page = annotate(Page(article_key(article.id), html, density=density, notes=notes), recorder, href_of=str)
        found.append(ReadArticle(article, text_view(html), recorder.linked, page, notes))
    return found
