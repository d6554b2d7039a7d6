"""The stylesheets and the scripts as the site serves them: one file each, joined from the parts in `assets/`."""

import json
import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Literal, get_args

Look = Literal["components", "site"]
"""What the stylesheet concerns: our own elements alone, or the whole site."""
LOOKS: tuple[Look, ...] = get_args(Look)

STYLE = "assets/explainer/explainer.css"
SCRIPT = "assets/explainer/explainer.js"
"""Where they stand in the site. The script is no ES module: browsers refuse those on `file://`."""

_FILTER = ':has(input[value="person"]:checked)'
"""In the line that hides all but one type where readers filter a list."""

_NONE: Mapping[str, str] = MappingProxyType({})

PLAIN_STYLE = "assets/explainer/plain.css"
"""What dresses a site that has no theme."""

FORM_STYLE = "assets/explainer/annotate.css"
FORM_SCRIPT = "assets/explainer/annotate.js"
"""The form for notes: loaded when somebody asks for it."""

FIND_SCRIPT = "assets/explainer/find.js"
"""Finds pages by their names: loaded when somebody searches."""

WORLD = "assets/explainer/world.svg"
"""The land that small maps of the world show."""

SITE_STYLE = "site.css"
"""The only part that styles what is not ours; before the others, which win."""
STYLES = (
    *("explainer.css", "reading.css", "notes.css", "pages.css", "front.css", "card.css", "figures.css"),
    *("charts.css", "selecting.css"),
)
SCRIPTS = (
    *("contents.js", "card.js", "margin.js", "tally.js", "notes.js", "copying.js", "sources.js", "search.js"),
    *("density.js", "selecting.js", "parts.js", "maps.js"),
)
FORM_SCRIPTS = tuple(
    f"annotate/{name}.js"
    for name in (
        "words typography quote article_text ids note_yaml records addresses drafts choices elements likeness"
        " references note_preview note_issue fields outlets citing picking small_form record_forms correction"
        " form button"
    ).split()
)
"""ES modules, each after those that it imports from. No two of them give the same name to anything at their top."""

ASSETS = Path(__file__).parent.parent / "assets"
_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)[ \t]*|^[ \t]*//[^\n]*$", re.DOTALL | re.MULTILINE)
"""`/* … */` anywhere, `//` on a line of its own; a test sees to it that no string looks like one."""
_IMPORT = re.compile(r"^import [^;]*+(?:;\n|\Z)", re.MULTILINE)
_EXPORT = re.compile(r"^export ", re.MULTILINE)
_STARTED = "explainerHasStarted"
_SCRIPTED = (
    ' class="explainer-frame',
    ' class="explainer-source',
    ' class="explainer-controls',
    ' class="explainer-annotate',
    ' class="explainer-parts',
)
"""What stands on every page that the script looks for something on."""
_INDENT = re.compile(r"\n\s*")


def style(*, look: Look = "components", types: Mapping[str, str] = _NONE) -> str:
    """Return the stylesheet. types: by the site's own type that which it is like, and shall look like."""
    css = "".join(map(without_comments, (SITE_STYLE, *STYLES) if look == "site" else STYLES))
    for own, like in types.items():
        css = css.replace(f'[data-type="{like}"]', f':is([data-type="{like}"], [data-type="{own}"])')
    lines = css.splitlines(keepends=True)
    for number, line in enumerate(lines):
        if _FILTER in line:
            lines[number] += "".join(line.replace('"person"', f'"{own}"') for own in types)
    return "".join(lines)


def plain_style() -> str:
    """Return the stylesheet of the small theme for sites that no generator dresses."""
    return without_comments("plain.css")


def script() -> str:
    """Return the script. It may stand on many pages of one visit and starts once: it listens to the whole document."""
    return f"if (!window.{_STARTED}) {{\nwindow.{_STARTED} = true;\n{''.join(map(without_comments, SCRIPTS))}}}\n"


def needs_script(html: str) -> bool:
    """Return whether the script has something to do on a page: cards, notes, or what a reader sets.

    >>> needs_script('<template class="explainer-frame">'), needs_script("<p>Plain.</p>")
    (True, False)
    """
    return any(sign in html for sign in _SCRIPTED)


def fonts() -> dict[str, bytes]:
    """Return the serif of a whole site and its licence: path in the site, content."""
    folder = ASSETS / "fonts"
    return {f"assets/explainer/fonts/{file.name}": file.read_bytes() for file in sorted(folder.iterdir())}


@lru_cache  # once for each depth of addresses
def early_fonts(base: str) -> str:
    """Return what has the serif there with the first picture of a page. base: the site's root as the page links to it.

    >>> early_fonts("..").splitlines()[0]
    '<link rel="preload" href="../assets/explainer/fonts/serif-400.woff2" as="font" type="font/woff2" crossorigin>'
    """
    names = sorted(file.name for file in (ASSETS / "fonts").glob("*.woff2"))
    return "".join(
        f'<link rel="preload" href="{base}/assets/explainer/fonts/{name}" as="font" type="font/woff2" crossorigin>\n'
        for name in names
    )


def find_script() -> str:
    """Return the script that finds pages by their names."""
    return without_comments("find.js")


def form_style() -> str:
    """Return the stylesheet of the form for notes."""
    return without_comments("annotate.css")


def form_script(
    entities: Iterable[tuple[str, str]], sources: Iterable[tuple[str, str]], types: Iterable[str] = ()
) -> str:
    """Return the script of the form for notes, with what the site has to choose from: ids and names, ids and titles.

    types: of entities, besides ours.
    """
    known = {"entities": [*entities], "sources": [*sources], "types": [*types]}
    choices = json.dumps(known, ensure_ascii=False, separators=(",", ":"))
    parts = {name: without_comments(name) for name in FORM_SCRIPTS}
    parts["annotate/choices.js"] = f"export const CHOICES = {choices};\n"
    return joined(parts.values())


def joined(modules: Iterable[str]) -> str:
    """Return ES modules as one plain script, because browsers refuse modules on `file://`.

    >>> joined(["export const one = 1;\\n", 'import { one } from "./one.js";\\nalert(one);\\n'])
    '(() => {\\nconst one = 1;\\nalert(one);\\n})();\\n'
    """
    return "(() => {\n" + "".join(_EXPORT.sub("", _IMPORT.sub("", module)) for module in modules) + "})();\n"


@lru_cache  # a preview asks again after every change
def without_comments(name: str) -> str:
    """Return a part without comments, indentation and blank lines; its statements stay as they are written."""
    text = _COMMENT.sub("", (ASSETS / name).read_text(encoding="utf-8"))
    return _INDENT.sub("\n", text).strip() + "\n"
