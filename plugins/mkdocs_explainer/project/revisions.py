"""A revision of the repository, read, linked and anchored as a build does it, without building."""

import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from mkdocs_explainer.load.files import Place as File
from mkdocs_explainer.load.files import classify, walk
from mkdocs_explainer.load.git.command import ASIDE
from mkdocs_explainer.load.git.revision import Refused, write_revision
from mkdocs_explainer.load.known import Cache
from mkdocs_explainer.load.yaml.document import Document
from mkdocs_explainer.load.yaml.yaml_text import read_yaml
from mkdocs_explainer.model.corpus import Corpus
from mkdocs_explainer.model.origins import KeyPath, Kind
from mkdocs_explainer.model.sections import article_key
from mkdocs_explainer.project.linkers import SiteReader
from mkdocs_explainer.project.reading import Project, read_project
from mkdocs_explainer.project.settings import Settings
from mkdocs_explainer.site.domains import find_domains
from mkdocs_explainer.site.revision import Place, ReadPage, Revision


@contextmanager
def written_revision(root: Path, commit: str, settings: Settings) -> Iterator[tuple[Path, list[Refused]]]:
    """Give a temporary folder with a commit's content, and which of its files were not written there.

    Raises:
        GitError: git failed.
        OSError: there is no room for temporary files.
    """
    folders = settings.folders
    with TemporaryDirectory(prefix="explainer-", ignore_cleanup_errors=True) as name:
        sys.audit(ASIDE, name)
        refused = write_revision(
            root, commit, Path(name), annotations=folders.annotations, seeds=folders.seeds, docs=folders.docs
        )
        yield Path(name), refused


def read_revision(
    folder: Path,
    settings: Settings,
    *,
    known: Cache | None = None,
    before: Corpus | None = None,
    reader: SiteReader | None = None,
) -> Revision:
    """Return what the files in a folder say: the working files, or those of `written_revision`.

    settings: those of the site, for whichever revision; no pipeline that they name is used. before: what stands for
    files that cannot be loaded: a mistake in one is no reason to call its links lost and its notes without passage.
    reader: who reads texts a second time; default: nobody.
    """
    project = read_project(folder, settings=settings, cache=known, reader=reader)
    if before and project.corpus.broken:
        project = replace(project, given=_with_unbroken(project.corpus, before))
    documents = _documents(project)
    texts = _texts(project, documents)
    return Revision(
        project.corpus,
        dict(_pages(project)),
        lambda path: documents[path].value if path in documents else None,
        texts,
        _domains(texts, documents),
    )


def _with_unbroken(corpus: Corpus, before: Corpus) -> Corpus:
    """Return the corpus with what another one says of the files that could not be loaded."""

    def filled(kind: Kind, now: Mapping[str, Any], then: Mapping[str, Any]) -> Mapping[str, Any]:
        again = {id: then[id] for broken, id in corpus.broken if broken == kind and id in then and id not in now}
        return dict(sorted({**now, **again}.items()))

    names = {f"{article}/{note}": (article, note) for article, note in before.notes}
    notes = {names[id]: before.notes[names[id]] for kind, id in corpus.broken if kind == "note" and id in names}
    return replace(
        corpus,
        articles=filled("article", corpus.articles, before.articles),
        entities=filled("entity", corpus.entities, before.entities),
        sources=filled("source", corpus.sources, before.sources),
        notes=dict(sorted({**corpus.notes, **notes}.items())),
    )


def domains_of(project: Project) -> Mapping[str, tuple[Place, ...]]:
    """Return the outside domains that annotations and pages name, with the places."""
    documents = _documents(project)
    return _domains(_texts(project, documents), documents)


def unlinked(project: Project) -> Revision:
    """Return what the files say, without a look at what their texts mention."""
    texts = {origin.path: project.read(origin.path) for origin in project.corpus.origins.values()}
    written = {path: page.text for path, page in project.written.items()}
    return Revision(project.corpus, {}, lambda _: None, {**texts, **written})


def _texts(project: Project, documents: Mapping[str, Document]) -> dict[str, str]:
    written = {path: page.text for path, page in project.written.items()}
    return {**{path: project.read(path) for path in documents}, **written}


def _documents(project: Project) -> dict[str, Document]:
    """Return the annotation files by path."""
    annotations = project.settings.folders.annotations
    paths = (path for path in walk(project.root, annotations) if isinstance(path, str))
    named = (path for path in paths if isinstance(classify(path, annotations), File))
    return {path: read_yaml(project.read(path), path) for path in named}


def _pages(project: Project) -> Iterator[tuple[str, ReadPage]]:
    for id, annotated in project.articles.items():
        article = project.corpus.articles[id]
        yield article_key(id), ReadPage(article.file, article.text, annotated)
    for path, page in project.written.items():
        if project.is_linked(page):
            # numbers of sources change with every citation; they are no words of the page
            annotated = project.written_page(page, shows_citations=False)
            yield path.rpartition(".")[0], ReadPage(path, page.text, annotated, page.begin)


def _domains(texts: Mapping[str, str], documents: Mapping[str, Document]) -> Mapping[str, tuple[Place, ...]]:
    """Return the outside domains with their places: of values, since YAML can spell a text in many ways."""
    found: dict[str, dict[Place, None]] = {}
    for path, text in texts.items():
        places = _domains_of(documents[path], text) if path in documents else find_domains(text)
        for domain, line in places:
            found.setdefault(domain, {})[path, line] = None
    return {domain: tuple(places) for domain, places in sorted(found.items())}


def _domains_of(document: Document, text: str) -> Iterator[tuple[str, int]]:
    lines = text.split("\n")
    for start, value in _strings(document, document.value, ()):
        for domain, number in find_domains(value):
            # written plainly it stands in a line of the value; else the line is a guess, for folded texts too early
            named = (line for line in range(start, len(lines) + 1) if domain in lines[line - 1].lower())
            yield domain, next(named, min(start + number - 1, len(lines)))


def _strings(document: Document, value: Any, keys: KeyPath) -> Iterator[tuple[int, str]]:
    """Yield all texts of a document, each with the line where it starts."""
    if isinstance(value, str):
        yield document.locate(keys).line, value
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _strings(document, item, (*keys, key))
    elif isinstance(value, list):
        for number, item in enumerate(value):
            yield from _strings(document, item, (*keys, number))
