"""How far the knowledge of a page reaches."""

from mkdocs_explainer.model.context_page import Claim, ContextPage, DatedEntry, Position
from mkdocs_explainer.model.corpus import Article, Corpus, Entity, Note, NoteStatus
from mkdocs_explainer.model.facts import Fact, Role
from mkdocs_explainer.model.sources import Citation, Source
from mkdocs_explainer.site.reach import newest, reach_of_article, reach_of_entity, reach_of_page

ISSUED = {"old": "1961", "spring": "2025-04", "day": "2025-04-26", "year": "2026", "undated": "", "bc": "-0044-03"}


def corpus(*notes: Note, article: Article | None = None) -> Corpus:
    sources = {id: Source(id, "webpage", id, issued=issued) for id, issued in ISSUED.items()}
    return Corpus(
        articles={article.id: article} if article else {},
        notes={(note.article, note.id): note for note in notes},
        sources=sources,
    )


def note(id: str, *cited: str, body: str = "", status: NoteStatus = "reviewed", article: str = "a") -> Note:
    return Note(id, article, "update", body, sources=tuple(map(Citation, cited)), status=status)


def test_a_day_is_newer_than_its_month_and_a_month_than_its_year() -> None:
    assert newest(["2025", "2025-04", "2025-04-26", "2024-12-31"]) == "2025-04-26"


def test_an_articles_notes_reach_to_their_newest_source() -> None:
    given = corpus(note("one", "old", "day"), note("two", "spring", "undated", "unknown", "bc"))
    assert reach_of_article(given, "a") == "2025-04-26"
    assert reach_of_article(given, "other") == ""


def test_what_only_a_text_cites_counts() -> None:
    assert reach_of_article(corpus(note("one", "old", body="So [@spring].")), "a") == "2025-04"
    first = Article("a", "seeds/a.txt", "A", "A", know_first="- First [@day].")
    assert reach_of_article(corpus(note("one", "old"), article=first), "a") == "2025-04-26"


def test_what_readers_do_not_see_or_should_not_believe_does_not_count() -> None:
    hidden = [note("draft", "year", status="draft"), note("gone", "day", status="retracted")]
    assert reach_of_article(corpus(note("one", "old"), *hidden), "a") == "1961"
    assert reach_of_article(corpus(note("one", "old"), note("two", "year", article="b")), "a") == "1961"


def test_an_entry_reaches_to_the_newest_source_of_any_part() -> None:
    entity = Entity("e", "E", "person", summary="One [@old].", sources=(Citation("old"),))
    assert reach_of_entity(corpus(), entity) == "1961"
    assert reach_of_entity(
        corpus(), Entity("e", "E", "person", facts=(Fact("x", "y", "", (Citation("spring"),)),))
    ) == ("2025-04")
    assert reach_of_entity(corpus(), Entity("e", "E", "person", roles=(Role("x", sources=(Citation("day"),)),))) == (
        "2025-04-26"
    )
    assert reach_of_entity(corpus(), Entity("e", "E", "person", body="Two [@year].")) == "2026"
    assert reach_of_entity(corpus(), Entity("e", "E", "person")) == ""


def test_a_page_reaches_to_its_newest_event_or_source() -> None:
    started = DatedEntry("2025-01", "x", end="2025-06-01", sources=(Citation("spring"),))
    assert reach_of_page(corpus(), ContextPage(timeline=(started,))) == "2025-06-01"
    assert reach_of_page(corpus(), ContextPage(sources=("old", "day"))) == "2025-04-26"
    said = Position("russia", "x", sources=(Citation("year"),))
    assert reach_of_page(corpus(), ContextPage(sources=("old",), claims=(Claim("x", (said,)),))) == "2026"
    assert reach_of_page(corpus(), ContextPage(answer="x")) == ""
