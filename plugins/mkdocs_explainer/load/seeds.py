"""The articles' texts, every character of them."""

import os
import re
from pathlib import Path

from mkdocs_explainer.load.characters import decode
from mkdocs_explainer.load.files import is_seed, walk
from mkdocs_explainer.load.guard import MAX_SEED_BYTES, read_bytes
from mkdocs_explainer.load.markdown_cost import MAX_PARAGRAPH, find_costly, find_long
from mkdocs_explainer.model.findings import Finding, Location
from mkdocs_explainer.text.lines import at_most, line_end

MAX_TITLE = 300
"""Of a first line that serves as title; some files hold a whole article in one line."""


def read_seed(root: Path, file: str, folder: str, named: Location) -> str | Finding:
    """Return the article's text as it is in the file; else why it cannot be published, at the place that names it."""
    if finding := _misnamed(root, file, folder, named):
        return finding
    data = read_bytes(root, file, limit=MAX_SEED_BYTES)
    if isinstance(data, Finding):
        return Finding("ANN114", f"the article cannot be read: {data.message}", named, help=data.help)
    text = decode(data, file)
    if isinstance(text, Finding):
        return Finding("ANN114", f"the article cannot be read: {text.message}", text.location, help=text.help)
    if "\x00" in text:
        return Finding("ANN114", "the article cannot be read: this is no text", named)
    text = text.removeprefix("\ufeff")  # says how the file is stored, and is none of its words
    return _too_costly(text, file) or (
        text if text.strip("\ufeff \t\r\n") else Finding("ANN114", "the article is empty", named)
    )


def _too_costly(text: str, file: str) -> Finding | None:
    """Return why a Markdown parser must not see the text; `None` for plain text."""
    if file.lower().endswith(".txt"):
        return None
    long = find_long(text)
    at = find_costly(text) if long is None else long
    if at is None:
        return None
    message = (
        "the article has too many marks of Markdown that nothing closes, or too many in one paragraph"
        if long is None
        else f"this paragraph has more than {MAX_PARAGRAPH:,} characters"
    )
    return Finding(
        "MD507",
        message,
        Location(file, text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)),
        help="store it as plain text, with the ending .txt, or part its paragraphs by blank lines",
    )


def _misnamed(root: Path, file: str, folder: str, named: Location) -> Finding | None:
    if not file.startswith(f"{folder}/") or ".." in file.split("/"):
        name = file.rpartition("/")[2]
        is_there = os.path.lexists(root / folder / name)  # unlike `exists`, it raises for no name
        advice = f"write {folder}/{name}" if is_there else f"write {folder}/<name>.txt"
        return Finding("ANN114", f"an article's text lies in {folder}/", named, help=advice)
    if not is_seed(file):
        return Finding("ANN114", "an article's text is a .txt or .md file", named)
    if not os.path.lexists(root / file):
        return Finding("ANN114", "there is no such file", named, help=_similar(root, file, folder))
    return None


def _similar(root: Path, file: str, folder: str) -> str:
    from mkdocs_explainer.load.likeness import closest  # noqa: PLC0415 - only a mistake needs it

    names = [path for path in walk(root, folder) if isinstance(path, str) and is_seed(path)]
    meant = closest(file, names)
    return f"did you mean {meant}?" if meant else ""


def _first_words(text: str) -> str:
    """Return the first line with words, without white space around it; the lines behind it are not looked for."""
    start = 0
    while start < len(text):
        end = line_end(text, start)
        if line := text[start:end].strip():
            return line
        start = end + 1
    return ""


def first_line(text: str, file: str) -> str:
    """Return the first line with words: the default title. Of Markdown, without the heading's signs.

    >>> first_line("# Kursk", "seeds/a.md"), first_line("\\n# Kursk", "seeds/a.txt")
    ('Kursk', '# Kursk')
    """
    text = text.removeprefix("\ufeff")
    is_markdown = not file.lower().endswith(".txt")
    if is_markdown and (front := re.match(r"---[ \t]*\r?\n(.*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)", text, re.DOTALL)):
        if title := re.search(r"^title:[ \t]*(\S.*)$", front[1], re.MULTILINE):
            return title[1].rstrip(" \t").strip("\"'")[:MAX_TITLE]
        text = text[front.end() :]
    line = _first_words(text)
    if is_markdown:
        line = re.sub(r"^#{1,6}[ \t]+", "", line)
        without = line.rstrip("#")
        line = without.rstrip(" \t") if without[-1:] in {" ", "\t"} else line
    return at_most(line, MAX_TITLE)
