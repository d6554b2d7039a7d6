"""What a build begins with: the one reading of the repository, and what the configuration says of pages."""

from dataclasses import replace

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from mkdocs_explainer.hosts.mkdocs.configured import archive_of, history_of, note_form_of, settings_of
from mkdocs_explainer.hosts.mkdocs.files import root_of
from mkdocs_explainer.hosts.mkdocs.forks import usual_processes
from mkdocs_explainer.hosts.mkdocs.options import ExplainerConfig
from mkdocs_explainer.hosts.mkdocs.site import Options
from mkdocs_explainer.linking.spacy_reading import SpacyReading
from mkdocs_explainer.load.git.history import HistoryCache
from mkdocs_explainer.load.repository import Cache
from mkdocs_explainer.project.linkers import SiteReader
from mkdocs_explainer.project.notes_door import is_local
from mkdocs_explainer.project.reading import Project, read_project


def read_site(
    config: MkDocsConfig,
    options: ExplainerConfig,
    *,
    cache: Cache | None,
    with_drafts: bool,
    before: Project | None = None,
) -> Project:
    """Return the reading of the repository, with its annotations and articles read.

    cache: what a preview keeps of files. before: an earlier reading, whose linkers serve again where no name has
    changed.

    Raises:
        PluginError: a folder cannot be read.
    """
    reader = SpacyReading(options.spacy_model) if options.spacy_model else None
    settings = settings_of(config, options)
    project = read_project(
        root_of(config),
        settings=settings,
        reader=SiteReader(reader, settings.lang),
        cache=cache,
        with_drafts=with_drafts,
    )
    if before:
        project = replace(project, before=(before.corpus, before.linkers))
    try:
        _ = project.corpus
    except OSError as error:
        raise PluginError(f"explainer: {error}") from error
    return project


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
