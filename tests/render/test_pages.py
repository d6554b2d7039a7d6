"""Parts of generated pages; whole pages are golden."""

from mkdocs_explainer.core.index import Excerpt
from mkdocs_explainer.core.model import Entity, Role
from mkdocs_explainer.core.spans import Span
from mkdocs_explainer.render.pages import excerpt_html, role_at, with_answer
from mkdocs_explainer.render.site import WrittenPage


def test_an_excerpt_marks_its_mentions_and_escapes_everything() -> None:
    excerpt = Excerpt("p", "<i> & <b>x</b> >", (Span(6, 14),), "")
    assert excerpt_html(excerpt) == "&lt;i&gt; &amp; <b>&lt;b&gt;x&lt;/b&gt;</b> &gt;"


def test_a_role_is_that_of_the_day() -> None:
    roles = (
        Role("Senator", "1973", "2009-01-15"),
        Role("President", "2021-01-20", "2025-01-20"),
        Role("Author", "2007"),
    )
    person = Entity("a", "A", "person", roles=roles)
    assert [
        role_at(person, date) and role_at(person, date).title for date in ("1972", "2008", "2010", "2021-01-20")
    ] == [
        None,
        "Senator",
        "Author",
        "President",
    ]
    assert role_at(person, "") is None


def test_an_answer_stands_below_the_title() -> None:
    page = WrittenPage("context/why", "Why?", answer="*So*.")
    answer = '<p class="explainer-answer"><em>So</em>.</p>'
    assert with_answer("<h1>Why?</h1>\n<p>x</p>", page) == f"<h1>Why?</h1>\n{answer}\n\n<p>x</p>"
    assert with_answer("<p>x</p>", page).startswith(f"\n{answer}")
    assert with_answer("<p>x</p>", page._replace(key="about")) == "<p>x</p>"
