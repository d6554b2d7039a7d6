"""Our inline syntax in Markdown text: entity links `[[entity]]`, `[[entity|text]]` and citations `[@source, p. 4]`.

Found without a Markdown parser, so that checks can say where in a file each stands. Code is left out: fenced, indented
and between backticks; so are comments, escaped brackets, and what Markdown itself reads as a link.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from mkdocs_explainer.model.spans import Span, merged

_LINE_BREAK = r"\n(?![ \t\r>]*(?:\n|[#`~|=<]|[-*+][ \t]|--|\d{1,9}[.)][ \t]))"
"""A space to Markdown: no blank line follows, and no line that begins something of its own."""
_NO_ADDRESS = (
    r"(?!\([ \t]*(?:<[^<>\n]*>|(?=[^\s<>]*(?:[/#:?]|\.[A-Za-z]))[^\s()<>]*(?:\([^\s()<>]*\)[^\s()<>]*)*)"
    r"""(?:[ \t]+(?:"[^"\n]*"|'[^'\n]*'))?[ \t]*\))"""
)
"""No address in brackets follows: with one it is a link, `[@handle](https://…)`, and not with other words in them."""
_NO_POINT = r"(?!\s*[-+\d.]+\s*,\s*[-+\d.]+\s*\]\])"
"""Two numbers in brackets of brackets are a list of one point: a figure's `points: [[4600, 0]]`."""
ENTITY = (
    rf"(?<!!)\[\[{_NO_POINT}(?P<target>(?:[^\[\]|\\\n]|{_LINE_BREAK}){{1,200}}?)"
    rf"(?:\\?\|(?P<text>(?:[^\[\]\n]|{_LINE_BREAK}){{1,400}}?))?\]\]{_NO_ADDRESS}"
)
r"""`\|` is how a bar is written inside a table. `[[1]](address)` is a Markdown link and stays one."""
CITATIONS = rf"\[(?P<items>@(?:[^\[\]\n]|{_LINE_BREAK}){{1,400}})\]{_NO_ADDRESS}"
"""One or several in the same brackets, parted by semicolons."""
CITATION = re.compile(r"[\s>]*(?P<cite>@(?P<id>[A-Za-z0-9][A-Za-z0-9_-]*))\s*(?:,\s*(?P<locator>.*))?", re.DOTALL)
_DEFINITION = re.compile(
    r"""^[ ]{0,3}\[([^\[\]\n]*)\]:[ ]*+\n?[ ]*+
    (?:\S++[ ]*+$|\S[^\s"]*+[ ]*+".*"[ ]*+$|\S[^\s']*+[ ]*+'.*'[ ]*+$|\S[^\s(]*+[ ]*+\(.*\)[ ]*+$)""",
    re.MULTILINE | re.VERBOSE,
)
"""Where a link's address stands, as Python-Markdown reads it: `[label]: https://…`, with a title or without one."""
_LABEL = re.compile(r"\[([^\[\]@]+)\]")
_ENTITY, _CITATIONS = re.compile(ENTITY), re.compile(CITATIONS)
_FENCE = re.compile(r" {0,3}(?P<fence>`{3,}|~{3,})")
_LIST_ITEM = re.compile(r"[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]")
_BROKEN_LINE = re.compile(r"(?<![ \t\r])[ \t\r]*\n[ \t>]*")
_HEADING_LINE = re.compile(r"(?:[ \t]{0,3}+(?:>|[-*+][ \t]|\d{1,9}[.)][ \t])[ \t]?+){0,20}+#")
_QUOTED_LINE = re.compile(r"\n[ \t]*>")
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Reference:
    """One source cited, or one entity linked."""

    kind: Literal["cite", "entity"]
    target: str
    """The source's id; the entity's id or one of its names."""
    text: str
    """What an entity link shows, where it says so; else empty."""
    locator: str
    """Where in the source; else empty."""
    start: int
    """Code point of the given text where `@source` or `[[` starts."""
    end: int
    """Exclusive."""
    outer: Span
    """With the brackets; citations in the same brackets share it."""


