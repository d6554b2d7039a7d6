"""The rule ANN105: found while files are read."""

from mkdocs_explainer.model.findings import Severity
from mkdocs_explainer.rules.registry import Rule

RULE = Rule(
    code="ANN105",
    name="bad-choice",
    severity=Severity.ERROR,
    what="A field takes one of a few words or numbers within bounds, and has something else.",
    why="The site would not know what to do with it.",
    example="type: organisation",
    fix="type: organization",
    safety="suggestion",
)
