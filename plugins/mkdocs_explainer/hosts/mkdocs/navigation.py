"""The navigation that MkDocs makes of folders: ours are called in it as their pages are."""

from collections.abc import Iterable
from html import escape

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page

from mkdocs_explainer.hosts.mkdocs.files import key_of
from mkdocs_explainer.hosts.mkdocs.generated import OURS
from mkdocs_explainer.model.sections import SECTIONS, index_key
from mkdocs_explainer.project.reading import Project
from mkdocs_explainer.render.words import SECTION_WORDS

_TITLES = {index_key(section): SECTION_WORDS[section] for section in SECTIONS}


def name_sections(nav: Navigation, config: MkDocsConfig, project: Project) -> Navigation:
    """Return a navigation with our folders called as the site's language has it; MkDocs has their paths in capitals.

    One that the site wrote itself comes back as it is.
    """
    addresses = project.settings.folders.addresses
    for section in _sections(nav.items) if config.nav is None else ():
        pages = (item for item in section.children if isinstance(item, Page))
        keys = [key_of(page.file, addresses) for page in pages if page.file.generated_by == OURS]
        named = [_TITLES[key] for key in keys if key in _TITLES]
        if named:
            section.title = escape(project.tongue.words.gettext(named[0]))  # themes write titles as they are
    return nav


def _sections(items: Iterable[object]) -> Iterable[Section]:
    for item in items:
        if isinstance(item, Section):
            yield item
            yield from _sections(item.children)
