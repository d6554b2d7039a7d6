"""What was probably meant by an unknown word, and the edits that write it."""

from collections.abc import Collection

from mkdocs_explainer.model.findings import Edit, Fix, Location, Safety
from mkdocs_explainer.site.checking import Context
from mkdocs_explainer.text.yaml_words import inside, scalar

_ALIKE = 65
"""Out of 100, of rapidfuzz's ratio."""


def closest(word: str, choices: Collection[str]) -> str:
    """Return the choice that is most like the word; "" when none is."""
    from rapidfuzz import fuzz, process, utils  # noqa: PLC0415 -- only a mistake needs it

    found = process.extractOne(
        word[:80], list(choices), scorer=fuzz.ratio, processor=utils.default_process, score_cutoff=_ALIKE
    )
    return str(found[0]) if found else ""


def did_you_mean(word: str, choices: Collection[str]) -> str:
    """Return the question for the choice that is most like the word; "" when none is."""
    meant = closest(word, choices)
    return f"did you mean {meant}?" if meant else ""


def renaming(context: Context, location: Location, word: str, choices: Collection[str]) -> tuple[Fix, ...]:
    """Return the fix that writes the closest choice for the word, if the marked words have it once."""
    meant = closest(word, choices)
    lines = context.read(location.path).removeprefix("\ufeff").split("\n")
    line = lines[location.line - 1] if location.line <= len(lines) else ""
    start = location.column - 1
    marked = line[start : (location.end_column or start + 1) - 1]
    if not meant or marked.count(word) != 1:
        return ()
    column = start + marked.index(word) + 1
    return (Fix(f"write {meant}", (Edit(location.line, column, location.line, column + len(word), meant),)),)


def requoting(context: Context, location: Location, old: str, new: str, *, safety: Safety) -> tuple[Fix, ...]:
    """Return the fix that quotes other words in the quotation marks that are there; none for several lines."""
    lines = context.read(location.path).removeprefix("\ufeff").split("\n")
    line = lines[location.line - 1] if location.line <= len(lines) else ""
    start, end = location.column - 1, (location.end_column or 1) - 1
    if line[start:end] != old:
        return ()
    mark = line[start - 1 : start]
    is_quoted = mark in ("'", '"') and line[end : end + 1] == mark
    words = inside(new, mark) if is_quoted else scalar(new)
    return (Fix("quote the words of the article", (Edit.at(location, words),), safety),)
