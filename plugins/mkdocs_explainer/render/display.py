"""What a site's configuration says of its pages, as the writer of pages needs it."""

from collections.abc import Callable, Collection
from typing import NamedTuple

from mkdocs_explainer.model.choices import Density


class Display(NamedTuple):
    """What a site's configuration says of its pages."""

    with_drafts: bool = False
    density: Density = "section"
    edit_href: Callable[[str], str] = lambda _: ""
    """Gives the address where what a page is made from is edited, by the page's key; empty when nobody knows."""
    edit_file: Callable[[str], str] = lambda _: ""
    """Gives the address where an annotation file is edited, by its path; empty when nobody knows."""
    suggest_href: str = ""
    """Where a reader learns how to suggest an annotation, as seen from the page; empty when there is no such page, or
    nowhere to send a suggestion to."""
    form_settings: Callable[[str, Collection[str]], str] = lambda _, __: ""
    """Gives what the forms are told on a page, as JSON: on an article's page by its id, on others by ""; empty: there
    are no forms."""
    root: str = ""
    """The site's root as seen from the page, with a slash at its end; empty: nobody knows."""
