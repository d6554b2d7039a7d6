"""Plugins that make more than one page of a page: what they must be told of ours, which they know nothing of.

Each part says by which plugin it is needed, and goes with it.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.structure.nav import Section
from mkdocs.structure.pages import Page

_TRANSLATED = "i18n"
"""Name of `mkdocs-static-i18n` in a configuration."""
_PRINT = "print-site"
_ANCHORED_BY_PRINT = frozenset("h1 h2 h3 h4 h5 h6 sup li".split())
"""Elements whose ids `print-site` makes those of one page by itself."""
_ID = re.compile(r"<(?P<tag>[a-z][a-z0-9]*)\b(?P<before>(?:[^<>\"]|\"[^\"]*\")*?)\sid=\"(?P<id>[^\"]+)\"")
_REFERENCE = re.compile(r"\s(?P<name>aria-labelledby|aria-describedby|for)=\"(?P<id>[^\"\s]+)\"")


class Language(NamedTuple):
    """Which language of a translated site is being built."""

    current: str
    default: str
    built: tuple[str, ...] = ()
    """All that the site is built in, one after the other."""

    @property
    def is_default(self) -> bool:
        return self.current == self.default


def language_of(config: MkDocsConfig) -> Language | None:
    """Return the language that is being built; `None`: the site has no translations (`mkdocs-static-i18n`)."""
    plugin: Any = config.plugins.get(_TRANSLATED)
    current, default = (getattr(plugin, f"{which}_language", None) for which in ("current", "default"))
    built = tuple(map(str, getattr(plugin, "build_languages", ())))
    return Language(str(current), str(default), built) if current and default else None


def is_first_language(config: MkDocsConfig) -> bool:
    """Return whether this is the only language that is built, or the one whose data the site gives to others."""
    language = language_of(config)
    return language is None or language.is_default


class Counterpart(NamedTuple):
    """A page of ours in another language of the site, as far as `mkdocs-static-i18n` asks."""

    url: str
    page: None = None


def place_in_language(file: File, language: Language) -> None:
    """Give a file of ours its place in a language of the site, and what `mkdocs-static-i18n` looks for on a file.

    Our pages are in every language that is built. From `alternates` the theme has what it says of them in the head
    (`hreflang`) and where its menu of languages leads, and the sitemap what it says there.
    """
    if not language.is_default:
        file.dest_uri = f"{language.current}/{file.dest_uri}"
    told: Any = file
    told.locale = told.locale_alternate_of = language.current
    told.localization = None
    told.norm_src_uri = file.src_uri
    url = file.url if language.is_default else file.url.removeprefix(f"{language.current}/")
    told.alternates = {
        other: Counterpart(url if other == language.default else f"{other}/{url}") for other in language.built
    } | {language.current: file}


def path_of(file: File) -> str:
    """Return a page's path below the folder of pages, the same in every language of a translated site."""
    return str(getattr(file, "norm_src_uri", file.src_uri))


def translations_of(file: File) -> dict[str, str]:
    """Return the addresses of a hand-written page in other languages, by language; of what nobody translated, none."""
    told: Mapping[str, Any] = getattr(file, "alternates", {})
    own = getattr(file, "locale", None)
    return {
        lang: str(other.url) for lang, other in told.items() if lang != own and getattr(other, "locale", "") == lang
    }


def is_printed(config: MkDocsConfig) -> bool:
    """Return whether a page holds all others, for print (`mkdocs-print-site-plugin`)."""
    plugin: Any = config.plugins.get(_PRINT)
    return plugin is not None and bool(plugin.config.get("enabled"))


def keep_for_print(page: Page) -> None:
    """Keep a page for the page that holds all: it copies pages before ours are filled, and not all ids with them."""
    key = page.url.lower().strip().rstrip("/").replace(".html", "").replace("/", "-").lstrip("-") or "index"
    # links to the first page are led astray there, unless they name its file
    up = ("../" * page.url.count("/")).rstrip("/") or "."
    content = re.sub(rf'(\shref="){re.escape(up)}/?(?=[#"])', rf"\1{up}/index.html", page.content or "")
    told: Any = page
    told.html = with_ids_of(content, key)


def with_ids_of(html: str, key: str) -> str:
    """Return HTML whose ids are a page's own, where `print-site` leaves them as they are.

    >>> with_ids_of('<dt id="a">A</dt><h2 id="b">B</h2><section aria-labelledby="b">', "x")
    '<dt id="x-a">A</dt><h2 id="b">B</h2><section aria-labelledby="x-b">'
    """

    def own(found: re.Match[str]) -> str:
        is_left = found["tag"] in _ANCHORED_BY_PRINT
        return found[0] if is_left else f'<{found["tag"]}{found["before"]} id="{key}-{found["id"]}"'

    return _REFERENCE.sub(lambda found: f' {found["name"]}="{key}-{found["id"]}"', _ID.sub(own, html))


def print_too(config: MkDocsConfig, parts: Callable[[], Iterable[tuple[str, list[Page]]]]) -> None:
    """Have pages printed that stand in no navigation, where any are. parts: returns title and pages of each."""
    if not is_printed(config):
        return
    plugin: Any = config.plugins.get(_PRINT)
    printed = set(map(id, plugin.renderer.items))
    sections = [Section(title, [page for page in pages if id(page) not in printed]) for title, pages in parts()]
    plugin.renderer.items = [*plugin.renderer.items, *(section for section in sections if section.children)]
