"""The rule YML009: found while files are read."""

from mkdocs_explainer.model.findings import Severity
from mkdocs_explainer.rules.registry import Rule

RULE = Rule(
    code="YML009",
    name="too-big",
    severity=Severity.ERROR,
    what="A file has more bytes than an annotation can need.",
    why="A huge file slows down every build, and nobody can review it.",
    example="a body of 100,000 characters",
    fix="a summary, a short body, and a link to a context page",
)
