"""Everything that is known of a repository without building its site: read, linked, anchored, checked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from mkdocs_explainer.core.checking import Context
from mkdocs_explainer.core.findings import Finding, sort_key
from mkdocs_explainer.core.mentions import Refusal
from mkdocs_explainer.core.model import Corpus
from mkdocs_explainer.core.page import AnnotatedPage, Page, PageMention, annotate
from mkdocs_explainer.core.quotes import Anchoring
from mkdocs_explainer.core.references import code_spans
from mkdocs_explainer.linker import Linker
from mkdocs_explainer.load.pages import read_pages, repository_reader
from mkdocs_explainer.load.repository import Cache, read_corpus
from mkdocs_explainer.render.article import article_html
from mkdocs_explainer.rules import run_rules


@dataclass(frozen=True, slots=True)
class Analysis:
    """A repository, and what is wrong with it."""

    corpus: Corpus
    findings: tuple[Finding, ...]
    """Sorted."""
    texts: Mapping[str, str]
    """By article: the text that offsets refer to."""
    mentions: Mapping[str, Sequence[PageMention]]
    """By article."""
    refusals: Mapping[str, Sequence[Refusal]]
    """By article."""
    anchors: Mapping[tuple[str, str], Anchoring]
    """By article and note: what became of each note that has a quote."""


def analyse(
    root: Path | str,
    *,
    annotations: str = "annotations",
    seeds: str = "seeds",
    docs: str = "docs",
    cache: Cache | None = None,
) -> Analysis:
    """Return the analysis of the repository at `root`; folders are relative to it.

    Raises:
        NotADirectoryError: `root` is no folder.
    """
    root = Path(root).resolve()
    corpus, findings = read_corpus(root, annotations=annotations, seeds=seeds, cache=cache)
    linkers = {lang: Linker(corpus.entities.values(), lang) for lang in _languages(corpus)}
    annotated = {id: _annotated(corpus, id, linkers[article.lang]) for id, article in corpus.articles.items()}
    pages = read_pages(root, f"{docs}/context")
    context = Context(
        corpus=corpus,
        texts={id: page.text for id, page in annotated.items()},
        anchors={(id, note): place for id, page in annotated.items() for note, place in page.anchors.items()},
        refusals={id: page.refusals for id, page in annotated.items()},
        mentioned=frozenset(mention.entity for page in annotated.values() for mention in page.mentions)
        | _mentioned_on(pages, linkers["en"]),
        pages=pages,
        read=repository_reader(root),
    )
    return Analysis(
        corpus=corpus,
        findings=tuple(sorted([*findings, *run_rules(context)], key=sort_key)),
        texts=context.texts,
        mentions={id: page.mentions for id, page in annotated.items()},
        refusals=context.refusals,
        anchors=context.anchors,
    )


def _languages(corpus: Corpus) -> set[str]:
    return {"en", *(article.lang for article in corpus.articles.values())}


def _annotated(corpus: Corpus, article: str, linker: Linker) -> AnnotatedPage:
    page = Page(
        key=f"articles/{article}",
        html=article_html(corpus.articles[article]),
        notes=tuple(corpus.notes_of(article)),
    )
    return annotate(page, linker, href_of=lambda entity: entity)


def _mentioned_on(pages: Mapping[str, str], linker: Linker) -> frozenset[str]:
    # the pages' Markdown is read as text: for the question whether anything mentions an entity, that is enough
    return frozenset(
        mention.entity for text in pages.values() for mention in linker.link(text, blocked=code_spans(text)).mentions
    )
