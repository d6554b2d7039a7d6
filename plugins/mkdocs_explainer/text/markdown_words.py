"""Words without Markdown's marks: what a reader sees of words that were copied from an article's source.

No parser: a quote may begin and end anywhere, so there is often no whole construct to be parsed. What is in doubt
stays, and the text that the words are looked for in decides.
"""

import re
from html import unescape

from mkdocs_explainer.text.references import find_references

_LINE_HEAD = re.compile(
    r"^([\ue000\ue001]?)[ \t]{0,3}(?:(?:#{1,6}|[-*+]|\d{1,9}[.)])(?=[ \t])[ \t]*|>[ \t]?)", re.MULTILINE
)
_MOST_HEADS = 4
"""A list within a quotation within a list: deeper ones are nobody's."""
_RULES = re.compile(r"^[ \t]*(?:[`~]{3,}[^`\n]{0,100}|[-=*_|:][-=*_|: \t]*)$\n?", re.MULTILINE)
"""Fences, underlines of headings, rules, the line below a table's head."""
_ROW = re.compile(r"^[ \t]*\|.*$", re.MULTILINE)
_LABEL = r"(?<!(?<!\\)\\)\[((?:[^\[\]\\]|\\.){0,1000}+)\]"
_ADDRESS = r"\((?:[^()\\\n]|\\.|\([^()\n]{0,200}\)){0,2000}\)"
_ATTRIBUTES = r"\{[^{}\n]{0,200}\}"
_DROPPED = re.compile(
    r"<!--.{0,2000}?-->"
    r"|<sup\b[^<>]{0,200}><a\b[^<>]{0,2000}>[^<>]{0,20}</a></sup>"  # a footnote's mark, as it is rendered
    r"|<r[tp]>[^<>]{0,200}</r[tp]>"  # a reading beside its word
    rf"|!{_LABEL}(?:{_ADDRESS}|\[[^\[\]]{{0,200}}\])(?:{_ATTRIBUTES})?"  # an image
    r"|\[\^[^\[\]\s]{1,100}\]"  # a footnote's mark
    r"|</?[a-zA-Z][^<>]{0,2000}>"
    r"|\{ ?[:.#][^{}\n]{0,200}\}",  # attributes
    re.DOTALL,
)
_AUTOLINK = re.compile(r"<([a-zA-Z][a-zA-Z0-9+.-]{1,31}:[^\s<>]{1,2000}|[\w.+-]{1,100}@[\w.-]{1,200})>")
_LINK = re.compile(rf"{_LABEL}(?:{_ADDRESS}|\[[^\[\]]{{0,200}}\])(?:{_ATTRIBUTES})?", re.DOTALL)
_CUT_HEAD = re.compile(rf"^([^\[\]]{{0,1000}})\](?:{_ADDRESS}|\[[^\[\]]{{0,200}}\])(?:{_ATTRIBUTES})?")
_CUT_TAIL = re.compile(rf"{_LABEL}\([^()\s]{{0,2000}}\Z")
"""Links of which the copied words have no beginning, and no end."""
_RAISED = re.compile(r"\^([^\s^]{1,40})\^|(?<!~)~([^\s~]{1,40})~(?!~)")
"""Raised and lowered letters: `m^2^`, `H~2~O`."""
_HEADING_TAIL = re.compile(r"(?<=\S)[ \t]+#+[ \t]*$", re.MULTILINE)
_EMPHASIS = re.compile(
    r"(?<!\\)(?:\*{1,3}(?=\S)|(?<=\S)\*{1,3}|(?<!\w)_{1,3}(?=\S)|(?<=\S)_{1,3}(?!\w)|~~|==|\^\^|`{1,2})"
)
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~\n])")
_START, _END = "\ue000", "\ue001"
"""Private characters that mark the passage while the row is read."""


def unmarked(prefix: str, exact: str, suffix: str) -> tuple[str, str, str]:
    """Return the parts of a quote as a reader sees them; unchanged where there are no marks.

    >>> unmarked("voted on the ", "**plan** of [Monday](https://example.org/x)", " at _noon_")
    ('voted on the ', 'plan of Monday', ' at noon')
    """
    row = prefix + exact + suffix
    if _START in row or _END in row:
        return prefix, exact, suffix
    before, start, rest = _plain(f"{prefix}{_START}{exact}{_END}{suffix}").partition(_START)
    inside, end, after = rest.partition(_END)
    if not start or not end:  # the passage's edge was within an address
        return _plain(prefix), _plain(exact), _plain(suffix)
    return before, inside, after


def _plain(markdown: str) -> str:
    text = _RULES.sub("", markdown) if "\n" in markdown else markdown
    for _ in range(_MOST_HEADS):
        text, count = _LINE_HEAD.subn(r"\1", text)
        if not count:
            break
    text = _HEADING_TAIL.sub("", text)
    text = _ROW.sub(lambda row: row[0].replace("|", " "), text)
    for place, reference in sorted({each.outer: each for each in find_references(text)}.items(), reverse=True):
        shown = "" if reference.kind == "cite" else reference.text or reference.target
        text = text[: place.start] + shown + text[place.end :]
    text = _AUTOLINK.sub(r"\1", text)
    text = _DROPPED.sub("", text)
    text = _LINK.sub(r"\1", text)
    text = _CUT_TAIL.sub(r"\1", _CUT_HEAD.sub(r"\1", text))
    text = _EMPHASIS.sub("", text)
    text = _RAISED.sub(r"\1\2", text)
    return unescape(_ESCAPED.sub(r"\1", text))
