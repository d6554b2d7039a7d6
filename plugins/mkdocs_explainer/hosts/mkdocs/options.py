"""The plugin's options in `mkdocs.yml`, and what a site's configuration comes to with them."""

import os
from collections.abc import Mapping
from pathlib import Path

from mkdocs.config import config_options as c
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger

from mkdocs_explainer.hosts.mkdocs.files import root_of as _root
from mkdocs_explainer.hosts.mkdocs.neighbours import language_of
from mkdocs_explainer.linking.options import read_options
from mkdocs_explainer.linking.ruler import RulerError
from mkdocs_explainer.load.archive_summary import NoSummaryError, read_archive_summary
from mkdocs_explainer.load.git.history import HistoryCache, read_history
from mkdocs_explainer.model.archive import ArchiveMentions
from mkdocs_explainer.model.corpus import NOTE_KINDS
from mkdocs_explainer.model.folders import Folders
from mkdocs_explainer.model.sections import CONTEXT, addresses_problem, read_addresses
from mkdocs_explainer.project.forges import FORGE_CHOICES, Repository, forge_of
from mkdocs_explainer.project.note_form import NoteForm
from mkdocs_explainer.project.settings import Settings, docs_below, linked_pages
from mkdocs_explainer.render.assets import LOOKS
from mkdocs_explainer.render.figures.shapes import MAP_POLICIES
from mkdocs_explainer.render.messages.own import messages_problem, read_messages
from mkdocs_explainer.render.share_image import can_draw, is_face
from mkdocs_explainer.rules import ignoring_problem, read_severities, severities_problem
from mkdocs_explainer.site.history import History
from mkdocs_explainer.site.page import DENSITIES

log = get_plugin_logger(__name__)

_MOST_NAMED = 5
"""Commits in one line of the log."""


class ExplainerConfig(Config):
    """The plugin's options in `mkdocs.yml`."""

    annotations = c.Type(str, default="annotations")
    """Folder of the annotation files, beside `mkdocs.yml`."""
    seeds = c.Type(str, default="seeds")
    """Folder of the source articles, beside `mkdocs.yml`."""
    density = c.Choice(DENSITIES, default="section")
    """Which mentions become links: `all`, the first of an entity in each `section`, the `first` on the page, `none`."""
    sections = c.Type(dict, default={})
    """Where sections stand, by name: the folder of their pages, or `false` for none."""
    link_pages = c.Optional(c.ListOfItems(c.Type(str)))
    """Shell patterns of the hand-written pages whose names are linked. Default: the first page, and those of the
    section of context pages. `explainer: true` or `false` in a page's front
    matter decides for that page."""
    style = c.Choice(LOOKS, default="components")
    """What is styled: our own `components` alone, or the whole `site`: headings, links, columns, accent; and Material's
    link to the repository asks no forge for its stars."""
    map_policy = c.Choice(MAP_POLICIES, default="un")
    """Which borders maps show: `un`, as the United Nations see them; `coastlines`, none."""
    spacy_model = c.Optional(c.Type(str))
    """Name or path of a spaCy pipeline that reads texts in the site's language after the rules. Default: none."""
    linking = c.Type(dict, default={})
    """Which rules of linking are `off` or `on`, the strength of `longer_name` by type of entity, and the `finder`."""
    history = c.Type(bool, default=True)
    """Show what was changed and when, from the repository's git history, and who worked on the texts."""
    ignore = c.Type(dict, default={})
    """Warnings that the site does without: codes of rules, each with the reason. Errors cannot be ignored."""
    severity = c.Type(dict, default={})
    """What findings weigh here: by code of a rule `{level: error, warning or info, reason: why}`."""
    messages = c.Type(dict, default={})
    """What we say to readers, in other words: by what we say in English; for one of several languages below its tag."""
    archive = c.Optional(c.Type(str))
    """Folder of an archive's tables, as `explainer archive link` writes them: entries show where it mentions them."""
    headlines = c.ListOfItems(c.Choice(NOTE_KINDS), default=[])
    """The kinds of notes that must say in one line what the reader learns, such as `[check, update]`."""
    drafts = c.Optional(c.Type(bool))
    """Show notes with `status: draft`. Default: in the preview, not in a build."""
    processes = c.Optional(c.Type(int))
    """How many processes make pages. Default: as many as there are cores; 1 where a process cannot be copied."""
    cache = c.Type(bool, default=False)
    """Keep in `.cache/explainer/` what a build made, so that the next one makes what differs."""
    share_images = c.Type(bool, default=False)
    """Draw the picture that networks show of each article and context page; needs Pillow, and `site_url`."""
    share_font = c.Optional(c.File(exists=True))
    """A face for these pictures, where ours lacks letters: it has those of western languages."""
    share_notes = c.Type(bool, default=False)
    """Write each note as a small page of its own, too, which other sites may show in a frame."""
    note_form = c.Type(bool, default=True)
    """Let readers write notes on the words they select in an article."""
    note_license = c.Optional(c.Type(str))
    """What contributors put their notes under, such as `CC-BY-4.0`; the form says so."""
    manual = c.Optional(c.URL())
    """Where the plugin's manual stands, if it does anywhere: findings lead to its pages. Without it they name the
    command that prints a rule's page, `explainer explain CODE`."""
    forge = c.Choice(FORGE_CHOICES, default="auto")
    """Where the form proposes notes: at the forge that `repo_url` names, at another kind of forge, or nowhere."""
    forge_branch = c.Optional(c.Type(str))
    """The branch that notes are proposed for. Default: the one in `edit_uri`, else `main`."""
    forge_annotations = c.Optional(c.Type(str))
    """Folder of the annotation files in the repository. Default: told from `edit_uri`."""


def refuse_wrong(options: ExplainerConfig, lang: str) -> None:
    """Do nothing where the options can be used. lang: the site's language.

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
    lang = site_lang(config)
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
        messages=read_messages(options.messages, lang),
    )


def history_of(config: MkDocsConfig, options: ExplainerConfig, cache: HistoryCache) -> History | None:
    """Return what happened to the texts, from git; `None` where nobody can know."""
    folder = read_addresses(options.sections).folder(CONTEXT) or CONTEXT
    pages = Path(os.path.relpath(config.docs_dir, _root(config)), folder).as_posix()
    found = read_history(_root(config), annotations=options.annotations, seeds=options.seeds, pages=pages, cache=cache)
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
