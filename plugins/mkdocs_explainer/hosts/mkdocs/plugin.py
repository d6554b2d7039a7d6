"""The MkDocs plugin `explainer`. Hooks only call plain functions; the work is done elsewhere."""

import os
import secrets
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, Literal

from mkdocs.config import config_options as c
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority, get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import write_file

from mkdocs_explainer.hosts.cli.formats import concise
from mkdocs_explainer.hosts.mkdocs import upstream
from mkdocs_explainer.hosts.mkdocs.annotating import Preparation
from mkdocs_explainer.hosts.mkdocs.files import add_assets, add_files, add_redirects, disarm_pages
from mkdocs_explainer.hosts.mkdocs.files import root_of as _root
from mkdocs_explainer.hosts.mkdocs.inputs import Inputs
from mkdocs_explainer.hosts.mkdocs.preview import Preview
from mkdocs_explainer.hosts.mkdocs.rendered import Rendered
from mkdocs_explainer.hosts.mkdocs.site import Options, SiteBuild, annotate_site
from mkdocs_explainer.hosts.mkdocs.theme import with_named_landmarks, with_script, with_silent_repository_link
from mkdocs_explainer.linking.pipeline import PipelineError
from mkdocs_explainer.linking.spacy_reading import SpacyReading
from mkdocs_explainer.load.git.history import HistoryCache, read_history
from mkdocs_explainer.load.repository import Cache
from mkdocs_explainer.model.corpus import NOTE_KINDS
from mkdocs_explainer.model.findings import Finding, Severity, sort_key
from mkdocs_explainer.model.folders import Folders
from mkdocs_explainer.model.sections import CHANGES, CONTEXT
from mkdocs_explainer.project.forges import FORGE_CHOICES, Repository, forge_of
from mkdocs_explainer.project.linkers import SiteReader, missing_inflection
from mkdocs_explainer.project.note_form import NoteForm, check_draft
from mkdocs_explainer.project.notes_door import ADDRESS, Checked, Draft, NotesDoor, NotesFolder, is_local
from mkdocs_explainer.project.reading import Project, read_project
from mkdocs_explainer.project.settings import LINKED_PAGES, Settings, docs_below
from mkdocs_explainer.render.assets import LOOKS, STYLE
from mkdocs_explainer.render.figures.shapes import MAP_POLICIES
from mkdocs_explainer.render.inline_syntax import InlineSyntax
from mkdocs_explainer.rules import ignoring_problem, severity_of
from mkdocs_explainer.site.history import History
from mkdocs_explainer.site.page import DENSITIES
from mkdocs_explainer.site.reads import Reads

log = get_plugin_logger(__name__)


