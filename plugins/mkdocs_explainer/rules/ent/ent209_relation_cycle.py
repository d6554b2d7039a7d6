"""The rule ENT209."""

from collections.abc import Iterator, Sequence

from mkdocs_explainer.model.corpus import Corpus
from mkdocs_explainer.model.findings import Finding, Related, Severity
from mkdocs_explainer.rules.registry import Rule
from mkdocs_explainer.site.checking import Context

_ONE_WAY = frozenset(
    "part-of located-in member-of agency-of branch-of subsidiary-of type-of kind-of instance-of capital-of"
    " successor-of predecessor-of follows precedes caused-by child-of parent-of".split()
)
"""Types that lead to something larger, earlier or more general, and so never back."""

_Edges = dict[str, list[tuple[str, int]]]
"""By entity: the entities that it leads to, and the relation's position in its file."""


def check(context: Context) -> Iterator[Finding]:
    """Yield relations that lead back to where they began; each entity of a circle stands in one finding at least."""
    corpus = context.corpus
    for entity_id, entity in corpus.entities.items():
        for number, relation in enumerate(entity.relations):
            if relation.entity == entity_id:
                place = corpus.origin("entity", entity_id).locate("relations", number, "entity")
                yield Finding("ENT209", f"{entity.name} is related to itself", place, help="name the other entity")
    for kind in sorted(_ONE_WAY):
        edges = _without_ends(_edges(corpus, kind))
        reported: set[str] = set()
        for start in edges:
            if start not in reported and (circle := _circle(edges, start)):
                reported.update(circle)
                yield _finding(corpus, kind, circle, edges)


def _edges(corpus: Corpus, kind: str) -> _Edges:
    return {
        entity_id: found
        for entity_id, entity in corpus.entities.items()
        if (
            found := [
                (relation.entity, number)
                for number, relation in enumerate(entity.relations)
                if relation.type == kind and relation.entity != entity_id
            ]
        )
    }


def _without_ends(edges: _Edges) -> _Edges:
    """Return the edges that may be part of a circle: what leads nowhere is taken away until nothing does."""
    into: dict[str, list[str]] = {}
    left = {entity: sum(1 for target, _ in targets if target in edges) for entity, targets in edges.items()}
    for entity, targets in edges.items():
        for target, _ in targets:
            into.setdefault(target, []).append(entity)
    ends = [entity for entity, count in left.items() if not count]
    gone = set(ends)
    for end in ends:  # grows while it is read
        for entity in into.get(end, ()):
            left[entity] -= 1
            if not left[entity] and entity not in gone:
                gone.add(entity)
                ends.append(entity)
    return {entity: targets for entity, targets in edges.items() if entity not in gone}


def _circle(edges: _Edges, start: str) -> Sequence[str]:
    """Return the shortest way from an entity back to itself: its entities in order; empty when there is none."""
    came_from: dict[str, str] = {}
    waiting = [start]
    for entity in waiting:  # grows while it is read: breadth first
        for target, _ in edges.get(entity, ()):
            if target == start:
                way = [entity]
                while way[-1] != start:
                    way.append(came_from[way[-1]])
                return way[::-1]
            if target not in came_from:
                came_from[target] = entity
                waiting.append(target)
    return ()


def _finding(corpus: Corpus, kind: str, circle: Sequence[str], edges: _Edges) -> Finding:
    places = [
        corpus.origin("entity", entity).locate("relations", number, "entity")
        for entity, following in zip(circle, [*circle[1:], circle[0]], strict=True)
        for target, number in edges[entity]
        if target == following
    ]
    names = " → ".join([*circle, circle[0]])
    return Finding(
        "ENT209",
        f"these relations of the type {kind} lead back to where they began: {names}",
        places[0],
        related=tuple(Related(place, "and on") for place in places[1:]),
        help="delete the relation that is wrong, or turn it round",
    )


RULE = Rule(
    code="ENT209",
    name="relation-cycle",
    severity=Severity.WARNING,
    what=(
        "Relations that lead from the part to the whole, such as `part-of`, `located-in`, `member-of` or `type-of`, "
        "form a circle; or an entity is related to itself."
    ),
    why="Something cannot be part of its own part: readers would be told nonsense, and one of the files is wrong.",
    example=(
        "# kursk.yml\nrelations: [{type: part-of, entity: russia}]\n"
        "# russia.yml\nrelations: [{type: part-of, entity: kursk}]"
    ),
    fix=(
        "# kursk.yml\nrelations: [{type: part-of, entity: russia}]\n"
        "# russia.yml\nrelations: [{type: has-part, entity: kursk}]"
    ),
    check=check,
)
