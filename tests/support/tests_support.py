"""What several test modules need to read a built site."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urldefrag, urljoin
from xml.etree.ElementTree import Element, fromstring

import yaml

from mkdocs_explainer.text.weave import Insertion

REPOSITORY = Path(__file__).parent.parent.parent
_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())


@dataclass(frozen=True)
class BuiltSite:
    """A site on disk."""

    root: Path
    """The folder with `mkdocs.yml`."""
    log: tuple[str, ...]
    """What MkDocs logged at warning level or above, and what the plugin logged."""

    def page(self, address: str) -> str:
        """Return the HTML at an address such as `glossary/icbm/`."""
        path = self.root / "site" / address
        return (path / "index.html" if path.is_dir() else path).read_text(encoding="utf-8")

    def data(self, path: str) -> bytes:
        return (self.root / "site/explainer" / path).read_bytes()


Build = Callable[..., BuiltSite]
"""Type of the fixture `build_site`."""


def read_fixture(path: Path) -> Any:
    """Return the values of a YAML file; each worker reads all fixtures, and libyaml does it in a tenth of the time."""
    return yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)


def write_files(root: Path, files: Mapping[str, str | bytes]) -> None:
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)


class _Page(HTMLParser):
    """Ids, links, and the text of the elements that hold the source's words."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.links: set[str] = set()
        self.source: list[str] = []
        self.depth = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if given.get("id"):
            assert given["id"] not in self.ids, f"the id {given['id']} stands twice"
            self.ids.add(given["id"] or "")
        if tag != "base":
            self.links.update(value for name in ("href", "src", "xlink:href") if (value := given.get(name)))
        if tag not in _VOID and (self.depth or "data-explainer-source" in given):
            self.depth += 1

    def handle_endtag(self, tag: str) -> None:
        if self.depth:
            self.depth -= 1

    def handle_data(self, data: str) -> None:
        if self.depth:
            self.source.append(data)


def read_page(html: str) -> _Page:
    page = _Page()
    page.feed(html)
    return page


def source_text(html: str) -> str:
    """Return the text content of the elements marked `data-explainer-source`, put one behind the other."""
    return "".join(read_page(html).source)


def broken_links(site: Path, *, without: tuple[str, ...] = ()) -> list[str]:
    """Return the internal links of all pages that lead to no file or to no id; `404.html` stands for any address."""
    pages = {
        path: read_page(path.read_text(encoding="utf-8"))
        for path in sorted(site.rglob("*.html"))
        if path.name != "404.html"
    }
    broken = []
    for path, page in pages.items():
        address = "http://site/" + path.relative_to(site).as_posix().removesuffix("index.html")
        for link in sorted(page.links):
            url, fragment = urldefrag(urljoin(address, link))
            if not url.startswith("http://site/") or link.startswith(without or ("\0",)):
                continue
            target = site / unquote(url.removeprefix("http://site/"))
            if target.is_dir():
                target /= "index.html"
            if not target.is_file():
                broken.append(f"{path.relative_to(site)}: {link}")
            elif fragment and target in pages and unquote(fragment) not in pages[target].ids | {"__skip"}:
                broken.append(f"{path.relative_to(site)}: {link} (no such id)")
    return broken


def parsed(svg: str) -> Element:
    """Return a picture that we drew as a tree; text that was not escaped fails the test."""
    return fromstring(svg.replace("xlink:href", "href"))  # noqa: S314 -- our own output


def unwoven(html: str, insertions: Sequence[Insertion]) -> str:
    """Return the HTML as it was before `insertions` were made."""
    parts: list[str] = []
    position = 0
    last = 0
    for insertion in insertions:
        kept = insertion.position - last
        parts.append(html[position : position + kept])
        position += kept + len(insertion.html)
        last = insertion.position
    return "".join([*parts, html[position:]])
