"""The stylesheet and the script as the site serves them: one file each, joined from the parts in `assets/`."""

import re
from pathlib import Path

STYLE = "assets/explainer/explainer.css"
SCRIPT = "assets/explainer/explainer.js"
"""Where they stand in the site. The script is no ES module: browsers refuse those on `file://`."""

STYLES = ("explainer.css", "reading.css", "pages.css", "card.css", "figures.css")
SCRIPTS = ("card.js", "margin.js", "notes.js", "density.js")

ASSETS = Path(__file__).parent.parent / "assets"
_COMMENT = re.compile(r"/\*.*?\*/[ \t]*|^[ \t]*//[^\n]*$", re.DOTALL | re.MULTILINE)
"""`/* … */` anywhere, `//` on a line of its own; a test sees to it that no string looks like one."""
_INDENT = re.compile(r"\n\s*")


def style() -> str:
    """Return the stylesheet."""
    return "".join(map(without_comments, STYLES))


def script() -> str:
    """Return the script."""
    return "".join(map(without_comments, SCRIPTS))


def without_comments(name: str) -> str:
    """Return a part without comments, indentation and blank lines; its statements stay as they are written."""
    text = _COMMENT.sub("", (ASSETS / name).read_text(encoding="utf-8"))
    return _INDENT.sub("\n", text).strip() + "\n"
