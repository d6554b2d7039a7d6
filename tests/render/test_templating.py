"""What templates call."""

from mkdocs_explainer.model.spans import Span
from mkdocs_explainer.render.templating import excerpt_html
from mkdocs_explainer.site.index import Excerpt


def test_an_excerpt_marks_its_mentions_and_escapes_everything() -> None:
    excerpt = Excerpt("p", "<i> & <b>x</b> >", (Span(6, 14),), "")
    link = '<a href="../a/#m">&lt;b&gt;x&lt;/b&gt;</a>'
    assert excerpt_html(excerpt, "../a/#m") == f"&lt;i&gt; &amp; {link} &gt;"