def find_references(markdown: str) -> list[Reference]:
    """Return the text's citations and entity links, by place.

    >>> [(r.kind, r.target, r.locator) for r in find_references("A [[icbm]] flew [@ap; @un-2024, para. 4].")]
    [('entity', 'icbm', ''), ('cite', 'ap', ''), ('cite', 'un-2024', 'para. 4')]
    """
    if "[[" not in markdown and "[@" not in markdown:
        return []
    code = code_spans(markdown)
    starts = [span.start for span in code]
    labels, places = _definitions(markdown)
    found = [
        reference
        for reference in (*_entities(markdown), *_citations(markdown))
        if not is_escaped(markdown, reference.outer.start)
        and not _is_inside(code, starts, reference.outer)
        and label_behind(markdown, reference.outer.end) not in labels
        and reference.outer.start not in places
    ]
    return sorted(found, key=lambda reference: reference.start)


_LIKE = re.compile(
    rf"(?<!!)(?:\[@(?=\w)[^\[\]\n]*(?:\]{_NO_ADDRESS}|(?![^\[\]\n]*\]))"
    rf"|\[\[(?=[^\W\d])[^\[\]\n]*(?:\]\]{_NO_ADDRESS}|(?![^\[\]\n]*\]\])))"
)


def find_unread(markdown: str) -> list[Span]:
    """Return where the text has something like a citation or a link to an entry that is none, nor code, nor escaped.

    >>> [str(span.start) for span in find_unread("[@ap] and [@ap 2024], `[@x y]`, [[a]] [[b")]
    ['10', '38']
    """
    if "[[" not in markdown and "[@" not in markdown:
        return []
    read = [reference.outer for reference in find_references(markdown)]
    known = merged([*code_spans(markdown), *read])
    starts = [span.start for span in known]
    labels, places = _definitions(markdown)
    return [
        Span(*match.span())
        for match in _LIKE.finditer(markdown)
        if not is_escaped(markdown, match.start())
        and not _is_inside(known, starts, Span(*match.span()))
        and label_behind(markdown, match.end()) not in labels
        and match.start() not in places
    ]


def label_behind(markdown: str, at: int) -> str:
    """Return the label of a link that stands in brackets right behind, as it is looked up; "" for none.

    >>> label_behind("[@ap][Report]", 5), label_behind("[@ap][@un]", 5)
    ('report', '')
    """
    label = _LABEL.match(markdown, at)
    return " ".join(label[1].lower().split()) if label else ""


def _definitions(markdown: str) -> tuple[frozenset[str], frozenset[int]]:
    """Return the labels that have an address in the text, and where the brackets around them begin."""
    if "]:" not in markdown:
        return frozenset(), frozenset()
    found = list(_DEFINITION.finditer(markdown))
    return (
        frozenset(" ".join(one[1].lower().split()) for one in found),
        frozenset(one.start(1) - 1 for one in found),
    )


def references_said(markdown: str, say: Callable[[Reference], str | None]) -> str:
    """Return the text with words in place of references. say: gives them; `None`: the reference stays as it is.

    Of citations in the same brackets the first is asked; empty words take the white space before them along.

    >>> references_said("The [[icbm]] flew [@ap; @un].", lambda one: {"entity": "ICBM", "cite": ""}[one.kind])
    'The ICBM flew.'
    """
    parts: list[str] = []
    at = 0
    for reference in find_references(markdown):
        if reference.outer.start < at or (words := say(reference)) is None:
            continue
        before = markdown[at : reference.outer.start]
        parts += [before if words else before.rstrip(" \t"), words]
        at = reference.outer.end
    return "".join([*parts, markdown[at:]])


def on_one_line(text: str) -> str:
    """Return the text of a reference without the line breaks in it, and without white space around it.

    >>> on_one_line("Security\\n> Council ")
    'Security Council'
    """
    return _BROKEN_LINE.sub(" ", text).strip()


