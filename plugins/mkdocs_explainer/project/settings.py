"""What a site's configuration says, as far as it concerns us; and whether a folder is that of a site."""

import os
import posixpath
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatch
from pathlib import Path
from typing import Any, Literal, Protocol

from pathspec.gitignore import GitIgnoreSpec

from mkdocs_explainer.linking.options import read_options
from mkdocs_explainer.linking.rule import DEFAULTS, Options
from mkdocs_explainer.linking.ruler import RulerError
from mkdocs_explainer.load.own_types import read_types, types_problem
from mkdocs_explainer.model.choices import DENSITIES, Density, MapPolicy
from mkdocs_explainer.model.findings import Severity
from mkdocs_explainer.model.folders import USUAL, Folders
from mkdocs_explainer.model.own_types import OwnTypes
from mkdocs_explainer.model.sections import CONTEXT, Addresses, addresses_problem, read_addresses
from mkdocs_explainer.project.configuration import PLUGIN, Configuration, line_of, read_configuration
from mkdocs_explainer.render.messages.own import messages_problem, read_messages, type_messages
from mkdocs_explainer.render.messages.words import OwnMessages
from mkdocs_explainer.rules import read_severities, severities_problem

_FIRST_PAGE = "index.md"
Reading = Literal["ours", "known", "not"]
"""Whether our inline syntax is read in a hand-written page: all of it; references to what there is, everything else
stays as it is written; none."""


class Patterns(Protocol):
    """Patterns of paths, as in a `.gitignore`."""

    def match_file(self, file: str) -> bool:
        """Return whether a path matches."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What is known of a site before any of its texts is read."""

    folders: Folders = USUAL
    lang: str = "en"
    """Language of the hand-written pages."""
    density: Density = "section"
    link_pages: tuple[str, ...] = (_FIRST_PAGE, f"{CONTEXT}/*")
    """Shell patterns of the hand-written pages whose names are linked."""
    is_link_pages_given: bool = False
    """The configuration says which; else it is what is usual."""
    left_out: tuple[Patterns, ...] = ()
    """Pages that are not published: excluded ones and drafts."""
    ignored: Mapping[str, str] = field(default_factory=dict)
    """By code of a rule: why the site does without its warnings."""
    headlines: frozenset[str] = frozenset()
    """The kinds of notes that the site wants a headline for."""
    spacy_model: str = ""
    """The pipeline that reads texts in the site's language a second time: its name, or a folder's path."""
    linking: Options = DEFAULTS
    """Which rules of linking are on, and what packages add."""
    named_in: str = ""
    """The configuration's file, for messages."""
    is_site: bool = False
    """The configuration names the plugin."""
    problem: str = ""
    """Why the configuration could not be read; empty: it was."""
    severities: Mapping[str, Severity] = field(default_factory=dict)
    """By code of a rule: what the site says that its findings weigh."""
    extensions: tuple[str, ...] = ()
    """The extensions of Markdown that its pages are read with; none: it does not say."""
    messages: Mapping[str, OwnMessages] = field(default_factory=dict)
    """By language: what the site says to readers otherwise than we do."""
    manual: str = ""
    """Where the manual stands: what findings lead to; empty: nowhere that we know of."""
    note_license: str = ""
    """What contributors put their notes under; empty: the site does not say."""
    types: OwnTypes = field(default_factory=dict)
    """Of entities, besides ours."""
    map_policy: MapPolicy = "un"
    """Which borders maps show."""
    written_in: str = ""
    """Language of entries that do not say theirs, where a site is built in several; empty: `lang`."""

    def is_linked(self, below_docs: str, *, switch: bool | None) -> bool:
        """Return whether a hand-written page's names are linked. switch: what its front matter says of it."""
        return any(fnmatch(below_docs, pattern) for pattern in self.link_pages) if switch is None else switch

    def reading(self, below_docs: str, *, is_context: bool, switch: bool | None) -> Reading:
        """Return how far a hand-written page is ours: a context page is, and what its front matter or the option names.

        What is only usually linked, the first page, may have been there before us.
        """
        if switch is not None:
            return "ours" if switch else "not"
        if is_context:
            return "ours"
        if not self.is_linked(below_docs, switch=None):
            return "not"
        return "ours" if self.is_link_pages_given else "known"

    def is_left_out(self, below_docs: str) -> bool:
        """Return whether a page is not published."""
        return any(patterns.match_file(below_docs) for patterns in self.left_out)


