"""The rule YML006: found while files are read."""

from mkdocs_explainer.model.findings import Severity
from mkdocs_explainer.rules.registry import Rule

RULE = Rule(
    code="YML006",
    name="comment-truncates-text",
    severity=Severity.WARNING,
    what="A text without quotation marks is followed by a space and `#`.",
    why="YAML takes the rest of the line for a comment, so readers never see it.",
    example="title: Resolution #1718 of the council",
    fix='title: "Resolution #1718 of the council"',
    safety="suggestion",
)
