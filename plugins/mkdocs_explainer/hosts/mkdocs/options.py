"""The plugin's options in `mkdocs.yml`.

Little is imported here: a site that has nothing of ours pays for no more.
"""

from typing import Literal

from mkdocs.config import config_options as c
from mkdocs.config.base import Config

from mkdocs_explainer.model.choices import DENSITIES, MAP_POLICIES, NOTE_KINDS
from mkdocs_explainer.project.forges import FORGE_CHOICES
from mkdocs_explainer.render.assets import LOOKS

Command = Literal["build", "gh-deploy", "serve"]
"""What MkDocs was called for."""


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
    types = c.Type(dict, default={})
    """Types of entities besides ours: by type `{name: what one is called, plural: several, like: one of ours}`."""
    archive = c.Optional(c.Type(str))
    """Folder of an archive's tables, as `explainer archive link` writes them: entries show where it mentions them."""
    headlines = c.ListOfItems(c.Choice(NOTE_KINDS), default=[])
    """The kinds of notes that must say in one line what the reader learns, such as `[check, update]`."""
    drafts = c.Optional(c.Type(bool))
    """Show notes with `status: draft`. Default: in the preview, not in a build."""
    processes = c.Optional(c.Type(int))
    """How many processes make pages. Default: as many as there are cores; 1 where a process cannot be copied."""
    cache = c.Type(bool, default=False)
    """Keep in `.cache/explainer/` what builds made and commands found, so that the next makes what differs."""
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
