"""What was probably meant by a word that is none of those that may stand there."""

from collections.abc import Sequence

from mkdocs_explainer.text.likeness import most_alike

_ALIKE = 65
"""Out of 100: `sumary`, `alias`, `organisation` pass; unrelated words do not."""


def closest(word: str, choices: Sequence[str], *, alike: int = _ALIKE) -> str | None:
    """Return the choice that was probably meant; `alike`: how much it must resemble the word, out of 100.

    >>> closest("sumary", ["summary", "body"]), closest("web", ["report", "webpage"])
    ('summary', 'webpage')
    """
    longer = [choice for choice in choices if len(word) >= 3 and choice.startswith(word)]
    return next(iter([*most_alike(word, choices, least=alike, most=1), *longer]), None)
