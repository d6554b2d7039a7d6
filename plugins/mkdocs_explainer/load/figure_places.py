"""Where a page's text wants its figures: each has a name of its own, and what the text names is there."""

from collections.abc import Iterator

from mkdocs_explainer.load.likeness import closest
from mkdocs_explainer.load.yaml.document import Document
from mkdocs_explainer.load.yaml.wording import shortened
from mkdocs_explainer.model.context_page import FIGURE
from mkdocs_explainer.model.findings import Finding, Location


def misplaced_figures(document: Document, text: str) -> Iterator[Finding]:
    """Yield figures that share a name, and comments that name none. text: the whole page."""
    raw = document.value.get("figures") if isinstance(document.value, dict) else None
    listed = raw if isinstance(raw, list) else []
    names: list[str] = []
    for number, one in enumerate(listed):
        name = one.get("id") if isinstance(one, dict) else None
        if isinstance(name, str) and name in names:
            here = document.locate(("figures", number, "id"))
            message = f"two figures have the id `{shortened(name)}`"
            yield Finding("ANN103", message, here, help="give each an id of its own")
        names.append(name if isinstance(name, str) else str(number + 1))
    for comment in FIGURE.finditer(text):
        if comment[1] in names:
            continue
        line = text.count("\n", 0, comment.start(1)) + 1
        column = comment.start(1) - text.rfind("\n", 0, comment.start(1))
        meant = closest(comment[1], names, alike=60)
        advice = f"did you mean `{meant}`?" if meant else "describe it under `figures:` in the front matter"
        message = f"there is no figure `{shortened(comment[1])}` on this page"
        yield Finding("ANN108", message, Location(document.path, line, column), help=advice)
