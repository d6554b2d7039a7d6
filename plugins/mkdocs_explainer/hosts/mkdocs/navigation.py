"""The navigation that MkDocs makes of folders: ours are called in it as their pages are."""

import posixpath
from collections.abc import Iterable
from html import escape

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page
from mkdocs.utils import dirname_to_title

from mkdocs_explainer.hosts.mkdocs.files import key_of
from mkdocs_explainer.hosts.mkdocs.generated import OURS
from mkdocs_explainer.model.sections import SECTIONS, index_key
from mkdocs_explainer.project.reading import Project
from mkdocs_explainer.render.words import SECTION_WORDS

_TITLES = {index_key(section): SECTION_WORDS[section] for section in SECTIONS}


def name_sections(nav: Navigation, config: MkDocsConfig, project: Project) -> Navigation:
    """Return a navigation with our folders called as the site's language has it; MkDocs has their paths in capitals.

    What the site wrote itself, or a plugin made of it, stays as it is called.
    """
    addresses = project.settings.folders.addresses
    for section in _sections(nav.items) if config.nav is None else ():
        pages = (item.file for item in section.children if isinstance(item, Page))
        ours = {key_of(file, addresses): file for file in pages if file.generated_by == OURS}
        key = next(iter(ours.keys() & _TITLES.keys()), "")
        if key and section.title == dirname_to_title(posixpath.basename(posixpath.dirname(ours[key].src_uri))):
            section.title = escape(project.tongue.words.gettext(_TITLES[key]))  # themes write titles as they are
    return nav


def _sections(items: Iterable[object]) -> Iterable[Section]:
    for item in items:
        if isinstance(item, Section):
            yield item
            yield from _sections(item.children)
