"""What the plugin does at each of MkDocs' hooks. They only call plain functions; the work is done elsewhere."""

import gc
import os
import secrets
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from mkdocs_explainer.hosts.mkdocs.annotating import Preparation
from mkdocs_explainer.hosts.mkdocs.apart import PagesApart, begin_pages, stop, write_data
from mkdocs_explainer.hosts.mkdocs.built import Built
from mkdocs_explainer.hosts.mkdocs.configured import read_changes, refuse_wrong, site_lang
from mkdocs_explainer.hosts.mkdocs.files import add_assets, add_redirects, disarm_pages, leave_out_odd, reading_of_page
from mkdocs_explainer.hosts.mkdocs.files import root_of as _root
from mkdocs_explainer.hosts.mkdocs.finishing import add_lists, mend, release
from mkdocs_explainer.hosts.mkdocs.generated import OURS
from mkdocs_explainer.hosts.mkdocs.inputs import PLUGINS, hindrance
from mkdocs_explainer.hosts.mkdocs.long_pages import list_parts
from mkdocs_explainer.hosts.mkdocs.navigation import name_sections
from mkdocs_explainer.hosts.mkdocs.neighbours import language_of, print_too
from mkdocs_explainer.hosts.mkdocs.notes import open_door
from mkdocs_explainer.hosts.mkdocs.options import Command, ExplainerConfig
from mkdocs_explainer.hosts.mkdocs.placing import Placing, planned_sources, without_absent
from mkdocs_explainer.hosts.mkdocs.preview import Preview
from mkdocs_explainer.hosts.mkdocs.reading import read_site, site_options
from mkdocs_explainer.hosts.mkdocs.rendered import Rendered, Rendering
from mkdocs_explainer.hosts.mkdocs.site import SiteBuild, annotate_site
from mkdocs_explainer.hosts.mkdocs.standing import Standing
from mkdocs_explainer.hosts.mkdocs.surroundings import open_store, open_warm
from mkdocs_explainer.hosts.mkdocs.syntax import PageSyntax
from mkdocs_explainer.hosts.mkdocs.telling import Checks, begin_checks, log_build
from mkdocs_explainer.hosts.mkdocs.theme import mended_template
from mkdocs_explainer.hosts.mkdocs.warm import Warm
from mkdocs_explainer.load.git.history import HistoryCache
from mkdocs_explainer.load.known import Cache
from mkdocs_explainer.model.collector import collector_left_out_at_exit
from mkdocs_explainer.model.findings import Finding
from mkdocs_explainer.project.planned import PageSource
from mkdocs_explainer.project.reading import Project
from mkdocs_explainer.render.assets import STYLE
from mkdocs_explainer.site.reads import Reads

if TYPE_CHECKING:  # only previews need it
    from mkdocs.livereload import LiveReloadServer

log = get_plugin_logger(__name__)


