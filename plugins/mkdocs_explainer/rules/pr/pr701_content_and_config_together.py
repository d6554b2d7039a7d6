"""The rule PR701."""

from collections.abc import Iterator

from mkdocs_explainer.model.findings import Finding, Location, Severity
from mkdocs_explainer.rules.registry import Rule
from mkdocs_explainer.site.checking import Context

_HARMLESS = (".md", ".markdown", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", "LICENSE")
"""Endings of what is neither an annotation nor anything that runs; whatever is not named may run."""
_SHOWN = 3
"""Paths that the message names."""


def check(context: Context) -> Iterator[Finding]:
    """Yield one finding for a change to annotations or articles that also changes what the build runs."""
    if context.change is None:
        return
    content = (f"{context.folders.annotations}/", f"{context.folders.seeds}/")
    paths = sorted(context.change.paths - context.change.generated.keys())
    others = [path for path in paths if not path.startswith(content) and not path.endswith(_HARMLESS)]
    if not others or not any(path.startswith(content) for path in paths):
        return
    named = ", ".join(others[:_SHOWN]) + (f" and {len(others) - _SHOWN} more" if len(others) > _SHOWN else "")
    yield Finding(
        "PR701",
        f"this change edits annotations or articles together with what may run in a build: {named}",
        Location(others[0]),
        help="propose the two as separate changes",
    )


RULE = Rule(
    code="PR701",
    name="content-and-config-together",
    severity=Severity.WARNING,
    what="A change touches files in `annotations/` or `seeds/` and also files that may run when the site is built or"
    " published: `mkdocs.yml`, hooks, templates, scripts, requirements, workflows. Found with"
    " `explainer check --base REV`.",
    why="Who reviews a text looks for sources and wording, and may not notice a line of code between two hundred lines"
    " of annotations. Configuration can run programs.",
    example="# one change with both\nannotations/glossary/kursk-oblast.yml\nmkdocs.yml",
    fix="# two changes, each reviewed by who knows that part\nannotations/glossary/kursk-oblast.yml",
    check=check,
)