class ExplainerConfig(Config):
    """The plugin's options in `mkdocs.yml`."""

    annotations = c.Type(str, default="annotations")
    """Folder of the annotation files, beside `mkdocs.yml`."""
    seeds = c.Type(str, default="seeds")
    """Folder of the source articles, beside `mkdocs.yml`."""
    density = c.Choice(DENSITIES, default="section")
    """Which mentions become links: `all`, the first of an entity in each `section`, the `first` on the page, `none`."""
    link_pages = c.ListOfItems(c.Type(str), default=list(LINKED_PAGES))
    """Shell patterns of the hand-written pages whose names are linked; `explainer: true` or `false` in a page's front
    matter decides for that page."""
    style = c.Choice(LOOKS, default="components")
    """What is styled: our own `components` alone, or the whole `site`: headings, links, columns, accent; and Material's
    link to the repository asks no forge for its stars."""
    map_policy = c.Choice(MAP_POLICIES, default="un")
    """Which borders maps show: `un`, as the United Nations see them; `coastlines`, none."""
    spacy_model = c.Optional(c.Type(str))
    """Name or path of a spaCy pipeline that reads texts in the site's language after the rules. Default: none."""
    history = c.Type(bool, default=True)
    """Show what was changed and when, from the repository's git history, and who worked on the texts."""
    ignore = c.Type(dict, default={})
    """Warnings that the site does without: codes of rules, each with the reason. Errors cannot be ignored."""
    headlines = c.ListOfItems(c.Choice(NOTE_KINDS), default=[])
    """The kinds of notes that must say in one line what the reader learns, such as `[check, update]`."""
    drafts = c.Optional(c.Type(bool))
    """Show notes with `status: draft`. Default: in the preview, not in a build."""
    note_form = c.Type(bool, default=True)
    """Let readers write notes on the words they select in an article."""
    note_license = c.Optional(c.Type(str))
    """What contributors put their notes under, such as `CC-BY-4.0`; the form says so."""
    forge = c.Choice(FORGE_CHOICES, default="auto")
    """Where the form proposes notes: at the forge that `repo_url` names, at another kind of forge, or nowhere."""
    forge_branch = c.Optional(c.Type(str))
    """The branch that notes are proposed for. Default: the one in `edit_uri`, else `main`."""
    forge_annotations = c.Optional(c.Type(str))
    """Folder of the annotation files in the repository. Default: told from `edit_uri`."""


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
        self._build: SiteBuild | None = None
        self._finished: SiteBuild | None = None
        """The last one that is complete: notes come while another is under way."""
        self._preview: Preview | None = None
        self._inputs: Inputs | None = None
        """What was there when the build began."""
        self._nav: Navigation | None = None
        self._env: Any = None

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Note whether this is a preview; having this hook keeps the plugin and its cache between rebuilds."""
        self._is_serving = command == "serve"
        self._token = secrets.token_urlsafe() if self._is_serving else ""
        self._preview = Preview(self) if self._is_serving else None

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the corpus; add the stylesheet and the inline syntax."""
        problems = [ignoring_problem(str(code), reason) for code, reason in self.config.ignore.items()]
        if any(problems):
            raise PluginError(f"explainer: ignore: {'; '.join(filter(None, problems))}")
        if self._preview:
            self._preview.aside = tuple(
                str(_root(config) / name) for name in (self.config.annotations, self.config.seeds)
            )
            self._inputs = self._preview.inputs(config)
        self._project = self.read(config)
        self._findings = []
        if "navigation.instant.preview" in (config.theme.get("features") or []):
            log.info("navigation.instant.preview opens Material's own previews beside the cards of names")
        if STYLE not in config.extra_css:
            config.extra_css.insert(0, STYLE)  # a publisher's own styles come later and win
        if not any(isinstance(extension, InlineSyntax) for extension in config.markdown_extensions):
            config.markdown_extensions.append(InlineSyntax())  # type: ignore[arg-type]  # Markdown takes both
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the generated pages; keep from MkDocs what would end it."""
        docs = Path(os.path.relpath(config.docs_dir, _root(config))).as_posix()
        self._findings += disarm_pages(files, docs)
        self.site_files(files, self._known, config)
        return files

    def site_files(self, files: Files, project: Project, config: MkDocsConfig) -> None:
        """Add what is generated to the files that are there."""
        without = frozenset() if self.config.history else frozenset([CHANGES])
        for path in add_files(files, project.corpus, config, _root(config), without=without):
            log.warning("%s stands where a page would be generated; yours is kept. Rename it to have both.", path)
        add_redirects(files, project.corpus, config)
        add_assets(files, project.corpus, config, with_form=self.config.note_form, look=self.config.style)

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Keep the navigation for the preview."""
        self._nav = nav
        return nav

    @event_priority(100)  # before plugins that read the finished pages
    def on_env(self, env: Any, *, config: MkDocsConfig, files: Files) -> Any:
        """Annotate and fill all pages: every page is rendered, and no template has been filled yet."""
        self._env = env
        before = Preparation(reads=Reads()) if self._preview else None
        self._build = self.remade(Rendered(self._known, files, config), before)
        self._build.fill()
        self._tell(self._build)
        return env

    def remade(self, rendered: Rendered, before: Preparation | None) -> SiteBuild:
        """Return the build of pages that are rendered. before: what is known of an earlier one."""
        try:
            return annotate_site(rendered, self._options(rendered.config), before)
        except PipelineError as error:
            raise PluginError(f"explainer: spacy_model: {error}") from error

    def _tell(self, build: SiteBuild) -> None:
        linkers = build.rendered.project.linkers
        for problem in linkers.problems:
            log.warning(problem)
        if missing := missing_inflection(linkers.languages):
            log.info(missing)
        _log(build.findings(self._findings))

    def begin(self, build: SiteBuild) -> None:
        """Take a build as the one whose pages are written now."""
        self._project, self._build = build.rendered.project, build

    def finish(self, build: SiteBuild) -> None:
        """Take a build as finished, and tell what was found."""
        self._finished = build
        self._tell(build)

    @event_priority(-100)  # after search has read the page
    def on_page_context(self, context: Any, *, page: Page, config: MkDocsConfig, nav: Any) -> Any:
        """Add the lists that follow a page's text, and the script that works on them."""
        if self._build:
            self._build.add_lists(page)
            page.content = with_script(page.content or "", page.url)
        return context

    def on_post_template(self, output_content: str, *, template_name: str, config: MkDocsConfig) -> str:
        """Mend the page that is shown where there is none (404), as all others."""
        return self._mended(output_content, config) if template_name.endswith(".html") else output_content

    def _mend(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Mend what Material's templates leave unnamed, and what would ask others."""
        return self._mended(output, config)

    def _mended(self, html: str, config: MkDocsConfig) -> str:
        if self.config.style != "site" or config.theme.name != "material":
            return html
        return with_silent_repository_link(with_named_landmarks(html))

    @event_priority(-100)  # after plugins that read the finished page
    def _release(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Keep nothing of a page that is finished."""
        if self._build:
            self._build.release(page)
        return output

    on_post_page = CombinedEvent(_mend, _release)

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the data files."""
        if self._build:
            for file in self._build.data_files():
                write_file(file.content(), str(Path(config.site_dir, file.path)))
            self._finished = self._build
            if self._preview and self._inputs and self._nav:
                self._preview.begin_from(config, self._nav, self._env, self._build, self._inputs)

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
        settings = _settings(config, options)
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
        form = _note_form(config, options, token) if options.note_form else None
        history = _history(config, options, self._history) if options.history else None
        return Options(options.map_policy, form, history)


def _settings(config: MkDocsConfig, options: ExplainerConfig) -> Settings:
    """Return what MkDocs has read of the configuration, as every other door has it from the file."""
    docs = docs_below(_root(config), config.docs_dir)
    return Settings(
        Folders(options.annotations.strip("/"), options.seeds.strip("/"), docs),
        str(config.theme.get("language") or "en"),
        options.density,
        tuple(options.link_pages),
        options.ignore,
        frozenset(options.headlines),
        options.spacy_model or "",
        is_site=True,
    )


def _history(config: MkDocsConfig, options: ExplainerConfig, cache: HistoryCache) -> History | None:
    pages = Path(os.path.relpath(config.docs_dir, _root(config)), CONTEXT).as_posix()
    return read_history(_root(config), annotations=options.annotations, seeds=options.seeds, pages=pages, cache=cache)


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


def _note_form(config: MkDocsConfig, options: ExplainerConfig, token: str) -> NoteForm:
    repository = Repository(
        config.repo_url or "",
        config.repo_name or "",
        str(config.edit_uri_template or config.edit_uri or ""),
        Path(os.path.relpath(config.docs_dir, _root(config))).as_posix(),
    )
    forge = forge_of(
        repository,
        options.annotations,
        kind=options.forge,
        branch=options.forge_branch or "",
        folder=options.forge_annotations or "",
    )
    return NoteForm(forge, options.note_license or "", token)
