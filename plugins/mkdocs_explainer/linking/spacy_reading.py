"""Kinds of names, verbs and sentences from a spaCy pipeline that the user names.

It is loaded when a text comes that it did not read before.
"""

import threading
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any

from mkdocs_explainer.linking.kept_opinions import kept_opinions
from mkdocs_explainer.linking.pipeline import load_pipeline
from mkdocs_explainer.linking.second_reading import Named, Opinion
from mkdocs_explainer.model.corpus import ENTITY_TYPES, EntityType
from mkdocs_explainer.model.spans import Span
from mkdocs_explainer.text.folding import BREAK

_PEOPLE = "NORP"
"""OntoNotes' label for nationalities, religions and parties."""
_OWN: Mapping[str, tuple[EntityType, ...]] = {type.upper(): (type,) for type in ENTITY_TYPES}
_TYPES: Mapping[str, tuple[EntityType, ...]] = MappingProxyType(
    {
        **_OWN,
        "PERSON": ("person",),
        "PER": ("person",),
        "ORG": ("organization", "company"),
        "GPE": ("place",),
        "LOC": ("place",),
        "FAC": ("place",),
        "EVENT": ("event",),
        "LAW": ("law", "document", "agreement"),
        "WORK_OF_ART": ("work", "document"),
        "PRODUCT": ("product", "weapon", "ship", "concept"),
        _PEOPLE: ("group",),
    }
)
"""Labels of spaCy's trained pipelines (OntoNotes, WikiNER) and our own types. `MISC`, dates and amounts say nothing."""
_VERBS = frozenset({"VERB", "AUX"})


class SpacyReading:
    """A reader of texts; threads may share it, and read one after the other."""

    def __init__(self, model: str) -> None:
        """model: the name of an installed pipeline, or the path of one."""
        self._model = model
        self._kept = kept_opinions(model)
        self._nlp: Any = None
        self._lock = threading.Lock()

    def load(self) -> str:
        """Load the pipeline now instead of at the first new text; return the code of its language (`xx`: of any).

        Raises:
            PipelineError: there is no such pipeline.
        """
        with self._lock:
            self._load()
            return str(self._nlp.lang)

    def read(self, text: str) -> Opinion:
        """Return what the pipeline says about a text, or once said, each line read by itself.

        Raises:
            PipelineError: there is no such pipeline.
        """
        with self._lock:
            known = self._kept.read(text) if self._kept else None
            if known is not None:
                return known
            self._load()
            opinion = self._opinion(_lines(text))
            if self._kept:
                self._kept.write(text, opinion)
            return opinion

    def _load(self) -> None:
        if self._nlp is None:
            self._nlp = load_pipeline(self._model)

    def _opinion(self, lines: Iterable[tuple[str, int]]) -> Opinion:
        sentences: list[Span] = []
        names: list[Named] = []
        verbs: list[Span] = []
        self._nlp.max_length = max(self._nlp.max_length, 1 + max((len(line) for line, _ in lines), default=0))
        for doc, offset in self._nlp.pipe(lines, as_tuples=True):
            if doc.has_annotation("SENT_START"):
                sentences += [Span(offset + one.start_char, offset + one.end_char) for one in doc.sents]
            for name in doc.ents:
                if types := _TYPES.get(name.label_.upper()):
                    start, end = _bare(name.text, offset + name.start_char)
                    names.append(Named(Span(start, end), types, name.label_ == _PEOPLE))
            verbs += [Span(offset + one.idx, offset + one.idx + len(one)) for one in doc if one.pos_ in _VERBS]
        return Opinion(sentences, sorted(names), verbs)


def _lines(text: str) -> list[tuple[str, int]]:
    """Return the lines that are not empty, and where they start."""
    found = []
    offset = 0
    for line in text.split(BREAK):
        if line.strip():
            found.append((line, offset))
        offset += len(line) + 1
    return found


def _bare(words: str, start: int) -> Span:
    """Return where a name stands without the article before it and the possessive after it."""
    end = start + len(words)
    if words.endswith(("'s", "'S")):
        end -= 2
    if words[:4] in ("the ", "The ") and len(words) > len("the "):
        start += len("the ")
    return Span(start, end)
