"""The rule PR703."""

from collections.abc import Iterator

from mkdocs_explainer.model.findings import Finding, Location, Severity
from mkdocs_explainer.rules.registry import Rule
from mkdocs_explainer.site.checking import Context

_BUILT = "site/"
"""Where a build writes to, unless the configuration says otherwise."""


def check(context: Context) -> Iterator[Finding]:
    """Yield files that programs write and a person has changed."""
    if context.change is None:
        return
    change = context.change
    for path in sorted(change.paths & change.generated.keys()):
        if path in change.removed or context.read(path) != change.generated[path]:
            command = "explainer schema" if path.endswith(".json") else "explainer docs"
            yield Finding(
                "PR703",
                "this file is written by a program, and what stands here would be lost",
                Location(path),
                help=f"take your change of this file back, or run: {command}",
            )
    built = sorted(path for path in change.added | change.edited if path.startswith(_BUILT))
    if built:
        yield Finding(
            "PR703",
            "this is a page of the built site, which is made anew each time",
            Location(built[0]),
            help=f"take {_BUILT} out of the change; edit what the page is made from",
        )


RULE = Rule(
    code="PR703",
    name="generated-file-edited",
    severity=Severity.WARNING,
    what="A change edits a file that a program writes, and its content is not what the program writes: the schemas in"
    " `annotations/schema/`, generated pages of the manual, the built site in `site/`. Found with"
    " `explainer check --base REV`.",
    why="The next run of the program takes the change away without a word. What readers or editors are told should"
    " change where it comes from.",
    example="annotations/schema/note.schema.json",
    fix="# write the file anew: explainer schema",
    check=check,
)
