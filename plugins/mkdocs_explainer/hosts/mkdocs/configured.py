"""What a site's configuration comes to with the plugin's options."""

import os
from collections.abc import Mapping
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger

from mkdocs_explainer.hosts.mkdocs.files import root_of as _root
from mkdocs_explainer.hosts.mkdocs.neighbours import language_of
from mkdocs_explainer.hosts.mkdocs.options import ExplainerConfig
from mkdocs_explainer.linking.options import read_options
from mkdocs_explainer.linking.ruler import RulerError
from mkdocs_explainer.load.archive_summary import NoSummaryError, read_archive_summary
from mkdocs_explainer.load.git.history import HistoryCache, read_history
from mkdocs_explainer.load.own_types import read_types, types_problem
from mkdocs_explainer.model.archive import ArchiveMentions
from mkdocs_explainer.model.folders import Folders
from mkdocs_explainer.model.sections import CONTEXT, addresses_problem, read_addresses
from mkdocs_explainer.project.forges import Repository, forge_of
from mkdocs_explainer.project.note_form import NoteForm
from mkdocs_explainer.project.settings import Settings, docs_below, linked_pages, type_places
from mkdocs_explainer.render.messages.own import messages_problem, read_messages, type_messages
from mkdocs_explainer.render.share_image import can_draw, is_face
from mkdocs_explainer.rules import ignoring_problem, read_severities, severities_problem
from mkdocs_explainer.site.history import History

log = get_plugin_logger(__name__)

_MOST_NAMED = 5
"""Commits in one line of the log."""


def refuse_wrong(options: ExplainerConfig, lang: str, file: str | None = None) -> None:
    """Do nothing where the options can be used. lang: the site's language; file: where they stand.

    Raises:
        PluginError: one of them cannot; MkDocs ends with these words.
    """
    problems = [ignoring_problem(str(code), reason) for code, reason in options.ignore.items()]
    if any(problems):
        raise PluginError(f"explainer: ignore: {'; '.join(filter(None, problems))}")
    try:
        read_options(options.linking)
    except RulerError as error:
        raise PluginError(f"explainer: {error}") from error
    if problem := severities_problem(options.severity):
        raise PluginError(f"explainer: severity: {problem}")
    if problem := messages_problem(options.messages, lang):
        raise PluginError(f"explainer: messages: {problem}")
    at = type_places(Path(file or ""))
    if problem := types_problem(options.types, at):
        raise PluginError(f"explainer: types: {problem}")
    if problem := addresses_problem(options.sections):
        raise PluginError(f"explainer: sections: {problem}")
    if options.share_images and options.share_font and can_draw() and not is_face(Path(options.share_font)):
        raise PluginError(f"explainer: share_font: {options.share_font} is no font that can be read")


def archive_of(config: MkDocsConfig, options: ExplainerConfig) -> Mapping[str, ArchiveMentions]:
    """Return what the archive that the site names says of each entry."""
    if not options.archive:
        return {}
    try:
        return read_archive_summary(_root(config) / options.archive)
    except NoSummaryError as error:
        log.warning("archive: %s", error)
        return {}


def site_lang(config: MkDocsConfig) -> str:
    """Return the language of a site: the theme's."""
    return str(config.theme.get("language") or config.theme.get("locale") or "en")


def settings_of(config: MkDocsConfig, options: ExplainerConfig) -> Settings:
    """Return what MkDocs has read of the configuration, as every other door has it from the file."""
    docs = docs_below(_root(config), config.docs_dir)
    lang, types = site_lang(config), read_types(options.types)
    return Settings(
        Folders(options.annotations.strip("/"), options.seeds.strip("/"), docs, read_addresses(options.sections)),
        lang,
        options.density,
        linked_pages(options.link_pages, read_addresses(options.sections)),
        options.link_pages is not None,
        tuple(filter(None, (config.exclude_docs, config.draft_docs))),
        options.ignore,
        frozenset(options.headlines),
        options.spacy_model or "",
        read_options(options.linking),
        is_site=True,
        severities=read_severities(options.severity),
        # plugins add extensions that are no names, ours among them: nobody else can read pages with those
        extensions=tuple(name for name in config.markdown_extensions if isinstance(name, str)),
        written_in=several.default if (several := language_of(config)) else "",
        messages=type_messages(types, lang, read_messages(options.messages, lang)),
        types=types,
    )


def read_changes(config: MkDocsConfig, options: ExplainerConfig, cache: HistoryCache) -> History | None:
    """Return what happened to the texts, from git, and say nothing of it; `None` where nobody can know."""
    folder = read_addresses(options.sections).folder(CONTEXT) or CONTEXT
    pages = Path(os.path.relpath(config.docs_dir, _root(config)), folder).as_posix()
    return read_history(_root(config), annotations=options.annotations, seeds=options.seeds, pages=pages, cache=cache)


def history_of(config: MkDocsConfig, options: ExplainerConfig, cache: HistoryCache) -> History | None:
    """Return the same, and say in the log what is wrong with it."""
    found = read_changes(config, options, cache)
    if cache.problem:
        log.info("Nothing of the history is shown: %s", cache.problem)
    undated = dict.fromkeys(change.commit for change in found.changes if not change.date) if found else {}
    if undated:
        named = ", ".join(id[:12] for id in list(undated)[:_MOST_NAMED])
        more = f" and {len(undated) - _MOST_NAMED} more" if len(undated) > _MOST_NAMED else ""
        log.info("The history has commits without a date that can be read, shown without one: %s%s", named, more)
    return found


def note_form_of(config: MkDocsConfig, options: ExplainerConfig, token: str) -> NoteForm:
    """Return the form for notes. token: of the preview's door; empty: there is none."""
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
