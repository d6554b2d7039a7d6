"""What rules look at: the corpus, what linking and anchoring made of it, and where each text stands in its file."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from functools import cached_property, partial
from typing import NamedTuple

from mkdocs_explainer.anchoring.quotes import Anchoring
from mkdocs_explainer.model.context_page import PageReference, ReferenceKind
from mkdocs_explainer.model.corpus import Corpus
from mkdocs_explainer.model.findings import Location, Severity
from mkdocs_explainer.model.folders import USUAL, Folders
from mkdocs_explainer.model.ids import ID
from mkdocs_explainer.model.mentions import Refusal
from mkdocs_explainer.model.names import EntityNames
from mkdocs_explainer.model.origins import KeyPath, Origin
from mkdocs_explainer.model.sources import Citation
from mkdocs_explainer.model.spans import Span
from mkdocs_explainer.site.changeset import Changeset
from mkdocs_explainer.text.references import Reference, find_references


class Published(NamedTuple):
    """What a hand-written page becomes, for judging what is active in it; nothing of it was cleaned."""

    html: tuple[str, ...] = ()
    """Of its text; several where it is not sure how the site reads it."""
    said: tuple[str, ...] = ()
    """The values of its front matter, which themes write into pages as they are."""
    template: str = ""
    """The theme's template that it asks for."""
    is_known: bool = True
    """Whether the page could be read at all."""


def _not_published(text: str) -> Published:  # noqa: ARG001 -- stands for a reader of pages
    return Published()


def _no_text(path: str) -> str:  # noqa: ARG001 -- stands for a reader of files
    return ""


def _today() -> date:
    return datetime.now(UTC).date()


@dataclass(frozen=True, eq=False)
class Context:
    """All that is known when every article is linked and anchored."""

    corpus: Corpus
    texts: Mapping[str, str] = field(default_factory=dict)
    """By article: the text that offsets of anchors and refusals refer to."""
    anchors: Mapping[tuple[str, str], Anchoring] = field(default_factory=dict)
    """By article and note: what became of each note that has a quote."""
    refusals: Mapping[str, Sequence[Refusal]] = field(default_factory=dict)
    """By article."""
    mentioned: frozenset[str] = frozenset()
    """Entities that a text mentions by itself, anywhere."""
    mentioned_in: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """By article: the entities that it mentions."""
    counts: Mapping[str, int] = field(default_factory=dict)
    """By article: how many mentions it has."""
    blocks: Mapping[str, Sequence[int]] = field(default_factory=dict)
    """By article: where in its text a paragraph or another block ends and the next begins, sorted."""
    pages: Mapping[str, str] | None = None
    """Hand-written Markdown pages by path (`docs/context/….md`); `None`: not known."""
    own: frozenset[str] | None = None
    """Paths of the pages that are ours to judge; `None`: all."""
    shared: frozenset[str] = frozenset()
    """Paths of pages in which references to what there is are ours, and everything else is not."""
    is_build: bool = False
    """A build asks, which judges the links of finished pages itself."""
    listed: Mapping[str, Sequence[PageReference]] = field(default_factory=dict)
    """By path of a page: what its front matter names."""
    read: Callable[[str], str] = _no_text
    """Returns the text of a file of the repository; "" for one that cannot be read."""
    published: Callable[[str], Published] = _not_published
    """Returns what becomes of a hand-written page's text."""
    change: Changeset | None = None
    """What differs from a base revision; `None`: nobody asked."""
    today: date = field(default_factory=_today)
    """By which dates are called past or future."""
    folders: Folders = USUAL
    """Where everything lies."""
    ignored: Mapping[str, str] = field(default_factory=dict)
    """By code of a rule: why the whole site does without its warnings."""
    severities: Mapping[str, Severity] = field(default_factory=dict)
    """By code of a rule: what the whole site says that its findings weigh."""
    headlines: frozenset[str] = frozenset()
    """The kinds of notes that the site wants a headline for."""

    @property
    def own_pages(self) -> Mapping[str, str]:
        """The texts of the pages that are ours to judge, by path."""
        pages = self.pages or {}
        return pages if self.own is None else {path: text for path, text in pages.items() if path in self.own}

    @cached_property
    def written_references(self) -> "tuple[WrittenReference, ...]":
        """The references in all Markdown texts: of annotations, and of pages with their front matter."""
        return tuple(_written_references(self))

    @cached_property
    def markdown_fields(self) -> "tuple[MarkdownField, ...]":
        """All Markdown texts of the annotations that are not empty."""
        return tuple(_markdown_fields(self.corpus))

    @cached_property
    def broken_words(self) -> frozenset[str]:
        """All that may be an id in the files that could not be loaded: what they refer to cannot be known better."""
        paths = {self.corpus.origin(kind, id).path for kind, id in self.corpus.broken}
        return frozenset(word for path in paths for word in ID.findall(self.read(path)))

    def locate_in_field(self, place: "MarkdownField", span: Span) -> Location:
        """Return where a span of a field's text stands in its file; where the field starts, when escapes hide it."""
        start = place.origin.locate(*place.keys)
        lines = self.read(place.origin.path).split("\n")
        head = sum(len(line) + 1 for line in lines[: start.line - 1]) + start.column - 1
        return locate_words(place.text, span, "\n".join(lines), place.origin.path, begin=head) or start

    def locate_text(self, origin: Origin, *keys: str | int, text: str) -> Location:
        """Return where the text of a field stands, without the quotation marks around it, if it stands on one line."""
        place = origin.locate(*keys)
        lines = self.read(place.path).split("\n")
        at = lines[place.line - 1].find(text, place.column - 1) if place.line <= len(lines) else -1
        if at < 0 or place.end_column is None or at + len(text) >= place.end_column:
            return place
        return Location(place.path, place.line, at + 1, at + len(text) + 1)

    def locate_in_article(self, article: str, span: Span) -> Location:
        """Return where a span of the article's view text stands in its seed."""
        file = self.corpus.articles[article]
        text = self.texts.get(article, file.text)
        return locate_words(text, span, file.text, file.file) or Location(file.file)


