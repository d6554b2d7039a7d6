"""Turns news articles into annotated, cross-referenced explainers."""

from mkdocs_explainer.anchoring.quotes import Ambiguous, Found, Orphan, anchor, describe
from mkdocs_explainer.linking.linker import Linker
from mkdocs_explainer.model.corpus import Alias, Entity, Quote
from mkdocs_explainer.model.mentions import Linked, Mention, Reason, Refusal, Via
from mkdocs_explainer.model.spans import Span

__all__ = [
    "Alias",
    "Ambiguous",
    "Entity",
    "Found",
    "Linked",
    "Linker",
    "Mention",
    "Orphan",
    "Quote",
    "Reason",
    "Refusal",
    "Span",
    "Via",
    "anchor",
    "describe",
]
