"""Words without Markdown's marks: what a reader sees of words that were copied from an article's source.

No parser: a quote may begin and end anywhere, so there is often no whole construct to be parsed. What is in doubt
stays, and the text that the words are looked for in decides.
"""

import re
from html import unescape

from mkdocs_explainer.text.html_syntax import BLOCK
from mkdocs_explainer.text.references import find_references

_START, _END = "\ue000", "\ue001"
"""Private characters that mark the passage while the row is read. They may stand where a line begins or ends."""
_EDGE = f"[{_START}{_END}]?"
_LINE_HEAD = re.compile(
    rf"^({_EDGE})[ \t]*(?:(?:#{{1,6}}|[-*+](?:[ \t]+\[[ xX]\])?|\d{{1,9}}[.)]|:)(?=[ \t])[ \t]*|>[ \t]?"
    r"|\[\^[^\[\]\s]{1,100}\]:[ \t]*)",
    re.MULTILINE,
)
"""Of a heading, an item (perhaps one to be ticked off), a definition, a quotation and a footnote."""
_MOST_HEADS = 4
"""A list within a quotation within a list: deeper ones are nobody's."""
_RULES = re.compile(
    rf"^({_EDGE})[ \t]*(?:[`~]{{3,}}[^`\n{_START}{_END}]{{0,100}}|[-=*_|:][-=*_|: \t]*)({_EDGE})$\n?", re.MULTILINE
)
"""Fences, underlines of headings, rules, the line below a table's head."""
_ADMONITION = re.compile(
    rf"^({_EDGE})[ \t]*(?:!!!|\?\?\?\+?)[ \t]+[\w -]{{1,100}}(?:\"(.{{0,400}})\"[ \t]*)?({_EDGE})$",
    re.MULTILINE,
)
_ADDRESS_LINE = re.compile(
    rf"^({_EDGE})[ ]{{0,3}}\[[^\[\]^\n]{{1,200}}\]:[ ]+[^\s{_START}{_END}]+(?:[ ]+[\"'(][^\n{_START}{_END}]{{0,400}})?"
    rf"({_EDGE})$",
    re.MULTILINE,
)
"""Where the address of a link stands that is made by its label."""
_BAR = re.compile(r"(?<!\\)\|")
_FEWEST_BARS = 2
"""That make a line one of a table, also where the copied words begin or end within it."""
_LABEL = r"(?<!(?<!\\)\\)\[((?:[^\[\]\\]|\\.|\[[^\[\]\n]{0,100}\]){0,1000}+)\]"
_ADDRESS = r"\((?:[^()\\\n]|\\.|\([^()\n]{0,200}\)){0,2000}\)"
_ATTRIBUTES = r"\{[^{}\n]{0,200}\}"
_DROPPED = re.compile(
    r"<!--.{0,2000}?-->"
    r"|<sup\b[^<>]{0,200}><a\b[^<>]{0,2000}>[^<>]{0,20}</a></sup>"  # a footnote's mark, as it is rendered
    r"|<r[tp]>[^<>]{0,200}</r[tp]>"  # a reading beside its word
    rf"|!{_LABEL}(?:{_ADDRESS}|\[[^\[\]]{{0,200}}\])(?:{_ATTRIBUTES})?"  # an image
    r"|\[\^[^\[\]\s]{1,100}\]"  # a footnote's mark
    r"|</?(?P<tag>[a-zA-Z][a-zA-Z0-9]{0,20})[^<>]{0,2000}>"
    r"|\{ ?[:.#][^{}\n]{0,200}\}",  # attributes
    re.DOTALL,
)
_BREAKING = BLOCK | {"br"}
"""Elements that part words."""
_AUTOLINK = re.compile(r"<([a-zA-Z][a-zA-Z0-9+.-]{1,31}:[^\s<>]{1,2000}|[\w.+-]{1,100}@[\w.-]{1,200})>")
_LINK = re.compile(rf"{_LABEL}(?:{_ADDRESS}|\[[^\[\]]{{0,200}}\])(?:{_ATTRIBUTES})?", re.DOTALL)
_CUT_HEAD = re.compile(rf"^([^\[\]]{{0,1000}})\](?:{_ADDRESS}|\[[^\[\]]{{0,200}}\])(?:{_ATTRIBUTES})?")
_CUT_TAIL = re.compile(rf"{_LABEL}\([^()\s]{{0,2000}}\Z")
_CUT_LABEL = re.compile(r"(?<!\\)\[(?:@[^\[\]]{0,400}\Z|(?=[^\[\]]{0,1000}\Z))")
"""Links of which the copied words have no beginning, no end, and no address."""
_RAISED = re.compile(r"\^([^\s^]{1,40})\^|(?<!~)~([^\s~]{1,40})~(?!~)")
"""Raised and lowered letters: `m^2^`, `H~2~O`."""
_HEADING_TAIL = re.compile(rf"(?<=\S)[ \t]+#+[ \t]*({_EDGE})$", re.MULTILINE)
_EMPHASIS = re.compile(
    r"(?<!\\)(?:\*{1,3}(?=\S)|(?<=\S)\*{1,3}|(?<!\w)_{1,3}(?=\S)|(?<=\S)_{1,3}(?!\w)|~~|==|\^\^|`{1,2})"
)
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~\n])")


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
    text = _ADDRESS_LINE.sub(r"\1\2", _ADMONITION.sub(r"\1\2\3", _RULES.sub(r"\1\2", markdown)))
    for _ in range(_MOST_HEADS):
        text, count = _LINE_HEAD.subn(r"\1", text)
        if not count:
            break
    text = _HEADING_TAIL.sub(r"\1", text)
    for place, reference in sorted({each.outer: each for each in find_references(text)}.items(), reverse=True):
        shown = "" if reference.kind == "cite" else reference.text or reference.target
        text = text[: place.start] + shown + text[place.end :]
    text = "\n".join(map(_without_bars, text.split("\n")))
    text = _AUTOLINK.sub(r"\1", text)
    text = _DROPPED.sub(lambda dropped: " " if (dropped["tag"] or "").lower() in _BREAKING else "", text)
    text = _LINK.sub(r"\1", text)
    text = _CUT_TAIL.sub(r"\1", _CUT_HEAD.sub(r"\1", text))
    text = _EMPHASIS.sub("", _CUT_LABEL.sub("", text))
    text = _RAISED.sub(r"\1\2", text)
    return unescape(_ESCAPED.sub(r"\1", text))


def _without_bars(line: str) -> str:
    """Return a line without the bars that part a table's cells.

    >>> _without_bars("| Brask | 12 |"), _without_bars("left | right")
    ('  Brask   12  ', 'left | right')
    """
    words = line.strip(f"{_START}{_END} \t")
    is_row = words.startswith("|") or words.endswith("|") or len(_BAR.findall(words)) >= _FEWEST_BARS
    return _BAR.sub(" ", line) if is_row else line
