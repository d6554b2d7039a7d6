"""One page: its HTML read, names linked, notes anchored, marks woven. Nothing here knows any other page."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from html import escape
from typing import NamedTuple

from mkdocs_explainer.anchoring.quotes import Anchoring, Found
from mkdocs_explainer.linking.meanings import Meaning
from mkdocs_explainer.model.choices import Density
from mkdocs_explainer.model.corpus import Note
from mkdocs_explainer.model.mentions import Refusal, Via
from mkdocs_explainer.model.spans import Span
from mkdocs_explainer.site.considering import LinksText, Named, consider
from mkdocs_explainer.site.page_size import MOST_REPEATED
from mkdocs_explainer.text.view import TextView, text_view
from mkdocs_explainer.text.weave import Highlight, Wrap, weave

WITHOUT_HIGHLIGHT = frozenset(["retracted"])
"""Statuses of notes that are listed, while their passage stays plain."""


@dataclass(frozen=True, slots=True)
class Page:
    """Rendered HTML that is to be annotated."""

    key: str
    """Names the page in indexes: its source path without the ending."""
    html: str
    density: Density = "section"
    subject: str = ""
    """The entity whose own page this is: mentioned, counted, never linked here."""
    notes: tuple[Note, ...] = ()
    hidden: frozenset[str] = frozenset()
    """Ids of the notes among them that are anchored and not shown."""
    meanings: tuple[Meaning, ...] = ()
    """What words mean on it, besides what its notes say."""


class PageMention(NamedTuple):
    """A mention on a page. Offsets: half-open, code points of the page's text."""

    start: int
    end: int
    entity: str
    linked: bool
    sentence: Span
    fragment: str
    """Id of its element on the page; empty where no element was woven (headings, an author's own link, the thousands
    of a page with very many)."""
    via: Via | None = None
    """What makes the words a form of the entity; `None`: the author wrote the link."""


@dataclass(frozen=True, slots=True)
class AnnotatedPage:
    """A page with everything that was found on it."""

    key: str
    html: str
    text: str
    mentions: tuple[PageMention, ...]
    """Sorted by start, disjoint."""
    refusals: tuple[Refusal, ...]
    anchors: Mapping[str, Anchoring]
    """By note id: what became of each note that has a quote."""
    blocks: tuple[int, ...] = ()
    """Where in the text a block ends and the next begins, sorted."""


def annotate(
    page: Page,
    linker: LinksText,
    *,
    href_of: Callable[[str], str],
    attributes_of: Callable[[str], str] = lambda _: "",
    label_of: Callable[[int], str] = str,
) -> AnnotatedPage:
    """Return the page with its names linked and its notes anchored.

    `href_of` gives the address of an entity's page as seen from this one; `attributes_of` what else a link to an entity
    says of it, as HTML attributes; `label_of` what a note's number is read out as.
    """
    view = text_view(page.html)
    found = _considered(page, linker, view)
    shown = [note for note in page.notes if note.id not in page.hidden]
    woven = weave(
        view,
        wraps=[_wrap(mention, href_of, attributes_of) for mention in found.mentions if mention.fragment],
        highlights=list(_highlights(shown, found.anchors, label_of)),
    )
    lost = {mark.span for mark in woven.refused if isinstance(mark, Wrap)}
    kept = tuple(
        mention._replace(linked=False, fragment="") if (mention.start, mention.end) in lost else mention
        for mention in found.mentions
    )
    return replace(found, html=woven.html, mentions=kept)


def _considered(page: Page, linker: LinksText, view: TextView) -> AnnotatedPage:
    found = consider(view, linker, page.notes, meanings=page.meanings)
    mentions = tuple(_mentions(page, view, found.named))
    return AnnotatedPage(page.key, "", view.text, mentions, found.refusals, found.anchors, tuple(view.blocks))


