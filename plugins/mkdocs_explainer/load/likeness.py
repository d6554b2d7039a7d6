"""What was probably meant by a word that is none of those that may stand there."""

from collections.abc import Sequence

_ALIKE = 65
"""Out of 100, of rapidfuzz's ratio: `sumary`, `alias`, `organisation` pass; unrelated words do not."""


def closest(word: str, choices: Sequence[str], *, alike: int = _ALIKE) -> str | None:
    """Return the choice that was probably meant; `alike`: how much it must resemble the word, out of 100.

    >>> closest("sumary", ["summary", "body"]), closest("web", ["report", "webpage"])
    ('summary', 'webpage')
    """
    from rapidfuzz import fuzz, process, utils  # noqa: PLC0415 - only a mistake needs it

    found = process.extractOne(
        word[:80], choices, scorer=fuzz.ratio, processor=utils.default_process, score_cutoff=alike
    )
    longer = (choice for choice in choices if len(word) >= 3 and choice.startswith(word))
    return found[0] if found else next(longer, None)
