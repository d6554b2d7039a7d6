"""What holds for any HTML and any marks: the text stays, and taking the marks out gives the very bytes back."""

import re

from hypothesis import given
from hypothesis import strategies as st

from mkdocs_explainer.model.spans import Span
from mkdocs_explainer.text.view import text_view
from mkdocs_explainer.text.weave import Highlight, Wrap, weave
from tests_support import unwoven

PIECES = st.sampled_from(
    ["<p>", "</p>", "<b>", "</b>", "<i>", "</i>", "<a href=x>", "</a>", "<br>", "<code>", "</code>", "\n", " ", "&amp;",
     "&nbsp;", "&NotEqualTilde;", "&#128640;", "Kursk", "UN", "x", "é", "<", "&", "<!-- c -->", "<td>", "</td>",
     "<script>a<b</script>", "<svg>t</svg>", "$", "\u202e", "<h2>", "</h2>", "<sup>", "</sup>", "<img alt='<b>'>",
     '<b x=">', "<i y='", "<ruby>", "</ruby>", "<rt>r</rt>", "<rt>s", "<rb>"]
)  # fmt: skip
HTML = st.lists(PIECES, max_size=40).map("".join)


@st.composite
def marked(draw: st.DrawFn) -> tuple[str, list[Span], list[Span]]:
    html = draw(HTML)
    length = len(text_view(html).text)
    ends = st.integers(0, length)
    cuts = sorted(draw(st.lists(ends, max_size=12)))
    wraps = [Span(start, end) for start, end in zip(cuts[::2], cuts[1::2], strict=False) if start < end]
    notes = [Span(min(pair), max(pair)) for pair in draw(st.lists(st.tuples(ends, ends), max_size=6))]
    return html, wraps, [span for span in notes if span.start < span.end]


@given(marked())
def test_marks_change_nothing_but_themselves(example: tuple[str, list[Span], list[Span]]) -> None:
    html, wraps, notes = example
    view = text_view(html)
    result = weave(
        view,
        wraps=[Wrap(span, "<cite class=\"a\" title='b'>", "</cite>") for span in wraps],
        highlights=[Highlight(span, '<mark id="n">', "<mark>", "</mark>", "<q></q>") for span in notes],
    )
    assert unwoven(result.html, result.insertions) == html
    assert text_view(result.html).text == view.text


@given(marked())
def test_marks_are_well_nested_among_themselves(example: tuple[str, list[Span], list[Span]]) -> None:
    html, wraps, notes = example
    result = weave(
        text_view(html),
        wraps=[Wrap(span, "<cite>", "</cite>") for span in wraps],
        highlights=[Highlight(span, "<mark>", "<mark>", "</mark>") for span in notes],
    )
    stack: list[str] = []
    for insertion in result.insertions:
        for tag in re.finditer(r"<(/?)(\w+)", insertion.html):
            if tag[1]:
                assert stack.pop() == tag[2]
            else:
                stack.append(tag[2])
    assert not stack


@given(HTML)
def test_the_view_covers_its_text(html: str) -> None:
    view = text_view(html)
    last = 0
    for chunk in view.chunks:
        assert last <= chunk.text_start < chunk.text_end
        assert view.text[last : chunk.text_start] in ("", "\n")
        assert chunk.html_start < chunk.html_end <= len(html)
        last = chunk.text_end
    assert last == len(view.text)
    assert all(0 <= start <= end <= len(view.text) for start, end in view.blocked)
