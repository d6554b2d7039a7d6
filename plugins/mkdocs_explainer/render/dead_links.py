"""Links to pages that a site does without: to a section that is switched off, to a page that is left out."""

import re

NOWHERE = "#explainer-nowhere"
"""The address of a page that there is not; a fragment may follow."""
_ATTRIBUTES = r"(?:[^<>\"]|\"[^\"]*\")*?"
_DEAD = re.compile(
    rf'<a(?P<before>{_ATTRIBUTES})\s(?:xlink:)?href="{NOWHERE}[^"]*"(?P<after>{_ATTRIBUTES})>(?P<words>.*?)</a>',
    re.DOTALL,
)


def without_dead_links(html: str) -> str:
    """Return HTML with the words of such links in place of the links; a mention stays one, without its link.

    >>> without_dead_links('<a href="#explainer-nowhere#note-1">A map</a>')
    'A map'
    >>> without_dead_links('<a class="explainer-mention" data-entity="icbm" href="#explainer-nowhere">ICBMs</a>')
    '<span class="explainer-mention" data-entity="icbm">ICBMs</span>'
    """
    return _DEAD.sub(_words, html) if NOWHERE in html else html


def _words(link: re.Match[str]) -> str:
    attributes = link["before"] + link["after"]
    return f"<span{attributes}>{link['words']}</span>" if "explainer-mention" in attributes else link["words"]
