"""What a hand-written page becomes before anybody cleans it, for judging what is active in it."""

from collections.abc import Collection

from mkdocs_explainer.load.page_head import page_head
from mkdocs_explainer.load.pages import find_unreadable
from mkdocs_explainer.render.written_html import written_html
from mkdocs_explainer.site.checking import Published


def published(text: str, extensions: Collection[str]) -> Published:
    """Return what becomes of a page's text. extensions: those of the site, by name.

    A text that would hold a parser up is not read; another finding says so of the pages in which strangers write.
    """
    if find_unreadable(text, ""):
        return Published(is_known=False)
    head = page_head(text)
    try:
        html = written_html(head.text, extensions)
    except RecursionError:
        return Published(is_known=False)
    return Published(html, head.said, head.template)
