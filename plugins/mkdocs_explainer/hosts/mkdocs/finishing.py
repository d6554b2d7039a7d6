"""What a page still gets when its template is filled, and what becomes of it when it is written."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from mkdocs_explainer.hosts.mkdocs.heads import mark_section, with_column, with_head
from mkdocs_explainer.hosts.mkdocs.long_pages import one_page
from mkdocs_explainer.hosts.mkdocs.neighbours import is_printed, keep_for_print
from mkdocs_explainer.hosts.mkdocs.site import SiteBuild
from mkdocs_explainer.hosts.mkdocs.theme import mended, with_script
from mkdocs_explainer.render.assets import Look

log = get_plugin_logger(__name__)


def add_lists(build: SiteBuild, page: Page, config: MkDocsConfig, *, look: Look) -> None:
    """Add the lists that follow a page's text, and the script that works on them."""
    build.add_lists(page)
    mark_section(build, page, is_active=True)
    if words := build.raw_words(page):
        log.warning("%s: readers would see this as it is written: %s", page.file.src_uri, words)
    if is_printed(config):
        keep_for_print(page)
    page.content = with_script(page.content or "", page.url, always=look == "site")


def mend(output: str, build: SiteBuild | None, page: Page, config: MkDocsConfig, *, look: Look) -> str:
    """Mend what Material's templates leave unnamed, and what would ask others; add what others read in the head."""
    if look == "site":
        output = mended(output, get_relative_url(".", page.url), str(config.theme.name))
    if build is None:
        return output
    return one_page(with_head(with_column(output, build, page), build, page), build, page, config)


def release(build: SiteBuild, page: Page) -> None:
    """Keep nothing of a page that is finished."""
    mark_section(build, page, is_active=False)
    build.release(page)
