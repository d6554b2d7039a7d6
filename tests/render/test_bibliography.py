"""Sources and dates as a reader sees them."""

import pytest

from mkdocs_explainer.model.evidence import SeenWords, SourceRecord
from mkdocs_explainer.model.sources import Source, SourceKind
from mkdocs_explainer.render.bibliography import by_publisher, reference_html
from mkdocs_explainer.render.evidence import evidence_html
from mkdocs_explainer.render.messages.dates import date_html, date_words
from tests_support import Build


@pytest.mark.parametrize(
    ("date", "words"),
    [("2024", "2024"), ("2024-08", "August 2024"), ("2024-08-06", "6 August 2024"), ("-0044-03", "March 44 BC"),
     ("0000", "1 BC"), ("soon", "soon"), ("2024-13", "2024"), ("", "")],
)  # fmt: skip
def test_dates_keep_their_precision(date: str, words: str) -> None:
    assert date_words(date) == words


def test_a_reference_names_each_thing_once_and_escapes_it() -> None:
    source = Source(
        "x", "webpage", 'A "<b>"', ("Reuters",), "2024-10-31", "Reuters", "Reuters", "https://e.example/?a&b"
    )
    assert reference_html(source) == (
        'Reuters, <a href="https://e.example/?a&amp;b">“A &#34;&lt;b&gt;&#34;”</a>,'
        ' <time datetime="2024-10-31">31 October 2024</time>.'
    )


def test_an_address_that_is_no_web_address_is_not_linked() -> None:
    assert "href" not in reference_html(Source("x", "webpage", "A", url="javascript:alert(1)"))


@pytest.mark.parametrize(
    ("kind", "words"),
    [("primary", "Primary source. "), ("party", "A party’s account. "), ("independent", "Independent account. "),
     (None, "")],
)  # fmt: skip
def test_a_reference_says_where_its_source_stands(kind: SourceKind | None, words: str) -> None:
    source = Source("x", "webpage", "A", accessed="2024-11-02", kind=kind)
    assert reference_html(source) == (f'“A”. {words}Read <time datetime="2024-11-02">2 November 2024</time>.')
    in_a_long_list = "" if kind == "independent" else words
    assert reference_html(source, is_short=True) == f"“A”. {in_a_long_list}".strip()


@pytest.mark.parametrize(
    ("author", "publisher", "html"),
    [
        ((), "A Press", "“T”, 2024. <small>Primary source.</small>"),
        (("A Press",), "", "“T”, 2024. <small>Primary source.</small>"),
        (("Ann Fox",), "A Press", "Ann Fox, “T”, 2024. <small>Primary source.</small>"),
        ((), "B Press", "“T”, B Press, 2024. <small>Primary source.</small>"),
    ],
)
def test_the_name_that_a_source_is_listed_under_is_not_said_again(
    author: tuple[str, ...], publisher: str, html: str
) -> None:
    source = Source("x", "webpage", "T", author, "2024", publisher=publisher, kind="primary")
    assert reference_html(source, under="A Press").replace('<time datetime="2024">2024</time>', "2024") == html


def test_no_date_no_element() -> None:
    assert date_html("") == ""


def test_sources_by_publisher_newest_first() -> None:
    sources = {
        key: Source(key, "webpage", key, issued=issued, publisher=publisher)
        for key, issued, publisher in [("a", "2023", "b press"), ("b", "2024", "b press"), ("c", "", "A Press")]
    }
    assert [(name, [source.id for source in group]) for name, group in by_publisher(sources)] == [
        ("A Press", ["c"]),
        ("b press", ["b", "a"]),
    ]


def test_the_words_of_a_source_stand_with_it() -> None:
    words = (
        SeenWords("a <b>", "edited", "2026-11-03", seen="2026-11-01", now="a <c>"),
        SeenWords("never seen", "unknown", "2026-11-03"),
    )
    records = {"x": SourceRecord("x", "2026-11-03", words=words)}
    assert evidence_html(Source("x", "webpage", "A", lang="de"), records) == (
        '<p class="explainer-evidence"><q lang="de">a &lt;b&gt;</q> <small>† On 3 November 2026 the source said this in'
        ' other words; these were there on 1 November 2026. Now: <q lang="de">a &lt;c&gt;</q>.</small></p>'
    )
    assert evidence_html(Source("y", "webpage", "A"), records) == ""


def test_a_page_shows_the_words_that_it_rests_on_and_says_once_what_is_known_of_them_alike() -> None:
    words = tuple(
        SeenWords(quote, "found", checked, seen=checked)
        for quote, checked in [("one", "2026-11-03"), ("two", "2026-11-04"), ("three", "2026-11-03")]
    )
    records = {"x": SourceRecord("x", "2026-11-04", words=words)}
    source = Source("x", "webpage", "A")
    third = '<p class="explainer-evidence">{} <small>The words were there on 3 November 2026.</small></p>'
    fourth = '<p class="explainer-evidence"><q>two</q> <small>The words were there on 4 November 2026.</small></p>'
    assert evidence_html(source, records) == third.format("<q>one</q> <q>three</q>") + fourth
    assert evidence_html(source, records, quoted=["two", "nowhere"]) == fourth
    assert evidence_html(source, records, quoted=["three"]) == third.format("<q>three</q>")
    assert evidence_html(source, records, quoted=[]) == ""
    assert evidence_html(source, records, is_lost_alone=True) == ""
    gone = {"x": SourceRecord("x", "2026-11-04", words=(*words, SeenWords("four", "gone", "2026-11-04")))}
    assert "<q>four</q> <small>†" in evidence_html(source, gone, is_lost_alone=True)
    assert "<q>one</q>" not in evidence_html(source, gone, is_lost_alone=True)


@pytest.mark.parametrize(("status", "attribute"), [("found", ""), ("gone", " open")])
def test_words_that_are_lost_are_not_folded_away(build_site: Build, status: str, attribute: str) -> None:
    site = build_site(
        {
            "docs/index.md": "# Home\n",
            "annotations/sources/ap.yml": "type: webpage\ntitle: News\nURL: https://e.example/\naccessed: 2024-10-31\n",
            "annotations/glossary/kursk.yml": "name: Kursk\ntype: place\nsummary: A city.\nfacts:\n"
            "- {label: Size, value: big, sources: [{id: ap, evidence: {quote: a big city}}]}\n",
            "annotations/evidence/ap.yml": "checked: 2024-11-02\nstatus: read\nwords:\n"
            f"- {{quote: a big city, status: {status}, checked: 2024-11-02, seen: 2024-11-02}}\n",
        }
    )
    html = site.page("sources/")
    assert f'<details class="explainer-rest explainer-uses"{attribute}><summary>Cited by <small>1</small>' in html
    assert html.count("<q>a big city</q>") == 1
