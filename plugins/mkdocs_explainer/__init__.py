"""Turns news articles into annotated, cross-referenced explainers."""

from mkdocs_explainer.core.mentions import Mention
from mkdocs_explainer.core.model import Alias, Entity, Quote
from mkdocs_explainer.core.quotes import Ambiguous, Found, Orphan, anchor, describe
from mkdocs_explainer.linker import Linker

__all__ = [
    "Alias",
    "Ambiguous",
    "Entity",
    "Found",
    "Linker",
    "Mention",
    "Orphan",
    "Quote",
    "anchor",
    "describe",
]
