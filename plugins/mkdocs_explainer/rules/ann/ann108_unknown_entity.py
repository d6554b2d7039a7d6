"""The rule ANN108."""

from collections.abc import Callable, Iterator
from functools import partial

from mkdocs_explainer.model.corpus import NOT_AN_ENTITY, SENSES, Corpus
from mkdocs_explainer.model.findings import Finding, Location, Severity
from mkdocs_explainer.model.names import EntityNames
from mkdocs_explainer.rules.registry import Rule
from mkdocs_explainer.rules.unknown import Kind, Use, misspelt, unknown_ids
from mkdocs_explainer.site.checking import Context

_KIND = Kind("ANN108", "entity", "entity")
_ADVICE = "write the id of an entity: the name of its file without .yml"


def check(context: Context) -> Iterator[Finding]:
    """Yield references to entities that do not exist, or whose name several bear."""
    corpus = context.corpus
    broken = {key for kind, key in corpus.broken if kind == "entity"}
    names = EntityNames(corpus)
    unknown = [
        Use(target, locate)
        for target, locate in _by_id(corpus)
        if target not in corpus.entities and target not in broken
    ]
    for reference in context.written_references:
        if reference.kind != "entity" or reference.target in broken:
            continue
        found = names.find(reference.target)
        if len(found) > 1:
            yield Finding(
                "ANN108",
                f"several entities are called {reference.target}",
                reference.locate(),
                help=f"write the id of the one that is meant: {', '.join(sorted(found))}",
            )
        # the names of a broken entity are not known: what looks like a name may be one of them
        elif not found and (not broken or reference.target == reference.target.lower()):
            unknown.append(Use(reference.target, reference.locate))
    yield from unknown_ids(context, _KIND, unknown, corpus.entities, lambda _: _ADVICE)
    yield from misspelt(
        context, _KIND, "entity", {*corpus.entities, *(entity.name for entity in corpus.entities.values())}
    )


def _by_id(corpus: Corpus) -> Iterator[tuple[str, Callable[[], Location]]]:
    for (article, key), note in corpus.notes.items():
        if note.entity and note.entity != NOT_AN_ENTITY:
            yield note.entity, partial(corpus.origin("note", f"{article}/{key}").locate, "entity")
    for number, sense in enumerate(corpus.senses):
        yield sense.entity, partial(corpus.origin(*SENSES).locate, "senses", number, "entity")
    for key, entity in corpus.entities.items():
        for number, relation in enumerate(entity.relations):
            yield relation.entity, partial(corpus.origin("entity", key).locate, "relations", number, "entity")


RULE = Rule(
    code="ANN108",
    name="unknown-entity",
    severity=Severity.ERROR,
    what="A note, a sense, a relation or a link `[[…]]` names an entity that the glossary does not have.",
    why="The link would lead nowhere.",
    example="relations:\n  - {type: part-of, entity: rusia}",
    fix="relations:\n  - {type: part-of, entity: russia}",
    safety="suggestion",
    check=check,
)
