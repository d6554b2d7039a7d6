"""Everything that is known of a repository without building its site: read, linked, anchored, checked."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from types import MappingProxyType

from mkdocs_explainer.anchoring.quotes import Anchoring
from mkdocs_explainer.linking.linker import Linker
from mkdocs_explainer.load.front_matter import FrontMatter, front_matter_of
from mkdocs_explainer.load.pages import find_unreadable, read_pages, repository_reader
from mkdocs_explainer.load.repository import Cache, read_corpus
from mkdocs_explainer.model.corpus import Article, Corpus, Note
from mkdocs_explainer.model.findings import Finding
from mkdocs_explainer.model.folders import Folders
from mkdocs_explainer.model.mentions import Refusal
from mkdocs_explainer.model.sections import article_key, is_context
from mkdocs_explainer.project.settings import SiteReader, read_folders, read_headlines, read_ignored
from mkdocs_explainer.render.article import article_html
from mkdocs_explainer.rules import run_rules
from mkdocs_explainer.site.changeset import Changeset
from mkdocs_explainer.site.checking import Context
from mkdocs_explainer.site.page import AnnotatedPage, Page, PageMention, annotate
from mkdocs_explainer.text.references import code_spans


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
    cache: Cache | None = None,
    unsaved: Mapping[str, bytes] = MappingProxyType({}),
    reader: SiteReader | None = None,
    change: Changeset | None = None,
    folders: Folders | None = None,
) -> Analysis:
    """Return the analysis of the repository at `root`.

    `unsaved`: by path, what annotation files that are there would hold. `reader`: who reads texts a second time;
    default: nobody. `change`: what the working files change, for the rules that judge changes. `folders`: default: what
    the site's configuration names.

    Raises:
        NotADirectoryError: `root` is no folder.
    """
    root = Path(root).resolve()
    folders = folders or read_folders(root)
    corpus, findings = read_corpus(
        root, annotations=folders.annotations, seeds=folders.seeds, cache=cache, unsaved=unsaved
    )
    linkers = (reader or SiteReader()).linkers(corpus, languages(corpus))
    annotated = {
        key: annotate(_page(article, corpus.notes_of(key)), linkers[article.lang], href_of=lambda entity: entity)
        for key, article in corpus.articles.items()
    }
    pages = read_pages(root, folders.docs)
    findings += [finding for front in _front_matter(pages, folders) for finding in front.findings]
    findings += filter(None, (find_unreadable(text, path) for path, text in pages.items()))
    known = context_of(
        corpus,
        annotated,
        mentioned=_mentioned_on(pages, linkers["en"]),
        pages=pages,
        read=repository_reader(root, unsaved=unsaved),
    )
    context = replace(known, change=change, folders=folders, ignored=read_ignored(root), headlines=read_headlines(root))
    return Analysis(
        corpus=corpus,
        findings=tuple(run_rules(context, loaded=findings)),
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
    read: Callable[[str], str],
) -> Context:
    """Return what rules look at.

    `annotated`: by article; `mentioned`: entities on other pages; `pages`: as read; `read`: returns a file's text.
    """
    return Context(
        corpus=corpus,
        texts={id: page.text for id, page in annotated.items()},
        anchors={(id, note): place for id, page in annotated.items() for note, place in page.anchors.items()},
        refusals={id: page.refusals for id, page in annotated.items()},
        mentioned=frozenset(mention.entity for page in annotated.values() for mention in page.mentions) | mentioned,
        mentioned_in={id: frozenset(mention.entity for mention in page.mentions) for id, page in annotated.items()},
        blocks={id: page.blocks for id, page in annotated.items()},
        pages=pages,
        read=read,
    )


def _front_matter(pages: Mapping[str, str], folders: Folders) -> list[FrontMatter]:
    keys = {path: PurePosixPath(folders.below_docs(path)).with_suffix("").as_posix() for path in pages}
    return [front_matter_of(text, path, is_context=is_context(keys[path])) for path, text in pages.items()]


def languages(corpus: Corpus) -> set[str]:
    """Return the languages of the texts."""
    return {"en", *(article.lang for article in corpus.articles.values())}


def _page(article: Article, notes: Sequence[Note]) -> Page:
    return Page(key=article_key(article.id), html=article_html(article), notes=tuple(notes))


def _mentioned_on(pages: Mapping[str, str], linker: Linker) -> frozenset[str]:
    # the pages' Markdown is read as text: for the question whether anything mentions an entity, that is enough
    return frozenset(
        mention.entity for text in pages.values() for mention in linker.link(text, blocked=code_spans(text)).mentions
    )
