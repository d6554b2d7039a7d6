"""The rule ANN103: found while files are read."""

from mkdocs_explainer.model.findings import Severity
from mkdocs_explainer.rules.registry import Rule

RULE = Rule(
    code="ANN103",
    name="wrong-type",
    severity=Severity.ERROR,
    what=(
        "A value is of another sort than the field needs: a text where a list is expected, a word where a number is."
    ),
    why="The value cannot be shown.",
    example="aliases: Kursk region",
    fix="aliases: [Kursk region]",
)
