"""On which page of a long list something stands, for addresses from when it was shorter: small files of the site."""

from collections.abc import Callable, Iterator
from functools import partial

from mkdocs_explainer.render.exports import DataFile, to_json
from mkdocs_explainer.render.site import Site

ANCHORS = "assets/explainer/parts"
"""Their folder: beside the script (`parts.js`), which asks for one where an address leads nowhere."""


def anchor_files(site: Site, asked: Callable[[str], Site] | None = None) -> Iterator[DataFile]:
    """Yield a file for each list of several pages: the ids of each page's elements, in the order of the pages.

    asked: gives the site as a file sees it, by the file's path.
    """
    as_seen = asked or (lambda _: site)
    for section, parts in site.parts.items():
        if len(parts) > 1:
            path = f"{ANCHORS}/{section}.json"
            yield DataFile(path, "", partial(_anchors, as_seen, path, section))


def _anchors(as_seen: Callable[[str], Site], path: str, section: str) -> bytes:
    return to_json([list(part.anchors) for part in as_seen(path).parts[section]]).encode()
