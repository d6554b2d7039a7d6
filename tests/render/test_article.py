"""A source article as HTML."""

from hypothesis import given
from hypothesis import strategies as st

from mkdocs_explainer.model.corpus import Article
from mkdocs_explainer.render.article import HEAD_END, article_html
from mkdocs_explainer.text.view import text_view

LINES = st.lists(
    st.sampled_from(["Title", "word", " ", "\t", "\n", "\r\n", "\n\n", "<b>", "&amp;", "é🚀", "  "]), max_size=20
)


def plain(text: str, title: str = "Title") -> str:
    return article_html(Article("a", "seeds/a.txt", text, title))


@given(LINES.map("".join))
def test_the_text_of_the_page_is_the_file(text: str) -> None:
    assert text_view(plain(text)).text == text


def test_lines_are_paragraphs_unless_blank_lines_part_them() -> None:
    assert plain("Title\none\ntwo").count("<p>") == 2
    assert plain("Title\n\none\nwrapped\n\ntwo").count("<p>") == 2


def test_only_a_first_line_that_is_the_title_is_a_headline() -> None:
    assert plain("Title\none").startswith(f"<h1>Title</h1>{HEAD_END}")
    assert "<h1>" not in plain("Lead\none", "Another title")


def test_markdown_loses_its_front_matter_and_keeps_its_words() -> None:
    html = article_html(
        Article("a", "seeds/a.md", "---\nx: y\n---\n# T\n\nA *b* <script>c</script> [[d]] {{e}}\n", "T")
    )
    assert html == f'<h1 id="t">T</h1>{HEAD_END}\n<p>A <em>b</em>  [[d]] {{{{e}}}}</p>'
