"""The words of a note's quote replaced in its file, every other character kept."""

from collections.abc import Iterator, Mapping, Sequence

import yaml

from mkdocs_explainer.core.model import Note, Quote
from mkdocs_explainer.core.quotes import Found, anchor
from mkdocs_explainer.core.spans import Span
from mkdocs_explainer.load import build, schema
from mkdocs_explainer.load.annotation_file import load_file
from mkdocs_explainer.load.files import Place


def with_quote(file: str, place: Place, text: str, span: Span) -> str | None:
    """Return the note's file with the words of `text[span]` in its quote; `None` where that cannot be done safely.

    The words before and behind the passage are renewed only if the quote would not be found without that. What is
    returned was read again: it quotes that passage, and says the same as before in all other fields.
    """
    before = _note(file, place)
    fields = _quote_fields(file) if before else {}
    if before is None or "exact" not in fields:
        return None
    for changes in _attempts(before.quote, text, span):
        known = {key: words for key, words in changes.items() if key in fields}
        changed = _replaced(file, [(fields[key], words) for key, words in known.items()])
        after = _note(changed, place)
        if after is None or after.quote is None or _without_quote(after) != _without_quote(before):
            continue
        found = anchor(text, after.quote)
        if isinstance(found, Found) and (found.start, found.end) == span:
            return changed
    return None


def _attempts(quote: Quote | None, text: str, span: Span) -> Iterator[Mapping[str, str]]:
    exact = " ".join(text[span.start : span.end].split())
    yield {"exact": exact}
    if quote:
        start = span.start - len(quote.prefix)
        start = max(text.rfind(" ", 0, max(start, 0) + 1), text.rfind("\n", 0, max(start, 0) + 1)) + 1
        ends = [at for sign in " \n" if (at := text.find(sign, span.end + max(len(quote.suffix), 2))) >= 0]
        prefix, suffix = text[start : span.start], text[span.end : min(ends, default=len(text))]
        yield {"exact": exact, "prefix": prefix.replace("\n", " "), "suffix": suffix.replace("\n", " ")}


def _quote_fields(file: str) -> dict[str, yaml.ScalarNode]:
    """Return the scalars of the quote by field; a quote that is a plain text is its `exact`."""
    top = yaml.compose(file, Loader=yaml.SafeLoader)
    quote = _value(top, "quote")
    if isinstance(quote, yaml.ScalarNode):
        return {"exact": quote}
    found = {key: _value(quote, key) for key in ("exact", "prefix", "suffix")}
    return {key: node for key, node in found.items() if isinstance(node, yaml.ScalarNode)}


def _value(node: yaml.Node | None, key: str) -> yaml.Node | None:
    if not isinstance(node, yaml.MappingNode):
        return None
    return next((value for name, value in node.value if name.value == key), None)


def _replaced(file: str, changes: Sequence[tuple[yaml.ScalarNode, str]]) -> str:
    for node, words in sorted(changes, key=lambda change: -change[0].start_mark.index):
        start, end = node.start_mark.index, node.end_mark.index
        tail = "\n" if file[start:end].endswith("\n") else ""  # a block's text goes to the end of its last line
        file = file[:start] + _scalar(words, node.style) + tail + file[end:]
    return file


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
