"""Which forms of names differ between two glossaries: only texts with one of them can be linked otherwise."""

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import chain

from mkdocs_explainer.linking.lexicon import Form, Lexicon
from mkdocs_explainer.linking.linker import Linker
from mkdocs_explainer.linking.towns import with_above
from mkdocs_explainer.model.corpus import Entity


def changed_forms(before: Linker, now: Linker) -> frozenset[str]:
    """Return the forms, as `Linker.forms` gives them, that stand for something else now, or for an entity that is
    another one now or lies in such a one.

    Where a town lies is told by what it is a part of, whether the text names that or not. Every other relation speaks
    only in texts that name both of its entities.
    """
    old, new = before._lexicon, now._lexicon  # noqa: SLF001 -- the same package
    others = set(_changed_entities(old, new))
    moved = {id for id in others if _placed(old.entities.get(id)) != _placed(new.entities.get(id))}
    others |= {id for lexicon in (old, new) for id in _below(lexicon.entities, moved)}
    return frozenset(chain(_differing(old, new), _differing(new, old), _of(old, others), _of(new, others)))


def _changed_entities(old: Lexicon, new: Lexicon) -> Iterator[str]:
    for id in old.entities.keys() | new.entities.keys():
        one, other = old.entities.get(id), new.entities.get(id)
        # who compares with what an earlier build kept has of its entities only what says names
        if one is not other and (not one or not other or as_named(one) != as_named(other)):
            yield id


def as_named(entity: Entity) -> Entity:
    """Return an entity without what says no name; of a place the summary may say in which state it lies."""
    told = entity.summary if entity.type == "place" else ""
    return replace(entity, summary=told, body="", facts=(), sources=(), location=None, wikidata="", reviewed="")


def _placed(entity: Entity | None) -> tuple[object, ...]:
    """Return what an entity says of those that lie in it."""
    return (entity.name, entity.relations) if entity else ()


def _below(entities: Mapping[str, Entity], others: AbstractSet[str]) -> Iterator[str]:
    """Yield the entities that lie in one of the others."""
    if others:
        yield from (id for id in entities if any(one.id in others for one in with_above(entities, id)))


def _differing(one: Lexicon, other: Lexicon) -> Iterator[str]:
    yield from (key for key, form in one.forms.items() if other.forms.get(key) != form)
    yield from (name for name, ids in one.teams.items() if other.teams.get(name) != ids)


def _of(lexicon: Lexicon, entities: AbstractSet[str]) -> Iterator[str]:
    yield from (key for key, form in lexicon.forms.items() if not entities.isdisjoint(_bearers(form)))
    yield from (name for name, ids in lexicon.teams.items() if not entities.isdisjoint(ids))


def _bearers(form: Form) -> Iterator[str]:
    for sense in chain(form.spelling_senses, *form.others.values(), form.free):
        yield sense.entity
    yield from form.bars
    for _, ids in form.kin:
        yield from ids
