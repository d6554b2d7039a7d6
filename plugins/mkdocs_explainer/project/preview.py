"""Two builds of a site, and the folder that shows beside each other what differs between them."""

import posixpath
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from html import unescape
from pathlib import Path
from urllib.parse import quote

from mkdocs_explainer.render.preview import (
    INDEX_STYLE,
    STYLE,
    Action,
    Listed,
    Side,
    cleaned,
    index_html,
    marked,
    new_words,
    page_html,
    resolved,
    words_of,
)
from mkdocs_explainer.text.html_syntax import Tag, attributes, tokens

MOST_PAGES = 40
"""That are shown: who reviews looks at no more, and an artifact stays small."""
MOST_BYTES = 4_000_000
"""Of a page that is read, and of an image."""
MOST_IMAGES = 20_000_000
"""Bytes of all images together."""
_IMAGES = (".avif", ".gif", ".jpeg", ".jpg", ".png", ".webp")
"""Pictures that hold no script; SVG files may."""
_ORDER = ("articles", "glossary", "context")
"""Sections whose pages are shown first; indexes repeat what stands on them."""
_UNSEEN = frozenset(["404.html"])


@dataclass(frozen=True, slots=True)
class Site:
    """A built site."""

    root: Path

    def pages(self) -> Iterator[str]:
        """Yield the paths of its pages, sorted. Symbolic links are not followed."""
        for file in sorted(self.root.rglob("*.html")):
            path = file.relative_to(self.root)
            is_link = any((self.root / above).is_symlink() for above in (path, *path.parents[:-1]))
            if not is_link and file.is_file() and path.as_posix() not in _UNSEEN:
                yield path.as_posix()

    def read(self, path: str) -> bytes | None:
        """Return a file's content; `None` for one that is not there, not a file within the site, or too large."""
        file = self.root / path
        try:
            is_within = file.resolve().is_relative_to(self.root.resolve())
            return file.read_bytes() if is_within and file.is_file() and file.stat().st_size <= MOST_BYTES else None
        except (OSError, ValueError):
            return None

    def text(self, path: str) -> str:
        """Return a page's HTML; empty for one that is not there."""
        return (self.read(path) or b"").decode("utf-8", "replace")


@dataclass
class Preview:
    """The files of the folder, as they are gathered."""

    before: Site
    after: Site
    files: dict[str, bytes] = field(default_factory=dict)
    """By path."""
    image_bytes: int = 0

    def add_asset(self, data: bytes, ending: str) -> str:
        """Keep a file once, whatever it was called; return its path."""
        path = f"assets/{sha256(data).hexdigest()[:16]}{ending}"
        self.files[path] = data
        return path

    def image(self, site: Site, path: str) -> str:
        """Return the path of a copy of an image; empty for what is none, and where there is no more room."""
        ending = posixpath.splitext(path)[1].lower()
        data = site.read(path) if path and ending in _IMAGES else None
        if data is None or self.image_bytes + len(data) > MOST_IMAGES:
            return ""
        self.image_bytes += len(data)
        return self.add_asset(data, ending)


def preview_files(before: Path, after: Path) -> dict[str, bytes]:
    """Return the files of a preview by path: an index, the pages whose words differ, and what they need.

    Stylesheets are those of the site before: what a proposal brings along has no say in how it looks.
    """
    made = Preview(Site(before), Site(after))
    found = sorted(_differing(made), key=_weight)
    shown = dict(found[:MOST_PAGES])
    style = made.add_asset(STYLE.encode(), ".css")
    listed = [_add_page(made, path, action, shown, style) for path, action in shown.items()]
    made.files["index.html"] = index_html(
        listed, [path for path, _ in found[MOST_PAGES:]], style=made.add_asset(INDEX_STYLE.encode(), ".css")
    ).encode()
    return made.files


def _differing(made: Preview) -> Iterator[tuple[str, Action]]:
    old, new = set(made.before.pages()), set(made.after.pages())
    for path in old | new:
        if path not in old:
            yield path, "added"
        elif path not in new:
            yield path, "removed"
        elif _said(made.before, path) != _said(made.after, path):
            yield path, "changed"


def _said(site: Site, path: str) -> str:
    return words_of(_clean(site, path, {}, lambda _: ""))


def _clean(site: Site, path: str, pages: Mapping[str, Action], image: Callable[[str], str]) -> str:
    return cleaned(site.text(path), path=path, pages=pages, image=image)


def _weight(found: tuple[str, Action]) -> tuple[int, int, str]:
    path, action = found
    section, _, rest = path.partition("/")
    is_index = rest in ("", "index.html")
    order = _ORDER.index(section) if section in _ORDER and not is_index else len(_ORDER)
    return order, ("added", "changed", "removed").index(action), path


def _add_page(made: Preview, path: str, action: Action, shown: Mapping[str, Action], style: str) -> Listed:
    """Add both sides of a page."""
    sides: dict[Side, Site] = {"before": made.before, "after": made.after}
    parts = {}
    for side, site in sides.items():
        up = "../" * (path.count("/") + 1)

        def image(target: str, site: Site = site, up: str = up) -> str:
            kept = made.image(site, target)
            return f"{up}{kept}" if kept else ""

        there = {one: did for one, did in shown.items() if did != ("added" if side == "before" else "removed")}
        parts[side] = _clean(site, path, there, image)
    title = ""
    for side, site in sides.items():
        if action == ("added" if side == "before" else "removed"):
            continue
        other = parts["after" if side == "before" else "before"]
        html = site.text(path)
        title, lang, direction = _head(html, path)
        page = page_html(
            marked(parts[side], other),
            title=title,
            lang=lang,
            direction=direction,
            styles=[f"{'../' * (path.count('/') + 1)}{one}" for one in (*_styles(made, path), style)],
        )
        made.files[f"{side}/{path}"] = page.encode()
    before, after = parts["before"], parts["after"]
    return Listed(quote(path), action, title, new_words(before, after), new_words(after, before))


def _styles(made: Preview, path: str) -> Iterator[str]:
    """Yield copies of the stylesheets that the site before has on the page, or on its first one."""
    html = made.before.text(path) or made.before.text("index.html")
    for token in tokens(html):
        if isinstance(token, Tag) and token.name == "link" and not token.is_end:
            given = attributes(html[token.start : token.end])
            if given.get("rel", "").lower() == "stylesheet":
                target = resolved(given.get("href", ""), path if made.before.text(path) else "index.html")
                if (data := made.before.read(target)) is not None:
                    yield made.add_asset(data, ".css")


_TITLE = re.compile("<title>", re.IGNORECASE)
_TITLE_END = re.compile("</title>", re.IGNORECASE)


def _head(html: str, path: str) -> tuple[str, str, str]:
    """Return a page's title, language and direction."""
    begin = _TITLE.search(html)
    end = _TITLE_END.search(html, begin.end()) if begin else None
    title = " ".join(unescape(html[begin.end() : end.start()]).split()) if begin and end else path
    for token in tokens(html):
        if isinstance(token, Tag) and token.name == "html":
            given = attributes(html[token.start : token.end])
            is_right_to_left = given.get("dir") == "rtl" or 'dir="rtl"' in html[token.end : token.end + 20_000]
            return title, given.get("lang", "en"), "rtl" if is_right_to_left else "ltr"
    return title, "en", "ltr"
