"""The MkDocs plugin `explainer`. Hooks only call plain functions; the work is done elsewhere."""

import os
import secrets
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urlsplit

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url, write_file

from mkdocs_explainer.hosts.cli.formats import concise
from mkdocs_explainer.hosts.mkdocs import upstream
from mkdocs_explainer.hosts.mkdocs.annotating import Preparation
from mkdocs_explainer.hosts.mkdocs.files import (
    add_assets,
    add_redirects,
    address_of,
    disarm_pages,
    key_of,
    leave_out_odd,
)
from mkdocs_explainer.hosts.mkdocs.files import root_of as _root
from mkdocs_explainer.hosts.mkdocs.generated import OURS
from mkdocs_explainer.hosts.mkdocs.heads import feeds, mark_section, settle_meta, with_head
from mkdocs_explainer.hosts.mkdocs.inputs import Inputs
from mkdocs_explainer.hosts.mkdocs.neighbours import (
    is_first_language,
    is_printed,
    keep_for_print,
    language_of,
    path_of,
    print_too,
)
from mkdocs_explainer.hosts.mkdocs.options import (
    ExplainerConfig,
    archive_of,
    history_of,
    note_form_of,
    settings_of,
    site_lang,
)
from mkdocs_explainer.hosts.mkdocs.placing import Placing, asked_for, kept_words, without_entries
from mkdocs_explainer.hosts.mkdocs.preview import Preview
from mkdocs_explainer.hosts.mkdocs.rendered import Rendered, text_part
from mkdocs_explainer.hosts.mkdocs.site import Options, SiteBuild, annotate_site
from mkdocs_explainer.hosts.mkdocs.syntax import PageSyntax
from mkdocs_explainer.hosts.mkdocs.theme import (
    with_early_fonts,
    with_missing_page,
    with_named_landmarks,
    with_script,
    with_silent_repository_link,
)
from mkdocs_explainer.hosts.mkdocs.update import Built
from mkdocs_explainer.linking.options import read_options
from mkdocs_explainer.linking.pipeline import PipelineError
from mkdocs_explainer.linking.ruler import RulerError
from mkdocs_explainer.linking.spacy_reading import SpacyReading
from mkdocs_explainer.load.git.history import HistoryCache
from mkdocs_explainer.load.repository import Cache
from mkdocs_explainer.model.findings import Finding, Severity, sort_key
from mkdocs_explainer.model.sections import SECTIONS, addresses_problem, index_key, is_context
from mkdocs_explainer.project.linkers import SiteReader, missing_inflection
from mkdocs_explainer.project.note_form import check_draft
from mkdocs_explainer.project.notes_door import ADDRESS, Checked, Draft, NotesDoor, NotesFolder, is_local
from mkdocs_explainer.project.planned import PageSource, page_sources, shown_sections
from mkdocs_explainer.project.reading import Project, read_project
from mkdocs_explainer.project.written import switch_of
from mkdocs_explainer.render.assets import STYLE
from mkdocs_explainer.render.exports import DataFile
from mkdocs_explainer.render.messages.own import messages_problem
from mkdocs_explainer.rules import ignoring_problem, severities_problem, severity_of
from mkdocs_explainer.site.reads import Reads

log = get_plugin_logger(__name__)