class Hooks:
    """Builds articles, glossary, notes and indexes from `seeds/` and `annotations/`.

    MkDocs calls the methods whose names begin with `on_` by way of the plugin, which says in which order.
    """

    def __init__(self, options: ExplainerConfig, command: Command) -> None:
        self.config = options
        self._is_serving = command == "serve"
        self._keeps = False
        """Whether this build keeps what it makes for the next one."""
        self._token = secrets.token_urlsafe() if self._is_serving else ""
        """Of the preview's door for notes; one for each start."""
        self._cache = Cache()
        self._history = HistoryCache()
        self._project: Project | None = None
        self._findings: list[Finding] = []
        """Of what MkDocs' files hold."""
        self._syntax = PageSyntax()
        self._rendering: Rendering | None = None
        self._placing: Placing | None = None
        self._sources: dict[str, PageSource] = {}
        self._build: SiteBuild | None = None
        self._finished: SiteBuild | None = None
        """The last one that is complete: notes come while another is under way."""
        self._apart: PagesApart | None = None
        """What makes the pages of the build that is under way, where they can be made one by one."""
        self._checks: Checks | None = None
        self._standing: Standing | None = None
        """The site's folder, in a build that keeps what it makes."""
        self._preview = Preview(self) if self._is_serving else None
        self._reads: Reads | None = None
        """Where look-ups are noted, in a preview."""
        self._nav: Navigation | None = None
        self._env: Any = None

    def on_config(self, config: MkDocsConfig, options: ExplainerConfig) -> MkDocsConfig:
        """Read the corpus; add the stylesheet and the inline syntax. options: as they are now."""
        self.config = options
        self._keeps = not self._is_serving and options.cache
        refuse_wrong(self.config, site_lang(config), config.config_file_path)
        self._stop()  # of a build that nobody told us the end of
        if not self._is_serving:
            collector_left_out_at_exit()
        if self._keeps:
            self._standing = Standing(config, lambda: open_store(config), lambda: hindrance(config))
        if self._preview:
            self._preview.begin(config, [_root(config) / name for name in (self.config.annotations, self.config.seeds)])
        self._reads = Reads() if self._preview or self._keeps else None
        self._project = self.read(config)
        self._findings, self._rendering = [], None
        if "navigation.instant.preview" in (config.theme.get("features") or []):
            log.info("navigation.instant.preview opens Material's own previews beside the cards of names")
        if STYLE not in config.extra_css:
            config.extra_css.insert(0, STYLE)  # a publisher's own styles come later and win
        self._syntax.join(config, self._project)
        return config

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Add the generated pages; keep from MkDocs what would end it."""
        docs = Path(os.path.relpath(config.docs_dir, _root(config))).as_posix()
        project = self._known
        addresses = project.settings.folders.addresses
        leave_out_odd(files, config, docs, ours=project.settings.folders.context)
        self._findings += disarm_pages(files, _root(config), docs, project.settings)
        self._placing = Placing(_root(config), addresses, language_of(config))
        self._sources = sources = self.sources(project, files, config)
        if self._placing.language is None:
            self._placing.add(files, config, sources.values())
        if config.nav is not None:
            config.nav = without_absent(config.nav, addresses, {*sources, *files.src_uris})
        self.add_others(files, project, config)
        return files

    def sources(self, project: Project, files: Files, config: MkDocsConfig) -> dict[str, PageSource]:
        """Return what generated pages are made from, by path below the folder of pages."""
        with_history = self.config.history
        history = read_changes(config, self.config, self._history) if with_history else None
        return planned_sources(project, files, with_history=with_history, history=history)

    def place(self, files: Files, sources: Iterable[PageSource], config: MkDocsConfig) -> None:
        """Add generated pages to files that have none."""
        self._placing = Placing(_root(config), self._known.settings.folders.addresses, language_of(config))
        self._placing.add(files, config, sources)

    def add_others(self, files: Files, project: Project, config: MkDocsConfig) -> None:
        """Add what is generated besides pages."""
        add_redirects(files, project.corpus, config, project.settings.folders.addresses)
        add_assets(files, project, config, with_form=self.config.note_form, look=self.config.style)

    def on_nav(self, nav: Navigation, config: MkDocsConfig) -> Navigation:
        """Keep the navigation for the preview; name our folders in one that MkDocs made."""
        self._nav = name_sections(nav, config, self._known)
        return nav

    def on_all_files(self, files: Files) -> Files:
        """Leave the pages alone that others put where ours would be."""
        if self._placing and self._placing.language is None:
            self._placing.settle(files)
            self._placing.tell()
        return files

    def on_translated_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Add the pages to one language of a translated site."""
        if self._placing and self._placing.language:
            self._placing.add(files, config, self._sources.values())
            self._placing.tell()
        return files

    def on_page_markdown(self, markdown: str, page: Page, config: MkDocsConfig) -> str:
        """Keep our references from plugins that would take them for theirs."""
        is_seen = config.plugins.keys() - PLUGINS and reading_of_page(page, self._known.settings) != "not"
        return self._syntax.hidden(markdown, self._known) if is_seen else markdown

    def on_read_page(self, markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Read our syntax in this page, if it is ours."""
        self._syntax.reading = reading_of_page(page, self._known.settings)
        if page.file.generated_by != OURS:
            self._syntax.project = self._rendering_of(config, files).asked_anew(page)
        return self._syntax.shown(markdown)

    def on_page_content(self, html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Resolve references; give other plugins Markdown without them."""
        if self._syntax.reading != "not":
            page.markdown = self._syntax.said(page.markdown or "")
            html = self._rendering_of(config, files).resolved(page, html)
        self._syntax.reading = "not"
        return html

    def on_env(self, env: Any, config: MkDocsConfig, files: Files) -> Any:
        """Annotate and fill all pages: every page is rendered, and no template has been filled yet."""
        self._env = env
        before = Preparation(reads=self._reads) if self._reads else None
        rendered = self._rendering_of(config, files).finished()
        warm = open_warm(rendered, self._nav) if self._keeps else None
        if self._standing and not warm:
            self._standing.clear()
        self._build = build = self.annotated(rendered, before, warm)
        self._checks = begin_checks(build, self._findings)
        self._apart = begin_pages(build, env, self._nav, self._standing, processes=build.options.processes)
        log_build(build, self._checks)
        return env

    def annotated(self, rendered: Rendered, before: Preparation | None, warm: Warm | None = None) -> SiteBuild:
        """Return the build of pages that are rendered. before, warm: see `annotating.prepare`."""
        options = site_options(rendered.config, self.config, self._token, self._history)
        return annotate_site(rendered, options, before, warm=warm)

    def tell(self, build: SiteBuild) -> None:
        """Check a build, and log what was found."""
        log_build(build, begin_checks(build, self._findings))

    def render_with(self, rendering: Rendering) -> None:
        """Take the pages that are rendered from now on as those of this build."""
        self._project, self._rendering = rendering.project, rendering

    def begin(self, build: SiteBuild) -> None:
        """Take a build as the one whose pages are written now."""
        self._build = build

    def finish(self, build: SiteBuild) -> None:
        """Take a build as finished."""
        self._finished = build

    def on_page_context(self, page: Page, config: MkDocsConfig) -> None:
        """Add the lists that follow a page's text, and the script that works on them."""
        if self._build:
            add_lists(self._build, page, config, look=self.config.style)

    def on_post_template(self, output_content: str, template_name: str, config: MkDocsConfig) -> str:
        """Mend the page that is shown where there is none (404), as all others."""
        if not template_name.endswith(".html") or self.config.style != "site":
            return output_content
        return mended_template(output_content, template_name, config, self._known.tongue.words)

    def on_post_page(self, output: str, page: Page, config: MkDocsConfig) -> str:
        """Mend what Material's templates leave unnamed, and what would ask others; add what others read in the head."""
        return mend(output, self._build, page, config, look=self.config.style)

    def on_written_page(self, page: Page) -> None:
        """Keep nothing of a page that is finished."""
        if self._build:
            release(self._build, page)

    def on_post_build(self, config: MkDocsConfig) -> None:
        """Write the data files; have pages printed that are in no navigation."""
        if self._build:
            print_too(config, self._build.pages_aside)
            write_data(self._build, self._apart)
            list_parts(self._build, config)
            self._stop()
            self._finished = self._build
            if self._preview and self._preview.began and self._nav:
                files = self._build.rendered.files
                built = Built(config, files, self._sources, self._nav, self._env, self._build, self._preview.began)
                self._preview.begin_from(built)

    def on_build_error(self) -> None:
        """End what is under way."""
        self._stop()

    def _stop(self) -> None:
        if not self._is_serving:
            gc.unfreeze()
        stop(self._apart)
        if self._checks:
            self._checks.stop()
        if self._standing:
            self._standing.stop()

    def on_serve(self, server: "LiveReloadServer", config: MkDocsConfig, builder: Callable[..., None]) -> None:
        """Rebuild when an annotation or an article changes."""
        for folder in (self.config.annotations, self.config.seeds):
            path = _root(config) / folder
            if path.is_dir():
                server.watch(str(path))
        if self.config.note_form and self._token:
            open_door(server, _root(config), self.config.annotations, self._token, lambda: self._finished)
        if self._preview:
            self._preview.take_over(server, builder, config)

    def on_shutdown(self) -> None:
        """Write no more."""
        if self._preview:
            self._preview.behind.stop()

    def _rendering_of(self, config: MkDocsConfig, files: Files) -> Rendering:
        """Return the pages of this build, which plugins for translated sites have several of."""
        if self._rendering is None or self._rendering.files is not files:
            self._rendering = Rendering(self._known, files, config, self._is_serving, reads=self._reads)
        return self._rendering

    @property
    def _known(self) -> Project:
        if self._project is None:
            raise PluginError("explainer: another plugin keeps MkDocs from telling this one its configuration")
        return self._project

    def read(self, config: MkDocsConfig, before: Project | None = None) -> Project:
        """Return the reading of the repository, with its annotations and articles read. before: an earlier one."""
        cache = self._cache if self._is_serving else None
        drafts = self._is_serving if self.config.drafts is None else self.config.drafts
        store = open_store(config) if self._keeps else None
        return read_site(config, self.config, cache=cache, with_drafts=drafts, before=before, store=store)
