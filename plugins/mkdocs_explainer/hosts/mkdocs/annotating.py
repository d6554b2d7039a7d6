"""All pages of a build annotated, in the order in which backlinks list them."""

from collections.abc import Iterator

from mkdocs_explainer.hosts.mkdocs.rendered import Rendered
from mkdocs_explainer.model.corpus import newest_first
from mkdocs_explainer.model.sections import article_key, entity_key
from mkdocs_explainer.render.context_page import with_front_matter
from mkdocs_explainer.render.pages import definition_html
from mkdocs_explainer.render.references import References
from mkdocs_explainer.render.site import mention_attributes
from mkdocs_explainer.site.page import AnnotatedPage, Page


def references_of(rendered: Rendered, key: str) -> References:
    """Return what resolves a page's references; it counts the page's sources from its top to its end."""
    href = rendered.href(key)
    project = rendered.project
    return References(project.corpus, project.names, lambda entity: href(entity_key(entity)))


def annotated_pages(rendered: Rendered, references: dict[str, References]) -> Iterator[AnnotatedPage]:
    """Yield articles, newest before older; then hand-written pages; then the glossary.

    A hand-written page without links is only given its front matter. `references` takes up those of each page.
    """
    project = rendered.project
    for article in newest_first(project.corpus.articles.values()):
        if rendered.is_generated(article_key(article.id)):
            yield _annotated(rendered, project.article_page(article), article.lang)
    for key, written in sorted(rendered.written.items()):
        references[key] = references_of(rendered, key)
        html = with_front_matter(rendered.pages[key].content or "", written, references[key])
        if rendered.is_linked(key):
            yield _annotated(rendered, Page(key, html, project.settings.density), project.settings.lang)
        else:
            rendered.pages[key].content = html
    for entity in project.corpus.entities.values():
        key = entity_key(entity.id)
        if rendered.is_generated(key):
            references[key] = references_of(rendered, key)
            page = Page(key, definition_html(entity, references[key]), "first", entity.id)
            yield _annotated(rendered, page, entity.lang or project.settings.lang)


def _annotated(rendered: Rendered, page: Page, lang: str) -> AnnotatedPage:
    href, entities = rendered.href(page.key), rendered.project.corpus.entities
    return rendered.project.annotate(
        page,
        lang,
        href_of=lambda entity: href(entity_key(entity)),
        attributes_of=lambda entity: mention_attributes(entities[entity]),
    )
