"""Turns news articles into annotated, cross-referenced explainers."""

import importlib
import typing

if typing.TYPE_CHECKING:
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
_MODULES = {
    **dict.fromkeys(["Ambiguous", "Found", "Orphan", "anchor", "describe"], "anchoring.quotes"),
    "Linker": "linking.linker",
    **dict.fromkeys(["Alias", "Entity", "Quote"], "model.corpus"),
    **dict.fromkeys(["Linked", "Mention", "Reason", "Refusal", "Via"], "model.mentions"),
    "Span": "model.spans",
}
"""Where each name stands: asked for when it is, for every part of the package imports this file first."""


def __getattr__(name: str) -> typing.Any:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    globals()[name] = found = getattr(importlib.import_module(f"{__name__}.{_MODULES[name]}"), name)
    return found
