"""The site's sections, and the keys of its pages: a page's path without the ending, `articles/<id>` for one."""

ARTICLES, GLOSSARY, CONTEXT, SOURCES = "articles", "glossary", "context", "sources"
TIMELINE, MAP = "timeline", "map"
CHANGES, CREDITS = "changes", "credits"
SECTIONS = (ARTICLES, GLOSSARY, CONTEXT, TIMELINE, MAP, SOURCES, CHANGES, CREDITS)
"""Sections of the site, each with an index page; also the first part of their pages' keys."""


def article_key(article: str) -> str:
    """Return the key of an article's page."""
    return f"{ARTICLES}/{article}"


def entity_key(entity: str) -> str:
    """Return the key of an entity's page."""
    return f"{GLOSSARY}/{entity}"


def index_key(section: str) -> str:
    """Return the key of a section's index page."""
    return f"{section}/index"


def is_context(key: str) -> bool:
    """Return whether a page answers a question: it lies in `docs/context/` and is not the index there."""
    return key.startswith(f"{CONTEXT}/") and key != index_key(CONTEXT)
