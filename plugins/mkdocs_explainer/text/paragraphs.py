"""The paragraphs of plain text, as a person sees them, whatever ended its lines."""

import re
from collections.abc import Sequence

from mkdocs_explainer.model.spans import Span
from mkdocs_explainer.text.lines import lines_with_ends

_PARTING = frozenset("\f\u2029")
"""Line ends that end a paragraph, too: a new page, Unicode's paragraph separator."""
_ENDS_SENTENCE = re.compile(r"[.!?…:。！？؟۔।][\"'”’»)\]』」]*$")
_MOST_CLOSERS = 8
"""Characters at a line's end that are looked at."""
_SENTENCE_MARK = re.compile(r"[.!?…。！？؟۔।]")


def paragraphs(text: str, *, start: int = 0) -> list[Span]:
    """Return the paragraphs from `start` on, sorted, without white space at their ends.

    Blank lines part them. In a text without any, each line is one, unless its lines were broken at a width: then most
    of them end within a sentence, and some go on with a small letter.

    >>> text = "One goes on\\nhere. And\\non.\\n\\nTwo."
    >>> [text[start:end] for start, end in paragraphs(text)]
    ['One goes on\\nhere. And\\non.', 'Two.']
    """
    blocks = _blocks(text, start)
    if len(blocks) == 1 and not _is_wrapped([text[start:end] for start, end in blocks[0]]):
        blocks = [[line] for line in blocks[0]]
    return [Span(block[0][0], block[-1][1]) for block in blocks]


def _blocks(text: str, start: int) -> list[list[tuple[int, int]]]:
    """Return the starts and ends of the lines with words, grouped as blank lines part them."""
    blocks: list[list[tuple[int, int]]] = []
    for piece in (text[start:] if start else text).split("\n\n"):
        end = start + len(piece)
        # nearly every piece is one line; what else there is to lines is looked for in the others alone
        if piece and piece == piece.strip() and len(piece.splitlines()) == 1:
            blocks.append([(start, end)])
        elif piece:
            blocks += _blocks_of_lines(piece, start)
        start = end + 2
    return blocks


def _blocks_of_lines(text: str, start: int) -> list[list[tuple[int, int]]]:
    """Return what `_blocks` does, of a text that stands at `start` in another one."""
    blocks: list[list[tuple[int, int]]] = []
    block: list[tuple[int, int]] = []
    for line in lines_with_ends(text):
        words = line.strip()
        if words:
            at = start + line.index(words)
            block.append((at, at + len(words)))
        if block and (not words or line[-1] in _PARTING):
            blocks.append(block)
            block = []
        start += len(line)
    return [*blocks, block] if block else blocks


def _is_wrapped(lines: Sequence[str]) -> bool:
    inner = lines[:-1]
    broken = [number for number, line in enumerate(inner) if not _ENDS_SENTENCE.search(line[-_MOST_CLOSERS:])]
    if 2 * len(broken) <= len(inner) or not any(map(_SENTENCE_MARK.search, lines)):
        return False
    return any(_goes_on(lines[number + 1]) for number in broken)


def _goes_on(line: str) -> bool:
    """Return whether a line begins with a letter that is no capital."""
    return line[0].isalpha() and not (line[0].isupper() or line[0].istitle())
