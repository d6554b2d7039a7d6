"""Entity links and citations, resolved for one page."""

from dataclasses import replace

from mkdocs_explainer.model.corpus import Alias, Corpus, Entity
from mkdocs_explainer.model.evidence import Evidence, SeenWords, SourceRecord, WordsStatus
from mkdocs_explainer.model.names import EntityNames
from mkdocs_explainer.model.sources import Citation, Source
from mkdocs_explainer.render.markdown import annotation_inline
from mkdocs_explainer.render.references import References

CORPUS = Corpus(
    entities={
        "icbm": Entity("icbm", "Intercontinental <missile>", "weapon", (Alias("ICBM"), Alias("missile"))),
        "other": Entity("other", "Other missile", "weapon", (Alias("missile"),)),
    },
    sources={"ap": Source("ap", "webpage", "AP"), "un": Source("un", "webpage", "UN")},
)


def test_who_keeps_sources_elsewhere_gives_their_address() -> None:
    page = References(CORPUS, EntityNames(CORPUS), str, "/sources/#source-{}".format)
    assert page.cite(Citation("ap")) == '<a class="explainer-cite" href="/sources/#source-ap">[1]</a>'


def references() -> References:
    return References(CORPUS, EntityNames(CORPUS), "../{}/".format)


def resolved(text: str) -> str:
    return references().resolve(annotation_inline(text))


def test_by_id_by_name_by_alias() -> None:
    start = (
        '<a class="explainer-mention" data-entity="icbm" data-type="weapon" aria-description="Weapon" href="../icbm/">'
    )
    assert resolved("[[icbm]]") == f"{start}Intercontinental &lt;missile&gt;</a>"
    assert resolved("[[icbm|it]]") == f"{start}it</a>"
    assert resolved("[[ICBM]]") == f"{start}ICBM</a>"


def test_what_is_unknown_or_shared_stays_text() -> None:
    assert resolved("[[Nope]] [[Nope|that]] [[missile]]") == "Nope that missile"


def test_no_link_in_a_link() -> None:
    html = resolved("[see [[icbm|it]] [@ap, p. 1]](https://e.example)")
    assert html.count("<a ") == 1
    assert "see it" in html
    assert "[1, p. 1]" in html


def test_sources_are_numbered_in_the_order_of_their_first_citation() -> None:
    page = references()
    html = page.resolve(annotation_inline("a [@un] b [@ap, p. 1; @un]"))
    assert html.count('href="#source-1"') == 2
    assert "[2, p. 1]" in html
    assert page.cited == {"un": 1, "ap": 2}


def test_an_unknown_source_leaves_nothing() -> None:
    assert references().cite(Citation("nope")) == ""


def test_a_citation_is_marked_once_its_words_are_gone() -> None:
    def cited(status: WordsStatus, quote: str = "a & b") -> str:
        words = SeenWords("a & b", status, "2026-11-03", seen="2026-11-01")
        corpus = replace(CORPUS, records={"ap": SourceRecord("ap", "2026-11-03", words=(words,))})
        return References(corpus, EntityNames(corpus), str).cite(Citation("ap", evidence=Evidence(quote)))

    assert cited("found").endswith('href="#source-1">[1]</a>')
    assert cited("unknown") == cited("found")
    assert cited("gone").endswith('; these were there on 1 November 2026">[1]†</a>')
    assert "in other words" in cited("edited")
    assert cited("gone", "other words").endswith('href="#source-1">[1]</a>')


def test_a_citation_in_a_text_rests_on_the_words_for_which_the_text_cites_its_source() -> None:
    words = SeenWords("a & b", "gone", "2026-11-03", seen="2026-11-01")
    corpus = replace(CORPUS, records={"ap": SourceRecord("ap", "2026-11-03", words=(words,))})
    page = References(corpus, EntityNames(corpus), str)
    beside = [Citation("un"), Citation("ap", evidence=Evidence("a & b"))]
    html = page.resolve(annotation_inline("a [@un] b [@ap, p. 1]"), beside)
    assert 'href="#source-1">[1]</a>' in html
    assert 'these were there on 1 November 2026">[2, p. 1]†</a>' in html
    assert {source: list(quotes) for source, quotes in page.quoted.items()} == {"ap": ["a & b"]}
    assert "title" not in page.resolve(annotation_inline("c [@ap]"))


def test_an_index_shows_no_numbers() -> None:
    page = References(CORPUS, EntityNames(CORPUS), str, shows_citations=False)
    assert "[" not in page.resolve(annotation_inline("a [@un]"))
