"""The rule MD508."""

from collections.abc import Iterator

from mkdocs_explainer.model.findings import Finding, Severity
from mkdocs_explainer.rules.active_pages import UNKNOWN, active_in_page, located
from mkdocs_explainer.rules.registry import Rule
from mkdocs_explainer.site.checking import Context

HELP = "use Markdown alone; to show it as words, put it between backticks"


def check(context: Context) -> Iterator[Finding]:
    """Yield what runs, or loads from elsewhere, in context pages."""
    for path, text in (context.pages or {}).items():
        if path.startswith(context.folders.context):
            parts = [(part.message, part.words) for part in active_in_page(context, text) if part.message != UNKNOWN]
            yield from located("MD508", parts, text, path, help=HELP)


RULE = Rule(
    code="MD508",
    name="active-content",
    severity=Severity.ERROR,
    what=(
        "A context page, or its front matter, becomes HTML that runs, loads or opens something: a script, a frame, a"
        " form, an attribute such as `onclick`, `style` or `popover`, a `javascript:` address, a picture from another"
        " site, an element that a theme's script takes for its own. Judged is what is rendered with the extensions that"
        " the site names, so no way of writing hides it, and what stands between backticks is no fault."
    ),
    why=(
        "Context pages are Markdown that MkDocs does not clean. What stands there runs in the browser of every reader, "
        "and tells other sites who reads what."
    ),
    example="# Why Kursk?\n\n<script src=https://example.org/x.js></script>",
    fix="# Why Kursk?\n\nSee [the chart](https://example.org/chart).",
    check=check,
)