def _mentions(page: Page, view: TextView, named: Iterable[Named]) -> Iterator[PageMention]:
    """Yield all mentions with what becomes a link."""
    sections = [heading.span.start for heading in view.headings if heading.level]
    heading_spans = [heading.span for heading in view.headings]
    own = {(link.span.start, link.entity) for link in view.links if link.entity}
    quota = _Quota(page.density, sections, own)
    counts: dict[str, int] = {}
    heading = repeated = 0
    for start, end, entity, via, sentence in named:
        while heading < len(heading_spans) and heading_spans[heading].end <= start:
            heading += 1
        in_heading = heading < len(heading_spans) and heading_spans[heading].start <= start
        counts[entity] = counts.get(entity, 0) + 1
        is_explicit = via is None
        repeated += counts[entity] > 1
        # a name that stands there ten thousand times would make a page several times as long as its text
        is_woven = not is_explicit and not in_heading and (counts[entity] == 1 or repeated <= MOST_REPEATED)
        is_link = is_explicit or (is_woven and entity != page.subject and quota.takes(start, entity))
        fragment = f"mention-{entity}-{counts[entity]}" if is_woven else ""
        yield PageMention(start, end, entity, is_link, sentence, fragment, via)


class _Quota:
    """Says which mentions become links, asked in the order of the text."""

    def __init__(self, density: Density, sections: Sequence[int], explicit: Iterable[tuple[int, str]]) -> None:
        self._density = density
        self._sections = sections
        self._used = {(self._section_of(start), entity) for start, entity in explicit}

    def takes(self, start: int, entity: str) -> bool:
        if self._density in ("all", "none"):
            return self._density == "all"
        place = (self._section_of(start), entity)
        is_new = place not in self._used
        self._used.add(place)
        return is_new

    def _section_of(self, start: int) -> int:
        """Return the number of the section; with density `first` the page is one section."""
        return bisect_right(self._sections, start) if self._density == "section" else 0


def _wrap(mention: PageMention, href_of: Callable[[str], str], attributes_of: Callable[[str], str]) -> Wrap:
    shared = f'class="explainer-mention" id="{mention.fragment}" data-entity="{mention.entity}"'
    span = Span(mention.start, mention.end)
    if mention.linked:
        attributes = " ".join(filter(None, [shared, attributes_of(mention.entity)]))
        return Wrap(span, f'<a {attributes} href="{escape(href_of(mention.entity))}">', "</a>")
    return Wrap(span, f"<span {shared}>", "</span>")


def _highlights(
    notes: Sequence[Note], anchors: Mapping[str, Anchoring], label_of: Callable[[int], str]
) -> Iterable[Highlight]:
    for number, note in numbered(notes, anchors):
        place = anchors[note.id]
        if not isinstance(place, Found):
            continue
        mark = f'<mark class="explainer-passage" data-note="{note.id}" data-says="{says_of(note)}"'
        label = escape(label_of(number))
        reference = (
            f'<a class="explainer-note-ref" id="ref-{note.id}" href="#note-{note.id}"'
            f' aria-label="{label}" data-number="{number}" data-says="{says_of(note)}"></a>'
        )
        span = Span(place.start, place.end)
        yield Highlight(span, f'{mark} id="passage-{note.id}">', f"{mark}>", "</mark>", reference)


def numbered(notes: Iterable[Note], anchors: Mapping[str, Anchoring]) -> list[tuple[int, Note]]:
    """Return the notes that readers see at a passage, in the order of their passages, numbered from 1."""
    places = [
        (place.start, place.end, note)
        for note in notes
        if isinstance(place := anchors.get(note.id), Found) and note.status not in WITHOUT_HIGHLIGHT and has_words(note)
    ]
    places.sort(key=lambda placed: (placed[0], placed[1], placed[2].id))
    return [(number, note) for number, (_, _, note) in enumerate(places, start=1)]


def says_of(note: Note) -> str:
    """Return what a note says of its passage, in a word: a check its verdict, any other its kind.

    >>> says_of(Note("n", "a", "check", verdict="imprecise")), says_of(Note("n", "a", "update"))
    ('imprecise', 'update')
    """
    return note.verdict or note.kind


def has_words(note: Note) -> bool:
    """Return whether there is something to read; an `identify` note may only tell the linker something."""
    return note.kind != "identify" or bool(note.body)
