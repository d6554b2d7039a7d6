"""What notes and senses say that words mean, as the linker asks for it."""

from collections.abc import Iterable, Mapping

from mkdocs_explainer.anchoring.quotes import Anchoring, Found
from mkdocs_explainer.linking.meanings import Meaning
from mkdocs_explainer.model.corpus import Note, Sense
from mkdocs_explainer.model.spans import Span


def pins_of(notes: Iterable[Note], anchors: Mapping[str, Anchoring]) -> list[tuple[Span, str]]:
    """Return the passages of which notes say what they mean, with the entity or `none`."""
    return [
        (Span(place.start, place.end), note.entity)
        for note in notes
        if note.kind == "identify" and note.entity and isinstance(place := anchors.get(note.id), Found)
    ]


def told_by(notes: Iterable[Note]) -> list[Meaning]:
    """Return what notes say that words mean in all of their article."""
    return [
        Meaning(note.quote.exact, note.entity)
        for note in notes
        if note.kind == "identify" and note.scope == "article" and note.entity and note.quote
    ]


def meanings_of(senses: Iterable[Sense]) -> tuple[Meaning, ...]:
    """Return senses as the linker asks for them."""
    return tuple(Meaning(sense.form, sense.entity, is_sense=True) for sense in senses)
