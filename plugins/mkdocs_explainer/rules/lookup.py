"""What was probably meant by an unknown word, and the edits that write it."""

import re
from collections.abc import Collection

from mkdocs_explainer.model.findings import Edit, Fix, Location, Safety
from mkdocs_explainer.rules.word_frequency import common_words
from mkdocs_explainer.site.checking import Context
from mkdocs_explainer.text.likeness import likeness, most_alike
from mkdocs_explainer.text.yaml_words import inside, scalar

_ALIKE = 65
"""Out of 100."""
_WORDS_ALIKE = 75
"""The same for one word of an id: `rusia` has 91 for `russia`; `north` has 60 for `south`."""
_CANDIDATES = 10
"""Of the choices that are most like the word, so many are looked at closely."""
_PARTS = re.compile(r"[^\W_]+")


def closest(word: str, choices: Collection[str]) -> str:
    """Return the choice that the word is a misspelling of; "" when it is none.

    What differs in a number or in a whole word is something else: a source of another day, a country beside another.

    >>> closest("britanica-kursk", ["britannica-kursk"]), closest("isw-2024-08-12", ["isw-2024-08-13"])
    ('britannica-kursk', '')
    >>> closest("north-korea", ["south-korea"]), closest("kursk", ["kursk-oblast"]), closest("iraq", ["iran"])
    ('', '', '')
    """
    found = most_alike(word, choices, least=_ALIKE, most=_CANDIDATES)
    return next((choice for choice in found if _is_misspelt(word, choice)), "")


def _is_misspelt(word: str, choice: str) -> bool:
    ours, theirs = (_PARTS.findall(text.casefold()) for text in (word, choice))
    if "".join(ours) == "".join(theirs):
        return True
    if re.findall(r"\d+", word) != re.findall(r"\d+", choice) or len(ours) != len(theirs):
        return False
    return all(
        one == other or (likeness(one, other) >= _WORDS_ALIKE and one not in common_words("en"))
        for one, other in zip(ours, theirs, strict=True)
    )


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
