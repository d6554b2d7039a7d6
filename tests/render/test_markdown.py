"""Annotation text as HTML that can do no harm."""

import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_explainer.render import markdown
from mkdocs_explainer.render.markdown import ATTRIBUTES, SCHEMES, TAGS, annotation_html, annotation_inline
from mkdocs_explainer.render.markdown import article_markdown_html as article_html
from mkdocs_explainer.render.markdown import page_markdown_html as page_html
from mkdocs_explainer.text.html_syntax import Tag, attributes, tokens
from mkdocs_explainer.text.view import text_view


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("one\ntwo,\n(three) [four](https://e.org)\nfive", "one two, (three)"),
        ("一\n二", "一\n二"),  # a space would be seen between them
        ("- one\n- two\n", "<li>one</li>\n<li>two</li>"),
        ("one\n\n    kept\n    lines\n", "kept\nlines"),
        ("one\\\n*two*", "\n<em>"),
    ],
)
def test_lines_are_joined_where_their_end_is_a_space(text: str, html: str) -> None:
    assert html in annotation_html(text)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("*a* **b** `c`", "<em>a</em> <strong>b</strong> <code>c</code>"),
        ("[x](javascript:alert(1))", '<a rel="nofollow ugc noopener">x</a>'),
        ("[x](JaVaScRiPt:alert(1))", '<a rel="nofollow ugc noopener">x</a>'),
        ("[x](//evil.example)", '<a href="#" rel="nofollow ugc noopener">x</a>'),
        ("[x](/\\evil.example)", '<a href="#" rel="nofollow ugc noopener">x</a>'),
        ("[x](\\\\\\\\evil.example)", '<a href="#" rel="nofollow ugc noopener">x</a>'),
        ("[x](../y/)", '<a href="../y/" rel="nofollow ugc noopener">x</a>'),
        ("![x](https://evil.example/x.png)", ""),
        ("a<script>b</script>c", "ac"),
        ('<b id="x" class="y" style="z" onclick="w">a</b>', "<b>a</b>"),
        ("[[icbm|it]]", '<explainer-ref given="" to="icbm">it</explainer-ref>'),
        (
            "It flew [@a, p. 4; @b].",
            'It flew<sup class="explainer-cites"><explainer-cite at="p. 4" to="a"></explainer-cite>\
<explainer-cite at="" to="b"></explainer-cite></sup>.',
        ),
        ("[@not a citation] [me@example.org]", "[@not a citation] [me@example.org]"),
        (r"\[[icbm]]", "[[icbm]]"),
    ],
)
def test_inline(text: str, html: str) -> None:
    assert annotation_inline(text) == html


def test_an_article_may_have_headings_and_our_syntax_is_text_there() -> None:
    assert article_html("# One [[icbm]]\n\n## Two") == '<h1 id="one-icbm">One [[icbm]]</h1>\n<h2 id="two">Two</h2>'
    assert "<h1" not in annotation_html("# One")


@pytest.mark.parametrize("html_of", [annotation_html, article_html, page_html])
def test_a_text_that_the_parser_gives_up_on_harms_no_other_text(html_of: Callable[[str], str]) -> None:
    before = html_of("A **b** and [[icbm|it]].")
    with pytest.raises(RecursionError):
        html_of("- " * 3000 + "a")
    getattr(html_of, "cache_clear", int)()
    assert html_of("A **b** and [[icbm|it]].") == before != ""


MARKUP = st.sampled_from(
    ["<", ">", '"', "'", "=", "&", "&#x6a;", "a", " ", "\n", "`", "(", ")", "[", "]", "!", "javascript:", "//", "\\",
     "<script>", "<svg onload=", "<a href=", "<img src=x onerror=", "<style>", "data:text/html,", "\x00", "\t", "{{",
     "<explainer-ref to=", "[[x|", "]]", "[@a]", "<!--", "-->", "<math>", "<iframe srcdoc="]
)  # fmt: skip


@given(st.lists(MARKUP, max_size=25).map("".join))
def test_nothing_but_what_is_allowed_comes_out(text: str) -> None:
    html = annotation_html(text)
    for token in tokens(html):
        if not isinstance(token, Tag) or token.is_end or not token.name:
            continue
        assert token.name in TAGS or token.name.startswith("explainer-")
        given = attributes(html[token.start : token.end])
        assert given.keys() <= ATTRIBUTES.get(token.name, set()) | {"rel", "class"}
        scheme, colon, _ = given.get("href", "").strip().lower().partition(":")
        assert not colon or scheme in SCHEMES or not scheme.isalnum()
        assert not given.get("href", "").lstrip(" \t\n\x00").replace("\\", "/").startswith("//")


def test_footnotes_lose_no_words_and_their_marks_are_no_text() -> None:
    html = article_html(
        "They met in Brask[^1] on Monday, and the deal[^two] was[^1] signed. No[^3].\n\n"
        "[^1]: https://example.org/report\n[^two]: By *hand*.\n\n    Twice."
    )
    text = " ".join(text_view(html).text.split())
    assert text == (
        "They met in Brask on Monday, and the deal was signed. No[^3]. https://example.org/report By hand. Twice."
    )
    addresses = re.findall(r'href="#([^"]+)"', html)
    assert sorted(addresses) == ["fn:1", "fn:1", "fn:two", "fnref2:1", "fnref:1", "fnref:two"]
    assert sorted(set(addresses)) == sorted(re.findall(r'id="([^"]+)"', html))


@pytest.mark.parametrize(
    "raw", ["<sup id=x>y</sup>", "<li id=fnref:0000>y</li><li id=fnref:0000>z</li>", "<p id=fn:1>y</p>"]
)
def test_strangers_give_no_ids(raw: str) -> None:
    html = article_html(raw)
    assert html.count("id=") <= ("fnref" in raw)


def test_readings_of_ruby_are_shown_and_are_no_text() -> None:
    html = article_html("<ruby>架<rp>(</rp><rt>か</rt><rp>)</rp>空<rt>くう</rt>国<rt>こく</rt></ruby>は遠い。")
    assert text_view(html).text.strip() == "架空国は遠い。"
    assert html.count("<rt data-search-exclude>") == 3
    assert html.count("<rp data-search-exclude>") == 2


_PIECES = "A be 1. 12 , . ; : - -- – (c) ( ) \" ' ’ é я 北 x http :// www. e.g. s tm ... 1) ﬁ ß İ".split()
_PLAIN_PIECES = st.lists(st.sampled_from([*_PIECES, " ", "  ", "    ", "\n"]), max_size=20).map("".join)


@given(st.text(alphabet="abZ1é ,.;:'()–—’“”\"-\n", max_size=40) | _PLAIN_PIECES)
def test_a_line_of_plain_words_is_what_the_parser_makes_of_it(text: str) -> None:
    parsed = markdown._sanitised(markdown._convert(text, "annotation"), TAGS)
    assert annotation_html.__wrapped__(text) == (markdown._WRAPPED.sub(" ", parsed) if "<pre" not in parsed else parsed)


def test_most_summaries_are_plain() -> None:
    assert markdown._PLAIN.fullmatch("Kursk is a region of Russia, on the border (with Ukraine): flat – and dry.\n")
    assert not markdown._PLAIN.fullmatch("1. one")
    assert not markdown._PLAIN.fullmatch("It is *flat*.")
