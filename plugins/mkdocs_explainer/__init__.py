"""Turns news articles into annotated, cross-referenced explainers."""

from mkdocs_explainer.anchoring.quotes import Ambiguous, Found, Orphan, anchor, describe
from mkdocs_explainer.linking.linker import Linker
from mkdocs_explainer.model.corpus import Alias, Entity, Quote
from mkdocs_explainer.model.mentions import Mention

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
