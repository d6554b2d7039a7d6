"""A filled page's table of contents, told from its HTML; MkDocs makes its own from Markdown, when nothing is filled."""

import re
import sys
from collections.abc import Iterable
from typing import Any

from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, get_toc

_HEADING = re.compile(
    r'<h(?P<level>[1-3]) id="(?P<id>[^"]*)"[^<>]*>(?P<title>(?:(?!<h[1-3] ).)*?)</h(?P=level)>', re.DOTALL
)
"""Those that can be linked to make the table of contents; none holds another one."""
_ID = re.compile(r' id="([^"]+)"')
_TAG = re.compile(r"<[^<>]*>")


def set_contents(page: Page) -> None:
    """Set the table of contents of a page whose content was replaced, and what links into the page are checked against.

    The links that MkDocs saw in its own content, such as those of its headings, went with it.
    """
    headings: list[dict[str, Any]] = [
        {"level": int(found["level"]), "id": found["id"], "name": _TAG.sub("", found["title"]), "children": []}
        for found in _HEADING.finditer(page.content or "")
    ]
    page.toc = get_toc(_nested(headings))  # type: ignore[arg-type] # its TypedDict is private
    # most ids stand on many pages
    page.present_anchor_ids = set(map(sys.intern, _ID.findall(page.content or "")))
    page.links_to_anchors = None


def forget_contents(page: Page) -> None:
    """Let go of what `set_contents` told of a page that is written: of thousands it is much."""
    page.toc = get_toc([])
    page.present_anchor_ids = set()


def extend_contents(page: Page) -> None:
    """Add the sections that were added to a hand-written page to its table of contents."""
    top = page.toc.items[0].children if page.toc.items and page.toc.items[0].level == 1 else page.toc.items
    known = {link.id for link in top}
    for found in _HEADING.finditer(page.content or ""):
        if found["level"] == "2" and found["id"] not in known:
            top.append(AnchorLink(_TAG.sub("", found["title"]), found["id"], 2))


def _nested(headings: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return headings as Python-Markdown's `toc_tokens`: each under the nearest one of a higher level."""
    top: list[dict[str, Any]] = []
    open_headings: list[dict[str, Any]] = []
    for heading in headings:
        while open_headings and open_headings[-1]["level"] >= heading["level"]:
            open_headings.pop()
        (open_headings[-1]["children"] if open_headings else top).append(heading)
        open_headings.append(heading)
    return top
