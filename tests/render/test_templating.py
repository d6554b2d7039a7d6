"""What templates call."""

from mkdocs_explainer.core.index import Excerpt
from mkdocs_explainer.core.spans import Span
from mkdocs_explainer.render.templating import excerpt_html


def test_an_excerpt_marks_its_mentions_and_escapes_everything() -> None:
    excerpt = Excerpt("p", "<i> & <b>x</b> >", (Span(6, 14),), "")
    assert excerpt_html(excerpt) == "&lt;i&gt; &amp; <b>&lt;b&gt;x&lt;/b&gt;</b> &gt;"
