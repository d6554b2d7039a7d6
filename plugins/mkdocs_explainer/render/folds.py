"""Lists that nobody reads to their end, folded with their number: find-in-page, links into them and paper open them."""

from collections.abc import Sequence

from mkdocs_explainer.render.glossary_order import letter_at
from mkdocs_explainer.render.parts import Publication

MOST_OPEN = 50
"""Sources that stand open on a page: some ten screens of a phone."""
NAMED = 3
"""Publishers that a folded letter names: what has room beside it on a phone."""
Publisher = tuple[tuple[int, str], Sequence[Publication]]
"""Number and name, with what it published."""


def in_folds(publishers: Sequence[Publisher], lang: str = "en") -> list[tuple[str, list[Publisher]]]:
    """Return the publishers by the letters that their names start with; all under none where there is nothing to fold.

    A script whose signs are words has nearly as many of them as there are publishers, and those of one town may
    all begin alike: there letters would hide all, and tell nothing.

    lang: in whose alphabet.

    >>> in_folds([((1, "AFP"), ())])
    [('', [((1, 'AFP'), ())])]
    """
    letters: dict[str, list[Publisher]] = {}
    for publisher in publishers:
        letters.setdefault(letter_at(publisher[0][1], lang), []).append(publisher)
    total = _count(publishers)
    tells_nothing = 2 * len(letters) > len(publishers) or 2 * max(map(_count, letters.values()), default=0) > total
    return [("", list(publishers))] if total <= MOST_OPEN or tells_nothing else list(letters.items())


def _count(publishers: Sequence[Publisher]) -> int:
    return sum(len(published) for _, published in publishers)


def leading(publishers: Sequence[Publisher]) -> list[str]:
    """Return the names of those with most sources, most first.

    >>> leading([((1, "AFP"), ["one"]), ((2, "AP"), ["one", "two"])])
    ['AP', 'AFP']
    """
    most = sorted(publishers, key=lambda publisher: -len(publisher[1]))
    return [name for (_, name), _ in most[:NAMED]]
