"""The entity that an author means by an id, a name or an alias."""

from mkdocs_explainer.model.corpus import Corpus


class EntityNames:
    """Finds entities by what authors call them in `[[…]]`."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._ids: dict[str, set[str]] = {}
        for entity in corpus.entities.values():
            for text in (entity.name, *(alias.text for alias in entity.aliases)):
                self._ids.setdefault(_folded(text), set()).add(entity.id)

    def find(self, target: str) -> frozenset[str]:
        """Return the ids: one by id or unmistakable name, several for a shared name, none for an unknown one.

        Capitals and white space in names do not count.
        """
        if target in self._corpus.entities:
            return frozenset({target})
        return frozenset(self._ids.get(_folded(target), ()))


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
