"""Everything that is known of a repository without building its site: read, linked, anchored, checked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from mkdocs_explainer.core.changeset import Changeset
from mkdocs_explainer.core.checking import Context
from mkdocs_explainer.core.findings import Finding, sort_key
from mkdocs_explainer.core.mentions import Refusal
from mkdocs_explainer.core.model import Article, Corpus, Note
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
    files: frozenset[str]
    """Paths of everything that was read."""


def analyse(
    root: Path | str,
    *,
    annotations: str = "annotations",
    seeds: str = "seeds",
    docs: str = "docs",
    cache: Cache | None = None,
    change: Changeset | None = None,
) -> Analysis:
    """Return the analysis of the repository at `root`; folders are relative to it.

    `change`: what the working files change, for the rules that judge changes.

    Raises:
        NotADirectoryError: `root` is no folder.
    """
    root = Path(root).resolve()
    corpus, findings = read_corpus(root, annotations=annotations, seeds=seeds, cache=cache)
    linkers = {lang: Linker(corpus.entities.values(), lang) for lang in _languages(corpus)}
    notes: dict[str, list[Note]] = {key: [] for key in corpus.articles}
    for (article_id, _), note in corpus.notes.items():
        notes.setdefault(article_id, []).append(note)
    annotated = {
        key: annotate(_page(article, notes[key]), linkers[article.lang], href_of=lambda entity: entity)
        for key, article in corpus.articles.items()
    }
    pages = read_pages(root, docs)
    context = context_of(
        corpus,
        annotated,
        mentioned=_mentioned_on(pages, linkers["en"]),
        pages=pages,
        root=root,
        change=change,
    )
    return Analysis(
        corpus=corpus,
        findings=tuple(sorted([*findings, *run_rules(context)], key=sort_key)),
        texts=context.texts,
        mentions={key: page.mentions for key, page in annotated.items()},
        refusals=context.refusals,
        anchors=context.anchors,
        files=frozenset(
            [origin.path for origin in corpus.origins.values()]
            + [article.file for article in corpus.articles.values()]
            + [finding.location.path for finding in findings]
            + list(pages)
        ),
    )


def context_of(
    corpus: Corpus,
    annotated: Mapping[str, AnnotatedPage],
    *,
    mentioned: frozenset[str],
    pages: Mapping[str, str],
    root: Path,
    change: Changeset | None = None,
) -> Context:
    """Return what rules look at. `annotated`: by article; `mentioned`: entities on other pages; `pages`: as read."""
    return Context(
        corpus=corpus,
        texts={id: page.text for id, page in annotated.items()},
        anchors={(id, note): place for id, page in annotated.items() for note, place in page.anchors.items()},
        refusals={id: page.refusals for id, page in annotated.items()},
        mentioned=frozenset(mention.entity for page in annotated.values() for mention in page.mentions) | mentioned,
        pages=pages,
        read=repository_reader(root),
        change=change,
    )


def _languages(corpus: Corpus) -> set[str]:
    return {"en", *(article.lang for article in corpus.articles.values())}


def _page(article: Article, notes: Sequence[Note]) -> Page:
    return Page(key=f"articles/{article.id}", html=article_html(article), notes=tuple(notes))


def _mentioned_on(pages: Mapping[str, str], linker: Linker) -> frozenset[str]:
    # the pages' Markdown is read as text: for the question whether anything mentions an entity, that is enough
    return frozenset(
        mention.entity for text in pages.values() for mention in linker.link(text, blocked=code_spans(text)).mentions
    )
