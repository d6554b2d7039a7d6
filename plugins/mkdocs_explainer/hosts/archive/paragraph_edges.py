"""The paragraphs of many plain texts at once, where they are plain to see: those of `render.article.plain_blocks`."""

import numpy as np
import numpy.typing as npt

from mkdocs_explainer.hosts.archive.characters import SPACE, Characters, Offsets


def paragraph_edges(characters: Characters, is_plain: npt.NDArray[np.bool_]) -> tuple[Offsets, npt.NDArray[np.bool_]]:
    """Return where the paragraphs of the regular texts start and end, sorted, and which texts are regular.

    is_plain: which texts may be.

    Regular are texts in which each line is a paragraph and one empty line stands between two of them, with no other
    white space at their ends: so no paragraph's edge is a break that a blank line would not make by itself.
    """
    lines = characters.lines
    is_first = np.diff(lines, prepend=-1) != 1
    is_last = np.diff(lines, append=len(characters.codes) + 1) != 1
    is_wrong = (
        (is_first == is_last)
        | (is_first & characters.is_(SPACE, lines - 1))
        | (is_last & characters.is_(SPACE, lines + 1))
    )
    is_regular = is_plain & ~(characters.is_(SPACE, characters.starts) | characters.is_(SPACE, characters.stops - 1))
    is_regular[characters.texts_at(np.concatenate([lines[is_wrong], characters.other_ends]))] = False
    edges = [lines[is_first], lines[is_last] + 1, characters.starts, characters.stops]
    several = np.sort(np.concatenate(edges))
    return several[is_regular[characters.texts_at(several)]], is_regular
