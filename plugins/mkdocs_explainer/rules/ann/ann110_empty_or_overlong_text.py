"""The rule ANN110: found while files are read."""

from mkdocs_explainer.model.findings import Severity
from mkdocs_explainer.rules.registry import Rule

RULE = Rule(
    code="ANN110",
    name="empty-or-overlong-text",
    severity=Severity.ERROR,
    what="A text is empty, or longer than its place on the site can hold: a summary has at most 400 characters.",
    why="A card must be read at a glance. What is longer belongs into `body`, which has a page to itself.",
    example='summary: ""',
    fix="summary: Russian region on the border with Ukraine.",
)
