"""Which forms of names differ between two glossaries: only texts with one of them can be linked otherwise."""

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from itertools import chain

from mkdocs_explainer.linking.lexicon import Form, Lexicon
from mkdocs_explainer.linking.linker import Linker
from mkdocs_explainer.model.corpus import Entity


def changed_forms(before: Linker, now: Linker, *, with_related: bool = True) -> frozenset[str]:
    """Return the forms, as `Linker.forms` gives them, that stand for something else now, or for an entity that is
    another one now or is related to such a one.

    with_related: `False` leaves the latter out. A relation speaks only in texts that name both of its entities.
    """
    old, new = before._lexicon, now._lexicon  # noqa: SLF001 -- the same package
    others = set(_changed_entities(old, new))
    if with_related:
        others |= set(_related(chain(old.entities.values(), new.entities.values()), others))
    return frozenset(chain(_differing(old, new), _differing(new, old), _of(old, others), _of(new, others)))


def _changed_entities(old: Lexicon, new: Lexicon) -> Iterator[str]:
    for id in old.entities.keys() | new.entities.keys():
        if old.entities.get(id) != new.entities.get(id):
            yield id


def _related(entities: Iterable[Entity], others: AbstractSet[str]) -> Iterator[str]:
    for entity in entities:
        for relation in entity.relations:
            if relation.entity in others or entity.id in others:
                yield entity.id
                yield relation.entity


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
