"""Linkers as the site's build has them, for the doors that do not build it: commands and the Markdown extension."""

import os
import posixpath
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

import yaml

from mkdocs_explainer.linking.inflection import missing_libraries
from mkdocs_explainer.linking.linker import Linker
from mkdocs_explainer.linking.second_reading import Reader
from mkdocs_explainer.model.corpus import Corpus
from mkdocs_explainer.model.folders import USUAL, Folders

NO_MODEL = "none"
"""What stands for no pipeline on the command line."""
_CONFIGURATIONS = ("mkdocs.yml", "mkdocs.yaml")
_PLUGIN = "explainer"
_ANY_LANGUAGE = "xx"
"""spaCy's code of pipelines for many languages."""
_MOST_BYTES = 100_000
"""Of a configuration; longer ones are not read for this."""


class ReaderError(Exception):
    """The pipeline that the site names cannot be used; the message says where it is named, and what to do."""


@dataclass(frozen=True, slots=True)
class SiteReader:
    """Who reads the site's texts a second time, and in which language."""

    reader: Reader | None = None
    lang: str = "en"

    def linkers(self, corpus: Corpus, languages: Iterable[str]) -> dict[str, Linker]:
        """Return a linker for each language."""
        return {lang: self.linker(corpus, lang) for lang in sorted(set(languages))}

    def linker(self, corpus: Corpus, lang: str) -> Linker:
        """Return a linker for texts in a language, whatever its region."""
        is_read = self.lang == _ANY_LANGUAGE or _base(lang) == _base(self.lang)
        return Linker(corpus.entities.values(), lang, self.reader if is_read else None)


def _base(lang: str) -> str:
    return lang.partition("-")[0].lower()


@dataclass(frozen=True, slots=True)
class _Settings:
    """What the site's configuration says about reading."""

    model: str = ""
    lang: str = "en"
    place: str = ""
    """Where the pipeline is named, for messages."""
    folders: Folders = USUAL
    is_site: bool = False
    """The configuration names the plugin."""
    ignored: Mapping[str, str] = field(default_factory=dict)
    headlines: frozenset[str] = frozenset()


def read_site_reader(root: Path, *, model: str | None = None) -> SiteReader:
    """Return who reads the texts of the site at `root`: `spacy_model` of its configuration, or the pipeline `model`.

    The site's pipeline reads texts in the site's language, as in the build; `model` those in its own. `none` is no
    pipeline. spaCy is imported only when there is one.

    Raises:
        ReaderError: there is no such pipeline.
    """
    settings = _read_settings(root)
    named = settings.model if model is None else model
    if not named or named == NO_MODEL:
        return SiteReader(None, settings.lang)
    if model is None:
        path = str(root / named) if (root / named).is_dir() else named
        return SiteReader(_loaded(path, settings.place)[0], settings.lang)
    return SiteReader(*_loaded(model, "--spacy-model"))


def read_folders(root: Path) -> Folders:
    """Return where the site at `root` has its files: what its configuration says, else the defaults."""
    return _read_settings(root).folders


def read_ignored(root: Path) -> Mapping[str, str]:
    """Return the warnings that the site at `root` does without: by code of a rule the reason."""
    return _read_settings(root).ignored


def read_headlines(root: Path) -> frozenset[str]:
    """Return the kinds of notes that the site at `root` wants a headline for."""
    return _read_settings(root).headlines


def is_site(root: Path) -> bool:
    """Return whether a folder is that of a site: its configuration names the plugin, or the usual folders are there."""
    settings = _read_settings(root)
    folders = settings.folders
    return settings.is_site or any((root / folder).is_dir() for folder in (folders.annotations, folders.seeds))


@lru_cache(maxsize=1)
def _loaded(model: str, place: str) -> tuple[Reader, str]:
    """Return a reader with its pipeline loaded, and its language; a process that asks again gets the same one."""
    from mkdocs_explainer.linking.pipeline import PipelineError  # noqa: PLC0415 -- few sites name a pipeline
    from mkdocs_explainer.linking.spacy_reading import SpacyReading  # noqa: PLC0415

    try:
        reader = SpacyReading(model)
        lang = reader.load()
    except PipelineError as error:
        advice = f"install it, or read without one: --spacy-model {NO_MODEL}"
        raise ReaderError(f"{place}: {error}; {advice}") from error
    return reader, lang


