"""A pytest plugin that takes the findings out of one part: tests of what it finds must fail then.

`FINDS_NOTHING=linker pytest -p finds_nothing …`
"""

import os
from typing import Any

from hypothesis import Phase, settings

from mkdocs_explainer.anchoring.quotes import AnchorText, Orphan
from mkdocs_explainer.linking import compilation, inflection
from mkdocs_explainer.linking.finders.aho_corasick import AhoCorasickFinder
from mkdocs_explainer.linking.finders.plain import PlainFinder
from mkdocs_explainer.linking.finders.words import WordFinder
from mkdocs_explainer.linking.linker import Linker
from mkdocs_explainer.model.mentions import Linked

PARTS: dict[str, list[tuple[Any, str, Any]]] = {
    "linker": [(Linker, "link", lambda *_, **__: Linked((), ()))],
    "anchoring": [(AnchorText, "anchor", lambda *_, **__: Orphan())],
    "finders": [
        *((finder, "find", lambda *_: iter(())) for finder in (AhoCorasickFinder, PlainFinder)),
        *((WordFinder, what, lambda *_: iter(())) for what in ("words", "pieces")),
    ],
    "spelling": [(compilation._Compiler, "add_entity", lambda *_: None)],
    "inflection": [(inflection, "inflection", lambda _, **__: lambda _: [])],
}
"""By name: what of a part is replaced, and by what."""


def pytest_configure() -> None:
    settings.register_profile("once", phases=[Phase.explicit, Phase.generate], max_examples=50, database=None)
    settings.load_profile("once")  # nobody reads what the examples shrink to
    for place, name, nothing in PARTS[os.environ["FINDS_NOTHING"]]:
        setattr(place, name, nothing)
