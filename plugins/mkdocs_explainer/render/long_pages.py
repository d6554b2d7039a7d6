"""A page that is too long for one as several: its text in parts, with each part the notes on it, then the lists.

The parts stand beside the page, `articles/kursk--2/` beside `articles/kursk/`: no id has two hyphens in a row, and at
one depth every address in them stays right.
"""

import posixpath
import re
from collections.abc import Callable, Mapping, Sequence
from html import escape, unescape
from typing import NamedTuple

from mkdocs_explainer.render.messages.words import Words
from mkdocs_explainer.render.parts import ROOM
from mkdocs_explainer.render.plain import cut
from mkdocs_explainer.render.templating import environment, speaking
from mkdocs_explainer.render.turns import Turn
from mkdocs_explainer.text.cutting import Open, closed, pieces, reopened
from mkdocs_explainer.text.html_syntax import VOID, Tag, tokens

BEGIN, END = "<!--explainer:page-->", "<!--explainer:page-end-->"
"""Around what a long page shows, while it is not known yet how large the theme makes it."""
MOST = 1_800_000
"""Bytes of a page that stays one: below 2 MB, with room for what plugins add that come later."""
_LABEL = 24
"""Characters of a part's first words in the list of the parts."""
_SOUGHT = 10_000
"""Characters of a part's HTML in which its first words are looked for."""
_SOURCE = '<div class="explainer-source" '
_NOTES = '<section class="explainer-notes" '
_NOTE = re.compile(r'<aside class="explainer-note [^<>]*?\sid="note-([^"]*)".*?</aside>\n?', re.DOTALL)
_PASSAGE = re.compile(r'\sid="passage-([^"]*)"')
_TAG = re.compile(r"<[a-zA-Z][^<>]*>")
_HREF = re.compile(r'(\shref=")#([^"]+)"')
_ID = re.compile(r'\sid="([^"]+)"')
_BLOCK = re.compile(r"<h[1-6]\b|<div\b")
_ANY = re.compile(r"<[^<>]*>")


def part_path(path: str, number: int) -> str:
    """Return the path of a page's part in the site. path: the page's own, which the first part has.

    >>> part_path("articles/kursk/index.html", 2), part_path("articles/kursk.html", 3), part_path("index.html", 2)
    ('articles/kursk--2/index.html', 'articles/kursk--3.html', 'index--2.html')
    """
    if number == 1:
        return path
    folder = path.removesuffix("/index.html")
    if folder != path:
        return f"{folder}--{number}/index.html"
    stem, dot, ending = path.rpartition(".")
    return f"{stem}--{number}{dot}{ending}"


def part_href(path: str, number: int, *, is_folder: bool) -> str:
    """Return the address of a page's part as seen from any part. is_folder: pages are addressed by their folders.

    >>> part_href("articles/kursk/index.html", 2, is_folder=True), part_href("kursk.html", 1, is_folder=False)
    ('../kursk--2/', 'kursk.html')
    """
    folder, _, name = part_path(path, number).rpartition("/")
    return f"../{posixpath.basename(folder)}/" if is_folder and folder and name == "index.html" else name


def framed(html: str) -> str:
    """Return what a page shows so that `long_page` finds it again in the theme; as it is where it has room anyhow."""
    return f"{BEGIN}{html}{END}" if len(html) > ROOM // 2 else html


class LongPage(NamedTuple):
    """A page in parts."""

    parts: Sequence[str]
    """HTML of each."""
    anchors: Sequence[Sequence[str]]
    """Ids of each part's elements."""
    href: Callable[[int], str]
    """Gives the address of a part as seen from any of them."""

    def led(self, html: str, number: int) -> str:
        """Return what stands around a part, or in it, with links to what stands on another part leading there."""
        place = {id: to for to in range(len(self.anchors), 0, -1) for id in self.anchors[to - 1]}
        return _led(html, place, frozenset(self.anchors[number - 1]), self.href)


def long_page(html: str, title: str, words: Words, *, key: str, href: Callable[[int], str]) -> LongPage:
    """Return a page in parts that lead to one another.

    html: all that the page shows. href: gives the address of a part as seen from any of them.
    """
    bodies = _bodies(html, room=ROOM)
    anchors = [_ids(body) for body in bodies]
    page = LongPage(bodies, anchors, href)
    if len(bodies) == 1:  # the theme is what is large
        return page
    labels = [cut(title, _LABEL), *(_label(body) for body in bodies[1:])]
    parts = []
    for number, body in enumerate(bodies, 1):
        turns = [Turn(to, href(to), f"{to} · {label}", []) for to, label in enumerate(labels, 1)]
        said = {"turns": turns, "number": number, "section": key, **speaking(words)}
        above, below = (environment().get_template(name).render(said) for name in ("_parts.html", "_turn.html"))
        led = page.led(body, number)
        if number > 1:
            own = words.gettext("{list}, page {number}", list=title, number=number)
            parts.append(f'<h1><a href="{escape(href(1))}">{escape(own)}</a></h1>\n{above}\n{led}\n{below}')
        else:
            end = _head_end(led)
            parts.append(f"{led[:end]}\n{above}{led[end:]}\n{below}")
    return page._replace(parts=parts)


