"""Hand-written pages as a reading of the repository has them: each file read once, its front matter handed on."""

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

import yaml

from mkdocs_explainer.load.front_matter import FrontMatter, front_matter_of
from mkdocs_explainer.load.pages import find_unreadable, read_pages
from mkdocs_explainer.model.findings import Finding
from mkdocs_explainer.model.front_matter import find_front_matter, text_start
from mkdocs_explainer.model.sections import Addresses, is_context
from mkdocs_explainer.project.outputs import listed_files
from mkdocs_explainer.project.settings import Reading, Settings
from mkdocs_explainer.project.writing import NotWrittenError
from mkdocs_explainer.render.markdown import page_markdown_html

_LANG = re.compile(r"^lang:[ \t]*[\"']?([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,4})[\"']?[ \t]*$", re.MULTILINE)
_SWITCH = re.compile(r"^explainer:[ \t]*(?:(true|yes|on)|false|no|off)\b", re.MULTILINE | re.IGNORECASE)


_TITLE = re.compile(r"^title:[ \t]+(?P<value>\S[^\n]{0,500})$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class WrittenText:
    """A page that somebody wrote in `docs/`, as its file has it."""

    key: str
    """The page's: its path below the folder of pages, without the ending."""
    path: str
    below_docs: str
    """Its path as MkDocs gives it."""
    text: str
    front: FrontMatter
    unreadable: Finding | None
    """What would end a Markdown parser, or hold it up."""
    reading: Reading = "ours"
    """How far it is ours."""

    @property
    def switch(self) -> bool | None:
        """Whether the page says that names are linked, or not; `None`: it says nothing."""
        return switch_of(self.text)

    @property
    def lang(self) -> str:
        """The language that the page says it is in; empty: it says nothing."""
        return lang_of(self.text)

    @property
    def title(self) -> str:
        """What the page says that it is called; empty: it says nothing."""
        return title_of(self.text)

    @property
    def begin(self) -> int:
        """Where its words begin: behind the front matter, which counts where it has an answer that is shown."""
        return 0 if self.front.page.answer else text_start(self.text)

    @property
    def findings(self) -> Iterator[Finding]:
        yield from self.front.findings
        if self.unreadable:
            yield self.unreadable

    def html(self) -> str:
        """Return the page as HTML without what other plugins and extensions add to it; empty for one made to harm."""
        if self.unreadable:
            return ""
        try:
            return page_markdown_html(self.text[text_start(self.text) :])
        except RecursionError:
            return ""


def switch_of(text: str) -> bool | None:
    """Return what `explainer:` says in a page's front matter; `None`: it says nothing.

    >>> switch_of("---\\nexplainer: true\\n---\\n# A page"), switch_of("# A page")
    (True, None)
    """
    place = find_front_matter(text)
    found = _SWITCH.search(text, *place) if place else None
    return found[1] is not None if found else None


def lang_of(text: str) -> str:
    """Return what `lang:` says in a page's front matter; empty: it says nothing that could be a language.

    >>> lang_of("---\\nlang: uk\\n---\\n# A page"), lang_of("# A page")
    ('uk', '')
    """
    place = find_front_matter(text)
    found = _LANG.search(text, *place) if place else None
    return found[1] if found else ""


def title_of(text: str) -> str:
    """Return what `title:` says in a page's front matter, on one line; empty: nothing.

    >>> title_of('---\\ntitle: "On: it"\\n---\\n'), title_of("title: x")
    ('On: it', '')
    """
    place = find_front_matter(text)
    found = _TITLE.search(text, *place) if place else None
    try:
        value = yaml.compose(found["value"], yaml.SafeLoader) if found else None
    except (yaml.YAMLError, ValueError, RecursionError):
        return ""
    return " ".join(str(value.value).split()) if isinstance(value, yaml.ScalarNode) else ""


def page_key(below_docs: str, addresses: Addresses) -> str:
    """Return the key of a page: its path without the ending; a README is its folder's index.

    >>> page_key("context/why.md", Addresses()), page_key("README.md", Addresses())
    ('context/why', 'index')
    """
    folder, slash, name = below_docs.rpartition("/")
    stem = posixpath.splitext(name)[0]
    return addresses.key(f"{folder}{slash}{'index' if stem == 'README' else stem}")


def written_text(path: str, text: str, settings: Settings, *, below_docs: str = "") -> WrittenText:
    """Return a page by its path and text. below_docs: where it stands in the site, if not where its file does."""
    below = below_docs or settings.folders.below_docs(path)
    key = page_key(below, settings.folders.addresses)
    reading = settings.reading(below, is_context=is_context(key), switch=switch_of(text))
    front = front_matter_of(text, path, is_context=is_context(key), is_ours=reading == "ours")
    return WrittenText(key, path, below, text, front, find_unreadable(text, path, is_ours=reading == "ours"), reading)


def read_written(root: Path, docs: str) -> Mapping[str, str]:
    """Return the texts of the pages that people wrote below the folder of pages, by path.

    What `explainer prebuild` wrote there and nobody changed since is no such page.
    """
    pages = read_pages(root, docs)
    try:
        made = listed_files(root, docs, ending=".md") if docs else set()
    except NotWrittenError:  # the command that writes the list tells
        made = set()
    return {path: text for path, text in pages.items() if path.removeprefix(f"{docs}/") not in made} if made else pages


def written_texts(
    pages: Mapping[str, str], settings: Settings, known: Mapping[str, WrittenText] = MappingProxyType({})
) -> dict[str, WrittenText]:
    """Return the pages that are published, by path. known: what was read before with these settings."""
    below = settings.folders.below_docs
    return {
        path: known[path] if path in known and known[path].text == text else written_text(path, text, settings)
        for path, text in pages.items()
        if not settings.is_left_out(below(path))
    }
