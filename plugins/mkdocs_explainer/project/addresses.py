"""Links to the page of an entity, article or note: where they stand, so that they can follow when its id changes."""

from collections.abc import Callable, Mapping

from mkdocs_explainer.model.corpus import Corpus
from mkdocs_explainer.model.folders import Folders
from mkdocs_explainer.model.origins import Kind
from mkdocs_explainer.model.sections import article_key, entity_key
from mkdocs_explainer.rules.site_links import Site, links
from mkdocs_explainer.site.checking import Context

_FRAGMENTS = ("note-", "passage-", "ref-")


def renamed_links(
    corpus: Corpus, pages: Mapping[str, str], read: Callable[[str], str], folders: Folders, kind: Kind, id: str
) -> Mapping[str, list[tuple[int, int]]]:
    """Return where links name the id in an address, by path: line and column of its first letter, counted from 1."""
    context = Context(corpus, pages=pages, read=read, folders=folders)
    site = Site(context)
    article, _, note = id.partition("/")
    key = {"entity": entity_key(id), "article": article_key(id), "note": article_key(article)}.get(kind)
    page = folders.addresses.path(key) if key else ""
    found: dict[str, list[tuple[int, int]]] = {}
    for link in links(context) if page else ():
        place = site.resolve(link)
        if place is None or place[0] != page:
            continue
        path, _, fragment = link.target.partition("#")
        if kind == "note":
            at = link.target.rfind(note) if fragment in {f"{start}{note}" for start in _FRAGMENTS} else -1
        else:
            at = path.rfind(id)
        here = link.locate()
        line = read(here.path).split("\n")[here.line - 1]
        if at >= 0 and line.startswith(link.target, here.column - 1):
            found.setdefault(here.path, []).append((here.line, here.column + at))
    return found
