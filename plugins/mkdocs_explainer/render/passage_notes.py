"""The notes on an article's passages as its page shows them: which, in which order, with which words."""

from dataclasses import dataclass

from mkdocs_explainer.anchoring.quotes import Found
from mkdocs_explainer.model.corpus import Corpus, Note
from mkdocs_explainer.render.headlines import headline_of
from mkdocs_explainer.site.page import AnnotatedPage, has_words, numbered, says_of


@dataclass(frozen=True, slots=True)
class NumberedNote:
    """A note and its place on the article's page."""

    note: Note
    number: int | None
    """`None`: nothing in the text points to it; it is retracted, or its passage was not found."""
    passage: str
    """The words as they stand in the article; else as the note quotes them."""

    @property
    def says(self) -> str:
        return says_of(self.note)

    @property
    def headline(self) -> str:
        return headline_of(self.note)


def passage_notes(corpus: Corpus, article: str, *, with_drafts: bool) -> list[Note]:
    """Return the notes on passages of an article that readers see."""
    return [
        note
        for note in corpus.notes_of(article)
        if note.quote and has_words(note) and (with_drafts or note.status != "draft")
    ]


def numbered_notes(shown: list[Note], page: AnnotatedPage) -> list[NumberedNote]:
    """Return notes with their places on the page: in the text's order, then those that no passage bears."""
    numbers = {note.id: number for number, note in numbered(shown, page.anchors)}
    last = len(shown) + 1
    in_order = sorted(shown, key=lambda note: numbers.get(note.id, last))
    return [NumberedNote(note, numbers.get(note.id), _passage(note, page)) for note in in_order]


def _passage(note: Note, page: AnnotatedPage) -> str:
    place = page.anchors.get(note.id)
    if isinstance(place, Found):
        return page.text[place.start : place.end]
    return note.quote.exact if note.quote else ""
