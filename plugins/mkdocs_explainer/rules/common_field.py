"""A field that the other notes of a repository have, and how to add it to one that lacks it."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Literal

from mkdocs_explainer.model.corpus import Note
from mkdocs_explainer.model.findings import Edit, Fix, Safety
from mkdocs_explainer.model.origins import Origin
from mkdocs_explainer.site.checking import Context
from mkdocs_explainer.text.yaml_words import scalar

_NEIGHBOURS = ("lang", "status", "created", "by", "verdict", "kind")
"""Fields of one line, in the order in which the last of them is looked for: the new line goes below it."""


def notes_without(context: Context, key: Literal["license", "lang"]) -> Iterator[tuple[Note, Origin, Counter[str]]]:
    """Yield the notes that lack a field that others have, where they were written, and how often each value stands."""
    values = Counter(value for note in context.corpus.notes.values() if (value := getattr(note, key)))
    if not values:
        return
    for (article, note_id), note in context.corpus.notes.items():
        if not getattr(note, key):
            yield note, context.corpus.origin("note", f"{article}/{note_id}"), values


def adding(context: Context, origin: Origin, key: str, values: Sequence[str], safety: Safety) -> tuple[Fix, ...]:
    """Return a fix for each value that adds the field on a line of its own; none where that cannot be done safely."""
    lines = context.read(origin.path).removeprefix("\ufeff").split("\n")
    last = max((origin.marks[name,].line for name in _NEIGHBOURS if (name,) in origin.marks), default=0)
    line = lines[last - 1] if 0 < last <= len(lines) else ""
    indent = line[: len(line) - len(line.lstrip(" "))]
    if not line[len(indent) :].startswith(tuple(f"{name}:" for name in _NEIGHBOURS)) or line.rstrip().endswith(
        (":", "|")
    ):
        return ()
    return tuple(
        Fix(f"add {key}: {value}", (Edit.line_after(last, f"{indent}{key}: {scalar(value)}"),), safety)
        for value in values
    )
