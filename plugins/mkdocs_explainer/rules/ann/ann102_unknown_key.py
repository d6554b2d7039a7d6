"""The rule ANN102: found while files are read."""

from mkdocs_explainer.model.findings import Severity
from mkdocs_explainer.rules.registry import Rule

RULE = Rule(
    code="ANN102",
    name="unknown-key",
    severity=Severity.ERROR,
    what="A field has a name that no such file has.",
    why="A misspelt field would be ignored, and its text would be missing from the site.",
    example="sumary: Russian region on the border with Ukraine.",
    fix="summary: Russian region on the border with Ukraine.",
    safety="safe",
)