def locate(text: str, span: Span, path: str) -> Location:
    """Return the place of a span of a file's text; of one of several lines, the part on its first line.

    >>> locate("ab\\ncd", Span(4, 5), "x.md")
    Location(path='x.md', line=2, column=2, end_column=3)
    """
    line_start = text.rfind("\n", 0, span.start) + 1
    line_end = text.find("\n", span.start)
    end = min(span.end, line_end) if line_end >= 0 else span.end
    column = span.start - line_start + 1
    return Location(path, text.count("\n", 0, span.start) + 1, column, max(end - line_start + 1, column))


def locate_words(text: str, span: Span, file: str, path: str, *, begin: int = 0) -> Location | None:
    """Return where words of `text` stand in `file`, which holds that text in another form: folded, indented, marked up.

    The words of one form are counted up to the span; the same words with the same number are taken in the other,
    from `begin` on.
    """
    if text == file:
        return locate(file, span, path)
    words = text[span.start : span.end]
    for needle in (words, *re.findall(r"\S+", words)[:1]):
        if not needle:
            continue
        number = text.count(needle, 0, span.start + len(needle) - 1)
        at = begin - 1
        for _ in range(number + 1):
            at = file.find(needle, at + 1)
            if at < 0:
                break
        if at >= 0:
            return locate(file, Span(at, at + len(needle)), path)
    return None


class MarkdownField(NamedTuple):
    """A text in an annotation file that readers see as Markdown."""

    origin: Origin
    keys: KeyPath
    text: str


def _markdown_fields(corpus: Corpus) -> Iterator[MarkdownField]:
    """Yield all Markdown texts of the annotations that are not empty."""
    texts: list[tuple[Origin, str, str]] = []
    for own_id, entity in corpus.entities.items():
        origin = corpus.origin("entity", own_id)
        texts += [(origin, "summary", entity.summary), (origin, "body", entity.body)]
    for (article, note_id), note in corpus.notes.items():
        texts.append((corpus.origin("note", f"{article}/{note_id}"), "body", note.body))
    for own_id, item in corpus.articles.items():
        texts.append((corpus.origin("article", own_id), "know_first", item.know_first))
    for origin, key, text in texts:
        if text:
            yield MarkdownField(origin, (key,), text)


