"""What a change does, for a person at a terminal: the lines of the comment, without its Markdown."""

import re
from html import unescape

from mkdocs_explainer.hosts.cli.formats.impact_markdown import MARKER, impact_markdown
from mkdocs_explainer.project.comparison import Comparison

_CODE = re.compile(r"(?P<fence>(?<!`)`+(?!`))(?P<words>.+?)(?<!`)(?P=fence)(?!`)")
_DETAILS = re.compile(r"</?details>")


def impact_text(compared: Comparison) -> str:
    """Return the report."""
    return as_text(impact_markdown(compared))


def as_text(markdown: str) -> str:
    """Return a report that `impact_markdown` made as plain text.

    >>> print(as_text("### Changes\\n\\n<details><summary>Links: 1 &amp; more</summary>\\n\\n- `**a**`: **b**\\n"))
    Changes
    =======
    <BLANKLINE>
    Links: 1 & more
    ---------------
    <BLANKLINE>
    - **a**: b
    <BLANKLINE>
    """
    lines: list[str] = []
    for line in markdown.splitlines():
        if line == MARKER:
            continue
        opened = line.removeprefix("<details>")
        if opened.startswith("<summary>") and opened.endswith("</summary>"):
            lines += _headed(_plain(opened.removeprefix("<summary>").removesuffix("</summary>")), "-")
        elif line.startswith("#"):
            lines += _headed(_plain(line.lstrip("# ")), "=")
        else:
            lines.append(_plain(_DETAILS.sub("", line)))
    text = re.sub(r"\n{3,}", "\n\n", "\n".join(lines))
    return text.strip("\n") + "\n"


def _headed(words: str, sign: str) -> list[str]:
    return [words, sign * len(words)]


def _plain(line: str) -> str:
    """Return a line without marks; what stands in code spans comes from files and stays as it is."""
    parts, at = [], 0
    for span in _CODE.finditer(line):
        words = span["words"]
        is_padded = words.startswith(" `") or words.endswith("` ")
        parts += [_unmarked(line[at : span.start()]), words[1:-1] if is_padded else words]
        at = span.end()
    return "".join([*parts, _unmarked(line[at:])])


def _unmarked(words: str) -> str:
    return unescape(words.replace("**", ""))
