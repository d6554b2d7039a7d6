"""What was probably meant by an unknown word."""

from collections.abc import Collection

_ALIKE = 65
"""Out of 100, of rapidfuzz's ratio."""


def did_you_mean(word: str, choices: Collection[str]) -> str:
    """Return the question for the choice that is most like the word; "" when none is."""
    from rapidfuzz import fuzz, process, utils  # noqa: PLC0415 -- only a mistake needs it

    found = process.extractOne(
        word[:80], list(choices), scorer=fuzz.ratio, processor=utils.default_process, score_cutoff=_ALIKE
    )
    return f"did you mean {found[0]}?" if found else ""
