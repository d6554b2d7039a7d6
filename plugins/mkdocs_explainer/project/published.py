"""What a hand-written page becomes before anybody cleans it, for judging what is active in it."""

from collections.abc import Collection

from mkdocs_explainer.load.front_matter import find_danger, without_front_matter
from mkdocs_explainer.load.guard import find_nesting
from mkdocs_explainer.load.markdown_cost import find_costly, find_long
from mkdocs_explainer.load.page_head import page_head
from mkdocs_explainer.render.written_html import written_html
from mkdocs_explainer.site.checking import Published


def published(text: str, extensions: Collection[str]) -> Published:
    """Return what becomes of a page's text. extensions: those of the site, by name.

    A text that would hold a parser up is not read; another finding says so of the pages in which strangers write.
    """
    if find_danger(text, ""):  # a build takes such front matter away
        text = without_front_matter(text)
    head = page_head(text)
    if find_nesting(head.text, "") or find_long(head.text) is not None or find_costly(head.text) is not None:
        return Published(is_known=False)
    try:
        html = written_html(head.text, extensions)
    except RecursionError:
        return Published(is_known=False)
    return Published(html, head.said, head.template)
