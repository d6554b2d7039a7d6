"""All pages of a build annotated, in the order in which backlinks list them."""

from collections.abc import Iterator

from mkdocs_explainer.hosts.mkdocs.rendered import Rendered
from mkdocs_explainer.model.corpus import newest_first
from mkdocs_explainer.model.sections import article_key, entity_key
from mkdocs_explainer.render.pages import definition_html
from mkdocs_explainer.render.site import mention_attributes
from mkdocs_explainer.site.page import AnnotatedPage, Page


def annotated_pages(rendered: Rendered) -> Iterator[AnnotatedPage]:
    """Yield articles, newest before older; then hand-written pages; then the glossary.

    Of hand-written pages those whose names are linked; their references are resolved.
    """
    project = rendered.project
    for article in newest_first(project.corpus.articles.values()):
        if rendered.is_generated(article_key(article.id)):
            yield _annotated(rendered, project.article_page(article), article.lang)
    for key in sorted(filter(rendered.is_linked, rendered.texts)):
        html = rendered.pages[key].content or ""
        yield _annotated(rendered, Page(key, html, project.settings.density), project.settings.lang)
    for entity in project.corpus.entities.values():
        key = entity_key(entity.id)
        if rendered.is_generated(key):
            page = Page(key, definition_html(entity, rendered.references_of(key)), "first", entity.id)
            yield _annotated(rendered, page, entity.lang or project.settings.lang)


def _annotated(rendered: Rendered, page: Page, lang: str) -> AnnotatedPage:
    href, entities = rendered.href(page.key), rendered.project.corpus.entities
    return rendered.project.annotate(
        page,
        lang,
        href_of=lambda entity: href(entity_key(entity)),
        attributes_of=lambda entity: mention_attributes(entities[entity]),
    )
