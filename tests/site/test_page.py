"""One page, annotated."""

from dataclasses import replace

import pytest

from mkdocs_explainer.model.choices import Density
from mkdocs_explainer.model.corpus import Note, Quote
from mkdocs_explainer.model.mentions import Linked, Mention
from mkdocs_explainer.model.spans import Span
from mkdocs_explainer.site.index import site_index
from mkdocs_explainer.site.page import AnnotatedPage, Page, annotate, numbered


class Words:
    """Links the word X, so that these tests do not depend on the rules of linking."""

    def link(self, text: str, *, breaks=(), blocked=(), pins=(), meanings=()) -> Linked:
        found = [index for index, character in enumerate(text) if character == "X"]
        free = [at for at in found if not any(start <= at < end for start, end in blocked)]
        pinned = {span.start: entity for span, entity in pins}
        return Linked(tuple(Mention(pinned.get(at, "x"), at, at + 1) for at in free), ())


def page(html: str, *, density: Density = "all", subject: str = "", notes: tuple[Note, ...] = ()) -> AnnotatedPage:
    return annotate(Page("p", html, density, subject, notes), Words(), href_of="/{}?a&b".format)


def note(id: str, words: str, **more: str) -> Note:
    return Note(id, "p", more.pop("kind", "explain"), quote=Quote(words), **{"status": "reviewed", "body": "b", **more})


@pytest.mark.parametrize(
    ("density", "linked"),
    [("all", [1, 1, 1, 1]), ("section", [1, 0, 1, 0]), ("first", [1, 0, 0, 0]), ("none", [0, 0, 0, 0])],
)
def test_density(density: Density, linked: list[int]) -> None:
    result = page("<p>X X</p><h2>Next</h2><p>X X</p>", density=density)
    assert [mention.linked for mention in result.mentions] == linked
    assert result.html.count('href="/x?a&amp;b"') == sum(linked)
    assert result.html.count("explainer-mention") == 4, "each bears an id that backlinks lead to"


def test_headings_and_authors_links_count_without_an_element_of_ours() -> None:
    result = page('<h2>X</h2><p><a href="k" data-entity="x">this</a> X</p>', density="first")
    assert [(mention.linked, mention.fragment) for mention in result.mentions] == [
        (False, ""),
        (True, ""),
        (False, "mention-x-3"),
    ]


def test_the_subject_is_counted_not_linked() -> None:
    assert [mention.linked for mention in page("<p>X</p>", subject="x").mentions] == [False]


def test_an_identify_note_decides_and_shows_nothing_without_words() -> None:
    result = page("<p>an X here</p>", notes=(note("n", "X", kind="identify", entity="other", body=""),))
    assert [mention.entity for mention in result.mentions] == ["other"]
    assert "<mark" not in result.html


def test_notes_are_numbered_by_place_and_retracted_ones_leave_no_mark() -> None:
    notes = (note("late", "three"), note("early", "one"), note("gone", "two", status="retracted"), note("lost", "nine"))
    result = page("<p>one two three</p>", notes=notes)
    assert [(number, found.id) for number, found in numbered(notes, result.anchors)] == [(1, "early"), (2, "late")]
    assert 'id="passage-gone"' not in result.html
    assert set(result.anchors) == {"late", "early", "gone", "lost"}


def test_the_index_has_each_sentence_once_with_its_mentions() -> None:
    index = site_index([page("<p>An X and X! Then X.</p><p>X</p>")])
    found = index.excerpts["x"]
    assert [excerpt.text for excerpt in found] == ["An X and X!", "Then X.", "X"]
    assert found[0].spans == (Span(3, 4), Span(9, 10))
    assert found[0].fragment == "mention-x-1"
    assert index.mentions_of("x") == 4
    assert index.pages_of("x") == ["p"]
    assert index.counts == {"p": {"x": 4}}


class Told(Words):
    """Also tells sentences; wrongly, on request."""

    def __init__(self, *spans: Span) -> None:
        self.spans = spans

    def link(self, text: str, *, breaks=(), blocked=(), pins=(), meanings=()) -> Linked:
        return replace(super().link(text), sentences=self.spans)


def test_sentences_are_the_linkers_where_it_tells_them_for_every_mention() -> None:
    def excerpts(*spans: Span) -> list[Span]:
        return [
            mention.sentence for mention in annotate(Page("p", "<p>a X b X</p>"), Told(*spans), href_of=str).mentions
        ]

    assert excerpts(Span(0, 3), Span(4, 7)) == [Span(0, 3), Span(4, 7)]
    assert excerpts(Span(0, 3)) == [Span(0, 7), Span(0, 7)], "one mention has none: all are told by rules"
