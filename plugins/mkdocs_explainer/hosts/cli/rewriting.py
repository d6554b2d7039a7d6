"""A note's quote renewed in its file, every other character kept."""

from collections.abc import Iterator, Mapping

import yaml

from mkdocs_explainer.anchoring.quotes import Found, anchor
from mkdocs_explainer.hosts.cli.quoting import selector
from mkdocs_explainer.load import build, schema
from mkdocs_explainer.load.annotation_file import load_file
from mkdocs_explainer.load.files import Place
from mkdocs_explainer.model.corpus import Note, Quote
from mkdocs_explainer.model.edits import spliced
from mkdocs_explainer.model.spans import Span

_PARTS = ("exact", "prefix", "suffix")
_INDENT = "  "

_Piece = tuple[Span, str]
"""A stretch of a file and what replaces it."""


def with_quote(file: str, place: Place, text: str, span: Span) -> str | None:
    """Return the note's file with its quote made one of `text[span]`; `None` where that cannot be done safely.

    Prefix and suffix are renewed as well, and added where they are missing, if the file has room for them. What is
    returned was read again: it quotes that passage, and says the same as before in all other fields.
    """
    before = _note(file, place)
    quote = _value(yaml.compose(file, Loader=yaml.SafeLoader), "quote") if before else None
    fields = _fields(quote)
    if before is None or quote is None or "exact" not in fields:
        return None
    parts = selector(text, span)
    exchanged = list(_exchanged(file, fields, parts))
    for edits in ([*exchanged, *_added(file, quote, fields, parts)], exchanged):
        changed = spliced(file, edits)
        after = _note(changed, place)
        if after is None or after.quote is None or _without_quote(after) != _without_quote(before):
            continue
        found = anchor(text, after.quote)
        if isinstance(found, Found) and (found.start, found.end) == span:
            return changed
    return None


def _fields(quote: yaml.Node | None) -> dict[str, yaml.ScalarNode]:
    """Return the scalars of the quote by field; a quote that is a plain text is its `exact`."""
    if isinstance(quote, yaml.ScalarNode):
        return {"exact": quote}
    found = {name: _value(quote, name) for name in _PARTS}
    return {name: node for name, node in found.items() if isinstance(node, yaml.ScalarNode)}


def _exchanged(file: str, fields: Mapping[str, yaml.ScalarNode], quote: Quote) -> Iterator[_Piece]:
    """Yield the edits that give the parts which stand in the file their new words."""
    for name, node in fields.items():
        yield Span(node.start_mark.index, _end(file, node)), _scalar(getattr(quote, name), node.style)


def _added(file: str, written: yaml.Node, fields: Mapping[str, yaml.ScalarNode], quote: Quote) -> Iterator[_Piece]:
    """Yield the edits that add the missing parts: each behind the part before it, on a line of its own in a block."""
    newline = "\r\n" if "\r\n" in file else "\n"
    missing = [name for name in _PARTS if name not in fields and getattr(quote, name)]
    if isinstance(written, yaml.ScalarNode) and missing:
        start = written.start_mark.index
        yield Span(len(file[:start].rstrip(" ")), start), f"{newline}{_INDENT}exact: "
    is_flow = isinstance(written, yaml.MappingNode) and written.flow_style
    for name in missing:
        before = _PARTS[: _PARTS.index(name)]
        behind = max(_end(file, fields[part]) for part in before if part in fields)
        at, lead = (behind, ", ") if is_flow else (_line_end(file, behind), newline + _indent(written))
        words = _scalar(getattr(quote, name), '"')
        yield Span(at, at), f"{lead}{name}: {words}"


def _end(file: str, node: yaml.Node) -> int:
    """Return where a scalar ends; that of a block reaches to the beginning of the next line for the parser."""
    start: int = node.start_mark.index
    return start + len(file[start : node.end_mark.index].rstrip("\r\n"))


def _line_end(file: str, at: int) -> int:
    end = file.find("\n", at)
    return len(file) if end < 0 else end - (file[end - 1] == "\r")


def _indent(quote: yaml.Node) -> str:
    """Return what stands before the fields of a quote that is written as a block."""
    return " " * quote.start_mark.column if isinstance(quote, yaml.MappingNode) else _INDENT


def _value(node: yaml.Node | None, key: str) -> yaml.Node | None:
    if not isinstance(node, yaml.MappingNode):
        return None
    return next((value for name, value in node.value if name.value == key), None)


def _scalar(words: str, style: str | None) -> str:
    """Return the words as YAML, in the style in which the old ones were written where that is possible."""
    if style == "'" and words.isprintable():
        return "'" + words.replace("'", "''") + "'"
    if style is None and words.replace(" ", "").isalnum() and not words[0].isdigit() and words == words.strip():
        return words
    return '"' + words.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t") + '"'


def _note(file: str, place: Place) -> Note | None:
    part = load_file(place, file.encode("utf-8")).part
    article, _, note = place.id.partition("/")
    return build.note(article, note, part) if isinstance(part, schema.Note) else None


def _without_quote(note: Note) -> tuple[object, ...]:
    return tuple(getattr(note, name) for name in note.__dataclass_fields__ if name != "quote")
