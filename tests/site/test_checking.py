"""Where texts stand in their files, and the lists in pages' front matter."""

from mkdocs_explainer.model.context_page import PageReference
from mkdocs_explainer.model.corpus import Article, Corpus, Entity, Note
from mkdocs_explainer.model.facts import Fact, Role
from mkdocs_explainer.model.findings import Location
from mkdocs_explainer.model.origins import Origin
from mkdocs_explainer.model.sources import Citation
from mkdocs_explainer.model.spans import Span
from mkdocs_explainer.site.checking import (
    Context,
    MarkdownField,
    citation_fields,
    locate,
    locate_words,
)


def test_places_of_spans() -> None:
    assert locate("abc\ndef", Span(1, 6), "x") == Location("x", 1, 2, 4)
    assert locate("abc\ndef", Span(7, 7), "x") == Location("x", 2, 4, 4)
    assert locate("", Span(0, 0), "x") == Location("x", 1, 1, 1)


def test_words_are_found_in_another_form_of_the_text() -> None:
    text = "one [@a] two [@a] three"
    file = "summary: >-\n  one [@a]\n  two\n  [@a] three\n"
    assert locate_words(text, Span(14, 16), file, "x") == Location("x", 4, 4, 6)
    assert locate_words(text, Span(9, 22), file, "x") == Location("x", 3, 3, 6)  # its first word
    assert locate_words("quite another", Span(0, 5), file, "x") is None


def test_the_count_starts_where_the_field_does() -> None:
    file = "name: <b>\nbody: |\n  a <b>\n  <b> c\n"
    origin = Origin("x", {("body",): Location("x", 2, 7, 8)})
    context = Context(Corpus(), read=lambda _: file)
    field = MarkdownField(origin, ("body",), "a <b>\n<b> c\n")
    assert context.locate_in_field(field, Span(2, 5)) == Location("x", 3, 5, 8)
    assert context.locate_in_field(field, Span(6, 9)) == Location("x", 4, 3, 6)
    assert Context(Corpus()).locate_in_field(field, Span(6, 9)) == Location("x", 2, 7, 8)


def test_texts_stand_inside_their_quotation_marks() -> None:
    origin = Origin("x", {("quote",): Location("x", 1, 8, 15)})
    context = Context(Corpus(), read=lambda _: 'quote: "words"\n')
    assert context.locate_text(origin, "quote", "exact", text="words") == Location("x", 1, 9, 14)
    assert context.locate_text(origin, "quote", "exact", text="other") == Location("x", 1, 8, 15)


def test_places_in_articles() -> None:
    article = Article("a", "seeds/a.md", "# Head\n\nthe *words* here\n", "Head")
    context = Context(Corpus(articles={"a": article}), texts={"a": "Head\nthe words here"})
    assert context.locate_in_article("a", Span(9, 14)) == Location("seeds/a.md", 3, 6, 11)


def test_every_text_and_citation_is_seen() -> None:
    corpus = Corpus(
        articles={"a": Article("a", "f", "t", "t", know_first="1", sources=(Citation("s1"),))},
        entities={
            "e": Entity(
                "e", "n", "place", summary="2", body="3", sources=(Citation("s2"),),
                facts=(Fact("l", "v", sources=(Citation("s3"),)),), roles=(Role("t", sources=(Citation("s4"),)),),
            )
        },
        notes={("a", "n"): Note("n", "a", "explain", body="4", sources=(Citation("s5"),))},
    )  # fmt: skip
    assert sorted(field.text for field in Context(corpus).markdown_fields) == ["1", "2", "3", "4"]
    assert sorted(field.citation.id for field in citation_fields(corpus)) == ["s1", "s2", "s3", "s4", "s5"]


def test_an_id_that_a_page_repeats_is_one_reference() -> None:
    here = Location("docs/context/why.md", 2, 14)
    named = [PageReference("cite", "b", here), *[PageReference("cite", "a", here)] * 50]
    listed = {here.path: [*named, PageReference("entity", "a", here)]}
    found = Context(Corpus(), pages={here.path: "# Why?"}, listed=listed).written_references
    assert [(each.kind, each.target) for each in found] == [("cite", "b"), ("cite", "a"), ("entity", "a")]
    assert found[1].locate().column == 14
