"""Documents through pandoc: its tree of a document, without what an article does not show, as Markdown.

Pandoc reads all these kinds, also notes and tables, is kept by many, and runs without the network (`--sandbox`).
"""

import json
import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

_PATIENCE = 120
"""Seconds for one document; a book takes five."""
_WRITTEN_AS = "markdown_strict+pipe_tables+footnotes-raw_html"
"""The oldest Markdown: newer kinds escape signs that Python-Markdown then shows with their backslash."""
_COUNTED = {"Para": "paragraph", "Plain": "paragraph", "Header": "heading", "Table": "table", "Note": "note"}
_LEFT_OUT = {"Image": "image", "RawInline": "piece of raw code", "RawBlock": "piece of raw code", "Math": "formula"}
_MARK = re.compile(r"\W*(?:\d{1,3}|[a-z]|[*†‡]{1,3})?\W*")
"""What stands raised between words and leads to a note, or behind a note and leads back."""


class ConversionError(Exception):
    """A document could not be read; the text says why, in plain words."""


def find_pandoc() -> str:
    """Return where the program is: that of the machine, or the one that the extra brings; empty for none."""
    if found := shutil.which("pandoc"):
        return found
    spec = find_spec("pypandoc")
    folders = (spec and spec.submodule_search_locations) or ()
    return next((str(file) for folder in folders if (file := Path(folder, "files/pandoc")).is_file()), "")


def markdown_of(data: bytes, kind: str, *, url: str = "") -> tuple[str, Counter[str], Counter[str]]:
    """Return a document as Markdown, what was kept and what was left out, counted by kind of thing.

    kind: pandoc's name of the format: docx, odt, html. url: where it stands; without it, links within its site are
    words.

    Raises:
        ConversionError: pandoc is not there, or cannot read it.
    """
    try:
        tree = json.loads(_run(data, kind, "json"))
    except ValueError as error:
        raise ConversionError("its structure cannot be read") from error
    reduction = _Reduction(url)
    tree["blocks"] = reduction.all(tree["blocks"])
    text = _run(json.dumps(tree).encode(), "json", _WRITTEN_AS)
    return text.decode("utf-8").strip() + "\n", reduction.kept, reduction.left


@dataclass(slots=True)
class _Reduction:
    """A tree without what an article does not show, and without attributes; what is kept and left is counted."""

    url: str
    kept: Counter[str] = field(default_factory=Counter)
    left: Counter[str] = field(default_factory=Counter)

    def all(self, nodes: list[Any]) -> list[Any]:
        """Return what stands in the place of several parts."""
        return [shown for node in nodes for shown in self._shown(node)]

    def _shown(self, node: Any) -> list[Any]:
        """Return what stands in a node's place: itself, what is in it, or nothing."""
        if isinstance(node, list):
            return [self.all(node)]
        if not isinstance(node, dict):
            return [node]
        kind, content = str(node.get("t")), node.get("c")
        if kind in _COUNTED:
            self.kept[_COUNTED[kind]] += 1
        if kind in _LEFT_OUT:
            self.left[_LEFT_OUT[kind]] += 1
        if kind in _SHOWN and content:
            return _SHOWN[kind](self, content)
        return [{key: self.all(value) if isinstance(value, list) else value for key, value in node.items()}]

    def header(self, content: list[Any]) -> list[Any]:
        """Return a heading without its id."""
        return [{"t": "Header", "c": [content[0], ["", [], []], self.all(content[2])]}]

    def link(self, content: list[Any]) -> list[Any]:
        """Return a link that leads out of the document, or else its words."""
        words, (target, _) = self.all(content[1]), content[2]
        if target.startswith("#") and _MARK.fullmatch(_said(words)):  # of a note, or back to it
            self.left["mark of a note"] += 1
            return []
        address = urljoin(self.url, target) if self.url and not target.startswith("#") else target
        if not address.lower().startswith(("http://", "https://", "mailto:")):
            return words
        return [{"t": "Link", "c": [["", [], []], words, [address, ""]]}]


_SHOWN: Mapping[str, Callable[[_Reduction, Any], list[Any]]] = {
    "Link": _Reduction.link,
    "Header": _Reduction.header,
    "Span": lambda self, content: self.all(content[1]),  # they carry attributes alone
    "Div": lambda self, content: self.all(content[1]),
    "Underline": _Reduction.all,
    "SmallCaps": _Reduction.all,
    "Math": lambda _, content: [{"t": "Str", "c": content[1]}],
    **dict.fromkeys(["Image", "RawInline", "RawBlock"], lambda *_: []),
}
"""What stands in the place of parts that are not shown as they are."""


def _said(node: Any) -> str:
    """Return the words in a part of a tree."""
    if isinstance(node, list):
        return "".join(map(_said, node))
    if isinstance(node, dict):
        return node["c"] if node.get("t") == "Str" else _said(node.get("c", []))
    return ""


def _run(data: bytes, given: str, wanted: str) -> bytes:
    program = find_pandoc()
    if not program:
        raise ConversionError("pandoc is not there")
    command = [
        program,
        "--sandbox",
        "--quiet",
        "--from",
        given,
        "--to",
        wanted,
        "--wrap",
        "none",
        "--markdown-headings",
        "atx",
    ]
    try:
        ran = subprocess.run(  # noqa: S603 -- no shell, fixed arguments
            command, input=data, capture_output=True, timeout=_PATIENCE, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise ConversionError("pandoc did not come to an end") from error
    if ran.returncode:
        lines = ran.stderr.decode("utf-8", "replace").strip().splitlines()
        raise ConversionError(lines[0] if lines else "pandoc cannot read it")
    return ran.stdout
