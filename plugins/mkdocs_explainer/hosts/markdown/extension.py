"""The Python-Markdown extension `explainer`: links names and resolves our inline syntax without MkDocs."""

import logging
import os
import posixpath
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.postprocessors import Postprocessor
from markdown.treeprocessors import Treeprocessor

from mkdocs_explainer.hosts.prebuild.pages import BuiltSite
from mkdocs_explainer.model.choices import DENSITIES
from mkdocs_explainer.model.context_page import ContextPage
from mkdocs_explainer.project.linkers import read_site_reader
from mkdocs_explainer.project.reading import Project, read_project
from mkdocs_explainer.project.settings import Settings, read_settings
from mkdocs_explainer.project.written import page_key
from mkdocs_explainer.render.cards import with_frame
from mkdocs_explainer.render.context_page import with_front_matter
from mkdocs_explainer.render.inline_syntax import InlineSyntax
from mkdocs_explainer.render.mention_words import count_card_files, mention_attributes
from mkdocs_explainer.render.pages import BLOCK
from mkdocs_explainer.render.references import References
from mkdocs_explainer.render.site import WrittenPage
from mkdocs_explainer.site.page import Page

log = logging.getLogger(__name__)

_LAST = -1000
"""Behind every other postprocessor: links are woven into the finished HTML."""


class ExplainerExtension(InlineSyntax):
    """Links the names of a glossary in everything that a Markdown instance converts."""

    def __init__(self, **options: Any) -> None:
        self.config = {
            "root": [".", "folder that holds annotations/"],
            "entity_url": ["/glossary/{id}/", "address of an entity's page"],
            "source_url": ["/sources/#source-{id}", "address of a source"],
            "density": [
                "",
                f"which mentions become links: {', '.join(DENSITIES)}; empty: as in root's configuration",
            ],
            "lang": ["", "language of the texts; empty: as in root's configuration"],
            "spacy_model": [
                "",
                "spaCy pipeline that reads the texts a second time, or none; empty: as in root's configuration",
            ],
        }
        super().__init__(**options)
        if self.getConfig("density") not in ("", *DENSITIES):
            raise ValueError(f"density must be one of {', '.join(DENSITIES)}, not {self.getConfig('density')!r}")

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 -- Python-Markdown's name
        """Register the syntax, and what links names.

        Raises:
            NotADirectoryError: `root` is no folder.
            ReaderError: there is no such pipeline.
        """
        super().extendMarkdown(md)
        root = Path(self.getConfig("root"))
        known = read_settings(root)
        settings = replace(
            known, density=self.getConfig("density") or known.density, lang=self.getConfig("lang") or known.lang
        )
        project = _project(root.resolve(), settings, self.getConfig("spacy_model"))
        linking = _Linking(md, project, self.getConfigs())
        md.postprocessors.register(linking, "explainer", _LAST)
        md.treeprocessors.register(_WholePage(linking), "explainer", _LAST)


_read: dict[tuple[Path, str], tuple[tuple[Settings, str], Project]] = {}
"""By folder and pipeline the newest reading, with what it was made from: some make a Markdown instance a page."""


_sites: dict[Project, BuiltSite] = {}
"""Of the newest reading whose pages asked for lists of the site."""


def _project(root: Path, settings: Settings, model: str) -> Project:
    """Return a reading of the repository as its files are now."""
    state = (settings, _stamp(root, settings))
    known = _read.get((root, model))
    if known and known[0] == state:
        return known[1]
    project = read_project(root, settings=settings, reader=read_site_reader(settings, model=model or None))
    # read now, so that a wrong folder and a failing language are told where the extension is set up
    project.linkers[project.settings.lang]
    for problem in project.problems:
        log.warning("explainer: %s", problem)
    _read[root, model] = (state, project)
    return project


