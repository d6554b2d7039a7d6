"""What a build begins with: the one reading of the repository, and what the configuration says of pages."""

from contextlib import nullcontext
from dataclasses import replace

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from mkdocs_explainer.hosts.mkdocs.configured import archive_of, history_of, note_form_of, settings_of
from mkdocs_explainer.hosts.mkdocs.files import root_of
from mkdocs_explainer.hosts.mkdocs.forks import usual_processes
from mkdocs_explainer.hosts.mkdocs.options import ExplainerConfig
from mkdocs_explainer.hosts.mkdocs.site_options import Options
from mkdocs_explainer.linking.spacy_reading import SpacyReading
from mkdocs_explainer.load.git.history import HistoryCache
from mkdocs_explainer.load.kept import KeptFiles
from mkdocs_explainer.load.known import Cache
from mkdocs_explainer.model.collector import collector_paused
from mkdocs_explainer.project.linkers import SiteReader
from mkdocs_explainer.project.notes_door import is_local
from mkdocs_explainer.project.reading import Project, read_project
from mkdocs_explainer.project.store import Store
from mkdocs_explainer.site.plain import digest

_FILES = "files.json"
"""What annotation files say."""


def read_site(
    config: MkDocsConfig,
    options: ExplainerConfig,
    *,
    cache: Cache | None,
    with_drafts: bool,
    before: Project | None = None,
    store: Store | None = None,
) -> Project:
    """Return the reading of the repository, with its annotations and articles read.

    cache: what a preview keeps of files. before: an earlier reading, whose linkers serve again where no name has
    changed. store: what the last build kept, where no preview keeps it.

    Raises:
        PluginError: a folder cannot be read.
    """
    reader = SpacyReading(options.spacy_model) if options.spacy_model else None
    settings = settings_of(config, options)
    types = digest(dict(settings.types)) if store else ""
    kept = KeptFiles(_files(store, types)) if store else None
    project = read_project(
        root_of(config),
        settings=settings,
        reader=SiteReader(reader, settings.lang),
        cache=Cache(kept=kept) if kept else cache,
        with_drafts=with_drafts,
    )
    if before:
        project = replace(project, before=before.earlier)
    try:
        with collector_paused(stays=True) if kept else nullcontext():
            _ = project.corpus
    except OSError as error:
        raise PluginError(f"explainer: {error}") from error
    if store and kept and not kept.is_as_it_was:
        store.keep(_FILES, [types, kept.now])
    return project


def _files(store: Store, types: str) -> object:
    """Return what annotation files said in the last build, if the site had the same types of its own."""
    state = store.state(_FILES)
    return state[1] if isinstance(state, list) and len(state) == 2 and state[0] == types else None


def site_options(config: MkDocsConfig, options: ExplainerConfig, token: str, history: HistoryCache) -> Options:
    """Return what the configuration says of pages. token: of the preview's door for notes; empty: there is none."""
    # a preview for other computers says nothing of a door that opens to this one alone
    form = note_form_of(config, options, token if is_local(config.dev_addr.host) else "") if options.note_form else None
    told = history_of(config, options, history) if options.history else None
    processes = options.processes or usual_processes()
    return Options(
        options.map_policy,
        form,
        told,
        archive_of(config, options),
        processes,
        share_images=options.share_images,
        share_font=options.share_font or "",
        share_notes=options.share_notes,
    )
