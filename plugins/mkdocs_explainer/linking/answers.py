"""Answers about words that are found out once, and kept for all texts."""

from collections.abc import Callable, Hashable
from typing import TypeVar

from mkdocs_explainer.linking.candidates import MOST_KNOWN

Words = TypeVar("Words", bound=Hashable)
Answer = TypeVar("Answer")


class Answers(dict[Words, Answer]):
    """By words, the answer to one question; so many as an archive's articles have in common.

    >>> is_shout = Answers(str.isupper)
    >>> is_shout["ORZ"], is_shout["Orz"], len(is_shout)
    (True, False, 2)
    """

    __slots__ = ("_find_out",)

    def __init__(self, find_out: Callable[[Words], Answer]) -> None:
        super().__init__()
        self._find_out = find_out

    def __missing__(self, words: Words) -> Answer:
        """Find out the answer about new words."""
        if len(self) >= MOST_KNOWN:
            self.clear()
        self[words] = answer = self._find_out(words)
        return answer
