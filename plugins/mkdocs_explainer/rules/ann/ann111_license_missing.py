"""The rule ANN111."""

from collections.abc import Iterator

from mkdocs_explainer.model.findings import Finding, Severity
from mkdocs_explainer.rules.common_field import adding, notes_without
from mkdocs_explainer.rules.registry import Rule
from mkdocs_explainer.site.checking import Context

_CHOICES = 3


def check(context: Context) -> Iterator[Finding]:
    """Yield notes without a licence where other notes have one."""
    for _, origin, licences in notes_without(context, "license"):
        common = [licence for licence, _ in licences.most_common(_CHOICES)]
        yield Finding(
            "ANN111",
            "this note does not say under which licence others may use it",
            origin.locate("kind"),
            help=f"let its author add `license: {common[0]}`, as other notes have it: nobody else can",
            # shown, and written by no command: a licence is given by whoever wrote the words
            fixes=adding(context, origin, "license", common, "shown"),
        )


RULE = Rule(
    code="ANN111",
    name="license-missing",
    severity=Severity.WARNING,
    what="A note has no field `license`, and other notes have one. A site whose notes name no licence is left alone.",
    why=(
        "Whoever copies the site’s notes could not know what is allowed with this one. No command adds a licence: it "
        "is given by the author alone. The option `note_license` makes the form say so and write it."
    ),
    example="by: github:octocat\ncreated: 2024-11-02",
    fix="by: github:octocat\ncreated: 2024-11-02\nlicense: CC-BY-4.0",
    safety="suggestion",
    check=check,
)
