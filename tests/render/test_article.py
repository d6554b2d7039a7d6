"""A source article as HTML."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_explainer.model.corpus import Article
from mkdocs_explainer.render.article import HEAD_END, article_html, opening
from mkdocs_explainer.text.view import text_view

LINES = st.lists(
    st.sampled_from(
        [
            "Title",
            "word",
            " ",
            "\t",
            "\n",
            "\r\n",
            "\n\n",
            "<b>",
            "&amp;",
            "é🚀",
            "  ",
            "\r",
            "\f",
            "\v",
            "\x85",
            "\u2028",
            "\u2029",
            "Goes on.",
            "\x1c",
        ]
    ),
    max_size=20,
)


def plain(text: str, title: str = "Title") -> str:
    return article_html(Article("a", "seeds/a.txt", text, title))


@given(LINES.map("".join))
def test_the_text_of_the_page_is_the_file(text: str) -> None:
    assert text_view(plain(text)).text == text


def test_lines_are_paragraphs_unless_blank_lines_part_them() -> None:
    assert plain("Title\none\ntwo").count("<p>") == 2
    assert plain("Title\n\none\nwrapped\n\ntwo").count("<p>") == 2


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\x85", "\u2028", "\v"])
def test_whatever_ends_a_line_parts_headline_and_paragraphs(end: str) -> None:
    one, two = "The first line of it all.", "The second was no longer."
    html = plain(f"Title{end}{one}{end}{two}{end}")
    assert re.findall(r"<(?:h1|p)>.*?</(?:h1|p)>", html, re.DOTALL) == [
        "<h1>Title</h1>",
        f"<p>{one}</p>",
        f"<p>{two}</p>",
    ]
    html = plain(f"Title{end}{end}They met in East{end}Kaldovia on Monday. It was{end}late.{end}{end}{two}")
    shown = [
        words.split()
        for words in re.findall(r"<p>(.*?)</p>", html.replace("&#13;", "\r").replace("<br>", ""), re.DOTALL)
    ]
    assert shown == ["They met in East Kaldovia on Monday. It was late.".split(), two.split()]


@pytest.mark.parametrize("end", ["\f", "\u2029"])
def test_pages_and_paragraph_separators_part_paragraphs(end: str) -> None:
    html = plain(f"Title{end}They met in East{end}Kaldovia on Monday. It was\nlate.")
    assert "<h1>Title</h1>" in html
    assert re.findall(r"<p>(.*?)</p>", html, re.DOTALL) == ["They met in East", "Kaldovia on Monday. It was\nlate."]


def test_line_ends_that_no_browser_shows_get_one() -> None:
    assert plain("Title\n\nEast\u2028of here\x85it rains.").endswith("<p>East\u2028<br>of here\x85<br>it rains.</p>")


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Delegates met in East\nKaldovia on Monday. The deal was\nsigned in haste.", 1),
        ("Die Abgeordneten trafen sich in der\nHauptstadt und stimmten\nab. Danach regnete es.", 1),
        ("他们在首都\n会面。然后\n下雨了。", 1),
        ("He came home.\nHe went to bed.\nHe slept.", 3),
        ("He came home.\nA subheading\nHe slept for a long time.", 3),
        ("Bread\nMilk\nEggs", 3),
        ("Roses are red\nViolets are blue\nThat is all.", 3),
        ("“I came home.”\nHe said: “Yes!”\n(He slept.)", 3),
    ],
)
def test_lines_broken_at_a_width_are_one_paragraph(text: str, count: int) -> None:
    assert plain(f"Title\n\n{text}").count("<p>") == count


def test_only_a_first_line_that_is_the_title_is_a_headline() -> None:
    assert plain("Title\none").startswith(f"<h1>Title</h1>{HEAD_END}")
    assert "<h1>" not in plain("Lead\none", "Another title")


def test_markdown_loses_its_front_matter_and_keeps_its_words() -> None:
    html = article_html(
        Article("a", "seeds/a.md", "---\nx: y\n---\n# T\n\nA *b* <script>c</script> [[d]] {{e}}\n", "T")
    )
    assert html == f'<h1 id="t">T</h1>{HEAD_END}\n<p>A <em>b</em>  [[d]] {{{{e}}}}</p>'


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "---\ntitle: X\n---\n# T\n\nA *fine* [day](https://example.org) & more[^1].\n\n[^1]: Not this.\n",
            "A fine day & more.",
        ),
        ("# T\n\n<ruby>架<rt>か</rt></ruby>は遠い。\n", "架は遠い。"),
        ("Before.\n\n# T\n\nAfter.\n", "Before.\n\nT\n\nAfter."),
        ("T\n=\n\n> It [[was]] `so`.\n", "It [[was]] so."),
    ],
)
def test_the_opening_of_markdown_is_what_readers_see(text: str, expected: str) -> None:
    article = Article("a", "seeds/a.md", text, "T")
    shown = opening(article, 800)
    assert shown.split()[: len(expected.split())] == expected.split()
    assert opening(article, 5) == shown[:5]
