"""Entities as pages list them."""

from collections.abc import Iterable, Mapping, Sequence
from heapq import nlargest
from typing import NamedTuple

from markupsafe import Markup

from mkdocs_explainer.model.corpus import Entity
from mkdocs_explainer.model.facts import Fact, Role
from mkdocs_explainer.render.markdown import annotation_html, annotation_inline
from mkdocs_explainer.render.references import References
from mkdocs_explainer.site.page import AnnotatedPage
from mkdocs_explainer.site.page_size import MOST_LISTED


class Entry(NamedTuple):
    """An entity as a page lists it."""

    id: str
    name: str
    href: str
    type: str
    lang: str
    """Empty: the site's language."""
    summary: Markup
    mentions: int
    """How many stand on the page."""
    first: str
    """Id of the first of them that has an element; empty for none."""
    role: Markup
    """Of a person, on the day of the article."""
    as_of: Markup
    """That day."""
    why: Markup
    """Why it matters in this article."""
    sources: int
    """How many the entity's fields cite."""
    reviewed: str
    """The day, in words."""
    edit: str
    """Where to correct it; empty when nobody knows."""


def role_at(entity: Entity, date: str) -> Role | None:
    """Return the role that a person held on a date; without a date, or when none fits, `None`.

    >>> role_at(Entity("a", "A", "person", roles=(Role("Minister", "2021-01-26", "2025-01-20"),)), "2024-10-31").title
    'Minister'
    """
    return next(
        (role for role in entity.roles if date and role.start <= date and (not role.end or date <= role.end)), None
    )


def firsts_of(page: AnnotatedPage) -> dict[str, str]:
    """Return by entity the id of its first mention on the page that has an element."""
    found: dict[str, str] = {}
    for mention in page.mentions:
        if mention.fragment:
            found.setdefault(mention.entity, mention.fragment)
    return found


def listed(counts: Mapping[str, int]) -> Mapping[str, int]:
    """Return the entities that the list of a page has, in their order: those that are mentioned most often."""
    if len(counts) <= MOST_LISTED:
        return counts
    most = set(nlargest(MOST_LISTED, counts, key=counts.__getitem__))
    return {id: count for id, count in counts.items() if id in most}


def edit_pattern(groups: Iterable[tuple[str, Sequence[Entry]]]) -> str:
    """Return the address where each entry of a list is corrected, with `{}` for its id; empty when they differ.

    The list says it once, and cards fill it in: an address at each of a hundred entries is a kilobyte of every visit.
    Printing hides the ways to corrections, and without scripts an entry's own page has its own.
    """
    patterns = {"{}".join(entry.edit.rsplit(entry.id, 1)) for _, entries in groups for entry in entries}
    pattern = patterns.pop() if len(patterns) == 1 else ""
    return pattern if pattern.count("{}") == 1 else ""


def count_sources(entity: Entity) -> int:
    """Return how many sources an entity and its fields cite, each once."""
    facts_and_roles: tuple[Fact | Role, ...] = (*entity.facts, *entity.roles)
    cited = {citation.id for citation in entity.sources}
    cited.update(citation.id for one in facts_and_roles for citation in one.sources)
    return len(cited)


def definition_html(entity: Entity, references: References) -> str:
    """Return an entity's summary and body, ready to be annotated."""
    summary = references.resolve(annotation_inline(entity.summary), entity.sources)
    body = references.resolve(annotation_html(entity.body), entity.sources)
    parts = [f'<p class="explainer-summary">{summary}</p>' if summary else "", body]
    return "\n".join(filter(None, parts))