def _is_in_one_block(text: str, match: re.Match[str]) -> bool:
    """Return whether no block quotation begins within the match, and no heading, which is one line, ends there."""
    if "\n" not in match[0]:
        return True
    line = text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
    if _HEADING_LINE.match(line):
        return False
    return not _QUOTED_LINE.search(match[0]) or line.lstrip().startswith(">")


def _entities(text: str) -> Iterator[Reference]:
    for match in _ENTITY.finditer(text):
        if _is_in_one_block(text, match):
            target, shown = on_one_line(match["target"]), on_one_line(match["text"] or "")
            yield Reference("entity", target, shown, "", match.start(), match.end(), Span(*match.span()))


def _citations(text: str) -> Iterator[Reference]:
    for match in _CITATIONS.finditer(text):
        if not _is_in_one_block(text, match):
            continue
        group: list[Reference] = []
        at = match.start("items")
        for part in match["items"].split(";"):
            item = CITATION.fullmatch(part)
            if item is None:  # an e-mail address or a handle in brackets is no citation
                group.clear()
                break
            start, end = item.span("cite")
            locator = on_one_line(item["locator"] or "")
            group.append(Reference("cite", item["id"], "", locator, at + start, at + end, Span(*match.span())))
            at += len(part) + 1
        yield from group


def is_escaped(text: str, at: int) -> bool:
    """Return whether a backslash takes its meaning from the character at `at`."""
    before = at
    while before and text[before - 1] == "\\":
        before -= 1
    return (at - before) % 2 == 1


def _is_inside(spans: list[Span], starts: list[int], span: Span) -> bool:
    index = bisect_right(starts, span.start) - 1
    return index >= 0 and span.start < spans[index].end


def code_spans(markdown: str, *, with_comments: bool = True) -> list[Span]:
    """Return where the text is code, or a comment: sorted, disjoint.

    >>> code_spans("a `b` c")
    [Span(start=2, end=5)]
    """
    blocks = _code_blocks(markdown)
    comments = [Span(*match.span()) for match in _COMMENT.finditer(markdown)] if with_comments else []
    return merged([*blocks, *comments, *_inline_code(markdown, merged(blocks))])


def _code_blocks(text: str) -> list[Span]:
    spans = []
    fence = ""
    at = fence_start = 0
    is_after_blank, is_in_list = True, False
    for line in text.splitlines(keepends=True):
        end = at + len(line)
        mark = _FENCE.match(line)
        if fence:
            if mark and mark["fence"].startswith(fence) and not line[mark.end() :].strip():
                spans.append(Span(fence_start, end))
                fence = ""
        elif mark and (mark["fence"][0] == "~" or "`" not in line[mark.end() :]):
            fence, fence_start = mark["fence"], at
        elif not line.strip():
            is_after_blank = True
        elif line.startswith(("    ", "\t")):
            # below a list's item, indented text belongs to the item
            if is_after_blank and not is_in_list:
                spans.append(Span(at, end))
        else:
            is_in_list = bool(_LIST_ITEM.match(line)) or (is_in_list and not is_after_blank)
            is_after_blank = False
        at = end
    if fence:
        spans.append(Span(fence_start, at))
    return spans


def _inline_code(text: str, blocks: list[Span]) -> Iterator[Span]:
    block_starts = [span.start for span in blocks]
    runs = [
        match
        for match in re.finditer(r"`+", text)
        if not _is_inside(blocks, block_starts, Span(*match.span())) and not is_escaped(text, match.start())
    ]
    paragraph_ends = [match.start() for match in re.finditer(r"\n[ \t]*\n", text)]
    by_length: dict[int, list[int]] = {}
    for match in runs:
        by_length.setdefault(len(match[0]), []).append(match.start())
    done = 0
    for match in runs:
        start, length = match.start(), len(match[0])
        if start < done:
            continue
        candidates = by_length[length]
        index = bisect_right(candidates, start)
        if index == len(candidates):
            continue
        close = candidates[index]
        if bisect_right(paragraph_ends, start) == bisect_right(paragraph_ends, close):
            done = close + length
            yield Span(start, done)
