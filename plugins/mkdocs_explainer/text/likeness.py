"""How much two words look alike; the one place that asks the library for it."""

from collections.abc import Iterable

_READ = 80
"""Characters of a word that are compared; nobody misspells longer ones."""


def likeness(word: str, other: str) -> float:
    """Return how much two words look alike, from 0 to 100; capitals and signs do not count.

    >>> likeness("Container_Title", "container-title"), likeness("title", "file") < 70
    (100.0, True)
    """
    from rapidfuzz import fuzz, utils  # noqa: PLC0415 -- only a mistake needs it

    return fuzz.ratio(word[:_READ], other, processor=utils.default_process)


def most_alike(word: str, choices: Iterable[str], *, least: int, most: int) -> list[str]:
    """Return the choices that look like a word, at most so many, the most alike first. least: out of 100.

    >>> most_alike("sumary", ["body", "summary", "summaries"], least=65, most=2)
    ['summary', 'summaries']
    """
    from rapidfuzz import fuzz, process, utils  # noqa: PLC0415 -- only a mistake needs it

    found = process.extract(
        word[:_READ], list(choices), scorer=fuzz.ratio, processor=utils.default_process, score_cutoff=least, limit=most
    )
    return [str(choice) for choice, *_ in found]
