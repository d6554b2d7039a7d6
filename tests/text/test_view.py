"""The text that a reader sees, and the way back to the HTML."""

import pytest

from mkdocs_explainer.model.spans import Span
from mkdocs_explainer.text.view import TextView, text_view


def blocked_words(view: TextView) -> list[str]:
    return [view.text[start:end] for start, end in view.blocked]


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>one</p><p>two</p>", "one\ntwo"),
        ("<p>one</p>\n<p>two</p>", "one\ntwo"),
        ("<td>UN</td><td>Security Council</td>", "UN\nSecurity Council"),
        ("UN<br>Security Council", "UN\nSecurity Council"),
        ("UN <br> Security Council", "UN  Security Council"),
        ("R&amp;D &lt;b&gt; &nbsp;x &#x2014; &notanentity; &", "R&D <b> \xa0x — ¬anentity; &"),
        ("a<!-- no -->b<?x?>c<!DOCTYPE y>", "abc"),
        ("a<script>if (x < 1) '<p>ICBM</p>'</script>b<style>p{}</style>", "ab"),
        ("a<textarea>ICBM</textarea>b<svg><text>ICBM</text></svg>c", "abc"),
        ('<a title="x > y" href=z>link</a>', "link"),
        ("1 < 2 and 3 > 2", "1 < 2 and 3 > 2"),
        ("<h2 id=x>Title<a class=headerlink href=#x>¶</a></h2>", "Title"),
        ("\n\n<p>  lead", "\n\n  lead"),
        ("<ruby>架<rt>か</rt>空<rt>くう</rt>国<rt>こく</rt></ruby>は", "架空国は"),
        ("<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>字", "漢字"),
        ("<ruby>漢<rp>(<rt>kan<rp>)</ruby>字", "漢字"),
        ("<ruby><rb>東<rb>京<rt>とう<rt>きょう</ruby>へ", "東京へ"),
        ("<ruby>北<rtc>ほく<rt>kita</rt></rtc></ruby>海", "北海"),
        ('x <b y=">UN', "x "),
        ("x <b y='>UN</b> z", "x "),
        ('x <b y =\n">UN', "x "),
        ('x <b y="1" z=\'2">UN', "x "),
        ('x </b y=">UN', "x "),
        ("x <b y= >UN</b>", "x UN"),
        ('x <b =">UN</b>', "x UN"),
        ('x <b y">UN</b>', "x UN"),
        ('x <b y=a">UN</b>', "x UN"),
        ('x <b "y" \'>UN</b>', "x UN"),
        ("x <b y=\"1\"z='2'>UN</b>", "x UN"),
        ("x </>UN </ b>US", "x UN US"),
        ("", ""),
    ],
)
def test_text_is_what_a_reader_sees(html: str, text: str) -> None:
    assert text_view(html).text == text


def test_offsets_lead_back_through_references() -> None:
    html = "<p>AT&amp;T &#128640; in <b>Kursk</b></p>"
    view = text_view(html)
    assert view.text == "AT&T 🚀 in Kursk"
    for words, source in [("AT&T", "AT&amp;T"), ("🚀", "&#128640;"), ("Kursk", "Kursk"), ("&T", "&amp;T")]:
        start = view.text.index(words)
        place = view.html_span(Span(start, start + len(words)))
        assert place is not None
        assert html[place.start : place.end] == source


def test_a_line_break_between_blocks_has_no_place() -> None:
    view = text_view("<p>one</p><p>two</p>")
    assert view.html_span(Span(3, 4)) is None
    assert view.html_span(Span(3, 3)) is None


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("a <a href=x>b</a> <code>c</code> <pre>d</pre> <kbd>e</kbd>", ["b", "c", "d", "e"]),
        ("a <span class='explainer-off x'>b <b>c</b></span> d", ["b c"]),
        ('a <div data-explainer="off"><div>b</div>c</div>d', ["b\nc"]),
        ("a <code>never closed", ["never closed"]),
        ("a </code> b", []),
        (r"the formula $ICBM$ and \(a ICBM\) and $$b$$", ["$ICBM$", r"\(a ICBM\)", "$$b$$"]),
        ("it cost $5 million, then $6 million; US$5 and AU$6", []),
    ],
)
def test_zones_in_which_nothing_is_linked(html: str, words: list[str]) -> None:
    assert blocked_words(text_view(html)) == words


def test_headings_and_links_are_known() -> None:
    view = text_view('<h2 id="tests">ICBM tests</h2><p>an <a href="k" data-entity="kursk">oblast</a></p>')
    [heading] = view.headings
    assert (view.text[slice(*heading.span)], heading.level, heading.id) == ("ICBM tests", 2, "tests")
    [link] = view.links
    assert (view.text[slice(*link.span)], link.entity) == ("oblast", "kursk")
    assert view.html[slice(*link.html)].startswith("<a ")
    assert view.html[slice(*link.html)].endswith("</a>")


def test_blocks_footnote_marks_and_opaque_parts_break() -> None:
    view = text_view("<p>one</p><p>two<sup>1</sup> <svg></svg>three</p>")
    assert [view.text[:offset].split()[-1] for offset in view.breaks] == ["one", "two", "two1", "two1"]
    assert [view.text[:offset].split()[-1] for offset in view.blocks] == ["one"]


@pytest.mark.slow
def test_sixty_thousand_open_elements_and_stray_ends_take_no_time() -> None:
    view = text_view("<b>" * 60_000 + "x" + "</i>" * 60_000)
    assert view.text == "x"