def _stamp(root: Path, settings: Settings) -> str:
    """Return what tells whether a file that we read has changed: how many there are, their sizes, the newest time."""
    found = [
        entry.stat(follow_symlinks=False)
        for name in (settings.folders.annotations, settings.folders.seeds)
        for folder, _, _ in os.walk(root / name)
        for entry in os.scandir(folder)
    ]
    return f"{len(found)} {sum(each.st_size for each in found)} {max((each.st_mtime_ns for each in found), default=0)}"


class _WholePage(Treeprocessor):
    """Behind every other treeprocessor: what is converted from now on is the page, not one of its headings.

    The list of headings (`toc`) has the postprocessors run on each.
    """

    def __init__(self, linking: "_Linking") -> None:
        super().__init__()
        self._linking = linking

    def run(self, root: Element) -> None:  # noqa: ARG002 -- Python-Markdown's signature
        """Say so."""
        self._linking.is_whole = True


class _Linking(Postprocessor):
    is_whole = False
    """The next text is a whole page."""

    def __init__(self, md: Markdown, project: Project, options: dict[str, Any]) -> None:
        super().__init__(md)
        self._project = project
        self._options = options

    def run(self, text: str) -> str:
        """Return the HTML with links."""
        project, place = self._project, _place(self.md)
        written = project.written.get(f"{project.settings.folders.docs}/{place.path}")
        front = WrittenPage(place.path, place.path, written.front.page if written else ContextPage())

        def entity_href(id: str) -> str:
            return place.seen(str(self._options["entity_url"]).replace("{id}", id))

        def source_href(id: str) -> str:
            return place.seen(str(self._options["source_url"]).replace("{id}", id))

        references = References(
            project.corpus, project.names, entity_href, source_href, map_policy=project.settings.map_policy
        )
        is_whole, self.is_whole = self.is_whole, False
        if not is_whole:
            return references.resolve(text)
        if place.path and not project.settings.is_linked(place.path, switch=place.switch):
            return self._filled(references.resolve(text), place)
        page = Page("", with_front_matter(text, front, references), project.settings.density)
        if not place.path:  # whoever converts a text alone has no cards
            return project.annotate(page, project.settings.lang, href_of=entity_href).html
        words, entities = project.tongue.words, project.corpus.entities
        html = project.annotate(
            page,
            project.settings.lang,
            href_of=entity_href,
            attributes_of=lambda entity: mention_attributes(entities[entity].type, words),
        ).html
        return with_frame(self._filled(html, place), words, files=count_card_files(project.corpus))

    def _filled(self, html: str, place: "_Place") -> str:
        """Return a page with what its comments ask for; the whole site is read for that, once for each reading."""
        if not BLOCK.search(html):
            return html
        if self._project not in _sites:
            _sites.clear()
            _sites[self._project] = BuiltSite(self._project)
        site = _sites[self._project]
        key = page_key(place.path, self._project.settings.folders.addresses)
        return site.filled(key, html) if key in site.written else html


class _Place(NamedTuple):
    """Where a page stands, as far as whoever converts it says so."""

    path: str = ""
    """Below the folder of pages: `context/why.md`; empty: nobody says."""
    url: str = ""
    switch: bool | None = None
    """What the page's front matter says of links."""

    def seen(self, address: str) -> str:
        """Return the address of a folder from the site's root as seen from the page; another one as it is."""
        if not self.path or not address.startswith("/"):
            return address
        path, sign, fragment = address[1:].partition("#")
        return (
            posixpath.relpath(path or ".", self.url or ".")
            + ("/" if address.endswith("/") or sign else "")
            + sign
            + fragment
        )


def _place(md: Markdown) -> _Place:
    """Return where the page stands: Zensical gives each Markdown instance a preprocessor that knows its page."""
    for processor in md.preprocessors:
        page = getattr(processor, "page", None)
        path, url = getattr(page, "path", None), getattr(page, "url", None)
        if isinstance(path, str) and isinstance(url, str):
            meta = getattr(page, "meta", None)
            switch = meta.get("explainer") if isinstance(meta, dict) else None
            return _Place(path, url.lstrip("/"), switch if isinstance(switch, bool) else None)
    return _Place()
