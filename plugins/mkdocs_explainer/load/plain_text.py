"""What nobody means to write into a field of plain text: two items in one, the field's own name, a reference."""

import re
from collections.abc import Iterator

from mkdocs_explainer.load.yaml.bullets import with_missing_dashes
from mkdocs_explainer.load.yaml.document import Document, texts_in
from mkdocs_explainer.model.findings import Edit, Finding, Fix, Location
from mkdocs_explainer.model.origins import KeyPath
from mkdocs_explainer.text.yaml_words import scalar

_MARKDOWN = frozenset({"summary", "body", "know_first", "text", "says", "answer", "exact", "prefix", "suffix"})
"""Fields whose words are Markdown, or the article's own; `text` is that of an alias where a file has aliases."""
_LONG = frozenset({"body", "text", "says", "know_first"})
"""Texts that may well begin with a word and a colon."""
_REFERENCE = re.compile(r"\[\[[^\[\]\n]+\]\]|\[@[A-Za-z0-9][\w-]*[^\[\]\n]*\]")


def check_plain_text(document: Document) -> list[Finding]:
    """Return what is wrong with texts whatever field of a file they stand in."""
    return [*_joined_items(document), *_texts(document)]


def _joined_items(document: Document) -> Iterator[Finding]:
    """Yield items of lists that go on over several lines: one of them lacks its dash, or the comma before it."""
    for keys, last in document.last_lines.items():
        if not isinstance(keys[-1] if keys else "", int):
            continue
        first = document.locate(keys)
        line = document.lines[first.line]
        start = len(line) - len(line.lstrip())
        here = Location(first.path, first.line + 1, start + 1, len(line.rstrip()) + 1)
        is_block = document.lines[first.line - 1].lstrip().startswith("-")
        sign = "dash" if is_block else "comma"
        yield Finding(
            "YML001",
            f"this line belongs to the item above it: before it the {sign} is missing",
            here,
            help=f"write the {sign}; if it is all one name, write it on one line",
            fixes=with_missing_dashes(document.lines, first.line - 1, last - 1) if is_block else (),
        )


def _texts(document: Document) -> Iterator[Finding]:
    for keys, text in texts_in(document.value, ()):
        key = next((key for key in reversed(keys) if isinstance(key, str)), "")
        if key not in _LONG and (found := re.match(rf"{re.escape(key)}\s*:\s+(?=\S)", text, re.IGNORECASE)):
            here = document.locate(keys)
            rest = text[found.end() :]
            fits = here.end_column and here.end_column - here.column in (len(text), len(text) + 2)
            fixes = (Fix(f"write {key} once", (Edit.at(here, scalar(rest)),)),) if fits else ()
            message = f"the field's name `{key}` stands here a second time, as a part of its text"
            yield Finding("ANN118", message, here, help="delete it from the text", fixes=fixes)
        elif _is_plain(keys, key) and (reference := _REFERENCE.search(text)):
            yield Finding(
                "ANN118",
                f"in this field {reference[0]} is shown as it is written here",
                document.locate(keys),
                help="references belong into texts such as summary and body; a source into `sources`",
            )


def _is_plain(keys: KeyPath, key: str) -> bool:
    return key not in _MARKDOWN or "aliases" in keys
