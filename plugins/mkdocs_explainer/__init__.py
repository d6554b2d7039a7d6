"""Turns news articles into annotated, cross-referenced explainers."""

from mkdocs_explainer.core.model import Quote
from mkdocs_explainer.core.quotes import Ambiguous, Found, Orphan, anchor, describe

__all__ = ["Ambiguous", "Found", "Orphan", "Quote", "anchor", "describe"]
