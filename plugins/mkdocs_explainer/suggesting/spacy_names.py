"""Names and their types from a spaCy pipeline that the user names. spaCy is imported when one is asked for."""

from collections.abc import Mapping
from types import MappingProxyType

from mkdocs_explainer.linking.pipeline import PipelineError, load_pipeline
from mkdocs_explainer.model.corpus import ENTITY_TYPES, EntityType
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
        "LAW": "law",
        "WORK_OF_ART": "work",
        "NORP": "group",
        "PRODUCT": "product",
        "MISC": "concept",
    }
)
"""Labels of spaCy's trained pipelines (OntoNotes, WikiNER) that are names; dates and amounts are none. A label that
is one of our own types, as in a pipeline made for this, is taken as it is."""
_OWN = frozenset(ENTITY_TYPES)


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

    def read(self, text: str) -> list[Phrase]:
        """Return the names in a text, sorted, each with its type."""
        self._nlp.max_length = max(self._nlp.max_length, len(text) + 1)
        phrases = []
        for entity in self._nlp(text).ents:
            type = TYPES.get(entity.label_) or (entity.label_.lower() if entity.label_.isalpha() else "")
            if entity.label_ in TYPES or type in TYPES.values() or type in _OWN:
                start = entity.start_char + _article(entity.text)
                phrases.append(Phrase(start, entity.end_char, type=type))
        return sorted(phrases)


def _article(words: str) -> int:
    return 4 if words[:4] in ("the ", "The ") and len(words) > 4 else 0
