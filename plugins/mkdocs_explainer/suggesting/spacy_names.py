"""Names and noun phrases from a spaCy pipeline that the user names. spaCy is imported when one is asked for."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any, NamedTuple

from mkdocs_explainer.linking.pipeline import PipelineError, load_pipeline
from mkdocs_explainer.model.corpus import EntityType
from mkdocs_explainer.model.spans import Span
from mkdocs_explainer.suggesting.name_phrases import Phrase

TYPES: Mapping[str, EntityType] = MappingProxyType(
    {
        "PERSON": "person",
        "PER": "person",
        "ORG": "organization",
        "GPE": "place",
        "LOC": "place",
        "FAC": "place",
        "EVENT": "event",
        "LAW": "document",
        "WORK_OF_ART": "document",
        "NORP": "group",
        "PRODUCT": "concept",
        "MISC": "concept",
    }
)
"""Labels of spaCy's trained pipelines (OntoNotes, WikiNER) that are names; dates and amounts are none. A label that
is one of our own types, as in a pipeline made for this, is taken as it is."""
_DETERMINERS = frozenset(["DET", "PRON", "NUM"])


class Read(NamedTuple):
    """What a pipeline says about a text. Offsets: half-open, code points."""

    phrases: Sequence[Phrase]
    """Names, sorted."""
    noun_phrases: Sequence[Span]
    """Noun phrases of two words or more, without article; none where the pipeline has no parser."""


class SpacyNames:
    """Reads texts with a spaCy pipeline.

    Raises:
        PipelineError: see there.
    """

    def __init__(self, model: str) -> None:
        """model: the name of an installed pipeline, or the path of one."""
        self._nlp = load_pipeline(model)
        if not {"ner", "entity_ruler", "span_ruler"} & set(self._nlp.pipe_names):
            found = ", ".join(self._nlp.pipe_names) or "nothing"
            raise PipelineError(f"the pipeline {model} finds no names: it has {found}")

    def read(self, text: str) -> Read:
        """Return the names and noun phrases of a text."""
        self._nlp.max_length = max(self._nlp.max_length, len(text) + 1)
        doc = self._nlp(text)
        phrases = []
        for entity in doc.ents:
            type = TYPES.get(entity.label_) or (entity.label_.lower() if entity.label_.isalpha() else "")
            if entity.label_ in TYPES or type in TYPES.values() or type in _OWN:
                start = entity.start_char + _article(entity.text)
                phrases.append(Phrase(start, entity.end_char, type=type))
        return Read(sorted(phrases), _noun_phrases(doc) if doc.has_annotation("DEP") else ())


_OWN = frozenset(["weapon", "agreement", "office"])


def _article(words: str) -> int:
    return 4 if words[:4] in ("the ", "The ") and len(words) > 4 else 0


def _noun_phrases(doc: Any) -> list[Span]:
    found = []
    for chunk in doc.noun_chunks:
        tokens = [token for token in chunk if not token.is_punct]
        while tokens and (tokens[0].pos_ in _DETERMINERS or tokens[0].is_stop):
            tokens.pop(0)
        if len(tokens) > 1 and all(token.is_alpha for token in tokens) and tokens[-1].text.islower():
            found.append(Span(tokens[0].idx, tokens[-1].idx + len(tokens[-1])))
    return found