def read_settings(root: Path) -> Settings:
    """Return what the configuration of the site at `root` says; where it says nothing, what is usual."""
    configuration = read_configuration(root)
    values, options = configuration.values, _options(configuration)
    theme = values.get("theme")
    density: Density = next((known for known in DENSITIES if known == options.get("density")), "section")
    patterns = options.get("link_pages")
    ignored = options.get("ignore")
    sections = options.get("sections")
    # what is wrong with it, the build says
    addresses = read_addresses(sections if isinstance(sections, dict) and not addresses_problem(sections) else {})
    linking, problem = _linking(options.get("linking"))
    lang = _text(theme.get("language") or theme.get("locale") if isinstance(theme, dict) else None) or "en"
    messages = options.get("messages", {})
    if said := messages_problem(messages, lang):
        problem = "; ".join(filter(None, [problem, f"messages: {said}"]))
    given_types = options.get("types")
    if said := types_problem(given_types, type_places(root / configuration.name)):
        problem = "; ".join(filter(None, [problem, f"types: {said}"]))
    types = read_types(given_types)
    severities = options.get("severity")
    if not isinstance(severities, dict) or severities_problem(severities):
        severities = {}
    return Settings(
        Folders(
            _folder(options.get("annotations"), USUAL.annotations),
            _folder(options.get("seeds"), USUAL.seeds),
            docs_below(root, _text(values.get("docs_dir")) or USUAL.docs),
            addresses,
        ),
        lang,
        density,
        linked_pages(_texts(patterns) if isinstance(patterns, list) else None, addresses),
        isinstance(patterns, list),
        tuple(_patterns(text) for name in ("exclude_docs", "draft_docs") if (text := _text(values.get(name)))),
        {_text(code): _text(reason) for code, reason in ignored.items()} if isinstance(ignored, dict) else {},
        frozenset(_texts(options.get("headlines"))),
        _model(root, _text(options.get("spacy_model"))),
        linking,
        configuration.name,
        configuration.names_plugin,
        configuration.problem or (problem and f"{configuration.name}: {problem}"),
        read_severities(severities),
        configuration.extensions,
        type_messages(types, lang, read_messages(messages, lang)),
        _address(options.get("manual")),
        _text(options.get("note_license")),
        types,
        map_policy="coastlines" if _text(options.get("map_policy")) == "coastlines" else "un",
    )


def type_places(file: Path) -> Callable[[str], str]:
    """Return what says in which line of a configuration a type stands."""

    def said(type: str) -> str:
        line = line_of(file, "types", type)
        return f" (line {line})" if line else ""

    return said


def _address(value: Any) -> str:
    """Return a web address; empty for anything else."""
    text = _text(value)
    return text if text.startswith(("https://", "http://")) and text.isprintable() and " " not in text else ""


def _linking(given: Any) -> tuple[Options, str]:
    """Return the option `linking`, and what is wrong with it."""
    try:
        return read_options(given), ""
    except RulerError as error:
        return DEFAULTS, str(error)


def linked_pages(patterns: Iterable[str] | None, addresses: Addresses) -> tuple[str, ...]:
    """Return the patterns of pages whose names are linked. patterns: what the configuration says; `None`: nothing."""
    if patterns is not None:
        return tuple(patterns)
    context = addresses.folder(CONTEXT)
    return (_FIRST_PAGE, f"{context}/*") if context else (_FIRST_PAGE,)


def read_folders(root: Path) -> Folders:
    """Return where the site at `root` has its files: what its configuration says, else the defaults."""
    return read_settings(root).folders


def is_site(root: Path) -> bool:
    """Return whether a folder is that of a site: its configuration names the plugin, or the usual folders are there."""
    settings = read_settings(root)
    folders = settings.folders
    return settings.is_site or any((root / folder).is_dir() for folder in (folders.annotations, folders.seeds))


def may_remember(root: Path) -> bool:
    """Return whether commands may keep what they print of the site: it asks for that, and has neither a pipeline nor
    rules of linking that others wrote."""
    options = _options(read_configuration(root))
    is_asked_for = str(options.get("cache")).lower() in ("true", "yes", "on")  # as YAML has it
    return is_asked_for and not options.get("spacy_model") and not read_settings(root).linking.add


def docs_below(root: Path, docs: str) -> str:
    """Return the folder of pages as seen from the root, with forward slashes; "" for one elsewhere."""
    below = os.path.relpath(os.path.normpath(root / docs), root)
    return "" if below.startswith(os.pardir) else Path(below).as_posix()


def _options(configuration: Configuration) -> Mapping[str, Any]:
    options = configuration.plugins.get(PLUGIN)
    return options if isinstance(options, dict) else {}


def _patterns(text: str) -> Patterns:
    try:
        return GitIgnoreSpec.from_lines(text.splitlines())
    except ValueError:  # MkDocs tells
        return GitIgnoreSpec.from_lines([])


def _folder(value: Any, default: str) -> str:
    return posixpath.normpath(_text(value).strip("/") or default)


def _model(root: Path, named: str) -> str:
    return str(root / named) if named and (root / named).is_dir() else named


def _texts(value: Any) -> list[str]:
    """Return a list's texts; empty for anything else."""
    return [_text(item) for item in value] if isinstance(value, list) else []


def _text(value: Any) -> str:
    return "" if value is None or isinstance(value, dict | list) else str(value)