def _head_end(html: str) -> int:
    """Return where a page's head ends: its title, and what its `header` tells right below; 0 without a title.

    >>> _head_end("<h1>A</h1>\\n<p>x</p></header>B"), _head_end("<h1>A</h1><div></div></header>"), _head_end("B")
    (28, 10, 0)
    """
    title, end, _ = html.partition("</h1>")
    if not end:
        return 0
    place = len(title) + len(end)
    header = html.find("</header>", place)
    return place if header < 0 or _BLOCK.search(html, place, header) else header + len("</header>")


def _bodies(html: str, *, room: int) -> list[str]:
    """Return what stands on each part, before anything leads from one to another."""
    start = html.find(_SOURCE)
    end, around = _element(html, start) if start >= 0 else (-1, ())
    if end < 0:
        return pieces(html, room=room)
    notes_at = html.find(_NOTES, end)
    notes_end = html.find("</section>", notes_at) + len("</section>") if notes_at >= 0 else end
    notes_html = html[notes_at:notes_end] if notes_at >= 0 else ""
    found = list(_NOTE.finditer(notes_html))
    notes = {note[1]: note[0] for note in found}
    frame = notes_html[: found[0].start()] if found else ""
    sizes = {id: len(note.encode("utf-8", "surrogatepass")) for id, note in notes.items()}

    def weight(tag: str) -> int:
        passage = _PASSAGE.search(tag) if tag.startswith("<mark") else None
        return sizes.get(passage[1], 0) if passage else 0

    left = dict(notes)
    texts = pieces(html[start:end], room=room, weight=weight)
    bodies = []
    for number, text in enumerate(texts, 1):
        here = [left.pop(id) for tag in _TAG.findall(text) if (id := _passage(tag)) in left]
        is_last = number == len(texts)
        own = [*here, *(left.values() if is_last else ())]
        beside = f"{frame}{''.join(own)}</section>" if own else ""
        before = html[:start] if number == 1 else reopened(around)
        between = html[end:notes_at] if is_last and notes_at >= 0 else ""
        bodies.append(f"{before}{text}{between}{beside}{closed(around)}")
    rest = f"{reopened(around)}{html[notes_end:]}"
    if len(bodies[-1]) + len(rest) <= room:
        bodies[-1] += rest
    elif _ANY.sub("", rest).strip():
        bodies.append(rest)
    return [piece for body in bodies for piece in pieces(body, room=max(room, MOST * 2 // 3))]


def _passage(tag: str) -> str:
    found = _PASSAGE.search(tag)
    return found[1] if found else ""


def _element(html: str, start: int) -> tuple[int, tuple[Open, ...]]:
    """Return where the element that begins at `start` ends, and what is open around it; -1 for one without end."""
    around: list[Open] = []
    depth = -1
    for token in tokens(html):
        if not isinstance(token, Tag) or not token.name or token.name in VOID:
            continue
        if token.start == start:
            depth = len(around)
        if token.is_end:
            if around:
                around.pop()
            if len(around) == depth:
                return token.end, tuple(around)
        elif not html.startswith("/>", token.end - 2):
            around.append(Open(token.name, _ID.sub("", html[token.start : token.end])))
    return -1, ()


def _ids(html: str) -> list[str]:
    return list(dict.fromkeys(found[1] for tag in _TAG.findall(html) if (found := _ID.search(tag))))


def _led(html: str, place: Mapping[str, int], own: frozenset[str], href: Callable[[int], str]) -> str:
    """Return a part whose links to what stands on another one lead there."""

    def link(match: re.Match[str]) -> str:
        id = unescape(match[2])
        return match[0] if id in own or id not in place else f'{match[1]}{escape(href(place[id]))}#{match[2]}"'

    return _TAG.sub(lambda tag: _HREF.sub(link, tag[0]) if "#" in tag[0] else tag[0], html)


def _label(html: str) -> str:
    """Return the first words of a part."""
    words = " ".join(unescape(_ANY.sub(" ", html[:_SOUGHT])).split())
    return cut(words, _LABEL)
