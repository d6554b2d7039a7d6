"""The rule YML003: found while files are read."""

from mkdocs_explainer.model.findings import Severity
from mkdocs_explainer.rules.registry import Rule

RULE = Rule(
    code="YML003",
    name="unquoted-colon",
    severity=Severity.ERROR,
    what="A text contains a colon followed by a space and is not in quotation marks.",
    why="YAML reads a new field at the colon, so the text falls apart.",
    example="title: Kursk: what is known",
    fix='title: "Kursk: what is known"',
    safety="suggestion",
)
