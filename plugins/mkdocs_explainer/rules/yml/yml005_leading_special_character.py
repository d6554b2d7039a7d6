"""The rule YML005: found while files are read."""

from mkdocs_explainer.model.findings import Severity
from mkdocs_explainer.rules.registry import Rule

RULE = Rule(
    code="YML005",
    name="leading-special-character",
    severity=Severity.ERROR,
    what=(
        "A text starts with a sign that means something to YAML (`@`, `*`, `&`, `[`, `%`, `>`, a quotation "
        "mark that ends early), or stands in curly quotation marks, which mean nothing to YAML."
    ),
    why=(
        "The text is read as something else, or not at all. Curly quotation marks would become part of a "
        "name, and the name would match nothing."
    ),
    example="by: @octocat",
    fix='by: "@octocat"',
    safety="suggestion",
)