class ExplainerPlugin(BasePlugin[ExplainerConfig]):
    """Builds articles, glossary, notes and indexes from `seeds/` and `annotations/`."""

    def __init__(self) -> None:
        self._is_serving = False
        self._token = ""
        """Of the preview's door for notes; one for each start."""
        self._cache = Cache()
        self._history = HistoryCache()
        self._project: Project | None = None
        self._findings: list[Finding] = []
        """Of what MkDocs' files hold."""
        self._syntax = PageSyntax()
        self._rendered: Rendered | None = None
        self._placing: Placing | None = None
        self._sources: dict[str, PageSource] = {}
        self._kept: list[str] = []
        """Pages of others that stand where one would be generated."""
        self._build: SiteBuild | None = None
        self._finished: SiteBuild | None = None
        """The last one that is complete: notes come while another is under way."""
        self._preview: Preview | None = None
        self._inputs: Inputs | None = None
        """What was there when the build began."""
        self._reads: Reads | None = None
        """Where look-ups are noted, in a preview."""
        self._nav: Navigation | None = None
        self._env: Any = None

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Note whether this is a preview; having this hook keeps the plugin and its cache between rebuilds."""
        self._is_serving = command == "serve"
        self._token = secrets.token_urlsafe() if self._is_serving else ""
        self._preview = Preview(self) if self._is_serving else None

    @event_priority(-150)  # after the plugin that sets the language of a translated site
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the corpus; add the stylesheet and the inline syntax."""
        problems = [ignoring_problem(str(code), reason) for code, reason in self.config.ignore.items()]
        if any(problems):
            raise PluginError(f"explainer: ignore: {'; '.join(filter(None, problems))}")
        try:
            read_options(self.config.linking)
        except RulerError as error:
            raise PluginError(f"explainer: {error}") from error
        if problem := severities_problem(self.config.severity):
            raise PluginError(f"explainer: severity: {problem}")
        if problem := messages_problem(self.config.messages, site_lang(config)):
            raise PluginError(f"explainer: messages: {problem}")
        if problem := addresses_problem(self.config.sections):
            raise PluginError(f"explainer: sections: {problem}")
        if self._preview:
            folders = (self.config.annotations, self.config.seeds)
            self._preview.aside = tuple(str(_root(config) / name) for name in folders)
            self._inputs, self._reads = self._preview.inputs(config), Reads()
        self._project = self.read(config)
        self._findings, self._rendered = [], None
        if "navigation.instant.preview" in (config.theme.get("features") or []):
            log.info("navigation.instant.preview opens Material's own previews beside the cards of names")
        if STYLE not in config.extra_css:
            config.extra_css.insert(0, STYLE)  # a publisher's own styles come later and win
        extensions: list[Any] = config.markdown_extensions  # Markdown takes names and extensions
        if self._syntax not in extensions:
            extensions.append(self._syntax)
        self._syntax.project, self._syntax.reading = self._project, "not"
        return config

    @event_priority(50)  # before plugins that look at all files
    def _add_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the generated pages; keep from MkDocs what would end it."""
        docs = Path(os.path.relpath(config.docs_dir, _root(config))).as_posix()
        project = self._known
        addresses = project.settings.folders.addresses
        leave_out_odd(files, config, docs, ours=project.settings.folders.context)
        self._findings += disarm_pages(files, _root(config), docs, self._is_ours)
        self._placing = Placing(_root(config), addresses, language_of(config))
        self._sources = sources = self.sources(project, files)
        if self._placing.language is None:
            self._kept = self._placing.add(files, config, sources.values())
        indexes = ((f"{addresses.path(index_key(section))}.md", section) for section in SECTIONS)
        absent = frozenset(path for path, section in indexes if addresses.folder(section) and path not in sources)
        if config.nav is not None:
            config.nav = without_entries(config.nav, absent - files.src_uris.keys())
        self.add_others(files, project, config)
        return files

    def sources(self, project: Project, files: Files) -> dict[str, PageSource]:
        """Return what generated pages are made from, by path below the folder of pages."""
        addresses = project.settings.folders.addresses
        shown = shown_sections(project, with_history=self.config.history)
        empty = [section for section in SECTIONS if section not in shown and addresses.folder(section)]
        shown += asked_for(files, addresses, empty)
        return {source.path: source for source in page_sources(project.corpus, shown, addresses, project.tongue.words)}

    def place(self, files: Files, sources: Iterable[PageSource], config: MkDocsConfig) -> None:
        """Add generated pages to files that have none."""
        self._placing = Placing(_root(config), self._known.settings.folders.addresses, language_of(config))
        self._placing.add(files, config, sources)

    def add_others(self, files: Files, project: Project, config: MkDocsConfig) -> None:
        """Add what is generated besides pages."""
        add_redirects(files, project.corpus, config, project.settings.folders.addresses)
        add_assets(
            files, project.corpus, config, project.tongue, with_form=self.config.note_form, look=self.config.style
        )

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Keep the navigation for the preview."""
        self._nav = nav
        return nav

    @event_priority(-60)  # after plugins that add files, before those that have the last word on them
    def _settle_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Leave the pages alone that others put where ours would be."""
        if self._placing and self._placing.language is None:
            self._tell_kept([*self._kept, *self._placing.settle(files)])
        return files

    @event_priority(-200)  # after the plugin that makes the files of each language
    def _add_translated(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the pages to one language of a translated site."""
        if self._placing and self._placing.language:
            self._tell_kept(self._placing.add(files, config, self._sources.values()))
        return files

    on_files = CombinedEvent(_add_files, _settle_files, _add_translated)

    def _tell_kept(self, paths: list[str]) -> None:
        if paths:
            log.warning(kept_words(paths, self._known.settings.folders.addresses))

    @event_priority(-100)  # after plugins with a syntax of their own
    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Read our syntax in this page, if it is ours."""
        settings = self._known.settings
        if page.file.generated_by == OURS:
            self._syntax.reading = "not"
        else:
            switch = bool(page.meta["explainer"]) if "explainer" in page.meta else None
            key = key_of(page.file, settings.folders.addresses)
            self._syntax.reading = settings.reading(path_of(page.file), is_context=is_context(key), switch=switch)
            rendered = self._rendered_of(config, files)
            if rendered.reads:
                rendered.reads.forget(text_part(key))
            self._syntax.project = rendered.asked(key)
        return markdown

    @event_priority(100)  # before plugins that keep what they see of a page
    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Resolve references; give other plugins Markdown without them."""
        if self._syntax.reading != "not":
            page.markdown = self._syntax.said(page.markdown or "")
            html = self._rendered_of(config, files).resolved(page, html)
        self._syntax.reading = "not"
        return html

    @event_priority(100)  # before plugins that read the finished pages
    def on_env(self, env: Any, *, config: MkDocsConfig, files: Files) -> Any:
        """Annotate and fill all pages: every page is rendered, and no template has been filled yet."""
        self._env = env
        before = Preparation(reads=self._reads) if self._reads else None
        self._build = self.annotated(self._rendered_of(config, files), before)
        for key in self._build.rendered.pages:
            self.fill(self._build, key)
        self.tell(self._build)
        return env

    def fill(self, build: SiteBuild, key: str) -> None:
        """Give a page its content, as far as search reads it."""
        build.fill_page(key)
        settle_meta(build, build.rendered.pages[key])

    def annotated(self, rendered: Rendered, before: Preparation | None) -> SiteBuild:
        """Return the build of pages that are rendered. before: what is known of an earlier one."""
        try:
            return annotate_site(rendered, self._options(rendered.config), before)
        except PipelineError as error:
            raise PluginError(f"explainer: spacy_model: {error}") from error

    def tell(self, build: SiteBuild) -> None:
        """Check a build, and log what was found."""
        linkers = build.rendered.project.linkers
        for problem in linkers.problems:
            log.warning(problem)
        if missing := missing_inflection(linkers.languages):
            log.info(missing)
        if is_first_language(build.rendered.config):
            _log(build.findings(self._findings))

    def render_with(self, rendered: Rendered) -> None:
        """Take the pages that are rendered from now on as those of this build."""
        self._project, self._rendered = rendered.project, rendered

    def begin(self, build: SiteBuild) -> None:
        """Take a build as the one whose pages are written now."""
        self._build = build

    def finish(self, build: SiteBuild) -> None:
        """Take a build as finished."""
        self._finished = build

    @event_priority(-100)  # after search has read the page
    def on_page_context(self, context: Any, *, page: Page, config: MkDocsConfig, nav: Any) -> Any:
        """Add the lists that follow a page's text, and the script that works on them."""
        if self._build:
            self._build.add_lists(page)
            mark_section(self._build, page, is_active=True)
            if words := self._build.raw_words(page):
                log.warning("%s: readers would see this as it is written: %s", page.file.src_uri, words)
            if is_printed(config):
                keep_for_print(page)
            page.content = with_script(page.content or "", page.url, always=self.config.style == "site")
        return context

    def on_post_template(self, output_content: str, *, template_name: str, config: MkDocsConfig) -> str:
        """Mend the page that is shown where there is none (404), as all others."""
        if not template_name.endswith(".html"):
            return output_content
        base = urlsplit(config.site_url or "/").path.rstrip("/")
        mended = self._mended(output_content, base, config)
        if template_name != "404.html" or self.config.style != "site":
            return mended
        return with_missing_page(mended, base, self._known.tongue.words)

    def _mend(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Mend what Material's templates leave unnamed, and what would ask others; add what others read in the head."""
        mended = self._mended(output, get_relative_url(".", page.url), config)
        return with_head(mended, self._build, page) if self._build else mended

    def _mended(self, html: str, base: str, config: MkDocsConfig) -> str:
        if self.config.style != "site":
            return html
        early = with_early_fonts(html, base)
        return with_silent_repository_link(with_named_landmarks(early)) if config.theme.name == "material" else early

    @event_priority(-100)  # after plugins that read the finished page
    def _release(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Keep nothing of a page that is finished."""
        if self._build:
            mark_section(self._build, page, is_active=False)
            self._build.release(page)
        return output

    on_post_page = CombinedEvent(_mend, _release)

    @event_priority(50)  # before the plugin that prints all pages
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the data files; have pages printed that are in no navigation."""
        if self._build:
            if is_printed(config):
                print_too(config, self._build.pages_aside())
            for file in self.data_files(self._build) if is_first_language(config) else ():
                write_file(file.content(), str(Path(config.site_dir, file.path)))
            self._finished = self._build
            if self._preview and self._inputs and self._nav:
                files = self._build.rendered.files
                built = Built(config, files, self._sources, self._nav, self._env, self._build, self._inputs)
                self._preview.begin_from(built)

    def data_files(self, build: SiteBuild) -> Iterator[DataFile]:
        """Yield the files of data and the feeds, but for those whose address something else has.

        A site that explains nothing yet gets none.
        """
        if build.rendered.project.corpus.is_empty:
            return
        taken = {address_of(file) for file in build.rendered.files}
        yield from (file for file in (*build.data_files(), *feeds(build)) if file.path.casefold() not in taken)

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[..., None]
    ) -> LiveReloadServer:
        """Rebuild when an annotation or an article changes."""
        for folder in (self.config.annotations, self.config.seeds):
            path = _root(config) / folder
            if path.is_dir():
                server.watch(str(path))
        if self.config.note_form and self._token:
            self._open_door(server, _root(config))
        if self._preview:
            self._preview.everything = builder
            if upstream.watches_theme(server, config):
                self._preview.hindrance = "the theme is watched, too"
            server.builder = self._preview
        return server

    def _open_door(self, server: LiveReloadServer, root: Path) -> None:
        """Let the form in the preview's pages write notes."""
        annotations = self.config.annotations.strip("/")

        def folder() -> NotesFolder:
            return NotesFolder(
                root, annotations, frozenset(self._finished.site.corpus.articles if self._finished else ())
            )

        def check(draft: Draft) -> Checked:
            if self._finished is None:
                return Checked(["The preview is not ready yet: try again in a moment"], [])
            return check_draft(self._finished.context, draft, folder().path_of(draft))

        path = f"{server.mount_path}{ADDRESS}"
        server.set_app(NotesDoor(server.serve_request, path=path, token=self._token, notes=folder, check=check))

    def _rendered_of(self, config: MkDocsConfig, files: Files) -> Rendered:
        """Return the pages of this build, which plugins for translated sites have several of."""
        if self._rendered is None or self._rendered.files is not files:
            self._rendered = Rendered(self._known, files, config, self._is_serving, reads=self._reads)
        return self._rendered

    def _is_ours(self, file: File, text: str) -> bool:
        settings = self._known.settings
        is_answer = is_context(key_of(file, settings.folders.addresses))
        return settings.reading(file.src_uri, is_context=is_answer, switch=switch_of(text)) == "ours"

    @property
    def _known(self) -> Project:
        if self._project is None:
            raise PluginError("explainer: another plugin keeps MkDocs from telling this one its configuration")
        return self._project

    def read(self, config: MkDocsConfig, before: Project | None = None) -> Project:
        """Return the reading of the repository, with its annotations and articles read.

        before: an earlier one, whose linkers serve again where no name has changed.
        """
        options = self.config
        reader = SpacyReading(options.spacy_model) if options.spacy_model else None
        settings = settings_of(config, options)
        project = read_project(
            _root(config),
            settings=settings,
            reader=SiteReader(reader, settings.lang),
            cache=self._cache if self._is_serving else None,
            with_drafts=self._is_serving if options.drafts is None else options.drafts,
        )
        if before:
            project = replace(project, before=(before.corpus, before.linkers))
        try:
            _ = project.corpus
        except OSError as error:
            raise PluginError(f"explainer: {error}") from error
        return project

    def _options(self, config: MkDocsConfig) -> Options:
        options = self.config
        # a preview for other computers says nothing of a door that opens to this one alone
        token = self._token if is_local(config.dev_addr.host) else ""
        form = note_form_of(config, options, token) if options.note_form else None
        history = history_of(config, options, self._history) if options.history else None
        return Options(options.map_policy, form, history, archive_of(config, options))


def _log(findings: list[Finding]) -> None:
    """Log a line for each finding, and how many there are. Errors are warnings to MkDocs: strict builds count them."""
    findings.sort(key=sort_key)
    for finding in findings:
        if severity_of(finding) == Severity.ERROR:
            log.warning(concise.line(finding))
        else:
            log.info(concise.line(finding))
    if findings:
        log.info("Findings: %d. `explainer check` shows each with its line and what to do", len(findings))
