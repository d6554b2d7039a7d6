"""The MkDocs plugin `explainer`: MkDocs' events, and in which order among other plugins ours has them.

What is done at each is in `hooks`, which is imported where there is something to do.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from mkdocs_explainer.hosts.mkdocs.guest import has_ours
from mkdocs_explainer.hosts.mkdocs.options import Command, ExplainerConfig

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer

    from mkdocs_explainer.hosts.mkdocs.hooks import Hooks


class ExplainerPlugin(BasePlugin[ExplainerConfig]):
    """Builds articles, glossary, notes and indexes; in a site that has nothing of ours it does nothing at all."""

    def __init__(self) -> None:
        self.hooks: Hooks | None = None
        """`None`: there is nothing to do, or nothing yet."""
        self._command: Command = "build"

    def on_startup(self, *, command: Command, dirty: bool) -> None:
        """Note whether this is a preview; having this hook keeps the plugin and what it knows between rebuilds."""
        self.hooks, self._command = None, command

    @event_priority(-150)  # after the plugin that sets the language of a translated site
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the corpus; add the stylesheet and the inline syntax."""
        # a preview begins at once: who has one open is about to write the first text
        if self.hooks is None and (self._command == "serve" or has_ours(config, self.config)):
            from mkdocs_explainer.hosts.mkdocs.hooks import Hooks  # noqa: PLC0415 -- most of what we are made of

            self.hooks = Hooks(self.config, self._command)
        return self.hooks.on_config(config, self.config) if self.hooks else config

    @event_priority(50)  # before plugins that look at all files
    def _add_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the generated pages; keep from MkDocs what would end it."""
        return self.hooks.on_files(files, config) if self.hooks else files

    @event_priority(-60)  # after plugins that add files, before those that have the last word on them
    def _settle_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Leave the pages alone that others put where ours would be."""
        return self.hooks.on_all_files(files) if self.hooks else files

    @event_priority(-200)  # after the plugin that makes the files of each language
    def _add_translated(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the pages to one language of a translated site."""
        return self.hooks.on_translated_files(files, config) if self.hooks else files

    on_files = CombinedEvent(_add_files, _settle_files, _add_translated)

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Name our folders in a navigation that MkDocs made."""
        return self.hooks.on_nav(nav, config) if self.hooks else nav

    @event_priority(100)  # before plugins with a syntax of their own
    def _hide_references(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Keep our references from plugins that would take them for theirs."""
        return self.hooks.on_page_markdown(markdown, page, config) if self.hooks else markdown

    @event_priority(-100)  # after plugins with a syntax of their own
    def _read_page(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Read our syntax in this page, if it is ours."""
        return self.hooks.on_read_page(markdown, page, config, files) if self.hooks else markdown

    on_page_markdown = CombinedEvent(_hide_references, _read_page)

    @event_priority(100)  # before plugins that keep what they see of a page
    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Resolve references; give other plugins Markdown without them."""
        return self.hooks.on_page_content(html, page, config, files) if self.hooks else html

    @event_priority(100)  # before plugins that read the finished pages
    def on_env(self, env: Any, *, config: MkDocsConfig, files: Files) -> Any:
        """Annotate and fill all pages: every page is rendered, and no template has been filled yet."""
        return self.hooks.on_env(env, config, files) if self.hooks else env

    @event_priority(-100)  # after search has read the page
    def on_page_context(self, context: Any, *, page: Page, config: MkDocsConfig, nav: Navigation) -> Any:
        """Add the lists that follow a page's text, and the script that works on them."""
        if self.hooks:
            self.hooks.on_page_context(page, config)
        return context

    def on_post_template(self, output_content: str, *, template_name: str, config: MkDocsConfig) -> str:
        """Mend the page that is shown where there is none (404), as all others."""
        return self.hooks.on_post_template(output_content, template_name, config) if self.hooks else output_content

    def _mend(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Mend what Material's templates leave unnamed, and what would ask others; add what others read in the head."""
        return self.hooks.on_post_page(output, page, config) if self.hooks else output

    @event_priority(-100)  # after plugins that read the finished page
    def _release(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Keep nothing of a page that is finished."""
        if self.hooks:
            self.hooks.on_written_page(page)
        return output

    on_post_page = CombinedEvent(_mend, _release)

    @event_priority(50)  # before the plugin that prints all pages
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the data files; have pages printed that are in no navigation."""
        if self.hooks:
            self.hooks.on_post_build(config)

    def on_build_error(self, *, error: Exception) -> None:
        """End what is under way."""
        if self.hooks:
            self.hooks.on_build_error()

    def on_serve(
        self, server: "LiveReloadServer", *, config: MkDocsConfig, builder: Callable[..., None]
    ) -> "LiveReloadServer":
        """Rebuild when an annotation or an article changes."""
        if self.hooks:
            self.hooks.on_serve(server, config, builder)
        return server

    def on_shutdown(self) -> None:
        """Write no more: the preview's folder is deleted. Whoever builds next in this process is no preview."""
        hooks, self.hooks, self._command = self.hooks, None, "build"
        if hooks:
            hooks.on_shutdown()