def missing_inflection(languages: Iterable[str]) -> str:
    """Return what to tell the publisher of a site with texts in languages whose names are not inflected; or nothing."""
    foreign = sorted({lang for lang in languages if missing_libraries(lang)})
    if not foreign:
        return ""
    named = ", ".join(foreign)
    return (
        f"in texts in {named}, names are found only as they are listed, not in other cases (Курск, but not Курске)."
        ' To find those too: pip install "mkdocs-explainer[morphology]"'
    )


def _read_settings(root: Path) -> _Settings:
    """Return what the configuration says. One that cannot be read says nothing: MkDocs tells what is wrong with it."""
    for name in _CONFIGURATIONS:
        try:
            if (root / name).stat().st_size > _MOST_BYTES:
                return _Settings()
            text = (root / name).read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            continue
        try:
            # nodes, not values: no tag is obeyed, no merge key expanded
            return _settings(yaml.compose(text, yaml.SafeLoader), name, root)
        except (yaml.YAMLError, RecursionError, ValueError):
            return _Settings()
    return _Settings()


def _settings(configuration: yaml.Node | None, name: str, root: Path) -> _Settings:
    plugins = _entry(configuration, "plugins")
    entries = plugins.value if isinstance(plugins, yaml.SequenceNode) else [plugins]
    options = next(filter(None, (_entry(entry, _PLUGIN) for entry in entries)), None)
    lang = _text(_entry(_entry(configuration, "theme"), "language"))
    folders = Folders(
        _folder(_entry(options, "annotations"), USUAL.annotations),
        _folder(_entry(options, "seeds"), USUAL.seeds),
        _docs(_text(_entry(configuration, "docs_dir")), root),
    )
    is_site = any(_text(entry) == _PLUGIN or _entry(entry, _PLUGIN) for entry in entries)
    return _Settings(
        _text(_entry(options, "spacy_model")),
        lang or "en",
        f"spacy_model in {name}",
        folders,
        is_site,
        _texts(_entry(options, "ignore")),
        frozenset(_items(_entry(options, "headlines"))),
    )


def _texts(node: yaml.Node | None) -> dict[str, str]:
    """Return a mapping of texts; empty for anything else."""
    entries = node.value if isinstance(node, yaml.MappingNode) else []
    return {_text(name): _text(value) for name, value in entries}


def _items(node: yaml.Node | None) -> list[str]:
    """Return a list's texts; empty for anything else."""
    return [_text(item) for item in node.value] if isinstance(node, yaml.SequenceNode) else []


def _folder(node: yaml.Node | None, default: str) -> str:
    return posixpath.normpath(_text(node).strip("/") or default)


def _docs(named: str, root: Path) -> str:
    """Return the folder of pages below the root, as the build does it; "" for one elsewhere."""
    below = os.path.relpath(os.path.normpath(root / (named or USUAL.docs)), root)
    return "" if below.startswith(os.pardir) else Path(below).as_posix()


def _entry(node: yaml.Node | None, key: str) -> yaml.Node | None:
    """Return the value of a mapping's key; `None` for anything else."""
    entries = node.value if isinstance(node, yaml.MappingNode) else []
    return next((value for name, value in entries if name.value == key), None)


def _text(node: yaml.Node | None) -> str:
    """Return a text, or the first environment variable that is set of `!ENV name` or `!ENV [name, name, default]`."""
    if isinstance(node, yaml.ScalarNode):
        if node.tag != "!ENV":
            return "" if node.tag.endswith(":null") else str(node.value)
        return os.environ.get(node.value, "")
    if not isinstance(node, yaml.SequenceNode) or node.tag != "!ENV":
        return ""
    *names, default = [_text(item) for item in node.value] or [""]
    return next((os.environ[name] for name in names if name in os.environ), default)
