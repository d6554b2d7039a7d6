"""What the commands about articles have in common: which articles, read and linked, and where words stand in them."""

import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from mkdocs_explainer.hosts.cli import CommandError
from mkdocs_explainer.hosts.cli.formats.terminal import visible
from mkdocs_explainer.load.likeness import closest
from mkdocs_explainer.model.choices import Density
from mkdocs_explainer.model.corpus import Article, Corpus, Note
from mkdocs_explainer.model.findings import Location
from mkdocs_explainer.model.spans import Span
from mkdocs_explainer.project.linkers import NO_MODEL, ReaderError, missing_inflection, read_site_reader
from mkdocs_explainer.project.reading import Project, read_project
from mkdocs_explainer.project.settings import read_settings
from mkdocs_explainer.rules import severity_of
from mkdocs_explainer.site.checking import locate_words
from mkdocs_explainer.site.page import AnnotatedPage
from mkdocs_explainer.text.view import TextView, text_view

_LONGEST_EXCERPT = 300
"""Characters of a sentence that are shown."""


@dataclass(frozen=True, slots=True)
class ReadArticle:
    """An article with everything that linking and anchoring decided about it."""

    article: Article
    view: TextView
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


def open_project(root: Path, *, model: str | None = NO_MODEL, density: Density | None = None) -> Project:
    """Return the reading of the repository, as `open_quietly` does; on standard error, how much its mistakes keep out.

    Raises:
        CommandError: there is no such pipeline.
    """
    project = open_quietly(root, model=model, density=density)
    errors = sum(severity_of(finding) == "error" for finding in project.loading)
    if errors:
        mistakes = "1 mistake" if errors == 1 else f"{errors} mistakes"
        tell(f"files with mistakes are left out ({mistakes}: explainer check)")
    return project


def open_quietly(root: Path, *, model: str | None = NO_MODEL, density: Density | None = None) -> Project:
    """Return the reading of the repository; on standard error, what is wrong with its settings.

    model: what the option `--spacy-model` names, `None`: the site's pipeline; density: default: the site's.

    Raises:
        CommandError: there is no such pipeline.
    """
    settings = read_settings(root)
    if settings.problem:
        tell(settings.problem)
    try:
        reader = read_site_reader(settings, model=model)
    except ReaderError as error:
        raise CommandError(str(error)) from error
    return read_project(root, settings=replace(settings, density=density or settings.density), reader=reader)


def tell(message: str) -> None:
    """Say something on standard error."""
    print(f"explainer: {visible(message)}", file=sys.stderr)


def tell_languages(project: Project) -> None:
    """Say what went wrong with languages that were used, or what this machine lacks for them."""
    for message in filter(None, [*project.linkers.problems, missing_inflection(project.linkers.languages)]):
        tell(message)


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


def read_articles(project: Project, articles: Iterable[Article]) -> list[ReadArticle]:
    """Return the articles linked and anchored, as a build does it."""
    found = []
    for article in articles:
        page = project.article_page(article)
        annotated = project.annotate(page, article.lang)
        found.append(ReadArticle(article, text_view(page.html), annotated, page.notes))
    tell_languages(project)
    return found
