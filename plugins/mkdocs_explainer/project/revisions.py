"""A revision of the repository, read, linked and anchored as a build does it, without building."""

import re
from collections.abc import Iterator, Mapping
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

from mkdocs_explainer.linking.linker import Linker
from mkdocs_explainer.load.files import Place as File
from mkdocs_explainer.load.files import classify, walk
from mkdocs_explainer.load.pages import read_pages, repository_reader
from mkdocs_explainer.load.repository import Cache, read_corpus
from mkdocs_explainer.load.yaml.yaml_text import Document, read_yaml
from mkdocs_explainer.model.corpus import Corpus, KeyPath
from mkdocs_explainer.model.folders import Folders
from mkdocs_explainer.model.front_matter import find_front_matter, text_start
from mkdocs_explainer.model.names import EntityNames
from mkdocs_explainer.model.sections import article_key
from mkdocs_explainer.render.article import article_html
from mkdocs_explainer.render.markdown import page_markdown_html
from mkdocs_explainer.render.references import References
from mkdocs_explainer.site.domains import find_domains
from mkdocs_explainer.site.page import Page, annotate
from mkdocs_explainer.site.revision import Place, ReadPage, Revision

LINKED_PAGES = ("index.md", "context/*")
"""Hand-written pages whose names are linked, where the site's configuration does not say otherwise."""
_SWITCH = re.compile(r"^explainer:[ \t]*(true|false)\b", re.MULTILINE)


def read_revision(folder: Path, folders: Folders, *, known: Cache | None = None) -> Revision:
    """Return what the files in a folder say: the working files, or those of `load.revision.write_revision`."""
    corpus, _ = read_corpus(folder, annotations=folders.annotations, seeds=folders.seeds, cache=known)
    documents = _documents(folder, folders.annotations)
    written = read_pages(folder, folders.docs)
    read = repository_reader(folder)
    texts = {path: read(path) for path in documents}
    return Revision(
        corpus,
        dict(_pages(corpus, written, folders)),
        lambda path: documents[path].value if path in documents else None,
        {**texts, **written},
        _domains({**texts, **written}, documents),
    )


def read_domains(folder: Path, folders: Folders) -> Mapping[str, tuple[Place, ...]]:
    """Return the outside domains that annotations and pages in a folder name, with the places."""
    documents, read = _documents(folder, folders.annotations), repository_reader(folder)
    return _domains({**{path: read(path) for path in documents}, **read_pages(folder, folders.docs)}, documents)


def _documents(folder: Path, annotations: str) -> dict[str, Document]:
    """Return the annotation files by path."""
    read = repository_reader(folder)
    paths = (path for path in walk(folder, annotations) if isinstance(path, str))
    return {path: read_yaml(read(path), path) for path in paths if isinstance(classify(path, annotations), File)}


def _pages(corpus: Corpus, written: Mapping[str, str], folders: Folders) -> Iterator[tuple[str, ReadPage]]:
    linkers: dict[str, Linker] = {}
    for article in corpus.articles.values():
        if article.lang not in linkers:
            linkers[article.lang] = Linker(corpus.entities.values(), article.lang)
        key = article_key(article.id)
        page = Page(key, article_html(article), notes=tuple(corpus.notes_of(article.id)))
        yield key, ReadPage(article.file, article.text, annotate(page, linkers[article.lang], href_of=str))
    references = References(corpus, EntityNames(corpus), str, shows_citations=False)
    linker = linkers.get("en") or Linker(corpus.entities.values(), "en")
    for path, text in written.items():
        if _is_linked(folders.below_docs(path), text):
            begin = text_start(text)
            html = references.resolve(_page_html(text[begin:]))
            key = path.rpartition(".")[0]
            yield key, ReadPage(path, text, annotate(Page(key, html), linker, href_of=str), begin)


def _page_html(text: str) -> str:
    try:
        return page_markdown_html(text)
    except RecursionError:  # a page made to exhaust the parser: its names are not compared
        return ""


def _is_linked(below: str, text: str) -> bool:
    place = find_front_matter(text)
    switch = _SWITCH.search(text, *place) if place else None
    return switch[1] == "true" if switch else any(fnmatch(below, pattern) for pattern in LINKED_PAGES)


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