class CitationField(NamedTuple):
    """A source that a field of an annotation file cites."""

    origin: Origin
    keys: KeyPath
    citation: Citation


def citation_fields(corpus: Corpus) -> Iterator[CitationField]:
    """Yield everything that stands in a list `sources:` of an annotation file."""
    lists: list[tuple[Origin, KeyPath, Sequence[Citation]]] = []
    for own_id, entity in corpus.entities.items():
        origin = corpus.origin("entity", own_id)
        lists.append((origin, ("sources",), entity.sources))
        lists += [(origin, ("facts", n, "sources"), fact.sources) for n, fact in enumerate(entity.facts)]
        lists += [(origin, ("roles", n, "sources"), role.sources) for n, role in enumerate(entity.roles)]
    for (article, note_id), note in corpus.notes.items():
        lists.append((corpus.origin("note", f"{article}/{note_id}"), ("sources",), note.sources))
    for own_id, item in corpus.articles.items():
        lists.append((corpus.origin("article", own_id), ("sources",), item.sources))
    for origin, keys, citations in lists:
        for number, citation in enumerate(citations):
            yield CitationField(origin, (*keys, number), citation)


@dataclass(frozen=True, slots=True)
class WrittenReference:
    """A source, entity or article named in running text or in a page's front matter."""

    kind: ReferenceKind
    target: str
    """An id; of an entity in running text also a name."""
    path: str
    """The file that names it."""
    locate: Callable[[], Location]
    """Where it stands; looked up for those that are wrong only."""


def _written_references(context: Context) -> Iterator[WrittenReference]:
    """Yield each target once per text or page and kind: named again, it is the same reference."""
    for place in context.markdown_fields:
        for reference in _first_ones(find_references(place.text)):
            span = Span(reference.start, reference.end)
            where = partial(context.locate_in_field, place, span)
            yield WrittenReference(reference.kind, reference.target, place.origin.path, where)
    for path, text in context.own_pages.items():
        listed_once = {(one.kind, one.target): one for one in reversed(context.listed.get(path, ()))}
        for listed in reversed(listed_once.values()):
            yield WrittenReference(listed.kind, listed.target, path, partial(_same, listed.location))
        for reference in _first_ones(find_references(text)):
            span = Span(reference.start, reference.end)
            yield WrittenReference(reference.kind, reference.target, path, partial(locate, text, span, path))
    yield from _known_references(context)


def _known_references(context: Context) -> Iterator[WrittenReference]:
    """Yield what pages name that are ours only so far."""
    names = EntityNames(context.corpus)
    for path in sorted(context.shared):
        text = (context.pages or {}).get(path, "")
        for reference in _first_ones(find_references(text)):
            kind, target = reference.kind, reference.target
            if target in context.corpus.sources if kind == "cite" else len(names.find(target)) == 1:
                span = Span(reference.start, reference.end)
                yield WrittenReference(kind, target, path, partial(locate, text, span, path))


def near_references(context: Context) -> "Iterator[WrittenReference]":
    """Yield what names nothing on pages that are ours only so far, and that name something of ours beside it.

    It may be another plugin's; who has linked one entry there may also have misspelt the next.
    """
    names = EntityNames(context.corpus)

    def is_known(one: Reference) -> bool:
        return one.target in context.corpus.sources if one.kind == "cite" else bool(names.find(one.target))

    for path in sorted(context.shared):
        text = (context.pages or {}).get(path, "")
        found = _first_ones(find_references(text))
        for reference in found if any(map(is_known, found)) else ():
            if not is_known(reference):
                span = Span(reference.start, reference.end)
                yield WrittenReference(reference.kind, reference.target, path, partial(locate, text, span, path))


def _same(location: Location) -> Location:
    return location


def _first_ones(references: Iterable[Reference]) -> list[Reference]:
    first: dict[tuple[str, str], Reference] = {}
    for reference in references:
        first.setdefault((reference.kind, reference.target), reference)
    return list(first.values())
