"""Marks woven into HTML."""

import pytest

from mkdocs_explainer.model.spans import Span
from mkdocs_explainer.text.view import text_view
from mkdocs_explainer.text.weave import Highlight, Woven, Wrap, weave
from tests_support import unwoven


def woven(html: str, *, link: str = "", notes: tuple[str, ...] = ()) -> Woven:
    """Weave a link and notes at the first place of each of these words."""
    view = text_view(html)

    def span(words: str) -> Span:
        start = view.text.index(words)
        return Span(start, start + len(words))

    wraps = [Wrap(span(link), "<a>", "</a>")] if link else []
    highlights = [
        Highlight(span(words), f"<mark id={number}>", f"<mark class={number}>", "</mark>", f"<sup>{number}</sup>")
        for number, words in enumerate(notes, start=1)
    ]
    result = weave(view, wraps=wraps, highlights=highlights)
    assert unwoven(result.html, result.insertions) == html
    return result


@pytest.mark.parametrize(
    ("html", "words", "expected"),
    [
        ("<p>in Kursk</p>", "Kursk", "<p>in <a>Kursk</a></p>"),
        ("<p><b>UN</b> Security Council</p>", "UN Security Council", "<p><a><b>UN</b> Security Council</a></p>"),
        (
            "<p>the UN <i>Security <b>Council</b></i></p>",
            "UN Security Council",
            "<p>the <a>UN <i>Security <b>Council</b></i></a></p>",
        ),
        ("<p>UN&nbsp;Security<br>Council</p>", "UN\xa0Security\nCouncil", "<p><a>UN&nbsp;Security<br>Council</a></p>"),
        ("<p>AT&amp;T</p>", "AT&T", "<p><a>AT&amp;T</a></p>"),
        (
            "<ruby>架<rt>か</rt>空<rt>くう</rt>国<rt>こく</rt></ruby>は",
            "架空国",
            "<a><ruby>架<rt>か</rt>空<rt>くう</rt>国<rt>こく</rt></ruby></a>は",
        ),
        (
            "旧<ruby>架<rt>か</rt></ruby><ruby>空<rp>(</rp><rt>くう</rt><rp>)</rp></ruby>国は",
            "架空",
            "旧<a><ruby>架<rt>か</rt></ruby><ruby>空<rp>(</rp><rt>くう</rt><rp>)</rp></ruby></a>国は",
        ),
        (
            "旧<ruby>架<rt>か</rt>空<rt>くう</rt></ruby>国は",
            "架空国",
            "旧<a><ruby>架<rt>か</rt>空<rt>くう</rt></ruby>国</a>は",
        ),
        (
            "旧<ruby>架<rt>か</rt>空<rt>くう</rt></ruby>国は",
            "旧架空国",
            "<a>旧<ruby>架<rt>か</rt>空<rt>くう</rt></ruby>国</a>は",
        ),
        ("<ruby>架空国<rt>かくうこく</rt></ruby>は", "架空国", "<ruby><a>架空国</a><rt>かくうこく</rt></ruby>は"),
    ],
)
def test_a_wrap_is_one_element(html: str, words: str, expected: str) -> None:
    assert woven(html, link=words).html == expected


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<p><b>the big UN</b> Security Council</p>", "UN Security Council"),
        ("<p>UN</p><p>Security Council</p>", "UN\nSecurity Council"),
        ("<p>UN <a href=x>Security</a> Council</p>", "UN Security Council"),
        ("<p>a&NotEqualTilde;b</p>", "≂"),  # half of a reference
        ("<ruby>架<rt>か</rt>空<rt>くう</rt>国<rt>こく</rt></ruby>は", "架空"),  # half of a ruby
    ],
)
def test_a_wrap_without_a_valid_place_is_refused(html: str, words: str) -> None:
    result = woven(html, link=words)
    assert result.html == html
    assert len(result.refused) == 1


def test_a_highlight_is_cut_at_tags_and_bears_its_reference_once() -> None:
    result = woven("<p>one <em>two</em><br>three</p>\n<p>four</p>", notes=("two\nthree\nfour",))
    assert result.html == (
        "<p>one <em><mark id=1>two</mark></em><br><mark class=1>three</mark></p>\n"
        "<p><mark class=1>four</mark><sup>1</sup></p>"
    )


def test_a_reference_stands_outside_an_authors_link() -> None:
    result = woven("<p>see <a href=x>one two</a> three</p>", notes=("one",))
    assert result.html == "<p>see <a href=x><mark id=1>one</mark> two</a><sup>1</sup> three</p>"


def test_a_reference_stands_outside_a_woven_link() -> None:
    result = woven("<p>alpha beta</p>", link="alpha beta", notes=("alpha",))
    assert result.html == "<p><a><mark id=1>alpha</mark> beta</a><sup>1</sup></p>"


def test_notes_that_overlap_each_other_and_a_link_stay_well_nested() -> None:
    result = woven("<p>alpha beta gamma delta</p>", link="beta", notes=("alpha beta gamma", "eta gamma delta"))
    assert result.html == (
        "<p><mark id=1>alpha </mark><a><mark class=1>b</mark><mark class=1><mark id=2>eta</mark></mark></a>"
        "<mark class=1><mark class=2> gamma</mark></mark><sup>1</sup><mark class=2> delta</mark><sup>2</sup></p>"
    )


def test_white_space_between_blocks_is_not_wrapped() -> None:
    html = "<ul>\n<li>one</li>\n<li>two</li>\n</ul>"
    assert woven(html, notes=("one\ntwo",)).html == (
        "<ul>\n<li><mark id=1>one</mark></li>\n<li><mark class=1>two</mark><sup>1</sup></li>\n</ul>"
    )


def test_a_note_on_nothing_but_space_is_refused() -> None:
    view = text_view("<p>one</p><p>two</p>")
    result = weave(view, highlights=[Highlight(Span(3, 4), "<mark>", "<mark>", "</mark>")])
    assert (result.html, len(result.refused)) == (view.html, 1)
