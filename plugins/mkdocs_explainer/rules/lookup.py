"""Ids and names that references mean, and what was probably meant by unknown ones."""

from collections.abc import Collection

from mkdocs_explainer.core.model import Corpus

_ALIKE = 65
"""Out of 100, of rapidfuzz's ratio."""


def did_you_mean(word: str, choices: Collection[str]) -> str:
    """Return the question for the choice that is most like the word; "" when none is."""
    from rapidfuzz import fuzz, process, utils  # noqa: PLC0415 -- only a mistake needs it

    found = process.extractOne(
        word[:80], list(choices), scorer=fuzz.ratio, processor=utils.default_process, score_cutoff=_ALIKE
    )
    return f"did you mean {found[0]}?" if found else ""


class EntityNames:
    """Finds the entities that an author means by an id, a name or an alias."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._ids: dict[str, set[str]] = {}
        for entity in corpus.entities.values():
            for text in (entity.name, *(alias.text for alias in entity.aliases)):
                self._ids.setdefault(_folded(text), set()).add(entity.id)

    def find(self, target: str) -> set[str]:
        """Return the ids: one by id or unmistakable name, several for a shared name, none for an unknown one."""
        if target in self._corpus.entities:
            return {target}
        return self._ids.get(_folded(target), set())


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
